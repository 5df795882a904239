"""A page as saved -> the text of its article, and what its markup says of title, date, author, site and address.

trafilatura finds the article (Barbaresi 2021, ACL demo 15); nothing is fetched, and no clock is asked.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile
from pathlib import Path
from typing import Any

from ..base.errors import ReadError
from ..base.marks import NOTE_NUMBER, NOTE_NUMERAL
from .content import BOMS, content_of, decoded, has_words
from .source import Hints, Source

CHARSET = re.compile(rb"<meta[^>]{1,200}?charset=[\"']?\s*([\w-]{2,30})", re.IGNORECASE)
DECLARED_WITHIN = 4096  # bytes of a page in which its encoding is declared
XML_DECLARATION = re.compile(r"\s*<\?xml[^>]{0,200}\?>")  # of whose encoding a text that is decoded knows better
# by markup alone, whatever day it is
DATING = {"extensive_search": False, "original_date": True, "max_date": "2999-12-31"}
NOTE_MARK = re.compile(rf"\[?({NOTE_NUMBER}|{NOTE_NUMERAL}|\*)\]?")
LANGUAGE = re.compile(r"[a-z]{2}(?![a-z])")
INLINE = (  # tags that break no line, and comments
    "comment a abbr b bdi bdo big cite code data del dfn em font hi i ins kbd mark q ref s samp small span strike "
    "strong sub sup time tt u var td th cell"
)
UNSEEN = "script style noscript template svg nav form button select iframe object"  # tags whose words no reader sees
CELLS = ("td", "th", "cell")
CELL_BAR = " | "
ITEMS = {"li": "- ", "item": "- "}
HEAD_LINES, HEAD_LINE = 12, 300  # lines between a page's title and its article that are read, and characters of each
ABOVE = 6  # lines of an article that may stand above its title
OPENING = 40  # characters by which the article's first line is known on the page
# Beyond these a parser takes minutes, or loses words without saying so: tags of a page, attributes of a tag, and
# characters of a tag with the words behind it.
MOST_TAGS, MOST_ATTRIBUTES, LONGEST_WORDS = 100_000, 30_000, 9_000_000


def read(path: Path) -> Source:
    """The article of a page: its title, the short lines below it, its paragraphs, each on a line of its own.

    Raises ReadError for a file that cannot be read, a page that holds no article, and one that is far too large.
    """
    page = _page(content_of(path), path)
    if _is_too_large(page):
        raise ReadError("is larger than a page of one report can be: save its text as a .txt file", path)
    try:
        hints, lines = _article(page)
    except Exception as error:  # whatever a parser of any page in the world may raise
        name = type(error).__name__
        raise ReadError(f"cannot be read as a page: {name}; save its text as a .txt file", path) from error
    text = "\n".join(lines) + "\n"
    if not has_words(text):
        raise ReadError("holds no article that can be told from its menus: save its text as a .txt file", path)
    return Source(path.stem, path.name, text, hints)


def _page(content: bytes, path: Path) -> str:
    declared = CHARSET.search(content, 0, DECLARED_WITHIN)
    if declared and not content.startswith(BOMS):
        try:
            return content.decode(declared[1].decode("ascii"))
        except (LookupError, UnicodeDecodeError):
            pass  # what it declares is wrong: it is read as any text
    return decoded(content, path)


def _is_too_large(page: str) -> bool:
    if page.count("<") > MOST_TAGS:
        return True
    tags = page.split("<")
    return any(len(tag) > LONGEST_WORDS or tag.partition(">")[0].count("=") > MOST_ATTRIBUTES for tag in tags)


def _article(page: str) -> tuple[Hints, list[str]]:
    import trafilatura

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())  # what they find odd is no news to a builder
    tree = trafilatura.load_html(XML_DECLARATION.sub("", page, count=1))
    if tree is None:
        return Hints(), []
    _bracket_note_marks(tree)
    found: Any = trafilatura.bare_extraction(
        tree, favor_precision=True, include_comments=False, with_metadata=True, date_extraction_params=DATING
    )
    if found is None:
        return Hints(), []
    language = LANGUAGE.match((tree.get("lang") or "").lower())
    hints = Hints(
        title=found.title,
        date=found.date,
        url=found.url,
        author=found.author.replace("; ", ", ") if found.author else None,
        site=found.sitename,
        language=language[0] if language else None,
    )
    body = next((element for element in tree.iter("article", "main") if element.find(".//h1") is not None), None)
    body = next(tree.iter("body"), tree) if body is None else body
    article = [line for _, line in _lines(found.body)]
    return hints, _with_head(list(_lines(body)), article)


def _bracket_note_marks(tree: Any) -> None:
    """Note marks that a page sets small and high come out as [3]: glued to a word they would be part of it."""
    for mark in tree.iter("sup"):
        number = NOTE_MARK.fullmatch("".join(mark.itertext()).strip())
        before = mark.getprevious()
        text_before = (before.tail if before is not None else mark.getparent().text) or ""
        if number and not text_before[-1:].isdigit():
            tail = mark.tail
            mark.clear()
            mark.text, mark.tail = f"[{number[1]}]", tail


def _with_head(page: Sequence[tuple[str, str]], article: Sequence[str]) -> list[str]:
    """The article below the page's title and the short lines between the two, which say who wrote it, and when."""
    titles = [number for number, (tag, _) in enumerate(page) if tag == "h1"]
    printed = [page[number][1] for number in titles]
    opening = next((line[:OPENING] for line in article if len(line) > OPENING and line not in printed), None)
    head = printed[:1]
    for title in titles:
        above = [line for tag, line in page[:title]] if title <= ABOVE else []
        below = [line for _, line in page[title + 1 : title + HEAD_LINES + 2]]
        end = next((n for n, line in enumerate(below) if opening and line.startswith(opening)), None)
        if end is not None:
            head = [line for line in (*above, page[title][1], *below[:end]) if len(line) <= HEAD_LINE]
            break
    return [*head, *dropwhile(lambda line: line in head, article)]


def _lines(root: Any) -> Iterator[tuple[str, str]]:
    """The lines that a tree shows, each with the tag of the block that it stands in; items of lists with their mark."""
    from lxml.etree import iterwalk

    inline, hidden = frozenset(INLINE.split()), frozenset(UNSEEN.split())
    words: list[str] = []
    block, unseen = "", 0
    for event, element in iterwalk(root, events=("start", "end", "comment", "pi")):
        tag = element.tag if event in ("start", "end") else "comment"
        if tag in hidden:
            unseen += 1 if event == "start" else -1
        if tag in CELLS and event == "start":
            words.append(CELL_BAR)
        elif tag not in inline:
            if line := _shown(words):
                yield block, line
            block, words = (tag, [ITEMS.get(tag, "")]) if event == "start" else ("", [])
        if not unseen:
            words.append((element.text if event == "start" else element.tail) or "")
    if line := _shown(words):
        yield block, line


def _shown(words: Sequence[str]) -> str:
    line = " ".join("".join(words).split()).strip(CELL_BAR)
    return "" if line == "-" else line
