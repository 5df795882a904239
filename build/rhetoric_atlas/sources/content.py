"""The bytes of a file, and the text that they are."""

import codecs
from pathlib import Path

from ..base import files
from ..base.errors import ReadError

UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
BOMS = (codecs.BOM_UTF8, *UTF_16)


def content_of(path: Path) -> bytes:
    """All that a file holds. Raises ReadError for one that cannot be read, or is far too large."""
    return files.content_of(path, ReadError)


def decoded(content: bytes, path: Path) -> str:
    """Bytes in UTF-8, UTF-16 with its mark, or Windows-1252 as text, without a byte order mark.

    Raises ReadError for bytes that are none of these.
    """
    if content.startswith(UTF_16):
        return _strictly(content, "utf-16", path)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if _is_nearly_utf_8(content):
            raise ReadError(f"is UTF-8 text but for a fault at byte {error.start}: save it as UTF-8", path) from error
    return _strictly(content, "cp1252", path)


def has_words(text: str) -> bool:
    """Whether a text shows anything at all."""
    return any(char.isprintable() and char != " " for char in text)


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
