"""What a reporting phrase tells: Speaker, Outlet, Said, Citation."""

from collections.abc import Set
from functools import lru_cache
from itertools import pairwise

from msgspec import Struct

from ..base.model import CHANNEL_TYPES, Actor, Span
from ..language.cues import Cue

UNKNOWN = "unknown"


class Speaker(Struct, frozen=True):
    """Who says something.

    `span` are the words beside the cue, be they "he"; `text` is never a bare pronoun; `head` is the noun of those words
    in small letters; `resumed` says whether the words beside the cue stand for somebody whom the report named before,
    `wrote` whether the sentence speaks of a text of theirs; `known_as` are the words by which the report named somebody
    before that it now names more briefly, and whom the authority does not know: "Lee" for "the cleric Karim Lee".
    `rule` is one of the codebook's quote_rules.rule, as it is of the other facts.
    """

    span: Span
    text: str | None = None
    actor: Actor | None = None
    head: str = ""
    resumed: bool = False
    wrote: bool = False
    known_as: str | None = None
    rule: str = "beside-cue"

    @property
    def is_channel(self) -> bool:
        return self.actor is not None and is_channel(self.actor)

    @property
    def is_known(self) -> bool:
        """Whether an authority file has the speaker."""
        return self.actor is not None and not self.actor.is_drafted

    @property
    def is_person(self) -> bool:
        return self.actor is not None and self.actor.kind == "person"

    def is_one_of(self, words: Set[str]) -> bool:
        """Whether the words that name the speaker hold one of some words, or pairs of them, in small letters.

        "the |prosecution|", "the |district attorney|".
        """
        return self.text is not None and not words.isdisjoint(_words_and_pairs(self.text))

    @property
    def key(self) -> str | None:
        """What two mentions of one speaker have in common."""
        return self.actor.id if self.actor else self.known_as or self.text


@lru_cache(maxsize=1 << 10)
def _words_and_pairs(text: str) -> frozenset[str]:
    words = text.lower().split()
    return frozenset(words).union(map(" ".join, pairwise(words)))


def is_channel(actor: Actor) -> bool:
    return actor.type in CHANNEL_TYPES


class Outlet(Struct, frozen=True):
    """A channel's id, a platform's id, and how the platform is known: 'stated', 'inferred' or, if unknown, None."""

    channel_id: str | None = None
    platform_id: str = UNKNOWN
    platform_basis: str | None = None
    rule: str = "nothing-told"


class Said(Struct, frozen=True):
    """An ISO prefix, its precision ('day', 'month' or 'year') and its basis ('stated', 'inferred' or 'bound')."""

    date: str
    precision: str | None
    basis: str
    rule: str


class Citation(Struct, frozen=True):
    """What a reporting phrase says of the words that it takes; `said` and `language` only where the report gives them.

    `language_basis` is 'stated' where the sentence gives the language, 'inferred' where another one does.
    """

    cue: Cue
    cue_span: Span
    speaker: Speaker | None
    outlet: Outlet
    said: Said | None
    language: str | None
    language_basis: str = "stated"
    alleges: bool = False  # whether one who accuses in court speaks
    manner: Cue | None = None  # what the speaker does by the words: "|Mocking| the army, he said"
    manner_span: Span | None = None
