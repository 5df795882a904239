"""The digest of the package's own code and rules: what decides a row counts, comments and docstrings do not.

Python's syntax trees would tell the same, but differ between its versions, and take half a second. What no expression
here recognises as a comment counts, so that at worst reports are drafted again for nothing.
"""

import re
from functools import cache
from pathlib import Path

from .cache import digest_of

PACKAGE = Path(__file__).parent.parent
SHOWING = {"site", "cli.py", "check.py", "explain.py", "__main__.py"}  # rooms that show and check rows, and make none

LONG_STRING = r'"""(?:[^"\\]|\\.|"(?!""))*"""'
STRING = r'"(?:[^"\\\n]|\\.)*"|' + r"'(?:[^'\\\n]|\\.)*'"
COMMENT = r"^[ \t]*\#[^\n]*\n|(?<=\S)[ \t]+\#[^\n]*$"
PYTHON = re.compile(rf"^(?P<indent>[ \t]*){LONG_STRING}$|(?P<kept>{LONG_STRING}|{STRING})|{COMMENT}", re.M | re.S)
YAML = re.compile(r"""^[ \t]*\#[^\n]*\n|(?<=\S)[ \t]+\#[^"'\n]*$""", re.M)


@cache
def code_digest() -> str:
    """The digest, in hexadecimal, of what decides a row: another one drafts every report anew."""
    texts = ((path, without_comments(path.read_text(encoding="utf-8"), path.suffix)) for path in sources_of_code())
    return digest_of(*(f"{path.relative_to(PACKAGE).as_posix()}\n{text}" for path, text in texts))


def sources_of_code() -> list[Path]:
    """This package's own files that decide what a build gives."""
    files = (path for path in PACKAGE.rglob("*") if path.suffix in {".py", ".yml", ".sql"})
    return sorted(path for path in files if path.relative_to(PACKAGE).parts[0] not in SHOWING)


def without_comments(text: str, suffix: str) -> str:
    """A file's text without what only people read; a docstring is left empty, a schema's comments stay in SQLite.

    >>> without_comments('x = 1  # one\\n', ".py")
    'x = 1\\n'
    """
    if suffix == ".py":
        return PYTHON.sub(_without, text)
    return YAML.sub("", text) if suffix == ".yml" else text


def _without(found: re.Match[str]) -> str:
    if found["indent"] is not None:
        return f'{found["indent"]}""'
    return found["kept"] or ""
