"""What each line of a report is: one of schema.sql's passages.kind."""

import re
from collections.abc import Mapping, Sequence

from ..base.marks import OPENING_MARKS
from .furniture import BOILERPLATE, MENU, taken_along
from .head.datelines import SEPARATOR, dateline_of
from .head.head import Head
from .lines.captions import LABEL, is_caption
from .lines.layout import LIST_ITEM
from .lines.looks import CLOSING, HEADLINE, Line
from .lines.page import Page
from .rules import LineRule, ReadingRules

SENTENCE_HEADING_WORDS, SENTENCE_HEADING = 10, 90  # words and characters of a heading that is written as a sentence
REPEATED_WORDS, REPEATED = 4, 300  # words and characters of a caption that is printed twice
NOTE_MARK = re.compile(r"\[?[*†‡]")
STANDFIRST_WORDS = 8  # that tell a line of text above the title from a menu's
INITIAL = 2  # characters of A. and of and, which tell no name


def kinds_of(page: Page, head: Head) -> list[str]:
    lines, marks, rules = page.lines, page.marks, page.rules
    above = max((number for number in head.copies if number < head.body), default=0)  # the title's last printing
    kinds = [
        _head_kind(number, page, head, above) if number < head.body else _body_kind(number, page, head.author)
        for number in range(len(lines))
    ]
    for number in head.copies:
        kinds[number] = "title"
    _date_stories(lines, kinds, head, rules)
    _date_end(lines, kinds, head.body, rules)
    notices = {number for number, kind in enumerate(kinds) if kind == "notice"}
    for number in taken_along(lines, marks, head) - notices:
        kinds[number] = BOILERPLATE
    return kinds


def _head_kind(number: int, page: Page, head: Head, above: int) -> str:
    lines, marks, rules = page.lines, page.marks, page.rules
    if number in head.datelines:
        return head.datelines[number].kind
    if number in marks:
        return marks[number].kind
    if number < above:
        return _kind_above_title(lines[number], rules)
    if is_caption(lines[number], rules) or _is_printed_twice(number, lines):
        return "caption"
    # between the title and its date stand names and standfirsts, which head no part of the text
    return "heading" if lines[number].text.rstrip(" :").lower() in rules.part_headings else "paragraph"


def _kind_above_title(line: Line, rules: ReadingRules) -> str:
    """Above a title stand menus and the like, and now and then what goes with a picture, or a standfirst."""
    if is_caption(line, rules):
        return "caption"
    return "paragraph" if line.words >= STANDFIRST_WORDS and not (line.title_case or line.prose) else BOILERPLATE


def _body_kind(number: int, page: Page, author: str | None) -> str:
    lines, marks, rules, line = page.lines, page.marks, page.rules, page.lines[number]
    rule = marks.get(number)
    if rule and not (rule is MENU and _leads(number, lines, marks)):
        return rule.kind
    if author and _is_author_note(line.text, author):
        return "byline"
    if is_caption(line, rules) or _is_printed_twice(number, lines) or _is_credited_below(number, lines, rules):
        return "caption"
    if LIST_ITEM.match(line.text) and not _is_numbered_heading(number, lines, marks):
        return "list_item"
    return "heading" if _is_heading(number, lines, marks, rules) else "paragraph"


def _is_author_note(text: str, author: str) -> bool:
    """* A. Sampler is a research fellow at ...  Lena Hofer is an analyst at ..."""
    if NOTE_MARK.match(text):
        return any(name in text for name in author.replace(",", " ").split() if len(name) > INITIAL)
    small = text.casefold()
    return any(small.startswith(f"{name.casefold()} is ") for name in SEPARATOR.split(author))


def _is_heading(number: int, lines: Sequence[Line], marks: Mapping[int, LineRule], rules: ReadingRules) -> bool:
    line = lines[number]
    if line.text.startswith("(") and line.text.find(")") == len(line.text) - 1:
        return False  # the source of what stands above it: (Hill Voice, June 5, 2023)
    if line.text.rstrip(" :").lower() in rules.part_headings:
        return True
    introduced = number > 0 and lines[number - 1].end == ":" and number - 1 not in marks
    is_quoted = introduced and line.text[0] in OPENING_MARKS and not _heads_quotation(number, lines)
    if len(line.text) > HEADLINE or line.end in ".,;" or is_quoted:
        return False
    if line.title_case:
        return True
    return (
        line.words <= SENTENCE_HEADING_WORDS
        and len(line.text) <= SENTENCE_HEADING
        and line.end.isalnum()
        and not line.text.strip(CLOSING)[:1].islower()
        and not introduced
        and _leads(number, lines, marks)
    )


def _heads_quotation(number: int, lines: Sequence[Line]) -> bool:
    """Whether a line in marks, Written Like a Title, stands above the text that it is taken from, in marks itself."""
    below = lines[number + 1] if number + 1 < len(lines) else None
    return lines[number].title_case and below is not None and below.text[0] in OPENING_MARKS and below.prose


def _leads(number: int, lines: Sequence[Line], marks: Mapping[int, LineRule]) -> bool:
    """Whether running text follows directly."""
    if number + 1 == len(lines) or number + 1 in marks:
        return False
    below = lines[number + 1]
    return below.prose or below.sentence or (below.end == ":" and not below.title_case)


def _is_numbered_heading(number: int, lines: Sequence[Line], marks: Mapping[int, LineRule]) -> bool:
    """1. The First Story, between paragraphs, and not among the items of a list."""
    above = number > 0 and LIST_ITEM.match(lines[number - 1].text)
    return lines[number].title_case and lines[number].text[0] != "[" and not above and _leads(number, lines, marks)


def _is_printed_twice(number: int, lines: Sequence[Line]) -> bool:
    """As captions are, once for the eye and once for the ear."""
    line = lines[number]
    if line.words < REPEATED_WORDS or len(line.text) > REPEATED:
        return False
    return any(lines[other].text == line.text for other in (number - 1, number + 1) if 0 <= other < len(lines))


def _is_credited_below(number: int, lines: Sequence[Line], rules: ReadingRules) -> bool:
    """Whether a line of words without a sentence stands above the source of its picture."""
    line = lines[number]
    if line.sentence or line.prose or line.title_case or line.end == ":" or number + 1 == len(lines):
        return False
    below = lines[number + 1]
    return ":" in below.text[:LABEL] and is_caption(below, rules)


def _date_stories(lines: Sequence[Line], kinds: list[str], head: Head, rules: ReadingRules) -> None:
    """On a page of several stories, the line of the date below a story's heading."""
    for number in range(max(head.body, 1), len(lines)):
        if kinds[number - 1] == "heading" and kinds[number] in ("paragraph", "heading"):
            said = dateline_of(lines[number], rules, (), None)
            if said:
                kinds[number] = said.kind


def _date_end(lines: Sequence[Line], kinds: list[str], body: int, rules: ReadingRules) -> None:
    """The line of a date alone that a text ends with."""
    last = max((number for number, kind in enumerate(kinds) if kind != BOILERPLATE), default=0)
    said = dateline_of(lines[last], rules, (), None) if last > body and kinds[last] != "list_item" else None
    if said and said.date and not (said.words or said.author):
        kinds[last] = "dateline"
