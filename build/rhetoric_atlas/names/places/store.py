"""The file of places: looked up by the folded names that a report may give, and never loaded whole.

It is made by scripts/gazetteer, and tells in its table `about` where its rows come from.
"""

import json
import math
import re
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, NamedTuple

FILE = Path(__file__).parent / "places.sqlite"
KINDS = ("country", "territory", "admin1", "admin2", "capital", "city", "village", "area", "continent")
DEGREE = 1_000  # a degree in the file's units
NAME, ACRONYM, ALTERNATE = range(3)  # the forms of a name
FEWEST = 300  # people counted where their number is not known
KNOWN = (3.0, 1.0, 0.8, -3.0, 1.5, 0.0, 0.0, 9.0, 9.0)  # what each of KINDS adds to how well known a place is
LESS_KNOWN = -1.0  # by an alternate name
SEAT = 0.15  # the part of a division's people in the town of its name from which it is known by that
MAPPED = 1 << 28  # bytes of the file that are read where they lie, without a copy
KEPT = 20_000  # names whose places are remembered
WORD = re.compile(r"[a-z]+")

PLACES = """
SELECT place.id, place.name, place.kind, place.country, place.parent, above.parent,
       place.latitude, place.longitude, place.radius, place.population
FROM places AS place
LEFT JOIN places AS above ON above.id = place.parent
"""
NAMED = """
SELECT names.key, words.common, words.given, words.surname, names.form,
       place.id, place.name, place.kind, place.country, place.parent, above.parent,
       place.latitude, place.longitude, place.radius, place.population
FROM names
JOIN places AS place ON place.id = names.place
LEFT JOIN places AS above ON above.id = place.parent
LEFT JOIN words ON words.key = names.key
WHERE names.key IN (SELECT value FROM json_each(?))
"""


class Place(NamedTuple):
    """A place of the file; kind is one of KINDS, form that of the name by which it was found.

    Latitude and longitude are WGS84 decimal degrees, radius is in kilometres. `above` is the parent's parent; `weight`
    says how well known it is by that name, in powers of ten of people.
    """

    id: int
    name: str
    kind: str
    country: str | None
    parent: int | None
    above: int | None
    latitude: float | None
    longitude: float | None
    radius: int | None
    population: int
    form: int = NAME
    weight: float = 0.0

    @property
    def around(self) -> tuple[int | None, int | None]:
        """The ids of the places that it lies in."""
        return self.parent, self.above


class Meanings(NamedTuple):
    """What a name may mean: places, the most populous first; a common word; a given name or a surname, with the number
    of those who bear it among 100,000 people."""

    places: tuple[Place, ...]
    is_common: bool = False
    given: int = 0
    surname: int = 0


NOTHING = Meanings(())


class Gazetteer:
    """The file, opened for reading when it is first asked; it travels to another process as its path."""

    def __init__(self, file: Path = FILE) -> None:
        self._file = file
        self._known: dict[str, Meanings] = {}
        self.place = lru_cache(KEPT)(self._place)

    def __reduce__(self) -> tuple[type["Gazetteer"], tuple[Path]]:
        return Gazetteer, (self._file,)

    @cached_property
    def about(self) -> Mapping[str, str]:
        """Where the places come from: source, version, licence, attribution, and the digest of them all."""
        return dict(self._connection.execute("SELECT key, value FROM about ORDER BY key"))

    @cached_property
    def areas(self) -> Mapping[str, int]:
        """The ids of the regions that GeoNames has none for, by area_key of their names."""
        return {area_key(name): id for id, name in self._connection.execute("SELECT id, name FROM places WHERE id < 0")}

    def meanings(self, keys: Iterable[str]) -> Mapping[str, Meanings]:
        """What each of the keys that is a place's name may mean."""
        asked, known = set(keys), self._known
        unknown = [key for key in asked if key not in known]
        if unknown:
            if len(known) + len(unknown) > KEPT:
                known.clear()
                unknown = list(asked)
            known.update(dict.fromkeys(unknown, NOTHING))
            known.update(self._look_up(unknown))
        return {key: found for key in asked if (found := known[key]).places}

    def places(self, ids: Collection[int]) -> dict[int, Place]:
        """The places of these ids."""
        rows = self._connection.execute(
            f"{PLACES} WHERE place.id IN (SELECT value FROM json_each(?)) ORDER BY place.id", [json.dumps(sorted(ids))]
        )
        return {row[0]: _place(row) for row in rows}

    def _place(self, id: int) -> Place | None:
        """The place of an id."""
        return self.places({id}).get(id)

    def _look_up(self, keys: Collection[str]) -> Mapping[str, Meanings]:
        found: dict[str, list[Place]] = {}
        words: dict[str, tuple[bool, int, int]] = {}
        for key, common, given, surname, form, *row in self._connection.execute(NAMED, [json.dumps(sorted(keys))]):
            found.setdefault(key, []).append(_place(row, form))
            words[key] = (bool(common), given or 0, surname or 0)
        return {key: Meanings(tuple(_seats_first(places)), *words[key]) for key, places in found.items()}

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        file = f"{self._file.absolute().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(file, uri=True, check_same_thread=False)
        connection.execute(f"PRAGMA mmap_size = {MAPPED}")
        return connection


def area_key(name: str) -> str:
    """How a region without an id of GeoNames is called in ids: 'west-africa'."""
    return "-".join(WORD.findall(name.lower()))


def _seats_first(places: Sequence[Place]) -> list[Place]:
    """The most populous first; where much of a division lives in the town of its name, the two change weights."""
    places = sorted(places, key=lambda place: (-place.population, place.id))
    weights = {place.id: place.weight for place in places}
    for division in places:
        for town in places if division.kind == "admin1" else ():
            is_seat = town.kind in ("city", "capital") and division.id in (town.parent, town.above)
            if is_seat and town.population > SEAT * division.population and town.weight < weights[division.id]:
                weights[division.id], weights[town.id] = town.weight, weights[division.id]
    return [one if one.weight == weights[one.id] else one._replace(weight=weights[one.id]) for one in places]


def _place(row: Sequence[Any], form: int = NAME) -> Place:
    id, name, kind, country, parent, above, latitude, longitude, radius, population = row
    return Place(
        id,
        name,
        KINDS[kind],
        country,
        parent,
        above,
        latitude and latitude / DEGREE,
        longitude and longitude / DEGREE,
        radius,
        population,
        form,
        math.log10(max(FEWEST, population)) + KNOWN[kind] + (LESS_KNOWN if form == ALTERNATE else 0.0),
    )
