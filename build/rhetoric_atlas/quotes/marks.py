"""Pairs of quotation marks in a stretch of text: double, single, curly, pointed, low, and two apostrophes as one mark.

Only the outermost pairs count. Apostrophes, possessives, feet and inches, ayn signs and the attributes of markup are no
marks. Every step looks at a mark once or twice, so that a line of a million marks takes seconds, not hours.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from msgspec import Struct

from ..base.marks import DOUBLE, QUOTATION_MARKS, SINGLE
from ..base.model import Span
from ..base.rulefile import Rules

# Both begin with the characters that tell, so that a search soon passes over all others.
MARK = re.compile(
    rf"[{QUOTATION_MARKS}](?:(?<=[{DOUBLE}])|(?<=')'|(?<=`)`|(?<=(?<!\w)['‘‚‛`])|(?<=['’])(?!\w))"  # "  ''  ``  '
)
MARKUP = re.compile(r"</?[A-Za-z!][^<>]*>|=(?<=\w=)(?:\"[^\"<>\n]*\"|'[^'<>\n]*')")
OPENING_SHAPES = frozenset("“«„‟`")
CLOSING_SHAPES = frozenset("”»")
BEFORE_OPENING = frozenset("([{<—–-/“‘‚'\"`«„:=>")
BEFORE_SINGLE = frozenset('([{<—–/“"«„:=>')
AFTER_CLOSING = frozenset(".,;:!?…)]}>—–-/”’'\"»[")
END_OF_SPEECH = frozenset(",.!?…;")
DECADE = re.compile(r"\d0s\b")
WORD = re.compile(r"[^\W_]+")


class Pair(Struct, frozen=True):
    """The words between two marks; `start` is where the first mark stands, `closed` whether there is a second one."""

    start: int
    inner: Span
    closed: bool


class NoMarks(Rules, frozen=True):
    """Words (in small letters) at whose front an apostrophe is no mark: names that begin with an ayn, and elisions."""

    ayn_names: frozenset[str]
    elisions: frozenset[str]

    def __contains__(self, word: str) -> bool:
        return word in self.ayn_names or word in self.elisions


class _Mark(Struct, frozen=True):
    """A mark; role is 'open', 'close' or, where only what stands before can tell, 'either'."""

    start: int
    end: int
    shape: str
    role: str
    after_digit: bool


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


Thing = TypeVar("Thing", bound=_Placed)


def pairs(text: str, stretch: Span, no_marks: NoMarks) -> list[Pair]:
    """The outermost pairs in a stretch, in order; a double mark that is never closed ends with the stretch."""
    marks = list(_marks(text, stretch))
    if not marks:
        return []
    doubles = list(_double_pairs([mark for mark in marks if mark.shape not in SINGLE], stretch.end))
    lone = _outside([mark for mark in marks if mark.shape in SINGLE], doubles)
    singles = [pair for pair in _single_pairs(text, lone, no_marks) if _is_speech_or_holds_none(text, pair)]
    return sorted([*singles, *_outside(doubles, singles)], key=lambda pair: pair.start)


def _marks(text: str, stretch: Span) -> Iterator[_Mark]:
    markup = [match.span() for match in MARKUP.finditer(text, stretch.start, stretch.end)]
    at = 0
    for match in MARK.finditer(text, stretch.start, stretch.end):
        start, end = match.span()
        while at < len(markup) and markup[at][1] <= start:
            at += 1
        if at == len(markup) or start < markup[at][0]:
            left = text[start - 1] if start > stretch.start else " "
            right = text[end] if end < stretch.end else " "
            if end - start == 1 and text[start] in SINGLE:
                yield from _single_mark(start, text[start], left, right)
            else:
                yield _double_mark(start, match.group(), left, right)


def _single_mark(start: int, shape: str, left: str, right: str) -> Iterator[_Mark]:
    if shape != "’" and (left.isspace() or left in BEFORE_SINGLE):
        if not right.isspace():
            yield _Mark(start, start + 1, shape, "open", left.isdigit())
    elif shape in "'’" and not left.isspace():
        yield _Mark(start, start + 1, shape, "close", left.isdigit())


def _double_mark(start: int, mark: str, left: str, right: str) -> _Mark:
    opens = (left.isspace() or left in BEFORE_OPENING) and not right.isspace()
    closes = not left.isspace() and (right.isspace() or right in AFTER_CLOSING)
    if mark[0] in OPENING_SHAPES:
        role = "close" if closes and not opens else "open"
    elif mark in CLOSING_SHAPES:
        # « as the French print them », with a space before the mark
        role = "open" if opens and not closes and right not in AFTER_CLOSING else "close"
    else:
        role = "either" if opens == closes else "open" if opens else "close"
    return _Mark(start, start + len(mark), "''" if len(mark) == 2 else mark, role, left.isdigit())


def _double_pairs(marks: Sequence[_Mark], stretch_end: int) -> Iterator[Pair]:
    """Pairs of double marks. One that opens inside a pair is nested where enough marks follow that close."""
    closing = sum(mark.role == "close" for mark in marks)
    opening = sum(mark.role == "open" for mark in marks)
    first: _Mark | None = None
    depth = 0
    for mark in marks:
        closing -= mark.role == "close"
        opening -= mark.role == "open"
        if first is None:
            # after a digit it stands for inches
            if mark.role == "open" or (mark.role == "either" and not mark.after_digit):
                first, depth = mark, 1
        elif mark.role != "open":
            depth -= 1
            if depth == 0:
                yield Pair(first.start, Span(first.end, mark.start), True)
                first = None
        elif closing - opening > depth:
            depth += 1
        elif mark.shape == first.shape:
            # the first was never closed: it cannot hold one of its own kind
            yield Pair(first.start, Span(first.end, mark.start), False)
            first = mark
    if first is not None:
        yield Pair(first.start, Span(first.end, stretch_end), False)


def _single_pairs(text: str, marks: Sequence[_Mark], no_marks: NoMarks) -> Iterator[Pair]:
    """Pairs of single marks: what nothing closes before the next one opens is an apostrophe or an ayn."""
    first: _Mark | None = None
    last: _Mark | None = None
    for mark in marks:
        if mark.role == "open":
            yield from _single_pair(text, first, last, no_marks)
            first, last = mark, None
        elif first is not None and not _may_be_possessive(text, mark):
            yield from _single_pair(text, first, mark, no_marks)
            first = last = None
        else:
            last = last or mark
    yield from _single_pair(text, first, last, no_marks)


def _single_pair(text: str, first: _Mark | None, last: _Mark | None, no_marks: NoMarks) -> Iterator[Pair]:
    if first is None or last is None or last.start - first.end < 2 or DECADE.match(text, first.end):
        return
    word = WORD.match(text, first.end, last.start)
    if word and word.end() - word.start() == 1 and word.end() == last.start:
        return
    if text[last.start - 1] in END_OF_SPEECH or word is None or word.group().lower() not in no_marks:
        yield Pair(first.start, Span(first.end, last.start), True)


def _may_be_possessive(text: str, mark: _Mark) -> bool:
    following = text[mark.end : mark.end + 2]
    return text[mark.start - 1] in "sSxz" and following[:1] == " " and following[1:].isalnum()


def _is_speech_or_holds_none(text: str, pair: Pair) -> bool:
    """Single marks hold double ones only where they end as speech does: else two apostrophes stand around a quote."""
    words = pair.inner.of(text)
    return words[-1] in END_OF_SPEECH or not any(mark in words for mark in '"“«„')


def _outside(things: Sequence[Thing], pairs_around: Sequence[Pair]) -> list[Thing]:
    """The things that stand in none of the pairs; both are in order."""
    outside = []
    at = 0
    for thing in things:
        while at < len(pairs_around) and pairs_around[at].inner.end < thing.start:
            at += 1
        if at == len(pairs_around) or thing.start <= pairs_around[at].start:
            outside.append(thing)
    return outside
