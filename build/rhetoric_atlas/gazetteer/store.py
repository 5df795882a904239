"""The file of places: looked up by the folded names that a report may give, and never loaded whole.

It is made by scripts/gazetteer, and tells in its table `about` where its rows come from.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

FILE = Path(__file__).parent / "places.sqlite"
KINDS = ("country", "territory", "admin1", "admin2", "capital", "city", "village", "area", "continent")
DEGREE = 1_000  # a degree in the file's units
NAME, ACRONYM, ALTERNATE = range(3)  # the forms of a name
KEPT = 20_000  # names whose places are remembered

PLACES = """
SELECT place.id, place.name, place.kind, place.country, place.parent, above.parent,
       place.latitude, place.longitude, place.radius, place.population
FROM places AS place
LEFT JOIN places AS above ON above.id = place.parent
"""
NAMED = (
    PLACES.replace("SELECT ", "SELECT names.key, names.form, ").replace(
        "FROM places AS place\n", "FROM names JOIN places AS place ON place.id = names.place\n"
    )
    + "WHERE names.key IN (SELECT value FROM json_each(?)) ORDER BY place.population DESC, place.id"
)


class Place(NamedTuple):
    """A place of the file; kind is one of KINDS, form that of the name by which it was found.

    Latitude and longitude are WGS84 decimal degrees, radius is in kilometres. `above` is the parent's parent.
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

    def __reduce__(self) -> tuple[type["Gazetteer"], tuple[Path]]:
        return Gazetteer, (self._file,)

    @cached_property
    def about(self) -> Mapping[str, str]:
        """Where the places come from: source, version, licence, attribution, and the digest of them all."""
        return dict(self._connection.execute("SELECT key, value FROM about ORDER BY key"))

    def meanings(self, keys: Iterable[str]) -> Mapping[str, Meanings]:
        """What each of the keys that is a place's name may mean."""
        asked = set(keys)
        unknown = asked - self._known.keys()
        if unknown:
            if len(self._known) + len(unknown) > KEPT:
                self._known.clear()
                unknown = asked
            self._known.update(dict.fromkeys(unknown, NOTHING))
            self._known.update(self._look_up(unknown))
        return {key: found for key in sorted(asked) if (found := self._known[key]).places}

    def places(self, ids: Collection[int]) -> dict[int, Place]:
        """The places of these ids."""
        rows = self._connection.execute(
            f"{PLACES} WHERE place.id IN (SELECT value FROM json_each(?)) ORDER BY place.id", [json.dumps(sorted(ids))]
        )
        return {row[0]: _place(row) for row in rows}

    def _look_up(self, keys: Collection[str]) -> Mapping[str, Meanings]:
        asked = [json.dumps(sorted(keys))]
        found: dict[str, list[Place]] = {}
        for key, form, *row in self._connection.execute(NAMED, asked):
            found.setdefault(key, []).append(_place(row, form))
        words = {
            key: (bool(common), given, surname)
            for key, common, given, surname in self._connection.execute(
                "SELECT * FROM words WHERE key IN (SELECT value FROM json_each(?))", asked
            )
        }
        return {key: Meanings(tuple(places), *words.get(key, ())) for key, places in found.items()}

    @cached_property
    def _connection(self) -> sqlite3.Connection:
        return sqlite3.connect(
            f"{self._file.absolute().as_uri()}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )


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
    )
