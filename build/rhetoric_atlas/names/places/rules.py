"""rules/places.yml: the words that tell whether a name is a place where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...base import rulefile
from ...base.entries import EntryReader
from ...base.errors import Problems
from .keys import key_of


@dataclass(frozen=True, slots=True)
class PlaceRule:
    """The words that a rule asks for, and a text with the places that are to be found in it."""

    words: frozenset[str]
    text: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PlaceRules:
    """The rules of rules/places.yml, each by its name there.

    `abbreviations` gives the country's code and the name's key of each division that is shortened ("Ala.", "AL").
    """

    locatives: PlaceRule
    links: PlaceRule
    speaking: PlaceRule
    admin1: PlaceRule
    admin2: PlaceRule
    settlements: PlaceRule
    kinds_of: PlaceRule
    directions: PlaceRule
    hyphened: PlaceRule
    civic: PlaceRule
    institutions: PlaceRule
    prefixes: PlaceRule
    units: PlaceRule
    people_do: PlaceRule
    people: PlaceRule
    never: PlaceRule
    abbreviations: Mapping[str, tuple[str, str]]

    @classmethod
    def load(cls) -> "PlaceRules":
        """The package's own rules; raises AtlasError with file and line where rules/places.yml is wrong."""
        problems = Problems()
        entry = rulefile.entry("places.yml", problems)
        rules = dict(_rule(rule) for rule in entry.readers("rules"))
        abbreviations = {
            short: (division[:2], key_of(division[3:]))
            for division, shorts in entry.mapping("abbreviations").items()
            for short in shorts.split()
        }
        entry.close()
        problems.stop()
        return cls(**rules, abbreviations=abbreviations)


def _rule(entry: EntryReader) -> tuple[str, PlaceRule]:
    name = entry.required("rule")
    rule = PlaceRule(frozenset(entry.words("words")), entry.required("text"), entry.words("places"))
    entry.close()
    return name, rule
