"""A Markdown file -> its text without the markup, and what its front matter says.

The markup is taken out, as that of HTML is: a name inside [a link](https://...) or **bold** letters is then found as it
is said, a quote is what a reader saw, and no address stands in the middle of a sentence. A paragraph becomes one line,
an item of a list keeps its mark, a row of a table has bars between its cells.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..base.errors import ReadError
from . import frontmatter, text
from .content import has_words
from .source import Source

if TYPE_CHECKING:
    from markdown_it.token import Token

NOTE_MARK = re.compile(r"\[\^([\w-]{1,20})\](?!:)")  # [^1], of which CommonMark knows nothing
NOTE = re.compile(r"^[ ]{0,3}\[\^([\w-]{1,20})\]:[ \t]*", re.MULTILINE)
COMMENT, COMMENT_END = "<!--", "-->"
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
BARE = ("text", "code_inline")  # tokens whose content is words
BREAKS = {"softbreak": " ", "hardbreak": "\n"}
CELL_BAR = " | "


def read(path: Path) -> Source:
    """The text of a CommonMark file, tables included. Raises ReadError as text.read does."""
    source = text.read(path)
    hints, body = frontmatter.split(source.text)
    words = plain(body)
    if not has_words(words):
        raise ReadError("is empty: it holds no words below its front matter", path)
    return Source(source.report_id, source.file_name, words, hints)


def plain(markdown: str) -> str:
    """The words of a Markdown text, each block on a line of its own."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    marked = NOTE_MARK.sub(r"\\[\1\\]", NOTE.sub(r"\n\\[\1\\] ", _without_comments(markdown)))
    return "\n".join(_lines(parser.parse(marked))) + "\n"


def _without_comments(markdown: str) -> str:
    """Sought by hand, for many that never end would keep a regular expression searching."""
    kept, place = [], 0
    while (start := markdown.find(COMMENT, place)) >= 0 and (end := markdown.find(COMMENT_END, start)) >= 0:
        kept.append(markdown[place:start])
        place = end + len(COMMENT_END)
    return "".join(kept) + markdown[place:].replace(COMMENT, "")


def _lines(tokens: Sequence["Token"]) -> Iterator[str]:
    mark = ""  # of an item whose first line is not yet written
    row: list[str] | None = None
    for token in tokens:
        if token.type == "list_item_open":
            mark = f"{token.info}{token.markup} " if token.info else "- "
        elif token.type == "tr_open":
            row = []
        elif token.type == "tr_close" and row is not None:
            yield CELL_BAR.join(row)
            row = None
        elif token.type == "inline":
            words = _words(token.children or ())
            if row is not None:
                row.append(words)
            elif words:
                yield mark + words
                mark = ""
        elif token.type in ("code_block", "fence", "html_block"):
            yield from filter(None, map(str.strip, TAG.sub(" ", token.content).split("\n")))


def _words(tokens: Sequence["Token"]) -> str:
    """The words of a paragraph; a line that only its source breaks is whole again."""
    parts = [
        token.content if token.type in BARE else BREAKS.get(token.type, "")
        for token in tokens
        if token.type != "html_inline"
    ]
    return "\n".join(line for part in "".join(parts).split("\n") if (line := " ".join(part.split())))
