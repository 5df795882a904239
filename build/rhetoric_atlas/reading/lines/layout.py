"""A text's passages, whatever its layout: a line each, or paragraphs of hard-wrapped lines."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...base.marks import CLOSING_MARKS, NOTE_NUMBER, NOTE_NUMERAL
from ...base.model import Span

LINE = re.compile(r"\S[^\n\r\v\f\x85\u2028\u2029]*")
LINE_END = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
LIST_ITEM = re.compile(
    r"(?:[-–•·●▪◦‣∙*○■►]\s+"  # - an item
    rf"|\(?{NOTE_NUMBER}[.)]\s+|\(?[a-z]\)\s+|\(?{NOTE_NUMERAL}[.)]\s+"  # 1. an item  (a) an item  iv. an item
    rf"|\[(?:{NOTE_NUMBER}|{NOTE_NUMERAL})\](?:\s+|(?=[A-Z\"“]))"  # [3] a note  [iv] a note, but not "[i]f we"
    r"|[¹²³⁰-⁹]+\s*)\S"
)
BYLINE = re.compile(r"by [A-Z]")
ADDRESS = re.compile(r"\S+[.@]\S+[^\s.]")
SHORTEST, LONGEST = 40, 120  # characters in a hard-wrapped line: shorter ones are lists, longer ones paragraphs
WRAPPED = 0.25  # of the neighbouring lines of such length, how many must break inside a sentence
FULL = 0.9  # of the width, from which a line has no room for the next word


@dataclass(frozen=True, slots=True)
class _Line:
    span: Span
    follows: bool  # directly on the line before, with no blank line between
    indented: bool


def passages(text: str) -> list[Span]:
    """The passages of a text in order, without blanks at their ends; every other character is in one of them."""
    lines = list(_lines(text))
    width = _wrap_width(text, lines)
    if width is None:
        return [line.span for line in lines]
    spans: list[Span] = []
    last = None
    for line in lines:
        if last is not None and _continues(text, last, line, width):
            spans[-1] = Span(spans[-1].start, line.span.end)
        else:
            spans.append(line.span)
        last = line
    return spans


def _lines(text: str) -> Iterator[_Line]:
    end = None
    for match in LINE.finditer(text):
        start = match.start()
        follows = end is not None and len(LINE_END.findall(text, end, min(start, end + LONGEST))) == 1
        end = start + len(match[0].rstrip())
        yield _Line(Span(start, end), follows, start > 0 and text[start - 1] in " \t")


def _wrap_width(text: str, lines: Sequence[_Line]) -> int | None:
    """The length of the longest hard-wrapped line, or None where lines are not wrapped."""
    neighbours = inside = width = 0
    for last, line in pairwise(lines):
        if line.follows and SHORTEST <= last.span.length <= LONGEST:
            neighbours += 1
            if _breaks_inside_a_sentence(text, last.span, line.span):
                inside += 1
                width = max(width, last.span.length)
    return width if inside and inside >= WRAPPED * neighbours else None


def _breaks_inside_a_sentence(text: str, last: Span, line: Span) -> bool:
    if BYLINE.match(text, line.start):
        return False
    ends = text[max(last.start, last.end - 2) : last.end].rstrip(CLOSING_MARKS + ")")[-1:]
    return text[line.start].islower() and ends not in ".!?:;" and not ADDRESS.fullmatch(line.of(text))


def _continues(text: str, last: _Line, line: _Line, width: int) -> bool:
    """Whether a line goes on with the passage of the line before it."""
    if not line.follows or last.span.length > width or LIST_ITEM.match(text, line.span.start):
        return False
    if line.indented and not last.indented and not LIST_ITEM.match(text, last.span.start):
        return False
    if last.span.length >= SHORTEST and _breaks_inside_a_sentence(text, last.span, line.span):
        return True
    first_word = text[line.span.start : line.span.end].split(None, 1)[0]
    return last.span.length + 1 + len(first_word) > FULL * width
