"""A copy of the project's data that a test may change, and the commands run on it."""

import os
from collections.abc import Callable
from pathlib import Path

from click.testing import CliRunner, Result

from rhetoric_atlas.cli import atlas


def run(project: Path, *arguments: str) -> Result:
    places = ["--data", str(project / "data")]
    if arguments[0] == "build":
        places += ["--database", str(project / "atlas.db")]
    return CliRunner().invoke(atlas, [*arguments, *places])


def write(file: str, content: str | bytes) -> Callable[[Path], None]:
    """A change to a project: a file with this content."""

    def change(project: Path) -> None:
        encoded = content.encode("utf-8") if isinstance(content, str) else content
        (project / "data" / file).write_bytes(encoded)

    return change


def replace(file: str, old: str, new: str) -> Callable[[Path], None]:
    """A change to a project: words of a file replaced, the first time that they stand."""

    def change(project: Path) -> None:
        path = project / "data" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def append(file: str, more: str) -> Callable[[Path], None]:
    """A change to a project: lines added at the end of a file."""

    def change(project: Path) -> None:
        with (project / "data" / file).open("a", encoding="utf-8") as stream:
            stream.write(more)

    return change


def link_to_nowhere(file: str) -> Callable[[Path], None]:
    """A change to a project: a file that is a link to one that is gone."""

    def change(project: Path) -> None:
        path = project / "data" / file
        path.unlink()
        path.symlink_to(project / "gone")

    return change


def link_to_itself(file: str) -> Callable[[Path], None]:
    """A change to a project: a file or folder that is a loop of links, which root cannot read either."""

    def change(project: Path) -> None:
        path = project / "data" / file
        path.rename(project / "away")
        path.symlink_to(path)

    return change


def hole(file: str) -> Callable[[Path], None]:
    """A change to a project: a file of 3 GB that takes no room on the disk."""

    def change(project: Path) -> None:
        (project / "data" / file).touch()
        os.truncate(project / "data" / file, 3 * 2**30)

    return change


def line_of(file: Path, words: str) -> int:
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)
