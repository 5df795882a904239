"""Which place a name means in a report, and whether it means one at all.

A name has one sense in a report. What counts: how well known a place is; the countries and divisions that the report
names, their people's names included; what the name lies in ("Paris, Texas"); the word for what it is; and how near it
lies to the other places. These are the means of the literature: population, containment, one sense a discourse, minimal
distance (Leidner, Toponym Resolution in Text, 2007).
"""

import itertools
import math
from bisect import bisect, insort
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .judging import Sighting
from .store import ACRONYM, ALTERNATE, FEWEST, KINDS, LESS_KNOWN, Meanings, Place

DIVISIONS = frozenset({"country", "territory", "admin1", "admin2"})
WIDE = frozenset({"country", "territory", "area", "continent"})
LISTED_GAPS = frozenset({", ", " and ", ", and ", " or ", "/", " ("})
INSIDE_GAPS = frozenset({", ", ", in ", " in ", " in the ", ", in the ", " ("})

# How likely a place is meant, in powers of ten of people, beside how well known it is.
WANTED, OTHER_LEVEL = 6.0, 4.0  # is of the kind that the words beside it say, or a division of the other level
INSIDE = 20.0  # lies in the place that is named after it
IN_COUNTRY, IN_DIVISION, HOME = 2.0, 2.0, 0.5
CLOSE_KM, CLOSE = 300.0, 1.5
DEGREE_KM = 111.2
CLOSE_DEGREES = CLOSE_KM / DEGREE_KM  # of latitude
POINTS = 24  # places of a report that others are near to

# What tells whether a name means a place at all: it does above 0.
PRIOR = {"country": 4.0, "territory": 2.5, "admin1": 2.5, "admin2": -1.0, "capital": 2.5, "area": 3.0, "continent": 4.0}
PEOPLE_NEEDED = 4.3  # powers of ten of people from which on a settlement needs no further sign
SAME_COUNTRY, SAME_DIVISION, ABROAD = 0.5, 1.0, -1.0  # beside countries and divisions that the report names
COMMON, GIVEN, SURNAME, PERSON = -3.0, -1.5, -1.5, -4.0
COMMON_BUT_WIDE = 2.0  # of that: the words that name countries are seldom large otherwise
SHARES = 3.0  # powers of ten of people per 100,000 that bear a name, for its full weight
CONTAINED, LISTED = 4.0, 1.5  # lies in the place named after it; stands in a list with one
ELSEWHERE = 0.5  # of the best evidence in the report counts at every mention
# From here on a name tells what the report is about; the kinds that do so first, and how far from its next meaning.
SURE = 1.0
STEPS = ((WIDE, 1.0), (frozenset(KINDS), 3.0), (frozenset(KINDS), 1.0))


@dataclass(slots=True)
class Ground:
    """What a report is about: countries and divisions by how often it names them, and its places' points, sorted."""

    home: str | None = None
    countries: Counter[str] = field(default_factory=Counter)
    divisions: Counter[int] = field(default_factory=Counter)
    points: list[tuple[float, float]] = field(default_factory=list)

    def add(self, place: Place, times: int = 1) -> None:
        """A place that the report names."""
        if place.country:
            self.countries[place.country] += times
        if place.kind in DIVISIONS and place.kind not in WIDE:
            self.divisions[place.id] += times
        if place.latitude is not None and place.longitude is not None and place.kind not in WIDE:
            if len(self.points) < POINTS:
                insort(self.points, (place.latitude, place.longitude))
            for id in (place.parent, place.above):
                if id:
                    self.divisions[id] += times

    def shares(self) -> "Shares":
        """What each country and division has of it so far."""
        named, most = 1 + self.countries.total(), 1 + max(self.divisions.values(), default=0)
        return Shares(
            {country: times / named for country, times in self.countries.items()},
            {division: times / most for division, times in self.divisions.items()},
        )


class Shares(NamedTuple):
    """The part of what the report names that lies in each country; of each division, beside the most named one."""

    countries: Mapping[str | None, float]
    divisions: Mapping[int | None, float]

    def of_divisions(self, place: Place) -> float:
        """That of the division which a place lies in."""
        return max(self.divisions.get(place.parent, 0.0), self.divisions.get(place.above, 0.0))


class Evidence(NamedTuple):
    """What speaks for a name's being one of a place where it stands, and against it; above 0 in sum, it is."""

    known: float  # how well the place is known by that name
    name: float  # that the name is a word too, or somebody's
    persons: float  # that a person bears it in this report
    report: float  # what the report is about
    words: float  # the words around it, and the places beside it
    elsewhere: float  # what it is at its other places in the report


class Verdict(NamedTuple):
    """A sighting, the place that it most likely means, and what speaks for it."""

    sighting: Sighting
    place: Place
    evidence: Evidence

    @property
    def is_place(self) -> bool:
        return sum(self.evidence) > 0


def resolve(
    text: str, sightings: Sequence[Sighting], fixed: Sequence[Sighting], ground: Ground, people: frozenset[str]
) -> list[Verdict]:
    """What each sighting with a place's name is, in order; `ground` grows by what is found first.

    `fixed` are the report's places that are known already, `people` the names of people of rules/places.yml, as keys.
    """
    links = _Links(text, sorted((*sightings, *fixed), key=lambda sighting: sighting.start))
    groups: dict[str, list[Sighting]] = {}
    for sighting in sightings:
        if sighting.meanings.places:
            groups.setdefault(sighting.key, []).append(sighting)
    names = [_Name(group, links, key in people, ground.home) for key, group in groups.items()]
    for kinds, apart in STEPS:
        untold = [name for name in names if not name.is_told and not kinds.isdisjoint(name.kinds)]
        _weigh(untold, ground)
        for name in untold:
            if name.best.kind in kinds and name.is_sure(apart):
                name.is_told = True
                ground.add(name.best, len(name.group))
                links.known.update(sighting.start for sighting in name.group)
    _weigh(names, ground)
    return sorted((verdict for name in names for verdict in name.verdicts()), key=lambda one: one.sighting.start)


def _weigh(names: Sequence["_Name"], ground: Ground) -> None:
    shares = ground.shares()
    for name in names:
        name.weigh(shares, ground.points)


class _Links:
    """Places beside one another in a text: what is said to lie in what, and what is listed together."""

    def __init__(self, text: str, ordered: Sequence[Sighting]) -> None:
        self.inside: dict[int, frozenset[int]] = {}  # a sighting's start: the ids of its places that the words tie
        self.beside: dict[int, list[int]] = {}
        self.known: set[int] = {sighting.start for sighting in ordered if not sighting.key}
        for one, other in itertools.pairwise(ordered):
            gap = text[one.end : other.start] if other.start - one.end < 10 else "\n"
            if gap in INSIDE_GAPS and self._lies(one, other):
                continue
            if gap in LISTED_GAPS:
                self.beside.setdefault(one.start, []).append(other.start)
                self.beside.setdefault(other.start, []).append(one.start)

    def _lies(self, one: Sighting, other: Sighting) -> bool:
        outers = [place for place in other.meanings.places if place.kind in DIVISIONS]
        ids = {place.id for place in outers}
        countries = {place.country for place in outers if place.kind in ("country", "territory")}
        inners = [place for place in one.meanings.places if place.id not in ids]
        inside = [place for place in inners if place.country in countries or not ids.isdisjoint(place.around)]
        if inside:
            around = {place.country for place in inside}, {id for place in inside for id in place.around}
            self.inside[one.start] = frozenset(place.id for place in inside)
            self.inside.setdefault(
                other.start,
                frozenset(
                    place.id
                    for place in outers
                    if place.id in around[1] or (place.country in around[0] and place.kind in ("country", "territory"))
                ),
            )
        return bool(inside)


class _Name:
    """A name in a report: all its sightings."""

    def __init__(self, group: Sequence[Sighting], links: _Links, of_people: bool, home: str | None) -> None:
        self.group, self._links = group, links
        self.is_told = False
        self.meanings = group[0].meanings
        self.kinds = {place.kind for place in self.meanings.places}
        wants = [one.wants for one in group if one.wants]
        self._wants = max(wants, key=wants.count, default="")
        self._inside = frozenset(id for one in group for id in links.inside.get(one.start, ()))
        self._doubt = _doubt(self.meanings, of_people)
        self._persons = _persons(group)
        self._first_weights = [place.weight + HOME * (place.country == home) for place in self.meanings.places]

    def weigh(self, shares: Shares, points: Sequence[tuple[float, float]]) -> None:
        """Weighs the name's places by what the report is known to be about."""
        self._shares, self._weights = shares, self._first_weights.copy()
        for number, place in enumerate(self.meanings.places):
            share = shares.countries.get(place.country)
            if share is not None and place.kind not in WIDE:
                self._weights[number] += IN_COUNTRY * (1 + share) + IN_DIVISION * shares.of_divisions(place)
                if len(self._weights) > 1:
                    self._weights[number] += CLOSE * _closeness(place, points)
        self._best = self._likeliest(self._wants, self._inside)

    @property
    def best(self) -> Place:
        """The likeliest place, the most populous of equals."""
        return self.meanings.places[self._best]

    def is_sure(self, least: float) -> bool:
        """Whether it is a place beyond doubt, and no other than the likeliest, by this much."""
        weights = self._given(self._wants, self._inside)
        apart = weights[self._best] - max(weights[: self._best] + weights[self._best + 1 :], default=0.0)
        return apart > least and sum(self._standing(self._best)) + max(map(self._local, self.group)) > SURE

    def verdicts(self) -> Iterator[Verdict]:
        """What each of its sightings is."""
        locals = [self._local(sighting) for sighting in self.group]
        elsewhere = ELSEWHERE * max(0.0, *locals)
        for sighting, local in zip(self.group, locals, strict=True):
            inside = self._links.inside.get(sighting.start, self._inside)
            own = sighting.wants or sighting.start in self._links.inside
            meant = self._likeliest(sighting.wants, inside) if own else self._best
            others = elsewhere if local <= 0 else max(0.0, elsewhere - local)
            yield Verdict(sighting, self.meanings.places[meant], Evidence(*self._standing(meant), local, others))

    def _likeliest(self, wants: str, inside: frozenset[int]) -> int:
        weights = self._given(wants, inside)
        return weights.index(max(weights))

    def _given(self, wants: str, inside: frozenset[int]) -> list[float]:
        """The weights, where the words beside a name say what it is, or in what it lies."""
        if not wants and not inside:
            return self._weights
        return [
            weight + _wanted(place, wants) + (INSIDE if place.id in inside else 0.0)
            for place, weight in zip(self.meanings.places, self._weights, strict=True)
        ]

    def _local(self, sighting: Sighting) -> float:
        links = self._links
        if sighting.start in links.inside:
            return sighting.local + CONTAINED
        return sighting.local + LISTED * (not links.known.isdisjoint(links.beside.get(sighting.start, ())))

    def _standing(self, number: int) -> tuple[float, float, float, float]:
        """The evidence for one of its places, the words around the name aside: known, name, persons, report."""
        place, meanings = self.meanings.places[number], self.meanings
        known = PRIOR.get(place.kind)
        if known is None:
            known = math.log10(max(FEWEST, place.population)) - PEOPLE_NEEDED
        if place.form == ACRONYM:
            return known, 0.0, 0.0, 0.0
        if place.form == ALTERNATE:
            known += LESS_KNOWN
        is_wide = place.kind in WIDE
        name = self._doubt + (COMMON_BUT_WIDE if is_wide and meanings.is_common else 0.0)
        persons = self._persons if not is_wide or meanings.given or meanings.surname else 0.0
        here = 0.0 if is_wide or not self._shares.countries else ABROAD
        if here and place.country in self._shares.countries:
            here = SAME_COUNTRY + (SAME_DIVISION if self._shares.of_divisions(place) else 0.0)
        return known, name, persons, here


def _wanted(place: Place, wants: str) -> float:
    if wants in ("admin1", "admin2") and place.kind in ("admin1", "admin2"):
        return WANTED if place.kind == wants else OTHER_LEVEL
    return WANTED if wants == "settlement" and place.kind not in DIVISIONS else 0.0


def _doubt(meanings: Meanings, of_people: bool) -> float:
    """What speaks against a name's being a place: that it is a word, or somebody's."""
    doubt = COMMON if meanings.is_common else 0.0
    doubt += GIVEN * min(1.0, math.log10(meanings.given + 1) / SHARES)
    doubt += SURNAME * min(1.0, math.log10(meanings.surname + 1) / SHARES)
    return min(doubt, GIVEN + SURNAME) if of_people else doubt


def _persons(group: Sequence[Sighting]) -> float:
    """What speaks against it in this report: that a person bears it, and nothing shows a place of the name beside."""
    persons = [sighting.person for sighting in group].count(True)
    return PERSON * persons / (persons + sum(sighting.local >= 2 for sighting in group)) if persons else 0.0


def _closeness(place: Place, points: Sequence[tuple[float, float]]) -> float:
    """1 beside another place of the report, 0 from CLOSE_KM on.

    Distances are on a plane that touches the globe at the place: near enough where it counts.
    """
    latitude, longitude = place.latitude, place.longitude
    if latitude is None or longitude is None:
        return 0.0
    first = bisect(points, (latitude - CLOSE_DEGREES, 0.0))
    near = points[first : bisect(points, (latitude + CLOSE_DEGREES, 0.0), first)]
    if not near:
        return 0.0
    narrowed = math.cos(math.radians(latitude))
    offsets = [(latitude - north, ((longitude - east + 180) % 360 - 180) * narrowed) for north, east in near]
    return max(0.0, 1 - DEGREE_KM * min(itertools.starmap(math.hypot, offsets)) / CLOSE_KM)
