"""rules/places.yml: the words that tell whether a name is a place where it stands."""

from collections.abc import Mapping

from ...base.rulefile import RuleFile, Rules


class PlaceRule(Rules, frozen=True):
    """The words that a rule asks for, and a text with the places that are to be found in it."""

    words: frozenset[str]
    text: str
    places: tuple[str, ...]


class PlaceRules(RuleFile, frozen=True):
    """The rules of rules/places.yml, each by its name there.

    `abbreviations` gives the country's code and the name of each division that is shortened ("Ala.", "AL").
    """

    file = "places.yml"
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
