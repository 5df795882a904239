"""The reporting phrases of a sentence: where its cues stand, outside quotations, and in what form."""

from collections.abc import Iterator
from itertools import chain

from msgspec import Struct

from ..cues import ACCUSER, BESIDE, Cue, Lexicon
from ..grammar import Grammar
from .labels import describes, is_label, is_signature
from .lookalikes import is_lookalike, stands_as_noun, takes_clause
from .tokens import Sentence

UNNAMED = frozenset({"noun", "hedge"})  # forms that do not say whose words a quotation is
CHARGING = frozenset({"accuse", "verdict"})  # acts of cues that a man may bear as an adjective: "charged with theft"
OF_CHARGES = frozenset({"of", "with", "over"})  # lead from them to the charge
PASSIVE_REACH = 3  # words before a participle in which the auxiliary stands: "was also widely called"


class Phrase(Struct, frozen=True):
    """A cue in a sentence, from the word `first` to the word before `end`.

    form is 'finite' ("wrote"), 'relative' ("who claim"), 'participle' ("noting"), 'infinitive' ("to claim"), 'passive'
    ("was called"), 'noun' ("its claim that"), or 'hedge' ("allegedly", "a self-described").
    """

    cue: Cue
    first: int
    end: int
    form: str

    @property
    def quotes(self) -> bool:
        """Whether it says whose words a quotation is, rather than reporting in the report's own words alone."""
        return self.cue.use != "indirect" and self.form not in UNNAMED

    @property
    def charges(self) -> bool:
        """Whether it says that words are a charge, and leaves open whose: 'he allegedly ran "a camp"'."""
        return self.form in UNNAMED and self.cue.status == "alleged"


class Reading(Struct, frozen=True):
    """A sentence, its reporting phrases in order, and the places of the words that these are made of."""

    sentence: Sentence
    phrases: tuple[Phrase, ...]
    busy: frozenset[int]

    @property
    def grammar(self) -> Grammar:
        """The closed classes of words by which the sentence is read."""
        return self.sentence.grammar


def read(sentence: Sentence, lexicon: Lexicon) -> Reading:
    """The reporting phrases of a sentence, the longest at each place; nouns that look like cues are left out."""
    phrases = tuple(_phrases(sentence, lexicon))
    busy = (range(phrase.first, phrase.end) for phrase in phrases if phrase.form != "hedge")
    return Reading(sentence, phrases, frozenset(chain.from_iterable(busy)))


def _phrases(sentence: Sentence, lexicon: Lexicon) -> Iterator[Phrase]:
    free = 0
    quotes = False  # whether a phrase before says whose words follow
    for place in [place for place, word in enumerate(sentence.lower) if word in lexicon.by_first_word]:
        found = lexicon.at(sentence.lower, place) if place >= free else None
        word = sentence.lower[place]
        if word == ":":
            if not is_label(sentence, place) and (quotes or not describes(sentence, place)):
                continue
        elif not word[0].isalnum() and not is_signature(sentence, place):
            continue
        if found is None or is_lookalike(sentence, place, found):
            continue
        cue, end = found
        is_noun = stands_as_noun(sentence, place, found) or cue.nouns.issuperset(cue.forms)
        if not is_noun or (word in cue.nouns and takes_clause(sentence, end)):
            free = end
            phrase = Phrase(cue, place, end, "noun" if is_noun else _form(sentence, place, cue))
            quotes = quotes or phrase.quotes
            yield phrase


def is_borne(sentence: Sentence, place: int) -> bool:
    """Whether a charge is only a man's description: "a man |accused of theft| fled", but not "he was accused of"."""
    before = place - 1
    while before > 0 and sentence.grammar.is_adverb(sentence.lower[before]):
        before -= 1
    return sentence.lower[before] not in sentence.grammar.passives and sentence.lower[before] != "as"


def _form(sentence: Sentence, place: int, cue: Cue) -> str:
    grammar = sentence.grammar
    word = sentence.lower[place]
    if cue.source in {ACCUSER, BESIDE}:
        return "hedge"
    if cue.source != "before":
        return "finite"
    before = place - 1
    while before > place - PASSIVE_REACH and before >= 0 and grammar.is_adverb(sentence.lower[before]):
        before -= 1
    auxiliary = sentence.lower[before] if before >= 0 else ""
    if word.endswith("ing"):
        return "finite" if auxiliary in grammar.passives else "participle"
    following = sentence.lower[place + 1 : place + 2]
    if auxiliary in grammar.passives or (auxiliary == "as" and following == ["by"]):
        return "passive"  # "was called", "as declared by"
    tells_charge = bool(following) and (following[0] in OF_CHARGES or following[0] in grammar.days)
    if cue.act in CHARGING and tells_charge and word.endswith("ed") and auxiliary not in {"has", "have", "had"}:
        return "passive"  # "a man accused of theft"
    if auxiliary in grammar.relatives:
        return "relative"
    return "infinitive" if auxiliary == "to" else "finite"
