"""The five reports, read and corrected, give exactly the rows that a careful reader expects of them."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from paths import EXPECTED

KEYS = {
    "actor_aliases": ("actor_id", "alias"),
    "actor_relations": ("id",),
    "actors": ("id",),
    "location_aliases": ("location_id", "alias"),
    "locations": ("id",),
    "platforms": ("id",),
    "publishers": ("id",),
    "quote_locations": ("quote_id", "location_id", "role"),
    "quote_targets": ("quote_id", "actor_id"),
    "quotes": ("id",),
    "reports": ("id",),
    "sections": ("id",),
}

COUNTS = {
    "reports": 5,
    "sections": 2,
    "actors": 93,
    "locations": 57,
    "quotes": 99,
    "quote_targets": 92,
    "quote_locations": 68,
    "quote_publications": 46,
    "actor_relations": 68,
}


def expected_rows(table: str) -> list[dict[str, object]]:
    lines = (EXPECTED / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def rows_of(database: Path, sql: str) -> list[dict[str, object]]:
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(sql)]


@pytest.mark.parametrize("table", sorted(KEYS))
def test_rows_are_the_expected_ones(table: str, database: Path) -> None:
    def key(row: dict[str, object]) -> list[str]:
        return [str(row[column]) for column in KEYS[table]]

    expected = sorted(expected_rows(table), key=key)
    actual = sorted(rows_of(database, f"SELECT * FROM {table}"), key=key)

    assert [key(row) for row in actual] == [key(row) for row in expected]
    for built, wanted in zip(actual, expected, strict=True):
        assert {column: built[column] for column in wanted} == wanted


def test_reposts_are_the_expected_ones(database: Path) -> None:
    built = rows_of(database, "SELECT * FROM quote_publications WHERE role <> 'original' ORDER BY quote_id, channel_id")
    assert built == expected_rows("quote_publications")


@pytest.mark.parametrize(("table", "count"), COUNTS.items())
def test_counts(table: str, count: int, database: Path) -> None:
    assert rows_of(database, f"SELECT count(*) AS n FROM {table}") == [{"n": count}]


def test_every_quote_with_a_channel_has_its_original_publication(database: Path) -> None:
    missing = rows_of(
        database,
        """
        SELECT id FROM quotes WHERE channel_id IS NOT NULL
        EXCEPT
        SELECT quote_id FROM quote_publications WHERE role = 'original'
        """,
    )
    assert missing == []


def test_every_span_is_the_text_itself(database: Path, data: Path) -> None:
    for table, column in (("quotes", "text"), ("passages", "text"), ("actor_mentions", "surface")):
        for row in rows_of(database, f"SELECT * FROM {table}"):
            text = (data / "reports" / f"{row['report_id']}.txt").read_bytes().decode("utf-8")
            assert text[row["start_char"] : row["end_char"]] == row[column]  # type: ignore[misc]  # offsets are ints


def test_mentions_stand_outside_boilerplate(database: Path) -> None:
    inside = rows_of(
        database,
        """
        SELECT m.id FROM actor_mentions m JOIN passages p ON p.id = m.passage_id WHERE p.kind = 'boilerplate'
        UNION ALL
        SELECT m.id FROM location_mentions m JOIN passages p ON p.id = m.passage_id WHERE p.kind = 'boilerplate'
        """,
    )
    assert inside == []
