"""Indirect speech: the clause that follows "that" after a reporting phrase, where it holds no quotation."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Span
from .phrases import Reading
from .tokens import FINAL, FOOTNOTE, QUOTATION

LEAST_WORDS = 4  # fewer are a remnant: "claimed that much"
MOST_WORDS = 100  # more are no sentence


@dataclass(frozen=True, slots=True)
class Clause:
    """What a phrase of a sentence, by its number, reports in the report's own words."""

    span: Span
    phrase: int


def clauses(reading: Reading) -> Iterator[Clause]:
    """The that-clauses of a sentence, none inside another.

    Each ends with the sentence, or before the next participle that reports: "said that ..., adding that ...".
    """
    lower = reading.sentence.lower
    free = 0
    for number, phrase in enumerate(reading.phrases):
        first = phrase.end + 1
        if first < len(lower) and lower[first] == ",":
            first += 1
        if first >= len(lower) or first < free or lower[phrase.end] != "that" or phrase.cue.use == "publish":
            continue
        free = _end(reading, number, first)
        if LEAST_WORDS <= free - first < MOST_WORDS and QUOTATION not in lower[first:free]:
            yield Clause(reading.sentence.span(first, free), number)


def _end(reading: Reading, number: int, first: int) -> int:
    """The place after the clause's last word, full stop and footnotes aside; at most MOST_WORDS on."""
    lower = reading.sentence.lower
    end = min(len(lower), first + MOST_WORDS)
    for later in range(number + 1, len(reading.phrases)):
        phrase = reading.phrases[later]
        if phrase.first >= end:
            break
        if phrase.form == "participle" and lower[phrase.first - 1] == ",":
            end = phrase.first - 1
            break
    while end > first and (lower[end - 1] in FINAL or FOOTNOTE.fullmatch(lower[end - 1])):
        end -= 1
    return end
