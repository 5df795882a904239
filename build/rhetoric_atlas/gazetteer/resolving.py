"""Which place a name means in a report, and whether it means one at all.

A name has one sense in a report. What counts: how well known a place is; the countries and divisions that the report
names, their people's names included; what the name lies in ("Paris, Texas"); the word for what it is; and how near it
lies to the other places. These are the means of the literature: population, containment, one sense a discourse, minimal
distance (Leidner, Toponym Resolution in Text, 2007).
"""

import itertools
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .sightings import Sighting
from .store import ACRONYM, ALTERNATE, Meanings, Place

DIVISIONS = frozenset({"country", "territory", "admin1", "admin2"})
WIDE = frozenset({"country", "territory", "area", "continent"})
LISTED_GAPS = frozenset({", ", " and ", ", and ", " or ", "/", " ("})
INSIDE_GAPS = frozenset({", ", ", in ", " in ", " in the ", ", in the ", " ("})

# How likely a place is meant, in powers of ten of people.
KNOWN = {"country": 3.0, "territory": 1.0, "admin1": 0.8, "admin2": -3.0, "capital": 1.5, "city": 0.0, "village": 0.0}
KNOWN |= {"area": 9.0, "continent": 9.0}
FEWEST = 300  # people counted where their number is not known
LESS_KNOWN = -1.0  # by an alternate name
WANTED, OTHER_LEVEL = 6.0, 4.0  # is of the kind that the words beside it say, or a division of the other level
INSIDE = 20.0  # lies in the place that is named after it
IN_COUNTRY, IN_DIVISION, HOME = 2.0, 2.0, 0.5
CLOSE_KM, CLOSE = 300.0, 1.5

# What tells whether a name means a place at all: it does above 0.
PRIOR = {"country": 4.0, "territory": 2.5, "admin1": 2.5, "admin2": -1.0, "capital": 2.5, "area": 3.0, "continent": 4.0}
PEOPLE_NEEDED = 4.3  # powers of ten of people from which on a settlement needs no further sign
SAME_COUNTRY, SAME_DIVISION, ABROAD = 0.5, 1.0, -1.0  # beside countries and divisions that the report names
COMMON, GIVEN, SURNAME, PERSON = -3.0, -1.5, -1.5, -4.0
COMMON_BUT_WIDE = 2.0  # of that: the words that name countries are seldom large otherwise
SHARES = 3.0  # powers of ten of people per 100,000 that bear a name, for its full weight
CONTAINED, LISTED = 4.0, 1.5  # lies in the place named after it; stands in a list with one
ELSEWHERE = 0.5  # of the best evidence in the report counts at every mention
SURE, APART = 1.0, 1.0  # how sure a name, and how far from its next meaning, to tell what the report is about


@dataclass(slots=True)
class Ground:
    """What a report is about: countries and divisions by how often it names them, and the points of its places."""

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
            self.points.append((place.latitude, place.longitude))
            for id in (place.parent, place.above):
                if id:
                    self.divisions[id] += times

    def share_of_country(self, place: Place) -> float:
        return self.countries[place.country or ""] / (1 + self.countries.total())

    def share_of_division(self, place: Place) -> float:
        named = max(self.divisions[place.parent or 0], self.divisions[place.above or 0])
        return named / (1 + max(self.divisions.values(), default=0))


def resolve(
    text: str, sightings: Sequence[Sighting], fixed: Sequence[Sighting], ground: Ground, people: frozenset[str]
) -> Iterator[tuple[Sighting, Place]]:
    """The sightings that are mentions of a place, and which; `ground` grows by what is found first.

    `fixed` are the report's places that are known already, `people` the names of people of rules/places.yml, as keys.
    """
    links = _Links(text, sorted((*sightings, *fixed), key=lambda sighting: sighting.start))
    groups: dict[str, list[Sighting]] = {}
    for sighting in sightings:
        if sighting.meanings.places:
            groups.setdefault(sighting.key, []).append(sighting)
    names = [_Name(group, ground, links, key in people) for key, group in groups.items()]
    for name in sorted(names, key=lambda name: -name.margin()):
        if name.is_sure():
            ground.add(name.best(), len(name.group))
            links.known.update(sighting.start for sighting in name.group)
    mentions = {sighting.start: place for name in names for sighting, place in name.mentions()}
    for sighting in sightings:
        if sighting.start in mentions:
            yield sighting, mentions[sighting.start]


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
        pairs = [
            (inner.id, outer.id)
            for inner in one.meanings.places
            for outer in other.meanings.places
            if outer.kind in DIVISIONS and _contains(outer, inner)
        ]
        if pairs:
            self.inside[one.start] = frozenset(inner for inner, _ in pairs)
            self.inside.setdefault(other.start, frozenset(outer for _, outer in pairs))
        return bool(pairs)


def _contains(outer: Place, inner: Place) -> bool:
    if outer.kind in ("country", "territory"):
        return outer.country == inner.country and outer.id != inner.id
    return outer.id in (inner.parent, inner.above)


class _Name:
    """A name in a report: all its sightings."""

    def __init__(self, group: Sequence[Sighting], ground: Ground, links: _Links, of_people: bool) -> None:
        self.group, self._ground, self._links = group, ground, links
        self.meanings = group[0].meanings
        self._wants = Counter(one.wants for one in group if one.wants)
        self._inside = frozenset(id for one in group for id in links.inside.get(one.start, ()))
        self._doubt = _doubt(self.meanings, of_people)
        self._persons = _persons(group)

    def margin(self) -> float:
        """How much likelier the likeliest place is than the next."""
        first, second = (*sorted((self._weight(place) for place in self.meanings.places), reverse=True), 0.0)[:2]
        return first - second

    def is_sure(self) -> bool:
        return self.margin() > APART and self._score(self.best()) + max(map(self._local, self.group)) > SURE

    def best(self, sighting: Sighting | None = None) -> Place:
        """The likeliest place, the most populous of equals."""
        return max(self.meanings.places, key=lambda place: self._weight(place, sighting))

    def mentions(self) -> Iterator[tuple[Sighting, Place]]:
        place = self.best()
        elsewhere = ELSEWHERE * max(0.0, *map(self._local, self.group))
        for sighting in self.group:
            own = sighting.wants or sighting.start in self._links.inside
            meant = self.best(sighting) if own else place
            local = self._local(sighting)
            if self._score(meant) + local + (elsewhere if local <= 0 else max(0.0, elsewhere - local)) > 0:
                yield sighting, meant

    def _local(self, sighting: Sighting) -> float:
        links = self._links
        if sighting.start in links.inside:
            return sighting.local + CONTAINED
        return sighting.local + LISTED * any(other in links.known for other in links.beside.get(sighting.start, ()))

    def _score(self, place: Place) -> float:
        score = PRIOR.get(place.kind)
        if score is None:
            score = _magnitude(place) - PEOPLE_NEEDED
        if place.form == ALTERNATE:
            score += LESS_KNOWN
        if place.form == ACRONYM:
            return score
        of_nobody = place.kind in WIDE and not (self.meanings.given or self.meanings.surname)
        if place.kind in WIDE and self.meanings.is_common:
            score += COMMON_BUT_WIDE
        return score + self._doubt + (0.0 if of_nobody else self._persons) + self._here(place)

    def _here(self, place: Place) -> float:
        """Whether the report is about the place's country and division."""
        if place.kind in WIDE or not self._ground.countries:
            return 0.0
        if place.country not in self._ground.countries:
            return ABROAD
        return SAME_COUNTRY + SAME_DIVISION * (self._ground.share_of_division(place) > 0)

    def _weight(self, place: Place, sighting: Sighting | None = None) -> float:
        """How likely a place is meant, in powers of ten of people."""
        ground = self._ground
        weight = _magnitude(place) + KNOWN[place.kind]
        wants = sighting.wants if sighting else next(iter(self._wants.most_common(1)), ("",))[0]
        inside = self._links.inside.get(sighting.start, self._inside) if sighting else self._inside
        if place.form == ALTERNATE:
            weight += LESS_KNOWN
        if wants in ("admin1", "admin2") and place.kind in ("admin1", "admin2"):
            weight += WANTED if place.kind == wants else OTHER_LEVEL
        if wants == "settlement" and place.kind not in DIVISIONS:
            weight += WANTED
        if place.id in inside:
            weight += INSIDE
        if place.country == ground.home:
            weight += HOME
        if place.kind not in WIDE:
            if place.country in ground.countries:
                weight += IN_COUNTRY * (1 + ground.share_of_country(place))
            weight += IN_DIVISION * ground.share_of_division(place)
            weight += CLOSE * _closeness(place, ground)
        return weight


def _doubt(meanings: Meanings, of_people: bool) -> float:
    """What speaks against a name's being a place: that it is a word, or somebody's."""
    doubt = COMMON if meanings.is_common else 0.0
    doubt += GIVEN * min(1.0, math.log10(meanings.given + 1) / SHARES)
    doubt += SURNAME * min(1.0, math.log10(meanings.surname + 1) / SHARES)
    return min(doubt, GIVEN + SURNAME) if of_people else doubt


def _persons(group: Sequence[Sighting]) -> float:
    """What speaks against it in this report: that a person bears it, and nothing shows a place of the name beside."""
    persons = sum(sighting.person for sighting in group)
    places = sum(sighting.local >= 2 for sighting in group)
    return PERSON * persons / (persons + places) if persons else 0.0


def _magnitude(place: Place) -> float:
    return math.log10(max(FEWEST, place.population))


def _closeness(place: Place, ground: Ground) -> float:
    """1 beside another place of the report, 0 from CLOSE_KM on."""
    if place.latitude is None or place.longitude is None or not ground.points:
        return 0.0
    nearest = min(_km(place.latitude, place.longitude, *point) for point in ground.points)
    return max(0.0, 1 - nearest / CLOSE_KM)


def _km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """The distance on a plane that touches the globe there: near enough where it counts."""
    east = (longitude - other_longitude + 180) % 360 - 180
    return 111.2 * math.hypot(latitude - other_latitude, east * math.cos(math.radians(latitude)))
