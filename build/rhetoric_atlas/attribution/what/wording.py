"""Phrases of rules/acts.yml and rules/stances.yml, sought among the words of a quote.

A phrase is written in small letters, one space between its words:

    strike|burn   one of several words
    *             one of the words that its rule lists as `any`
    ..            up to three words of the same clause
    ~             up to four words that may stand between a subject and its verb: "and its allies have long"
    ^             the beginning of the quote, or of a sentence in it
    X             an actor that the quote names

A word that negates, in the phrase or just before it, turns it: "no hero", "we will not strike".
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from msgspec import Struct

from ...base import rulefile
from ...base.rulefile import Rules
from .wordclasses import WordClasses

WORD = re.compile(  # most words are letters before a space, and are sooner found so
    r"(?! )(?:[a-z]+(?=[ ,])|[^\W_]+(?:['.-][^\W_]+)*|'s\b|\.{3}|--|[.,;:!?…()\[\]—–])"
)
ACTOR = "X"  # words of a quote are in small letters, so that none is the same
START = "^"
SENTENCE_ENDS = frozenset({".", "!", "?", "…", "...", "--"})
STOPS = SENTENCE_ENDS | frozenset(",;:()[]—–") | {START}  # no phrase runs across these
NEGATED_WITHIN = 3  # words before a phrase in which the word stands that negates it
GAPS = {"..": 3, "~": 4}  # the most words that each may stand for
SHORT_WORD = 3  # letters of words that stand in most sentences, with those of the class `common`


Slot = frozenset[str] | str  # words of which one stands there, or a gap


class PhraseRule(Rules, frozen=True):
    """The phrases that show an act or a stance; `any` are the words that * stands for."""

    shows: str
    words: tuple[str, ...]
    example: str
    any: frozenset[str] = frozenset()

    def __post_init__(self) -> None:
        for words, slots in zip(self.words, self.phrases(), strict=True):
            if not slots or slots[0] in GAPS or slots[-1] in GAPS:
                raise ValueError(f"the phrase {words} must begin and end with a word")
            if not all(slots):
                raise ValueError(f"any lists no words for the * of {words}")

    def phrases(self) -> list[list[Slot]]:
        """The slots of each phrase."""
        return [[_slot(word, self.any) for word in words.split()] for words in self.words]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase, what it shows, the place of its rule among the rules, and how many words in it negate.

    It is sought by the words of one slot, its rarest; `before` are the slots before that, the nearest first, and
    `after` those after it.
    """

    before: tuple[Slot, ...]
    after: tuple[Slot, ...]
    shows: str
    rank: int
    negators: int


class Found(Struct, frozen=True):
    """What a phrase among the words shows, the place of its rule, and where in the words its actor, if any, stands."""

    shows: str
    rank: int
    negated: bool
    actor: int | None


@dataclass(frozen=True, slots=True)
class Wording:
    """The phrases of a file of rules, by each word of their rarest slot."""

    by_rarest_word: Mapping[str, Sequence[Phrase]]
    classes: WordClasses

    @classmethod
    def load(cls, file: str, classes: WordClasses) -> "Wording":
        """The rules of a file; raises AtlasError where the file is wrong."""
        rules = [
            (slots, rule.shows, rank)
            for rank, rule in enumerate(rulefile.load(file, tuple[PhraseRule, ...]))
            for slots in rule.phrases()
        ]
        uses = Counter(word for slots, _, _ in rules for slot in slots if slot not in GAPS for word in slot)
        by_rarest_word: dict[str, list[Phrase]] = {}
        for slots, shows, rank in rules:
            rarest = min(_words_at(slots), key=lambda at: max(_frequency(word, uses, classes) for word in slots[at]))
            negators = sum(any(map(classes.negates, slots[at])) for at in _words_at(slots))
            phrase = Phrase(tuple(reversed(slots[:rarest])), tuple(slots[rarest + 1 :]), shows, rank, negators)
            for word in slots[rarest]:
                by_rarest_word.setdefault(word, []).append(phrase)
        return cls(by_rarest_word, classes)

    def found(self, words: Sequence[str]) -> Iterator[Found]:
        """Every phrase in the words, which are as `split` gives them."""
        sought = self.by_rarest_word
        for place in [place for place, word in enumerate(words) if word in sought]:
            for phrase in sought[words[place]]:
                if not (_may_stand(phrase.after, words, place + 1) and _may_stand(phrase.before, words, place - 1)):
                    continue
                first = self._reach(phrase.before, 0, words, place, -1)
                last = self._reach(phrase.after, 0, words, place, 1) if first is not None else None
                if first is not None and last is not None:
                    yield self._found(phrase, words, first, last)

    def _found(self, phrase: Phrase, words: Sequence[str], first: int, last: int) -> Found:
        stretch = range(first, last + 1)
        actor = next((at for at in stretch if words[at] == ACTOR), None)
        negators = sum(self.classes.negates(words[at]) for at in stretch) + self._negators_before(words, first)
        return Found(phrase.shows, phrase.rank, negators > phrase.negators, actor)

    def _negators_before(self, words: Sequence[str], place: int) -> int:
        """How many words negate what begins at a place; before an actor they negate something else."""
        count = 0
        if words[place] != ACTOR:
            for at in range(place - 1, max(-1, place - 1 - NEGATED_WITHIN), -1):
                if words[at] in STOPS:
                    break
                count += self.classes.negates(words[at])
        return count

    def _reach(self, slots: Sequence[Slot], number: int, words: Sequence[str], place: int, step: int) -> int | None:
        """The place of the last of the words beside a place that the slots from `number` on fit, going by `step`.

        None where they do not fit.
        """
        if number == len(slots):
            return place
        slot = slots[number]
        if not isinstance(slot, str):
            beside = place + step
            fits = 0 <= beside < len(words) and words[beside] in slot
            return self._reach(slots, number + 1, words, beside, step) if fits else None
        for beside in range(place + step, place + step * (GAPS[slot] + 2), step):
            found = self._reach(slots, number + 1, words, beside - step, step)
            if found is not None:
                return found
            if not 0 <= beside < len(words) or self._ends_gap(words[beside], slot):
                return None
        return None

    def _ends_gap(self, word: str, gap: str) -> bool:
        return word in STOPS or word == ACTOR or (gap == "~" and word in self.classes.other_clauses)


def split(words: str) -> list[str]:
    """The words of a quote or of a part of it, in small letters, and its stops."""
    return WORD.findall(words.lower().replace("’", "'"))


def with_starts(words: Sequence[str]) -> list[str]:
    """The words with a mark where each sentence begins."""
    if SENTENCE_ENDS.isdisjoint(words):
        return [START, *words]
    marked = [START]
    for place, word in enumerate(words):
        marked.append(word)
        if word in SENTENCE_ENDS and place + 1 < len(words) and words[place + 1] not in STOPS:
            marked.append(START)
    return marked


def _slot(word: str, any_of: frozenset[str]) -> Slot:
    if word in GAPS:
        return word
    return any_of if word == "*" else frozenset(word.split("|"))


def _frequency(word: str, uses: Mapping[str, int], classes: WordClasses) -> tuple[bool, int]:
    """How often a word may be expected to stand in a quote, and then in the phrases."""
    return len(word) <= SHORT_WORD or word in classes.common, uses[word]


def _may_stand(slots: Sequence[Slot], words: Sequence[str], place: int) -> bool:
    """Whether the word at a place fits the first of some slots, which says of most phrases that they are not there."""
    if not slots or isinstance(slots[0], str):
        return True
    return 0 <= place < len(words) and words[place] in slots[0]


def _words_at(slots: Sequence[Slot]) -> list[int]:
    return [at for at, slot in enumerate(slots) if slot not in GAPS]
