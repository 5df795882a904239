"""rules/actors.yml: what a name is the name of, and what ties it to another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from ...base.rulefile import RuleFile, Rules

T = TypeVar("T")
Kind = Literal["person", "organisation", "collective"]


class NameRule(Rules, frozen=True):
    """Words that stand in the names of bodies of one type."""

    type: str
    words: frozenset[str]
    example: str


class NounRule(NameRule, frozen=True):
    """Nouns that stand beside the names of actors of one kind and type."""

    kind: Kind


class TieRule(Rules, frozen=True):
    """Nouns that say what somebody or something is to whose it is."""

    relation: str
    words: frozenset[str]
    example: str


class HomeRule(Rules, frozen=True):
    """Words in small letters that say on which platform an outlet is found."""

    platform: str
    words: frozenset[str]
    example: str


class ActorWords(RuleFile, frozen=True):
    """All of rules/actors.yml."""

    file = "actors.yml"
    names: tuple[NameRule, ...]
    nouns: tuple[NounRule, ...]
    many: tuple[NameRule, ...]
    things: frozenset[str]
    modifiers: frozenset[str]
    homes: tuple[HomeRule, ...]
    offices: tuple[TieRule, ...]
    deeds: tuple[TieRule, ...]
    belongings: tuple[TieRule, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ActorRules:
    """The rules by their words; `demonyms` gives a country's code for each of its adjectives and peoples."""

    types: Mapping[str, str]  # of bodies, by a word of their name
    nouns: Mapping[str, tuple[Kind, str]]  # in small letters
    many: Mapping[str, str]
    things: frozenset[str]
    modifiers: frozenset[str]
    homes: Mapping[str, str]
    offices: Mapping[str, str]
    deeds: Mapping[str, str]
    belongings: Mapping[str, str]
    demonyms: Mapping[str, str]

    @classmethod
    def load(cls, demonyms: Mapping[str, str]) -> "ActorRules":
        """Raises AtlasError where rules/actors.yml is wrong."""
        own = ActorWords.load()
        return cls(
            types=_first((word, rule.type) for rule in own.names for word in sorted(rule.words)),
            nouns=_first((word, (rule.kind, rule.type)) for rule in own.nouns for word in sorted(rule.words)),
            many=_first((word, rule.type) for rule in own.many for word in sorted(rule.words)),
            things=own.things,
            modifiers=own.modifiers,
            homes=_first((word, rule.platform) for rule in own.homes for word in sorted(rule.words)),
            offices=_first((word, rule.relation) for rule in own.offices for word in sorted(rule.words)),
            deeds=_first((word, rule.relation) for rule in own.deeds for word in sorted(rule.words)),
            belongings=_first((word, rule.relation) for rule in own.belongings for word in sorted(rule.words)),
            demonyms=demonyms,
        )


def _first(pairs: Iterable[tuple[str, T]]) -> dict[str, T]:
    """Each word with what the first of the rules that have it says."""
    found: dict[str, T] = {}
    for word, says in pairs:
        found.setdefault(word, says)
    return found
