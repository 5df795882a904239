"""What each line of a report is: one of schema.sql's passages.kind, and what it shows of the report's completeness."""

import re
from collections.abc import Mapping, Sequence
from itertools import accumulate

from .captions import is_caption
from .datelines import dateline_of
from .head import Head
from .layout import LIST_ITEM
from .lines import CLOSING, HEADLINE, Line
from .rules import LONGEST_LINE, LineRule, ReadingRules

TAIL = 0.25  # of the prose above it, how much may follow where the tail of a page begins
SENTENCE_HEADING_WORDS, SENTENCE_HEADING = 10, 90  # words and characters of a heading that is written as a sentence
REPEATED_WORDS, REPEATED = 4, 300  # words and characters of a caption that is printed twice
NOTE_MARK = re.compile(r"\[?[*†‡]")
STANDFIRST_WORDS = 8  # that tell a line of text above the title from a menu's
INITIAL = 2  # characters of A. and of and, which tell no name
QUOTES = "\"'“‘«„"
BOILERPLATE = "boilerplate"
FURNITURE = (BOILERPLATE, "notice")


def marks_of(lines: Sequence[Line], rules: ReadingRules) -> dict[int, LineRule]:
    """What lines are by their words alone, by line number; menus, which may be headings too, among them."""
    marks: dict[int, LineRule] = {}
    for number, line in enumerate(lines):
        if len(line.text) <= LONGEST_LINE:
            rule = _button(line.text, rules) or rules.notices.rule_of(line.text)
            if rule and not (rule.kind == "notice" and line.title_case):
                marks[number] = rule
    return marks


def _button(text: str, rules: ReadingRules) -> LineRule | None:
    word = text.strip(" \t:|·•∙»«›‹>-–—.…→←").lower()
    return BUTTON if word in rules.buttons else MENU if word in rules.menus else None


BUTTON = LineRule("Subscribe", BOILERPLATE)
MENU = LineRule("Facebook", BOILERPLATE)


def kinds_of(lines: Sequence[Line], marks: Mapping[int, LineRule], head: Head, rules: ReadingRules) -> list[str]:
    """The kind of each line."""
    author = head.author
    kinds = [
        _head_kind(number, lines, marks, head, rules)
        if number < head.body
        else _body_kind(number, lines, marks, author, rules)
        for number in range(len(lines))
    ]
    for number in head.copies:
        kinds[number] = "title"
    _date_stories(lines, kinds, head, rules)
    for number in _furniture(lines, marks, kinds, head):
        kinds[number] = BOILERPLATE
    return kinds


def is_truncated(lines: Sequence[Line], marks: Mapping[int, LineRule], kinds: Sequence[str]) -> bool:
    """Whether a publisher says that the rest is for subscribers, and no text follows after all."""
    before = _prose_before(lines, marks)
    return any(
        rule.completeness == "truncated" and kinds[number] == BOILERPLATE and (before[number] or not before[-1])
        for number, rule in marks.items()
    )


def _head_kind(
    number: int, lines: Sequence[Line], marks: Mapping[int, LineRule], head: Head, rules: ReadingRules
) -> str:
    if number in head.datelines:
        return head.datelines[number].kind
    if number in marks:
        return marks[number].kind
    if head.title is not None and number < head.title:
        return _kind_above_title(lines[number], rules)
    # between the title and its date stand names and standfirsts, which head no part of the text
    return "heading" if lines[number].text.rstrip(" :").lower() in rules.part_headings else "paragraph"


def _kind_above_title(line: Line, rules: ReadingRules) -> str:
    """Above a title stand menus and the like, and now and then what goes with a picture, or a standfirst."""
    if is_caption(line, rules):
        return "caption"
    return "paragraph" if line.words >= STANDFIRST_WORDS and not (line.title_case or line.prose) else BOILERPLATE


def _body_kind(
    number: int, lines: Sequence[Line], marks: Mapping[int, LineRule], author: str | None, rules: ReadingRules
) -> str:
    line = lines[number]
    rule = marks.get(number)
    if rule and not (rule is MENU and _leads(number, lines, marks)):
        return rule.kind
    if author and _is_author_note(line.text, author):
        return "byline"
    if is_caption(line, rules) or _is_printed_twice(number, lines):
        return "caption"
    if LIST_ITEM.match(line.text) and not _is_numbered_heading(number, lines, marks):
        return "list_item"
    return "heading" if _is_heading(number, lines, marks, rules) else "paragraph"


def _is_author_note(text: str, author: str) -> bool:
    """* A. Sampler is a research fellow at ...  Lena Hofer is an analyst at ..."""
    if NOTE_MARK.match(text):
        return any(name in text for name in author.replace(",", " ").split() if len(name) > INITIAL)
    return text.casefold().startswith(f"{author.casefold()} is ")


def _is_heading(number: int, lines: Sequence[Line], marks: Mapping[int, LineRule], rules: ReadingRules) -> bool:
    line = lines[number]
    if line.text.rstrip(" :").lower() in rules.part_headings:
        return True
    introduced = number > 0 and lines[number - 1].end == ":"
    if len(line.text) > HEADLINE or line.end in ".,;" or (introduced and line.text[0] in QUOTES):
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


def _date_stories(lines: Sequence[Line], kinds: list[str], head: Head, rules: ReadingRules) -> None:
    """On a page of several stories, the line of the date below a story's heading."""
    for number in range(max(head.body, 1), len(lines)):
        if kinds[number - 1] == "heading" and kinds[number] in ("paragraph", "heading"):
            said = dateline_of(lines[number], rules, (), None)
            if said:
                kinds[number] = said.kind


def _furniture(lines: Sequence[Line], marks: Mapping[int, LineRule], kinds: Sequence[str], head: Head) -> set[int]:
    """The lines that furniture above them takes along: the line below it, a list of titles, or the page's tail."""
    before = _prose_before(lines, marks)
    author = head.author
    taken: set[int] = set()
    for number in range(head.body, len(lines)):
        rule = AUTHOR_BOX if author and lines[number].text == author else marks.get(number)
        if number in taken or rule is None or not before[number]:
            continue
        taken.add(number) if rule is AUTHOR_BOX else None
        if rule.reach == "end" or (rule.reach == "tail" and before[-1] - before[number] <= TAIL * before[number]):
            taken.update(n for n in range(number, len(lines)) if kinds[n] != "notice")
            break
        if rule.reach == "next" and number + 1 < len(lines):
            taken.add(number + 1)
        if rule.reach == "tail":
            taken.update(_list_below(number, lines))
    return taken


AUTHOR_BOX = LineRule("The Harbor Desk", BOILERPLATE, reach="tail")


def _list_below(number: int, lines: Sequence[Line]) -> list[int]:
    below: list[int] = []
    for other in range(number + 1, len(lines)):
        if lines[other].prose or lines[other].sentence:
            break
        below.append(other)
    # of several lines the last before the text goes on is its heading, not one of the list
    return below[:-1] if len(below) > 1 and below[-1] + 1 < len(lines) and lines[below[-1]].title_case else below


def _prose_before(lines: Sequence[Line], marks: Mapping[int, LineRule]) -> list[int]:
    """The characters of running text above each line, and at last of all."""
    lengths = (len(line.text) if line.prose and number not in marks else 0 for number, line in enumerate(lines))
    return list(accumulate(lengths, initial=0))
