"""The reporting phrases of a sentence: where its cues stand, outside quotations, and in what form."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..cues import Cue, Lexicon
from ..grammar import Grammar
from .tokens import QUOTATION, Sentence

WORDS_FOLLOW = frozenset({":", QUOTATION})
BEFORE_CAPITAL = frozenset({QUOTATION, ":", "(", "-", "•", "*", "—", "–"})
PASSIVE_REACH = 3  # words before a participle in which the auxiliary stands: "was also widely called"


@dataclass(frozen=True, slots=True)
class Phrase:
    """A cue in a sentence, from the word `first` to the word before `end`.

    form is 'finite' ("wrote"), 'participle' ("noting"), 'infinitive' ("to claim") or 'passive' ("was called").
    """

    cue: Cue
    first: int
    end: int
    form: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence, its reporting phrases in order, and the places of the words that these are made of."""

    sentence: Sentence
    phrases: tuple[Phrase, ...]
    busy: frozenset[int]


def read(sentence: Sentence, lexicon: Lexicon, grammar: Grammar) -> Reading:
    """The reporting phrases of a sentence, the longest at each place; nouns that look like cues are left out."""
    phrases = tuple(_phrases(sentence, lexicon, grammar))
    return Reading(sentence, phrases, frozenset(at for phrase in phrases for at in range(phrase.first, phrase.end)))


def _phrases(sentence: Sentence, lexicon: Lexicon, grammar: Grammar) -> Iterator[Phrase]:
    free = 0
    for place, word in enumerate(sentence.lower):
        if word not in lexicon.by_first_word or place < free:
            continue
        found = lexicon.at(sentence.lower, place)
        if found and not _is_noun(sentence, place, found, grammar) and not _is_name(sentence, place):
            cue, free = found
            yield Phrase(cue, place, free, _form(sentence, place, grammar))


def _is_name(sentence: Sentence, place: int) -> bool:
    """Whether the word has a capital that does not come from the beginning of a sentence: "a man, Said Ali, fled"."""
    return place > 0 and sentence.words[place][0].isupper() and sentence.words[place - 1] not in BEFORE_CAPITAL


def _is_noun(sentence: Sentence, place: int, found: tuple[Cue, int], grammar: Grammar) -> bool:
    cue, end = found
    if end - place > 1:
        return False
    before = sentence.lower[place - 1] if place else ""
    if before in grammar.articles or before.endswith(("'s", "’s")):
        return True
    if sentence.lower[place] not in cue.bare or before in grammar.pronouns or before in grammar.relatives:
        return False
    after = sentence.lower[end : end + 2]
    if before in grammar.prepositions and before != "to":
        return True
    if before in {QUOTATION, ",", "to"} or (after and after[0] in WORDS_FOLLOW) or after == [",", QUOTATION]:
        return False
    # "outlets claim that", "the outlet claims that", but "the false claim that"
    agrees = before.endswith("s") != sentence.lower[place].endswith("s") or before in grammar.auxiliaries
    return after[:1] != ["that"] or not agrees


def _form(sentence: Sentence, place: int, grammar: Grammar) -> str:
    word = sentence.lower[place]
    before = place - 1
    while before > place - PASSIVE_REACH and before >= 0 and grammar.is_adverb(sentence.lower[before]):
        before -= 1
    auxiliary = sentence.lower[before] if before >= 0 else ""
    if word.endswith("ing"):
        return "finite" if auxiliary in grammar.passives else "participle"
    if auxiliary in grammar.passives:
        return "passive"
    return "infinitive" if auxiliary == "to" else "finite"
