"""The reference of commands, docs/commands.md, from what each of them says under --help; `make commands` writes it."""

from collections.abc import Iterator
from pathlib import Path

import click

from rhetoric_atlas.cli import atlas

FILE = Path(__file__).parent.parent / "docs" / "commands.md"
HEAD = """\
# The commands

What `.venv/bin/atlas COMMAND --help` says, made by `make commands` from the commands themselves. An error is one line
on standard error, with its file and place, and exits with 1; a command that is called wrongly exits with 2.
"""
WIDTH = 100  # columns


def reference() -> str:
    """The text of docs/commands.md."""
    return "\n".join([HEAD, *_sections("atlas", atlas)])


def _sections(name: str, command: click.Command, parent: click.Context | None = None) -> Iterator[str]:
    context = click.Context(command, parent, name.rsplit(maxsplit=1)[-1], terminal_width=WIDTH, max_content_width=WIDTH)
    yield f"## `{name}`\n\n```text\n{command.get_help(context)}\n```\n"
    if isinstance(command, click.Group):
        for inner in command.list_commands(context):
            found = command.get_command(context, inner)
            assert found is not None
            yield from _sections(f"{name} {inner}", found, context)


if __name__ == "__main__":
    FILE.write_text(reference(), encoding="utf-8")
