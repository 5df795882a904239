"""Report -> mentions of places that only the gazetteer knows."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

from ...base.cache import digest_of
from ...base.model import Actor, Location, Mention, Report
from ...curation.authority import Authority
from ..mentions import Mentions
from ..rules import NamingRules
from . import resolving, sightings
from .groups import Capitals, Group
from .judging import Scene, Sighting
from .keys import key_of
from .locations import location_id, locations
from .resolving import Ground, Verdict
from .rules import PlaceRules
from .sightings import free_groups
from .store import Gazetteer, Meanings


@dataclass(frozen=True, slots=True)
class Places:
    """The gazetteer, the rules by which it is read, and what the authority files know of places.

    `known` are the authority's locations by their GeoNames id, `named` the keys of all its names.
    """

    gazetteer: Gazetteer
    rules: PlaceRules
    naming: NamingRules
    known: Mapping[int, str]
    geonames_ids: Mapping[str, int]
    homes: Mapping[str, str]
    named: frozenset[str]
    people: frozenset[str]

    @classmethod
    def of(cls, authority: Authority, naming: NamingRules, gazetteer: Gazetteer | None = None) -> "Places":
        """The package's own gazetteer and rules beside an authority."""
        rules = PlaceRules.load()
        known = authority.locations.values()
        entries: list[Actor | Location] = [*authority.actors.values(), *known]
        names = (name for entry in entries for name in (entry.name, *(alias.text for alias in entry.aliases)))
        return cls(
            gazetteer or Gazetteer(),
            rules,
            naming,
            {place.geonames_id: place.id for place in known if place.geonames_id},
            {place.id: place.geonames_id for place in known if place.geonames_id},
            {one.id: one.country_code for one in authority.publishers.values() if one.country_code},
            frozenset(map(key_of, names)),
            frozenset(map(key_of, rules.people.words)),
        )

    def beside(self, authority: Authority) -> "Places":
        """The same gazetteer and rules beside another authority."""
        return Places.of(authority, self.naming, self.gazetteer)

    def digest(self, report: Report) -> str:
        """What the places of a report depend on beside its text, the code, and the names that stand in it."""
        return digest_of(
            self.gazetteer.about["sha256"], self.homes.get(report.publisher_id or ""), sorted(self.known.items())
        )

    def find(self, report: Report, named: Mentions, capitals: Capitals) -> Mentions:
        """The mentions of a report with those of further places, which stand apart from all that are known already.

        `capitals` are its capitalised groups, as groups.of_report gives them.
        """
        further = [self.mention(verdict) for verdict in self.judge(report, named, capitals) if verdict.is_place]
        return Mentions(
            named.actors, tuple(sorted((*named.locations, *further), key=lambda mention: mention.span.start))
        )

    def judge(self, report: Report, named: Mentions, capitals: Capitals) -> list[Verdict]:
        """What the rules make of each name of the gazetteer that stands apart from all that are known, in order."""
        scene = Scene(report.text, self.rules, self.naming)
        groups = list(free_groups(capitals, [mention.span for mention in (*named.actors, *named.locations)]))
        fixed = list(self._fixed(named))
        ground = self._ground(report, groups, fixed)
        found = [one for one in sightings.find(groups, self.gazetteer, scene) if one.key not in self.named]
        return resolving.resolve(report.text, found, fixed, ground, self.people)

    def mention(self, verdict: Verdict) -> Mention:
        """The mention that a sighting is, where it is one of a place."""
        return Mention(location_id(verdict.place, self.known), verdict.sighting.span)

    def locations(self, ids: Collection[str]) -> Iterator[Location]:
        """The locations of these ids that are the gazetteer's, and those they lie in; sorted."""
        return locations(ids, self.gazetteer, self.known)

    def _fixed(self, named: Mentions) -> Iterator[Sighting]:
        """The authority's places in a report that GeoNames knows, as sightings without a key."""
        for mention in named.locations:
            place = self.gazetteer.place(self.geonames_ids.get(mention.entity_id, 0))
            if place:
                yield Sighting("", Meanings((place,)), mention.span.start, mention.span.end)

    def _ground(self, report: Report, groups: Iterable[Group], fixed: Iterable[Sighting]) -> Ground:
        """What the authority's places and the demonyms in a report tell of it."""
        ground = Ground(self.homes.get(report.publisher_id or ""))
        for sighting in fixed:
            ground.add(sighting.meanings.places[0])
        for token in chain.from_iterable(groups):
            country = self.naming.demonyms.get(token.text)
            if country:
                ground.countries[country] += 1
        return ground
