"""Where the words begin that follow a reporting phrase: "said |the men left", "told them |to leave", "denied |it"."""

from ..grammar import Grammar
from . import nounphrase
from .clauses import ASKING, NOMINATIVE, begins_clause, without_adjuncts
from .phrases import Phrase, Reading
from .source import inverted
from .tokens import QUOTATION

CLAUSE_WORDS = 5  # that follow a verb of saying in one run are a clause: "say the road shelters them"
NO_CLAUSE = frozenset({"to", "as", "nothing", "so", "yes", "it", "little", "much", "something"})  # begin none after one
EXISTENTIAL = frozenset({"there", "here"})  # adverbs, but for "said |there| are men"
OF_WHAT = frozenset({"of", "about", "for", "against", "to"})  # words that lead to what somebody speaks of
HEARER = 6  # words of a hearer at most: "told the crowd of reporters"


def following(reading: Reading, phrase: Phrase, grammar: Grammar) -> tuple[int, str] | None:
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
    if place < len(lower) and lower[place - 1] in EXISTENTIAL and lower[place] in grammar.auxiliaries:
        place -= 1
    begins = begins_clause(reading, place, grammar)
    if not begins and phrase.cue.takes == "clause" and phrase.cue.use == "speech":
        begins = _is_long(reading, place, grammar)
    return (place, "cue-clause") if begins else None


def _is_long(reading: Reading, place: int, grammar: Grammar) -> bool:
    """Whether so many words follow a verb of saying that they are a clause whose verb no closed class tells."""
    words = reading.sentence.lower[place : place + CLAUSE_WORDS]
    if len(words) < CLAUSE_WORDS or not all(word[0].isalnum() for word in words) or words[0] in NO_CLAUSE:
        return False
    closed = (grammar.prepositions, grammar.conjunctions, grammar.auxiliaries, grammar.relatives)
    return not any(words[0] in words_of_class for words_of_class in closed)


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
