"""rules/actors.yml: what a name is the name of, and what ties it to another."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeVar

from ...base.rulefile import RuleFile, Rules

Kind = Literal["person", "organisation", "collective"]


class WordRule(Rules, frozen=True, kw_only=True):
    """Words that say the same of a name, and one in which or beside which one of them stands."""

    words: frozenset[str]
    example: str


class NameRule(WordRule, frozen=True, kw_only=True):
    """Words that stand in the names of bodies of one type."""

    type: str


class NounRule(NameRule, frozen=True, kw_only=True):
    """Nouns that stand beside the names of actors of one kind and type."""

    kind: Kind


class TieRule(WordRule, frozen=True, kw_only=True):
    """Nouns that say what somebody or something is to whose it is."""

    relation: str


class HomeRule(WordRule, frozen=True, kw_only=True):
    """Words in small letters that say on which platform an outlet is found."""

    platform: str


Rule = TypeVar("Rule", bound=WordRule)
Says = TypeVar("Says")


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
    """The rules by their words; `demonyms` gives a country's code for each of its adjectives and peoples.

    One is told from another by identity: answers that are kept are kept for the one that gave them.
    """

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
            types=_by_word(own.names, lambda rule: rule.type),
            nouns=_by_word(own.nouns, lambda rule: (rule.kind, rule.type)),
            many=_by_word(own.many, lambda rule: rule.type),
            things=own.things,
            modifiers=own.modifiers,
            homes=_by_word(own.homes, lambda rule: rule.platform),
            offices=_by_word(own.offices, lambda rule: rule.relation),
            deeds=_by_word(own.deeds, lambda rule: rule.relation),
            belongings=_by_word(own.belongings, lambda rule: rule.relation),
            demonyms=demonyms,
        )


def _by_word(rules: Iterable[Rule], says: Callable[[Rule], Says]) -> dict[str, Says]:
    """Each word with what the first of the rules that have it says."""
    found: dict[str, Says] = {}
    for rule in rules:
        for word in rule.words:
            found.setdefault(word, says(rule))
    return found
