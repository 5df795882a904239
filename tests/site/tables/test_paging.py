"""No row falls between two pages: trap 1 of Datasette 0.65."""

import csv
import io
import json
import sqlite3
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import schema
import synthetic
from datasette.app import Datasette

from rhetoric_atlas.site.tables.paging import with_tie_breaker

PAGE = 50  # rows; so that a table of the synthetic database has three pages
KEYS = {"quotes": ("id",), "quote_targets": ("quote_id", "actor_id"), "nokey": ()}


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        (
            "select id, text from quotes order by said_date limit 41",
            "select id, text from quotes order by said_date, [id] limit 41",
        ),
        (
            "select id, [text] from [quotes] where [status] = :p0 order by [act] desc limit 41",
            "select id, [text] from [quotes] where [status] = :p0 order by [act] desc, [id] limit 41",
        ),
        (
            "select id from quotes where rowid in (select rowid from quotes_fts where x) order by act limit 41",
            "select id from quotes where rowid in (select rowid from quotes_fts where x) order by act, [id] limit 41",
        ),
        (
            "select quote_id, stance from quote_targets order by stance limit 41",
            "select quote_id, stance from quote_targets order by stance, [quote_id], [actor_id] limit 41",
        ),
    ],
)
def test_the_first_page_is_sorted_by_the_key_too(sql: str, expected: str) -> None:
    assert with_tie_breaker(sql, KEYS) == expected


@pytest.mark.parametrize(
    "sql",
    [
        "select id, text from quotes order by said_date, id limit 41",  # a later page
        "select id from quotes where rowid in (select rowid from quotes_fts) limit 41",  # in no order
        "select id from quotes order by id limit 41 offset 40",  # a view's later page
        "select id, text from unknown order by id limit 41",  # a view
        "select a from nokey order by a limit 41",
        "select count(*) from quotes order by id limit 41",
        "select id from quotes, actors order by id limit 41",
        "select q.id from quotes q join actors a on a.id in (select id from quotes order by id limit 41",
        "select id from quotes where id = 1 union select id from actors order by id limit 41",
        "select act, id from quotes where id > '' GROUP  BY act order by act limit 41",
        "SELECT id FROM quotes ORDER BY act LIMIT 41",  # a person's own
    ],
)
def test_other_sql_stays_as_it_is(sql: str) -> None:
    assert with_tie_breaker(sql, KEYS) == sql


@pytest.fixture(scope="module")
def paged(many: Path) -> Datasette:
    return Datasette([], immutables=[str(many)], settings={"max_returned_rows": PAGE})


async def streamed(site: Datasette, name: str, arguments: dict[str, str]) -> list[dict[str, str]]:
    """The rows of a CSV download of a table or view of the synthetic database."""
    asked = {"_stream": "1", "_size": "max"} | arguments
    response = await site.client.get(f"/many/{name}.csv", params=asked)
    assert response.status_code == 200, response.text
    return list(csv.DictReader(io.StringIO(response.text)))


def filters(many: Path, table: str, column: str) -> list[tuple[dict[str, str], str, Sequence[Any]]]:
    """The filters =, __in and __gt on a column: how each is asked for, and its SQL with the values."""
    with closing(sqlite3.connect(many)) as connection:
        listed = connection.execute(
            f"SELECT [{column}] FROM [{table}] WHERE [{column}] <> '' GROUP BY 1 ORDER BY count(*) DESC, 1"
        )
        commonest, second, *_ = [value for (value,) in listed]
    return [
        ({column: str(commonest)}, f"[{column}] = ?", [commonest]),
        ({f"{column}__in": json.dumps([commonest, second])}, f"[{column}] IN (?, ?)", [commonest, second]),
        ({f"{column}__gt": str(second)}, f"[{column}] > ?", [second]),
    ]


@pytest.mark.parametrize(
    ("table", "sorted_by", "filtered_by", "number"),
    [
        (table, column, filtered_by, number)
        for table in schema.TABLES
        for number, (column, filtered_by) in enumerate(
            zip(schema.columns(table), reversed(schema.columns(table)), strict=True)
        )
    ],
)
async def test_a_streamed_csv_has_every_key_once(
    table: str, sorted_by: str, filtered_by: str, number: int, many: Path, paged: Datasette
) -> None:
    """Up and down by each column; with a filter too, each of them and either way in turn."""
    key = schema.key(table)
    everything: tuple[dict[str, str], str, Sequence[Any]] = ({}, "1", [])
    filtered = filters(many, table, filtered_by)[number % 3]
    filtered_direction = ("_sort", "_sort_desc")[number % 2]
    for direction, (asked, sql, values) in (
        ("_sort", everything),
        ("_sort_desc", everything),
        (filtered_direction, filtered),
    ):
        with closing(sqlite3.connect(many)) as connection:
            expected = connection.execute(f"SELECT {', '.join(key)} FROM [{table}] WHERE {sql}", values).fetchall()
        rows = await streamed(paged, table, asked | {direction: sorted_by})
        found = [tuple(row[column] for column in key) for row in rows]
        assert sorted(found) == sorted(expected), (asked, direction)


@pytest.mark.parametrize(
    ("view", "sorted_by"), [(view, column) for view in schema.VIEWS for column in schema.columns(view)]
)
async def test_a_streamed_csv_has_every_row_of_a_view(view: str, sorted_by: str, many: Path, paged: Datasette) -> None:
    with closing(sqlite3.connect(many)) as connection:
        expected = Counter(
            tuple("" if value is None else str(value) for value in row)
            for row in connection.execute(f"SELECT * FROM [{view}]")
        )
    assert expected.total() > PAGE
    for direction in ("_sort", "_sort_desc"):
        rows = await streamed(paged, view, {direction: sorted_by})
        assert Counter(tuple(row.values()) for row in rows) == expected, direction


async def test_datasette_alone_still_loses_rows(many: Path) -> None:
    """The day that this fails, the plugin has had its time."""
    alone = Datasette([], immutables=[str(many)], settings={"max_returned_rows": PAGE})
    await alone.invoke_startup()
    del alone.databases["many"].execute  # back to the method that the plugin stands in front of

    rows = await streamed(alone, "quotes", {"_sort_desc": "kind"})

    assert len({row["id"] for row in rows}) < synthetic.ROWS
