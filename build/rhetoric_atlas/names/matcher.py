"""Every name of the authority files, found in a text by one automaton.

A name is found by its folded words, then held against the words as printed: capitals, and the words around it.
"""

import re
from collections.abc import Iterator, Sequence, Set
from copy import copy
from dataclasses import dataclass

from msgspec import Struct

from ..base.keywords import Keywords
from ..base.model import Actor, Alias, Location, Span
from ..curation.authority import Authority
from ..language.spelling import Folded, cased_fold
from .inside_names import Sighting, is_part_of_longer_name
from .rules import Name, NamingRules

__all__ = ["Match", "Name", "Names", "NamingRules", "clashes"]

OWN_WORDS = re.compile(r"^\[|\)$")  # "[HTS supporter]", "Mali (state)"
SHORT = 4  # letters up to which a name stands as printed or not at all: "Mali", "IS", "Xi"
TINY = 2  # letters up to which it does so even where all is large: "CHAPTER XI"


class Match(Struct, frozen=True):
    """A name and where it stands in a text."""

    name: Name
    span: Span


@dataclass(frozen=True, slots=True)
class _Spelling:
    """A name with the places in its words that must be large, and those that must be small."""

    name: Name
    large: tuple[int, ...]
    small: tuple[int, ...]


class Names:
    """The names of all actors and locations, and those that rules/names.yml leaves to nobody."""

    def __init__(self, names: Sequence[Name], rules: NamingRules) -> None:
        self._names = tuple(names)
        self._rules = rules
        spellings: dict[str, list[_Spelling]] = {}
        for name in self._names:
            spellings.setdefault(name.words.lower(), []).append(_spelling(name, rules))
        self._spellings = tuple(map(tuple, spellings.values()))
        self._keywords = Keywords([f" {words} " for words in spellings])  # with the spaces around each folded name

    @classmethod
    def of(cls, authority: Authority, rules: NamingRules) -> "Names":
        """All names but those in [square brackets], which are descriptions that no text gives."""
        return cls((*_authority_names(authority), *_other_names(rules)), rules)

    def without(self, actors: Set[str]) -> "Names":
        """The names without those of some actors, by id."""
        other = copy(self)
        other._spellings = tuple(
            tuple(one for one in spellings if one.name.entity != "actor" or one.name.entity_id not in actors)
            for spellings in self._spellings
        )
        return other

    def entries_in(self, text: str) -> frozenset[str]:
        """The ids ('actor:wagner', 'location:ml') of every entry of which a name may stand in the text."""
        patterns = {pattern for pattern, _, _ in self._keywords.found(Folded(text).folded)}
        names = (spelling.name for pattern in patterns for spelling in self._spellings[pattern])
        return frozenset(name.key for name in names if name.entity_id)

    def matches(self, text: str, stretches: Sequence[Span]) -> list[Match]:
        """Every name in some stretches of a text, overlaps and all, whatever its scope; in no order.

        No name runs from one stretch into another.
        """
        folded = [Folded(stretch.of(text)) for stretch in stretches]
        sightings = list(map(self._sightings, folded))
        return [
            Match(one.name, Span(stretch.start + one.text.start(one.first), stretch.start + one.text.end(one.last)))
            for stretch, seen in zip(stretches, sightings, strict=True)
            for one in seen
            if not is_part_of_longer_name(one, self._rules)
        ]

    def _sightings(self, folded: Folded) -> list[Sighting]:
        """Every name in a text whose capitals agree."""
        spelled = [
            (spelling, words)
            for pattern, begin, end in self._keywords.found(folded.folded)
            if (words := folded.words_at(begin + 1, end - 1)) is not None
            for spelling in self._spellings[pattern]
            if _is_printed_so(spelling, folded, begin + 1, words)
        ]
        known = {word for _, (first, last) in spelled for word in range(first, last + 1)}
        return [Sighting(one.name, folded, *words, known, *folded.around(*words)) for one, words in spelled]


def clashes(authority: Authority) -> list[tuple[str, str, str]]:
    """(alias, id, id) of each name that two actors, or two locations, claim in one scope."""
    claims: dict[tuple[object, ...], Name] = {}
    found = []
    for name in _authority_names(authority):
        words = name.words if len(name.words) <= SHORT else name.words.lower()
        claim = claims.setdefault((name.entity, words, name.scope, name.report_id), name)
        if claim.entity_id != name.entity_id:
            found.append((name.printed, claim.entity_id, name.entity_id))
    return found


def _authority_names(authority: Authority) -> Iterator[Name]:
    for actor in authority.actors.values():
        yield from _actor_names(actor)
    for location in authority.locations.values():
        for alias in _aliases(location):
            yield Name(
                cased_fold(alias.text), alias.text, "location", "place", location.id, alias.scope, alias.report_id
            )


def _actor_names(actor: Actor) -> Iterator[Name]:
    role = "state" if actor.type == "state" else "group" if actor.kind == "organisation" else actor.kind
    names = [(alias, cased_fold(alias.text)) for alias in _aliases(actor)]
    surnames = {words.rpartition(" ")[2] for _, words in names if " " in words} if role == "person" else set()
    for alias, words in names:
        yield Name(
            words=words,
            printed=alias.text,
            entity="actor",
            role=role,
            entity_id=actor.id,
            scope=alias.scope,
            report_id=alias.report_id,
            country_code=actor.country_code,
            is_description=actor.kind == "collective" or actor.is_unnamed or alias.scope == "report",
            is_surname=words in surnames,
        )


def _aliases(entry: Actor | Location) -> Iterator[Alias]:
    """The names of an entry that a text may give: no [description], and no name with a (qualifier) to tell it apart."""
    for alias in (Alias(entry.name), *entry.aliases):
        if not OWN_WORDS.search(alias.text) and cased_fold(alias.text):
            yield alias


def _other_names(rules: NamingRules) -> Iterator[Name]:
    for name in rules.other_names:
        yield Name(cased_fold(name), name, "other", "other")


def _spelling(name: Name, rules: NamingRules) -> _Spelling:
    telling = [
        match.start() + place
        for match in re.finditer(r"\S+", name.words)
        if match[0].lower() not in rules.words.particles.words
        for place in range(len(match[0]))
    ]
    large = tuple(place for place in telling if name.words[place].isupper())
    small = tuple(place for place in telling if name.words[place].islower()) if len(telling) <= SHORT else ()
    return _Spelling(name, large, small)


def _is_printed_so(spelling: _Spelling, folded: Folded, start: int, words: tuple[int, int]) -> bool:
    """Whether capitals agree; where a whole line is large only the longer of the short names may be large with it."""
    cased = folded.cased
    if cased.startswith(spelling.name.words, start):
        return True
    if not all(cased[start + place].isupper() for place in spelling.large):
        return False
    if all(cased[start + place].islower() for place in spelling.small):
        return True
    return len(spelling.large) + len(spelling.small) > TINY and folded.line(words[0]).isupper()
