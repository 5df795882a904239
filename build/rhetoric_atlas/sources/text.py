"""A text file as received: bytes -> the text that every offset counts in."""

import codecs
import re
from pathlib import Path

from ..errors import ReadError
from ..model import Source

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")  # tabs, line ends and form feeds aside, no text has them


def read(path: Path) -> Source:
    """The text of a file in UTF-8, UTF-16 with its mark, or Windows-1252; line ends and all else as they are.

    The byte order mark is no part of the text. Raises ReadError for a file that cannot be opened, is empty or no text.
    """
    if path.exists() and not path.is_file():
        raise ReadError("cannot be read: it is no regular file", path)  # a pipe would be waited for without end
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot be read: {error.strerror}", path) from error
    text = _decoded(content, path)
    control = CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        raise ReadError(f"is no text: it holds the control character U+{ord(control[0]):04X}", path, line)
    if not any(char.isprintable() and char != " " for char in text):
        raise ReadError("is empty: it holds no words", path)
    return Source(path.stem, path.name, text)


def _decoded(content: bytes, path: Path) -> str:
    if content.startswith(UTF_16):
        return _strictly(content, "utf-16", path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if _is_nearly_utf_8(content):
            raise ReadError(f"is UTF-8 text but for a fault at byte {error.start}: save it as UTF-8", path) from error
    return _strictly(content, "cp1252", path)


def _strictly(content: bytes, encoding: str, path: Path) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(f"is no text: byte {error.start} is none in {error.encoding}", path) from error


def _is_nearly_utf_8(content: bytes) -> bool:
    """Whether most of what is not ASCII is UTF-8: read as Windows-1252, every such letter would come out as two."""
    text = content.decode("utf-8", errors="replace")
    faults = text.count("\N{REPLACEMENT CHARACTER}")
    letters = sum(char > "\x7f" for char in text) - faults
    return letters > faults
