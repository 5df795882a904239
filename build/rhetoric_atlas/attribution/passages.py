"""A report -> its passages with their sentences, and what the phrases of each sentence report by themselves.

Each step goes over the whole report before the next begins: a processor keeps the code of one step at hand, not that
of all, and sentence by sentence the same steps would take a fifteenth longer.
"""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from msgspec import Struct

from ..base.model import SAID_KINDS, Passage
from ..language.sentences.phrases import read
from ..language.sentences.tokens import QUOTATION, Sentence, sentences
from ..language.syntax.noun_phrases import NounPhrase
from ..language.syntax.parse import Parse
from ..quotes.finding import FoundQuote
from ..reading.lines.wire import behind_dateline
from .context import Scene
from .reporting.indirect import Clause, clauses
from .reporting.quotations import Taken, taken
from .reporting.sources import sources


class ReadSentence(Struct, frozen=True):
    """A sentence, what it reports in the report's own words, the source of each phrase, and which quotation each takes.

    One with neither quotations nor indirect speech has nothing to attribute: no `sources`, and nothing `taken`.
    """

    parse: Parse
    clauses: Sequence[Clause]
    sources: Sequence[NounPhrase | None]
    taken: Sequence[Taken]


class ReadPassage(Struct, frozen=True):
    """A passage, the quotes that it touches, and its sentences; none where its kind is not one of SAID_KINDS."""

    passage: Passage
    quotes: Sequence[FoundQuote]
    sentences: Sequence[ReadSentence]


def read_passages(scene: Scene, found: Sequence[FoundQuote]) -> list[ReadPassage]:
    """The passages of a report, in order; `found` are its quotes, in order and apart."""
    passages = scene.report.passages
    touched = _touched(passages, found)
    parts = _parts(scene, found, touched)
    told = iter(_told(scene, [part for own in parts for part in own]))
    return [
        ReadPassage(passage, found[numbers.start : numbers.stop], list(islice(told, len(own))))
        for passage, numbers, own in zip(passages, touched, parts, strict=True)
    ]


def _touched(passages: Sequence[Passage], found: Sequence[FoundQuote]) -> list[range]:
    """The numbers of the quotes that each passage touches; the first of them may begin before it."""
    starts = [quote.span.start for quote in found]
    touched = []
    for span in (passage.span for passage in passages):
        first, end = bisect_left(starts, span.start), bisect_left(starts, span.end)
        if first and found[first - 1].span.end > span.start:
            first -= 1
        touched.append(range(first, end))
    return touched


def _parts(scene: Scene, found: Sequence[FoundQuote], touched: Sequence[range]) -> list[list[Sentence]]:
    """The sentences of each passage."""
    text, rules = scene.report.text, scene.rules
    titles = frozenset(number for number, quote in enumerate(found) if quote.kind == "title")
    parts = []
    for passage, numbers in zip(scene.report.passages, touched, strict=True):
        if passage.kind in SAID_KINDS:
            own = behind_dateline(text, passage.span)
            numbered = [(number, found[number].span) for number in numbers]
            parts.append(sentences(text, own, numbered, rules.grammar, rules.lexicon, titles))
        else:
            parts.append([])
    return parts


def _told(scene: Scene, parts: Sequence[Sentence]) -> list[ReadSentence]:
    text, lexicon = scene.report.text, scene.rules.lexicon
    parses = [Parse(read(part, lexicon)) for part in parts]
    reported = [clauses(parse, text) for parse in parses]
    attributes = [bool(own) or QUOTATION in part.words for own, part in zip(reported, parts, strict=True)]
    asked = list(zip(parses, attributes, strict=True))
    named = [sources(parse) if is_asked else [] for parse, is_asked in asked]
    takes = [taken(parse, text) if is_asked else [] for parse, is_asked in asked]
    return list(map(ReadSentence, parses, reported, named, takes))
