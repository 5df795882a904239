"""Files -> texts: which files are reports, and what each of them says.

A report is one file; its stem is the report's id, for good. The text of a plain text file is what it holds; that of any
other is the text taken out of its markup, so that offsets count, and quotes show, words and not marks.
"""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from ..base.errors import ReadError
from . import html, markdown, pdf, text
from .folders import find_reports
from .source import Hints, Source

__all__ = ["READERS", "Hints", "Source", "find", "read"]

READERS: Mapping[str, Callable[[Path], Source]] = {  # by the file's ending, in small letters
    ".txt": text.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".html": html.read,
    ".htm": html.read,
    ".pdf": pdf.read,
}


find = partial(find_reports, endings=READERS)


def read(path: Path) -> Source:
    """The text of a report's file. Raises ReadError where it cannot be read, or is no text."""
    reader = READERS.get(path.suffix.lower())
    if reader is None:
        raise ReadError(f"cannot be read: reports are {', '.join(READERS)} files", path)
    return reader(path)
