"""Candidates + the authority's names -> the known actor that each resembles."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from ...base.model import Actor, Candidate
from ...curation.authority import Authority
from ...language.spelling import fold
from .rules import CandidateRules
from .spelling import are_alike, key_of, likeness, words_of

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Resemblances:
    """The names of all actors by what their spellings have in common.

    A name stands under the bones of its words in alphabetical order, without the words that say what kind of body it
    is; a person's under its last word as well.
    """

    names: Mapping[Words, Mapping[Words, str]]
    surnames: Mapping[str, Mapping[Words, str]]
    kinds: frozenset[str]

    @classmethod
    def of(cls, authority: Authority, rules: CandidateRules) -> "Resemblances":
        """The names of an authority's actors."""
        kinds = frozenset(map(fold, rules.kinds.words))
        names: dict[Words, dict[Words, str]] = {}
        surnames: dict[str, dict[Words, str]] = {}
        for actor in authority.actors.values():
            for words in _names(actor):
                names.setdefault(_sense(words, kinds), {}).setdefault(words, actor.id)
                if actor.kind == "person" and (len(words) > 1 or words == words_of(actor.name)):
                    surnames.setdefault(key_of(words)[-1], {}).setdefault(words, actor.id)
        return cls(names, surnames, kinds)

    def hinted(self, candidates: Iterable[Candidate], text: str) -> tuple[Candidate, ...]:
        """The candidates of a text with the known actor that each resembles."""
        return tuple(
            replace(one, resembles_id=one.resembles_id or self._resembled(words_of(one.span.of(text))))
            for one in candidates
        )

    def _resembled(self, words: Words) -> str | None:
        """The actor of whose name these words are another spelling, or a part that tells whose it is."""
        alike = [
            (-likeness(words, name), actor_id)
            for name, actor_id in self.names.get(_sense(words, self.kinds), {}).items()
            if are_alike(_bare(words, self.kinds), _bare(name, self.kinds))
        ]
        if alike:
            return min(alike)[1]
        bearers = {
            actor_id
            for name, actor_id in self.surnames.get(key_of(words)[-1], {}).items()
            if are_alike(words[-1:], name[-1:]) and _may_be_one(words, name)
        }
        return bearers.pop() if len(bearers) == 1 else None


def _names(actor: Actor) -> Iterator[Words]:
    """The folded words of an actor's names, descriptions aside."""
    if not actor.is_unnamed:
        yield words_of(actor.name)
    for alias in actor.aliases:
        if alias.scope != "report":
            yield words_of(alias.text)


def _bare(words: Words, kinds: frozenset[str]) -> Words:
    """A name's words without those that say what kind of body it is; all of them where no other is left."""
    return tuple(sorted(word for word in words if word not in kinds)) or words


def _sense(words: Words, kinds: frozenset[str]) -> Words:
    return key_of(_bare(words, kinds))


def _may_be_one(one: Words, other: Words) -> bool:
    """Whether two persons' names with one surname have no given names that part them."""
    short, long = sorted((key_of(one), key_of(other)), key=len)
    return set(short) <= set(long)
