"""Report -> the spans that stand in quotation marks or after a colon, and their kinds.

Who says them, and whether anybody does, is the business of attribution/.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from . import rulefile
from .cues import Lexicon
from .entries import EntryReader
from .errors import Problems
from .grammar import Grammar
from .marks import NoMarks, Pair, pairs
from .model import Passage, Report, Span

LEAD_LENGTH = 60  # characters before a mark that can say what kind of quote it opens
KIND_LENGTH = 400  # characters of a quote by which its kind is told
NAME_WORDS = 8  # a longer row of capitals is a headline that somebody quotes
SENTENCE_WORDS = 3  # fewer words with a capital and a full stop are no sentence: "IS."
ANNOUNCEMENT_LENGTH = 300  # characters before a colon in which the reporting word stands
FOOTNOTES_AT_END = re.compile(r"(?:\s?\[\d{1,3}\]){1,9}\s{0,99}$")
BULLET = re.compile(r"\s*(?:[-–•*·]|\d{1,2}[.)])\s")
SENTENCE_END = (".", "!", "?", "…")
WORD = re.compile(r"\w+(?:['’.-]\w+)*")
GAP = re.compile(r"[.!?]\s")


@dataclass(frozen=True, slots=True)
class FoundQuote:
    """A quote before anybody asked who says it.

    kind is one of schema.sql's quotes.kind; method is 'marks', or 'block-after-colon' for words without marks.
    """

    span: Span
    kind: str
    method: str


@dataclass(frozen=True, slots=True)
class Lead:
    """Words before an opening mark that say what kind of quote follows; names_only: only if what follows is a name."""

    kind: str
    pattern: re.Pattern[str]
    names_only: bool


@dataclass(frozen=True, slots=True)
class QuoteRules:
    """rules/quotes.yml, and the reporting words and the grammar that it shares with attribution/."""

    silent: frozenset[str]
    headlines: frozenset[str]
    clause_words: int
    leads: tuple[Lead, ...]
    no_marks: NoMarks
    lexicon: Lexicon
    grammar: Grammar

    @classmethod
    def load(cls) -> "QuoteRules":
        """Raises AtlasError with file and line where the rules are wrong."""
        problems = Problems()
        entry = rulefile.entry("quotes.yml", problems)
        rules = cls(
            silent=frozenset(entry.words("silent")),
            headlines=frozenset(entry.words("headlines")),
            clause_words=entry.integer("clause_words") or 0,
            leads=tuple(_lead(lead) for lead in entry.readers("leads")),
            no_marks=NoMarks(frozenset(entry.words("ayn_names")), frozenset(entry.words("elisions"))),
            lexicon=Lexicon.load(),
            grammar=Grammar.load(),
        )
        entry.close()
        problems.stop()
        return rules


def _lead(entry: EntryReader) -> Lead:
    words = "|".join(re.escape(words) for words in entry.words("words"))
    pattern = re.compile(rf"(?<![\w-])(?:{words})[,:]?\s+(?:(?:the|an?|its|his|her|their)\s+)?$", re.IGNORECASE)
    lead = Lead(entry.required("kind"), pattern, entry.flag("names_only"))
    entry.required("example")
    entry.close()
    return lead


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
    marked = [
        _Marked(passage, pairs(report.text, passage.span, rules.no_marks))
        for passage in report.passages
        if passage.kind not in rules.silent
    ]
    found = [FoundQuote(span, "block", "block-after-colon") for span in _blocks(report.text, marked, rules.lexicon)]
    for passage, pair in _quotations(report.text, marked):
        if span := _trimmed(report.text, pair):
            kind = _kind(report.text, passage, Span(pair.start, span.start), span, rules)
            found.append(FoundQuote(span, kind, "marks"))
    return sorted(found, key=lambda quote: quote.span)


@dataclass(frozen=True, slots=True)
class _Marked:
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


def _trimmed(text: str, pair: Pair) -> Span | None:
    """What is printed inside the marks, without space at its ends; None where that holds no letter or digit."""
    words = pair.inner.of(text)
    if not pair.closed:
        words = FOOTNOTES_AT_END.sub("", words)
    if not any(character.isalnum() for character in words):
        return None
    start = pair.inner.start + len(words) - len(words.lstrip())
    return Span(start, start + len(words.strip()))


def _kind(text: str, passage: Passage, mark: Span, span: Span, rules: QuoteRules) -> str:
    if passage.kind in rules.headlines:
        return "headline"
    words = WORD.findall(text, span.start, min(span.end, span.start + KIND_LENGTH))
    end = text[span.end - 1]
    is_name = len(words) <= NAME_WORDS and end not in SENTENCE_END and _has_capitals(words)
    before = text[max(passage.span.start, mark.start - LEAD_LENGTH) : mark.start]
    for lead in rules.leads:
        if (is_name or not lead.names_only) and lead.pattern.search(before):
            return lead.kind
    if len(words) >= rules.clause_words or (len(words) > 1 and rules.grammar.has_finite_verb(words)):
        return "direct"
    is_sentence = len(words) >= SENTENCE_WORDS and words[0][0].isupper() and not is_name
    return (
        "direct"
        if is_sentence and (end in SENTENCE_END or (end == "," and len(words) > SENTENCE_WORDS))
        else "fragment"
    )


def _has_capitals(words: Sequence[str]) -> bool:
    """Whether the first word and each word of more than three letters has a capital, as in a name or title."""
    return bool(words) and not any(
        word[0].islower() for word in (words[0], *words) if len(word) > 3 or word is words[0]
    )


def _blocks(text: str, marked: Sequence[_Marked], lexicon: Lexicon) -> Iterator[Span]:
    """The paragraph, or the items of the list, that follows a colon at the end of a paragraph that reports speech."""
    for number, lead_in in enumerate(marked[:-1]):
        if lead_in.passage.kind != "paragraph" or not _announces(text, lead_in.passage.span, lexicon):
            continue
        first = number + 1
        last = first
        if _is_item(text, marked[first]):
            while last + 1 < len(marked) and _is_item(text, marked[last + 1]):
                last += 1
        elif marked[first].passage.kind != "paragraph":
            continue
        if not any(at.pairs for at in marked[first : last + 1]):
            span = Span(marked[first].passage.span.start, marked[last].passage.span.end)
            if trimmed := _trimmed(text, Pair(span.start, span, True)):
                yield trimmed


def _is_item(text: str, at: _Marked) -> bool:
    return at.passage.kind == "list_item" or (
        at.passage.kind == "paragraph" and BULLET.match(text, at.passage.span.start, at.passage.span.end) is not None
    )


def _announces(text: str, span: Span, lexicon: Lexicon) -> bool:
    """Whether a paragraph ends with a colon, and its last sentence has a reporting word."""
    end = span.of(text).rstrip()[-ANNOUNCEMENT_LENGTH:]
    if not end.endswith(":"):
        return False
    words = [word.lower() for word in WORD.findall(GAP.split(end)[-1])]
    for position in range(len(words)):
        cue = lexicon.at(words, position)
        if cue and (words[position] not in cue[0].bare or cue[1] == len(words)):
            return True
    return False
