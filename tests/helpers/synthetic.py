"""A database of our schema with many invented rows in every table, most of whose values are shared by others."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import schema

from rhetoric_atlas.database import writing

ROWS = 130  # in each table
KEYS = 150  # for them: some rows break a constraint, and are left out with theirs
SHARED = 30  # rows of a table that others refer to
TEXTS = (None, "", "a,b", "50%", "~x y", "é/ʿ", "'quoted'", "2023-06", "same", "same", "same")
NUMBERS = (None, 0, 1, 2, 3)
REALS = (None, 0.1, 2.5, -3.25)


def make(file: Path) -> Path:
    """Writes the database, with the same rows every time."""
    writing.create(file)
    chance = random.Random(7)
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")  # the values need no meaning here
        for table in schema.TABLES:
            columns = connection.execute(
                f"SELECT name, type, pk, [notnull] FROM pragma_table_info('{table}')"
            ).fetchall()
            insert = f"INSERT OR IGNORE INTO [{table}] VALUES ({', '.join('?' for _ in columns)})"
            is_compound = sum(pk > 0 for _, _, pk, _ in columns) > 1
            keys = _keys(chance, is_compound)
            while connection.execute(f"SELECT count(*) FROM [{table}]").fetchone()[0] < ROWS:
                connection.execute(insert, [_value(chance, keys, *column) for column in columns])
        connection.execute("ANALYZE")
        connection.commit()
    return file


def _keys(chance: random.Random, is_compound: bool) -> Iterator[str]:
    """Each key once and in no order, or for a part of a compound key, any key again and again."""
    if is_compound:
        while True:
            yield _key(chance.randrange(SHARED))
    yield from map(_key, chance.sample(range(KEYS), KEYS))


def _key(number: int) -> str:
    return f"k{number:03}{', ~é%/'[number % 6]}"


def _value(
    chance: random.Random, keys: Iterator[str], name: str, kind: str, pk: int, not_null: int
) -> str | int | float | None:
    if pk:
        return next(keys)
    pool: tuple[str | int | float | None, ...] = {"TEXT": TEXTS, "INTEGER": NUMBERS, "REAL": REALS}[kind]
    if name.endswith("_id") and kind == "TEXT":
        pool = (None, *map(_key, range(SHARED)))
    return chance.choice(pool[1:] if not_null else pool)
