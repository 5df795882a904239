"""Indirect speech: the words of a sentence that its reporting phrases report in the report's own words.

They follow the phrase ("said that ...", "said the men ...", "denied ..."), or precede its speaker ("..., Lee said").
Quotations may stand among them: where one holds most of the words, it alone is the quote.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from ..grammar import Grammar
from ..model import Span
from . import nounphrase
from .clauses import ASKING, COMMAS, NOMINATIVE, begins_clause, holds_verb, without_adjuncts
from .phrases import Phrase, Reading
from .source import inverted
from .tokens import FINAL, FOOTNOTE, QUOTATION

LEAST_WORDS = 3  # fewer are a remnant: "claimed that much"
LEAST_BESIDE = 4  # own words beside a quotation, with fewer of which it stands alone: 'said it was "a gift"'
MOST_WORDS = 100  # more are no sentence
MARKS = frozenset("\"“”„‟«»'‘’`")
QUOTED_SHARE = 0.5  # a quotation that holds more of a clause is the quote itself
OF_WHAT = frozenset({"of", "about", "for", "against", "to"})  # words that lead to what somebody speaks of
ADJUNCTS = frozenset({"in", "on", "at", "during", "after", "to", "last", "this"})  # begin where and when somebody spoke
OTHER_CLAUSES = frozenset({"while", "although", "though", "according", "after", "when", "as", "whereas"})  # begin them
HEARER = 6  # words of a hearer at most: "told the crowd of reporters"
TURNS = frozenset({"although", "though", "while", "whereas", "but"})  # after a comma, they turn to something else
TAIL = 8  # words that may follow a phrase which closes its sentence: "said in a statement on Friday"


@dataclass(frozen=True, slots=True)
class Clause:
    """What a phrase of a sentence, by its number, reports in the report's own words; method as in quotes.method."""

    span: Span
    phrase: int
    method: str


def clauses(reading: Reading, text: str, grammar: Grammar) -> Iterator[Clause]:
    """The indirect speech of a sentence, in the order of its phrases."""
    free = 0
    for number, phrase in enumerate(reading.phrases):
        if phrase.cue.takes == "nothing" or phrase.first < free:
            continue
        found = _found(reading, number, grammar)
        if found is None:
            continue
        first, end, method = found
        if end - first < MOST_WORDS and _are_own_words(reading, first, end):
            free = max(free, end) if first > phrase.first else free
            yield Clause(_with_marks(text, reading.sentence.span(first, end)), number, method)


def _found(reading: Reading, number: int, grammar: Grammar) -> tuple[int, int, str] | None:
    """The place of the first word, that after the last one, and the method."""
    phrase = reading.phrases[number]
    if phrase.cue.source == "after":
        return _said_by_source_after(reading, phrase, grammar)
    following = _following(reading, phrase, grammar)
    if following is not None:
        first, method = following
        return first, _end(reading, number, first, grammar), method
    return _preceding(reading, phrase, grammar)


def _following(reading: Reading, phrase: Phrase, grammar: Grammar) -> tuple[int, str] | None:
    """Where the words begin that follow a phrase, and the method."""
    lower = reading.sentence.lower
    place = phrase.end
    if phrase.form == "passive" or place >= len(lower) or lower[place] == QUOTATION:
        return None
    if lower[place] == "that":
        return _after_comma(reading, place + 1), "cue-that"
    if phrase.cue.takes == "words" and _begins_words(lower[place], grammar):
        return place, "cue-clause" if lower[place] in ASKING else "cue-words"
    if inverted(reading, phrase, grammar):
        return None
    place = without_adjuncts(reading, place, grammar)
    if place < len(lower) and lower[place] == "that":
        return _after_comma(reading, place + 1), "cue-that"
    if phrase.cue.takes == "hearer":
        return _after_hearer(reading, place, grammar)
    return (place, "cue-clause") if begins_clause(reading, place, grammar) else None


def _begins_words(word: str, grammar: Grammar) -> bool:
    if word in grammar.prepositions:
        return word in OF_WHAT
    return word[0].isalnum() and word not in grammar.conjunctions and not grammar.is_adverb(word) and word != "as"


def _after_hearer(reading: Reading, place: int, grammar: Grammar) -> tuple[int, str] | None:
    """After whom somebody tells something: "told |reporters| the men left", "told |them| to leave"."""
    lower = reading.sentence.lower
    if place >= len(lower) or not lower[place][0].isalnum() or lower[place] in grammar.prepositions:
        return None
    first = next((at for at in range(place + 1, min(len(lower), place + HEARER)) if _opens(lower[at], grammar)), 0)
    if not first:
        hearer = nounphrase.after(reading, place, grammar)
        if hearer is None or hearer[1] >= len(lower):
            return None
        first = hearer[1]
    if lower[first] == "that":
        return _after_comma(reading, first + 1), "cue-that"
    if lower[first] == "to":
        return first, "cue-words"
    for clause in (first, place):
        if begins_clause(reading, clause, grammar):
            return clause, "cue-clause"
    return None


def _opens(word: str, grammar: Grammar) -> bool:
    return word in {"that", "to"} or word in grammar.articles or word in NOMINATIVE


def _after_comma(reading: Reading, place: int) -> int:
    lower = reading.sentence.lower
    return place + 1 if place < len(lower) and lower[place] == "," else place


def _said_by_source_after(reading: Reading, phrase: Phrase, grammar: Grammar) -> tuple[int, int, str] | None:
    """What stands "according to" somebody: the rest of the sentence that it opens, else what precedes it."""
    lower = reading.sentence.lower
    source = nounphrase.after(reading, phrase.end, grammar)
    if source is None:
        return None
    if phrase.first == 0 or (phrase.first == 1 and lower[0] in grammar.conjunctions):
        comma = next((at for at in range(source[1], min(len(lower), source[1] + TAIL)) if lower[at] == ","), None)
        if comma is None:
            return None
        return comma + 1, _closing(reading, min(len(lower), comma + MOST_WORDS), comma), "cue-clause"
    first = _clause_start(reading, phrase.first, grammar)
    end = phrase.first - 1 if lower[phrase.first - 1] in COMMAS else phrase.first
    return (first, end, "clause-cue") if holds_verb(reading, first, end, grammar) else None


def _preceding(reading: Reading, phrase: Phrase, grammar: Grammar) -> tuple[int, int, str] | None:
    """The words before a phrase that closes its sentence or stands in it between commas: "..., Lee said"."""
    lower = reading.sentence.lower
    if phrase.cue.use != "speech" or phrase.form != "finite" or not _may_close(reading, phrase, grammar):
        return None
    after = inverted(reading, phrase, grammar)
    source = after or nounphrase.before(reading, phrase.first, grammar)
    if source is None:
        return None
    is_before = after is None
    comma = min(phrase.first, source[0]) - 1
    if comma < 1 or lower[comma] not in COMMAS:
        return None
    first = _clause_start(reading, comma, grammar)
    source_end = phrase.end if is_before else source[1]
    goes_on = _goes_on(reading, source_end, grammar)
    if goes_on or (lower[first] not in grammar.subordinators and holds_verb(reading, first, comma, grammar)):
        return first, _closing(reading, min(len(lower), first + MOST_WORDS), first) if goes_on else comma, "clause-cue"
    return None


def _goes_on(reading: Reading, place: int, grammar: Grammar) -> bool:
    """Whether the words go on after a phrase between commas: "The men, Lee said|, left"."""
    lower = reading.sentence.lower
    place = without_adjuncts(reading, place, grammar)
    if place + 2 >= len(lower) or lower[place] not in COMMAS or lower[place + 1] == QUOTATION:
        return False
    word = lower[place + 1]
    return not (
        word in grammar.conjunctions
        or word in grammar.relatives - {"that"}
        or word.endswith("ing")
        or word in OTHER_CLAUSES
    )


def _may_close(reading: Reading, phrase: Phrase, grammar: Grammar) -> bool:
    """Whether a phrase has nothing to report after it, but perhaps its speaker, or where and when they spoke."""
    if inverted(reading, phrase, grammar):
        return True
    place = phrase.end
    lower = reading.sentence.lower
    if place == len(lower) or not _is_word(lower[place]):
        return QUOTATION not in lower[place : place + 2] and ":" not in lower[place : place + 1]
    if lower[place] not in grammar.days and lower[place] not in grammar.adverbs and lower[place] not in ADJUNCTS:
        return False
    place = without_adjuncts(reading, place, grammar)
    return place >= len(lower) or lower[place] not in {":", QUOTATION}


def _clause_start(reading: Reading, place: int, grammar: Grammar) -> int:
    """Where the clause begins that ends before a place: the sentence, or what follows a semicolon or a colon."""
    lower = reading.sentence.lower
    first = place
    while first > 0 and place - first < MOST_WORDS and lower[first - 1] not in {";", ":", *FINAL}:
        first -= 1
    while first < place and (lower[first] in grammar.conjunctions or not _is_word(lower[first])):
        first += 1
    return first


def _is_word(word: str) -> bool:
    return word == QUOTATION or word[0].isalnum()


def _end(reading: Reading, number: int, first: int, grammar: Grammar) -> int:
    """The place after the last word that a phrase reports; at most MOST_WORDS on."""
    lower = reading.sentence.lower
    end = min(len(lower), first + MOST_WORDS)
    if reading.phrases[number].form == "relative":
        end = next((at for at in range(first + 1, end) if lower[at] == ","), end)
    elif reading.phrases[number].first == 0:
        main = nounphrase.main_clause(reading, first, grammar)
        end = main if main > first else end
    for later in range(number + 1, len(reading.phrases)):
        phrase = reading.phrases[later]
        if phrase.first >= end:
            break
        if phrase.first > first and (comma := _parts(reading, phrase, grammar)):
            end = comma
            break
    for at in range(first + 1, end - 1):
        if lower[at] == "," and lower[at + 1] in TURNS:
            end = at
            break
    return _closing(reading, end, first)


def _parts(reading: Reading, phrase: Phrase, grammar: Grammar) -> int | None:
    """The place after the words before a phrase that reports more: "said ...|, adding ..." or "...| and warned"."""
    lower = reading.sentence.lower
    before = phrase.first - 1
    if phrase.form == "participle":
        return before if lower[before] == "," else None
    while before > 0 and (grammar.is_adverb(lower[before]) or lower[before] in grammar.auxiliaries):
        before -= 1
    if phrase.form != "finite" or phrase.cue.source != "before":
        return None
    if lower[before] in {"and", "but"}:
        return before
    source = nounphrase.before(reading, phrase.first, grammar)
    return source[0] - 1 if source and source[0] > 1 and lower[source[0] - 1] in {"and", "but"} else None


def _closing(reading: Reading, end: int, first: int = 0) -> int:
    """The place after the last word before `end`, full stop and footnotes aside."""
    lower = reading.sentence.lower
    while end > first and (
        lower[end - 1] in FINAL or lower[end - 1] in {",", ":"} or FOOTNOTE.fullmatch(lower[end - 1])
    ):
        end -= 1
    return end


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
