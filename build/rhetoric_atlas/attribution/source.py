"""Which noun phrase of its sentence each reporting phrase has for its source."""

from ..grammar import Grammar
from . import nounphrase
from .clauses import COMMAS, holds_verb
from .nounphrase import NounPhrase
from .phrases import Phrase, Reading
from .tokens import QUOTATION

CLAUSE_LENGTH = 100  # words before an inverted phrase among which the verb of its clause stands
QUOTED_REACH = 12  # words before "as saying" in which "quoted" stands
QUOTING = frozenset({"quoted", "quotes", "quoting", "cited", "cites", "citing", "reported"})
AGENT_REACH = 6  # words after a passive in which its "by" stands


def sources(reading: Reading, grammar: Grammar) -> list[NounPhrase | None]:
    """The source of each reporting phrase of a sentence, in their order; None where the sentence does not name it."""
    found: list[NounPhrase | None] = []
    latest: NounPhrase | None = None
    for number, phrase in enumerate(reading.phrases):
        source = _own_source(reading, phrase, grammar)
        if source is None and phrase.form != "passive":
            source = _beside(reading, phrase, grammar) or latest or _main_subject(reading, number, grammar)
        found.append(source)
        if latest is None or not (phrase.form == "relative" or _is_told(reading, number, source)):
            latest = source or latest
    return found


def _is_told(reading: Reading, number: int, source: NounPhrase | None) -> bool:
    """Whether a source speaks in what the phrase before reports: "Smith said |Lee| denied it, adding more"."""
    if number == 0 or source is None:
        return False
    end = reading.phrases[number - 1].end
    return source[0] == end or (source[0] == end + 1 and reading.sentence.lower[end] == "that")


def _own_source(reading: Reading, phrase: Phrase, grammar: Grammar) -> NounPhrase | None:
    """The noun phrase beside a reporting phrase; None where it is the subject of another clause."""
    if phrase.cue.source == "after":
        source = nounphrase.after(reading, phrase.end, grammar)
        return nounphrase.with_participle(reading, source, grammar) if source else None
    if phrase.form == "passive":
        return _agent(reading, phrase, grammar)
    if phrase.form in {"participle", "infinitive"}:
        return _quoted_source(reading, phrase, grammar)
    after = inverted(reading, phrase, grammar)
    if after is not None:
        return nounphrase.with_participle(reading, after, grammar)
    return nounphrase.before(reading, phrase.first, grammar)


def _quoted_source(reading: Reading, phrase: Phrase, grammar: Grammar) -> NounPhrase | None:
    """Whose words others quote: "the daily quoted |Lee| as saying"."""
    lower = reading.sentence.lower
    as_place = phrase.first - 1
    if phrase.form != "participle" or as_place < 1 or lower[as_place] != "as":
        return None
    for at in range(as_place - 1, max(-1, as_place - QUOTED_REACH), -1):
        if lower[at] in QUOTING:
            source = nounphrase.after(reading, at + 1, grammar)
            return source if source is not None and source[1] == as_place else None
    return None


def inverted(reading: Reading, phrase: Phrase, grammar: Grammar) -> NounPhrase | None:
    """The source of a phrase that follows what it reports, and precedes who says it: '"...," said |the emir|.'"""
    lower = reading.sentence.lower
    if phrase.form != "finite" or phrase.first == 0 or phrase.end >= len(lower):
        return None
    follows_quotation = _follows_quotation(reading, phrase)
    if not follows_quotation and (lower[phrase.first - 1] not in COMMAS or phrase.cue.use != "speech"):
        return None
    source = nounphrase.after(reading, phrase.end, grammar)
    if source is None or lower[source[0]] in grammar.pronouns:
        return None
    return source if follows_quotation or _closes_clause(reading, phrase, source, grammar) else None


def _closes_clause(reading: Reading, phrase: Phrase, source: NounPhrase, grammar: Grammar) -> bool:
    """Whether a clause precedes a phrase, and none follows it: "The men fled, said |the emir|"."""
    lower = reading.sentence.lower
    is_closed = source[1] == len(lower) or not lower[source[1]][0].isalnum()
    return is_closed and holds_verb(reading, max(0, phrase.first - CLAUSE_LENGTH), phrase.first - 1, grammar)


def _agent(reading: Reading, phrase: Phrase, grammar: Grammar) -> NounPhrase | None:
    lower = reading.sentence.lower
    for place in range(phrase.end, min(len(lower) - 1, phrase.end + AGENT_REACH)):
        if lower[place] == "by":
            return nounphrase.after(reading, place + 1, grammar)
    return None


def _follows_quotation(reading: Reading, phrase: Phrase) -> bool:
    lower = reading.sentence.lower
    place = phrase.first - 1
    if place > 0 and lower[place] in COMMAS:
        place -= 1
    return place >= 0 and lower[place] == QUOTATION


def _main_subject(reading: Reading, number: int, grammar: Grammar) -> NounPhrase | None:
    """The subject of the clause that a participle, an infinitive or a verb without a subject hangs on."""
    phrase = reading.phrases[number]
    lower = reading.sentence.lower
    if phrase.form == "participle":
        if phrase.first <= 1:
            return _subject_to_come(reading, number, grammar)
        before = phrase.first - 1
        while before > 0 and grammar.is_adverb(lower[before]):
            before -= 1
        if lower[before] not in COMMAS and lower[before] not in grammar.prepositions:
            beside = nounphrase.before(reading, phrase.first, grammar)
            is_text = beside is not None and not grammar.media.isdisjoint(lower[slice(*beside)])
            return nounphrase.opening(reading, grammar) if is_text or beside is None else beside
    return nounphrase.opening(reading, grammar)


def _beside(reading: Reading, phrase: Phrase, grammar: Grammar) -> NounPhrase | None:
    """A new speaker directly before a participle: "a clip and |a song| praising him"; not a text: "a post praising"."""
    lower = reading.sentence.lower
    if phrase.form != "participle" or phrase.first < 3 or not lower[phrase.first - 1][0].isalnum():
        return None
    source = nounphrase.before(reading, phrase.first, grammar)
    if source is None or lower[source[0]] not in {"a", "an"} or not grammar.media.isdisjoint(lower[slice(*source)]):
        return None
    return source


def _subject_to_come(reading: Reading, number: int, grammar: Grammar) -> NounPhrase | None:
    """The subject after an introduction: 'Mocking outlets which deny it, |the post| responded'."""
    for phrase in reading.phrases[number + 1 : number + 4]:
        if phrase.form == "finite":
            return nounphrase.before(reading, phrase.first, grammar)
    return nounphrase.opening(reading, grammar)
