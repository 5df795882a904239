"""Report -> the spans that stand in quotation marks or after a colon, and their kinds.

Who says them, and whether anybody does, is the business of attribution/.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from ..base.marks import CLOSING_MARKS, NUMBERED_NOTE
from ..base.model import Passage, Report, Span
from ..base.rulefile import RuleFile
from ..language.cues import Lexicon
from .blocks import blocks
from .kinds import KindRules, kind_of
from .marks import NoMarks, Pair, pairs
from .transcripts import TranscriptWords, turns

AFTER_LENGTH = 40  # characters after one that tell an outlet by what follows its name
LEAD_LENGTH = 60  # characters before a mark that can say what kind of quote it opens
FOOTNOTES_AT_END = re.compile(rf"(?:\s?{NUMBERED_NOTE}){{1,9}}\s{{0,99}}$")


class FoundQuote(Struct, frozen=True):
    """A quote before anybody asked who says it.

    kind is one of schema.sql's quotes.kind; method is 'marks', or 'block-after-colon' for words without marks.
    """

    span: Span
    kind: str
    method: str


class QuoteRules(RuleFile, frozen=True):
    """rules/quotes.yml, and the reporting words that it shares with attribution/.

    `silent` and `headlines` are kinds of passages.
    """

    file = "quotes.yml"
    silent: frozenset[str]
    headlines: frozenset[str]
    no_marks: NoMarks
    transcripts: TranscriptWords
    kinds: KindRules
    lexicon: Lexicon = field(default_factory=Lexicon.load)


def ids(report_id: str, spans: Sequence[Span]) -> list[str]:
    """The ids of a report's quotes, in the order of their spans, which are all different.

    <report_id>-q<start>; of spans that start together the longest has it, the others <report_id>-q<start>-<end>.
    """
    longest: dict[int, int] = {}
    for span in spans:
        longest[span.start] = max(span.end, longest.get(span.start, span.end))
    return [
        f"{report_id}-q{span.start}" + ("" if span.end == longest[span.start] else f"-{span.end}") for span in spans
    ]


def find(report: Report, rules: QuoteRules) -> list[FoundQuote]:
    """The quotes of a report in order, none inside another; passages where nobody speaks are left out."""
    passages = [passage for passage in report.passages if passage.kind not in rules.silent]
    spoken = turns(report.text, report.passages, rules.transcripts, rules.kinds.grammar)
    marked = [_Marked(passage, pairs(report.text, passage.span, rules.no_marks)) for passage in passages]
    taken = [
        [Pair(at.passage.span.start, at.passage.span, True)] if is_inside else at.pairs
        for at, is_inside in zip(marked, _inside(spoken, passages), strict=True)
    ]
    set_off = sorted([*spoken, *blocks(report.text, passages, taken, rules.lexicon)])
    found = [FoundQuote(span, "block", "block-after-colon") for span in set_off]
    starts = [span.start for span in set_off]
    for passage, pair in _quotations(report.text, marked):
        before = bisect_right(starts, pair.start) - 1
        is_inside = before >= 0 and pair.start < set_off[before].end
        if not is_inside and (span := _trimmed(report.text, pair)):
            kind = _kind(report.text, passage, pair, span, rules)
            found.append(FoundQuote(span, kind, "marks"))
    return sorted(found, key=lambda quote: quote.span)


class _Marked(Struct, frozen=True):
    """A passage and the pairs of marks in it."""

    passage: Passage
    pairs: list[Pair]


def _quotations(text: str, marked: Sequence[_Marked]) -> Iterator[tuple[Passage, Pair]]:
    """Each pair with the passage it begins in; paragraphs that each open, and only the last closes, are one pair."""
    begun: tuple[Passage, Pair] | None = None
    for at in marked:
        for number, pair in enumerate(at.pairs):
            passage = at.passage
            if begun and number == 0 and _opens(text, passage, pair):
                passage, first = begun
                pair = Pair(first.start, Span(first.inner.start, pair.inner.end), pair.closed)
            elif begun:
                yield begun
            begun = (passage, pair) if _may_go_on(at, number) else None
            if not begun:
                yield passage, pair
        if begun and not at.pairs:
            yield begun
            begun = None
    if begun:
        yield begun


def _may_go_on(at: _Marked, number: int) -> bool:
    """Whether a pair runs to the end of its paragraph without a closing mark."""
    return number == len(at.pairs) - 1 and not at.pairs[number].closed and at.passage.kind == "paragraph"


def _opens(text: str, passage: Passage, pair: Pair) -> bool:
    """Whether a pair begins its passage, as the next paragraph of a quotation does."""
    return passage.kind == "paragraph" and not text[passage.span.start : pair.start].strip()


def _inside(spans: Sequence[Span], passages: Sequence[Passage]) -> list[bool]:
    """For each passage whether it shares words with one of some spans; both are in order."""
    inside, at = [], 0
    for passage in passages:
        while at < len(spans) and spans[at].end <= passage.span.start:
            at += 1
        inside.append(at < len(spans) and spans[at].start < passage.span.end)
    return inside


def _trimmed(text: str, pair: Pair) -> Span | None:
    """What is printed inside the marks, without space at its ends; None where that holds no letter or digit."""
    words = pair.inner.of(text)
    if not pair.closed:
        words = FOOTNOTES_AT_END.sub("", words)
    if not any(character.isalnum() for character in words):
        return None
    start = pair.inner.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _kind(text: str, passage: Passage, pair: Pair, span: Span, rules: QuoteRules) -> str:
    if passage.kind in rules.headlines:
        return "headline"
    before = text[max(passage.span.start, pair.start - LEAD_LENGTH) : pair.start]
    return kind_of(span.of(text), before, rules.kinds, _after(text, passage, pair) if pair.closed else "")


def _after(text: str, passage: Passage, pair: Pair) -> str:
    """The words after the closing mark of a pair."""
    return text[pair.inner.end : min(passage.span.end, pair.inner.end + AFTER_LENGTH)].lstrip(CLOSING_MARKS)
