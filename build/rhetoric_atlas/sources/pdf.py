"""A PDF -> the text of its pages, and what its properties say of title and author."""

import logging
import re
from pathlib import Path
from typing import Any

from ..base.errors import ReadError
from .content import content_of, has_words
from .pages import text_of
from .source import Hints, Source

# what a program writes where nobody gave a title: the name of the file, or its own
NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint)|untitled|document\d*|.*\.(?:docx?|pdf|rtf|odt|indd|pages|html?)$)", re.IGNORECASE
)
MOST_DRAWN = 25_000_000  # bytes that draw the pages: half a minute's work


def read(path: Path) -> Source:
    """The text of a PDF as sources.pages lays it out.

    Raises ReadError for a file that cannot be read, is locked by a password, is far too large, or holds pictures of
    pages and no text.
    """
    content = content_of(path)
    try:
        pages, hints = _pages(content, path)
    except ReadError:
        raise
    except Exception as error:  # whatever a parser of any PDF in the world may raise
        raise ReadError(f"cannot be read as a PDF: {_reason(error)}", path) from error
    text = text_of(pages)
    if not has_words(text):
        raise ReadError("holds no text: its pages are pictures, put it through text recognition first", path)
    return Source(path.stem, path.name, text, hints)


def _pages(content: bytes, path: Path) -> tuple[list[str], Hints]:
    from io import BytesIO

    from pypdf import PdfReader

    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # what it mends is no news to a builder
    reader = PdfReader(BytesIO(content))
    pages, drawn = [], 0
    for page in reader.pages:
        drawing = page.get_contents()
        drawn += len(drawing.get_data()) if drawing is not None else 0
        if drawn > MOST_DRAWN:  # a few bytes of a file can stand for gigabytes
            raise ReadError("is larger than one report can be: save its text as a .txt file", path)
        pages.append(page.extract_text())
    return pages, _hints(reader.metadata)


def _hints(properties: Any) -> Hints:
    """What a PDF's properties say; the day that its file was made is no day of publication."""
    said = {key: " ".join(str(value).split()) for key, value in (properties or {}).items()}
    title = said.get("/Title", "")
    return Hints(title=None if NO_TITLE.match(title) else title or None, author=said.get("/Author") or None)


def _reason(error: Exception) -> str:
    from pypdf.errors import DependencyError, FileNotDecryptedError

    if isinstance(error, DependencyError | FileNotDecryptedError):
        return "it is locked by a password, save it without"
    return f"{type(error).__name__}: save its text as a .txt file"
