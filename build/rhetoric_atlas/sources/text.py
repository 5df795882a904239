"""A text file as received: bytes -> the text that every offset counts in."""

import re
from pathlib import Path

from ..base.errors import ReadError
from .content import content_of, decoded, has_words
from .source import Source

CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")  # tabs, line ends and form feeds aside, no text has them


def read(path: Path) -> Source:
    """The text of a file in UTF-8, UTF-16 with its mark, or Windows-1252; line ends and all else as they are.

    The byte order mark is no part of the text. Raises ReadError for a file that cannot be opened, is empty or no text.
    """
    text = decoded(content_of(path), path)
    control = CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        raise ReadError(f"is no text: it holds the control character U+{ord(control[0]):04X}", path, line)
    if not has_words(text):
        raise ReadError("is empty: it holds no words", path)
    return Source(path.stem, path.name, text)
