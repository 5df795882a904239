"""schema.sql: what the tables refuse, and what their pages are quick by."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest
from paths import METADATA

from rhetoric_atlas.site import metadata

TABLES = metadata.read(METADATA)["databases"]["atlas"]["tables"]


@pytest.fixture(scope="module")
def empty() -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(metadata.schema_sql())
        yield connection


def tables(connection: sqlite3.Connection) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]


def indexed(connection: sqlite3.Connection, table: str) -> set[str]:
    """The columns that an index or key of the table begins with."""
    return {
        connection.execute(f"SELECT name FROM pragma_index_info('{index}') ORDER BY seqno").fetchone()[0]
        for (index,) in connection.execute(f"SELECT name FROM pragma_index_list('{table}')")
    }


def test_every_foreign_key_is_indexed(empty: sqlite3.Connection) -> None:
    for table in tables(empty):
        keys = {column for (column,) in empty.execute(f"SELECT [from] FROM pragma_foreign_key_list('{table}')")}
        assert keys <= indexed(empty, table), table


def test_every_facet_and_first_sort_of_a_table_is_indexed(empty: sqlite3.Connection) -> None:
    for table in tables(empty):
        shown = TABLES[table]
        columns = {*shown.get("facets", ()), shown.get("sort"), shown.get("sort_desc")} - {None}
        assert columns <= indexed(empty, table), table


def test_no_index_stands_twice(empty: sqlite3.Connection) -> None:
    for table in tables(empty):
        starts = [
            tuple(column for (column,) in empty.execute(f"SELECT name FROM pragma_index_info('{index}')"))
            for (index,) in empty.execute(f"SELECT name FROM pragma_index_list('{table}')")
        ]
        assert not [
            (short, long) for short in starts for long in starts if short != long and long[: len(short)] == short
        ], table


def test_every_table_is_strict_and_has_rowids(empty: sqlite3.Connection) -> None:
    options = empty.execute(
        "SELECT name, strict, wr FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    )
    assert {(strict, without_rowid) for _, strict, without_rowid in options} == {(1, 0)}


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("latitude", "north"),
        ("geonames_id", "Q159"),
        ("kind", "planet"),
        ("precision", "roughly"),
        ("precision", None),
        ("name", None),
        ("id", None),
    ],
)
def test_a_value_of_the_wrong_kind_is_refused(empty: sqlite3.Connection, column: str, value: object) -> None:
    row: dict[str, object] = {"id": "x", "name": "X", "kind": "city", "precision": "none", column: value}
    with pytest.raises(sqlite3.IntegrityError):
        empty.execute(f"INSERT INTO locations ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})", [*row.values()])


def test_a_date_of_a_quote_says_how_it_is_known(empty: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="said_basis"):
        empty.execute(
            """
            INSERT INTO quotes (id, report_id, label, text, kind, method, reviewed, said_date)
            VALUES ('q', 'r', 'l', 't', 'direct', 'curated', 1, '2023')
            """
        )
