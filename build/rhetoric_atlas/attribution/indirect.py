"""Indirect speech: the words of a sentence that its reporting phrases report in the report's own words.

They follow the phrase ("said that ...", "said the men ...", "denied ..."), or precede its speaker ("..., Lee said").
Quotations may stand among them: where one holds most of the words, it alone is the quote.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..grammar import Grammar
from ..model import Span
from .extent import MOST_WORDS, end_of
from .following import following
from .phrases import Reading
from .preceding import by_source_after, preceding

LEAST_WORDS = 3  # fewer are a remnant: "claimed that much"
LEAST_BESIDE = 4  # own words beside a quotation, with fewer of which it stands alone: 'said it was "a gift"'
MARKS = frozenset("\"“”„‟«»'‘’`")
QUOTED_SHARE = 0.5  # a quotation that holds more of a clause is the quote itself


@dataclass(frozen=True, slots=True)
class Clause:
    """What a phrase of a sentence, by its number, reports in the report's own words; method as in quotes.method."""

    span: Span
    phrase: int
    method: str


def clauses(reading: Reading, text: str, grammar: Grammar) -> Iterator[Clause]:
    """The indirect speech of a sentence, in the order of its phrases; of one report inside another, the outer."""
    free = 0
    for number, phrase in enumerate(reading.phrases):
        if phrase.cue.takes == "nothing" or phrase.first < free:
            continue
        found = _found(reading, number, grammar)
        if found is None:
            continue
        first, end, method = found
        if free <= first and end - first < MOST_WORDS and _are_own_words(reading, first, end):
            free = max(free, end) if first > phrase.first else free
            yield Clause(_with_marks(text, reading.sentence.span(first, end)), number, method)


def _found(reading: Reading, number: int, grammar: Grammar) -> tuple[int, int, str] | None:
    """The place of the first word, that after the last one, and the method."""
    phrase = reading.phrases[number]
    if phrase.cue.source == "after":
        return by_source_after(reading, phrase, grammar)
    begun = following(reading, phrase, grammar)
    if begun is not None:
        first, method = begun
        return first, end_of(reading, number, first, method, grammar), method
    return preceding(reading, phrase, grammar)


def _are_own_words(reading: Reading, first: int, end: int) -> bool:
    """Whether the report says enough of it in its own words: else a quotation among them is all there is to quote."""
    sentence = reading.sentence
    quoted = [at for at in range(first, end) if sentence.quotations[at] is not None]
    if end - first - len(quoted) < (LEAST_BESIDE if quoted else LEAST_WORDS):
        return False
    length = sentence.ends[end - 1] - sentence.starts[first]
    return not any(sentence.ends[at] - sentence.starts[at] >= QUOTED_SHARE * length for at in quoted)


def _with_marks(text: str, span: Span) -> Span:
    """A span with the quotation marks at its ends, where a quotation opens or closes it."""
    start, end = span.start, span.end
    while start > 0 and text[start - 1] in MARKS:
        start -= 1
    while end < len(text) and text[end] in MARKS:
        end += 1
    return Span(start, end)
