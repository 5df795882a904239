"""rules/cues.yml and rules/indirect.yml -> the lexicon of reporting words: their forms, and what they bring."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..base import rulefile
from ..base.rulefile import Rules

ACCUSER, BESIDE = "accuser", "beside"
OBJECT = "~"  # in a form: here its object stands, and what follows it shows that the words before are the cue
OBJECT_LENGTH = 8  # words
FILES = ("cues.yml", "indirect.yml")


class Cue(Rules, frozen=True):
    """A reporting word or phrase.

    act, status and platform are values of schema.sql's quotes; source is where the speaker stands, "subject" being
    before the cue even where it is passive ("was quoted as saying"), "beside" whom its words describe and "accuser"
    whoever accused before ("allegedly"); `bare` holds the forms that are as often nouns; takes is what it makes
    indirect speech: a clause, one that may follow its hearer ("told him ..."), whatever words follow ("denied ..."),
    those that hold "as" ("saw it as ..."), a clause after "that" alone ("mentioned that ..."), an infinitive ("plans
    to ..."), or nothing; `nouns` holds the forms that take a clause as nouns too ("the claim that ..."). `example` is a
    sentence in which it stands.
    """

    lemma: str
    act: str
    forms: tuple[str, ...]
    example: str
    status: str = "reported"
    use: Literal["speech", "stance", "publish", "indirect"] = "speech"
    source: Literal["before", "after", "subject", "work", "accuser", "beside"] = "before"
    bare: frozenset[str] = frozenset()
    nouns: frozenset[str] = frozenset()
    takes: Literal["clause", "hearer", "words", "predicate", "that", "infinitive", "nothing"] = "clause"
    platform: str | None = None

    def __post_init__(self) -> None:
        if not all(form.split() for form in self.forms):
            raise ValueError("a form must hold at least one word")
        if strange := (self.bare | self.nouns).difference(self.forms):
            raise ValueError(f"bare or nouns holds what is no form: {', '.join(sorted(strange))}")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Every cue, and for each first word in small letters the forms that begin with it, the longest first."""

    cues: tuple[Cue, ...]
    by_first_word: Mapping[str, tuple[tuple[tuple[str, ...], tuple[str, ...], Cue], ...]]

    @classmethod
    def load(cls) -> "Lexicon":
        """The package's own cues; raises AtlasError where one of FILES is wrong."""
        return cls.of([cue for file in FILES for cue in rulefile.load(file, tuple[Cue, ...])])

    @classmethod
    def of(cls, cues: Sequence[Cue]) -> "Lexicon":
        """The lexicon of these cues."""
        forms: dict[str, list[tuple[tuple[str, ...], tuple[str, ...], Cue]]] = {}
        for cue in cues:
            for form in cue.forms:
                words, _, later = (tuple(part.split()) for part in form.lower().partition(OBJECT))
                forms.setdefault(words[0], []).append((words, later, cue))
        ordered = {first: tuple(sorted(found, key=_length, reverse=True)) for first, found in forms.items()}
        return cls(tuple(cues), ordered)

    def at(self, words: Sequence[str], position: int) -> tuple[Cue, int] | None:
        """The cue whose form begins at a position of a sentence's words in small letters, and the position after it."""
        for form, later, cue in self.by_first_word.get(words[position], ()):
            end = position + len(form)
            if (len(form) == 1 or tuple(words[position:end]) == form) and (not later or _follow(words, end, later)):
                return cue, end
        return None


def _length(form: tuple[tuple[str, ...], tuple[str, ...], Cue]) -> int:
    return len(form[0]) + len(form[1])


def _follow(words: Sequence[str], position: int, later: tuple[str, ...]) -> bool:
    """Whether words stand after a position with no more than an object between: found |the two men| guilty."""
    last = min(position + OBJECT_LENGTH, len(words) - len(later))
    return any(tuple(words[place : place + len(later)]) == later for place in range(position, last + 1))
