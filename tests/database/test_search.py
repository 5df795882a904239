"""Full-text search, by the tables' own search boxes and by the two ranked queries."""

import shutil
import sqlite3
import unicodedata
from contextlib import closing
from importlib import resources
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from paths import METADATA
from sqlite_utils import Database

from rhetoric_atlas.database import search_index
from rhetoric_atlas.site import metadata


@pytest.fixture
def site(database: Path) -> Datasette:
    return Datasette([str(database)], metadata=metadata.for_database(METADATA, database))


async def rows(site: Datasette, page: str, **parameters: str) -> list[dict[str, Any]]:
    response = await site.client.get(f"/atlas/{page}.json", params={"_shape": "array", "_size": "max", **parameters})
    assert response.status_code == 200, response.text
    found: list[dict[str, Any]] = response.json()
    return found


def folded(text: str) -> str:
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter)
    ).lower()


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ("quotes", "Putin"),
        ("quotes", "Ménaka"),
        ("quotes", "menaka"),
        ("passages", "Putin"),
        ("passages", "Menaka"),
        ("reports", "Putin"),
        ("reports", "nato"),
        ("actors", "Putin"),
        ("actors", "Jabhat al-Nusra"),
        ("actors", "président"),
        ("locations", "Menaka"),
        ("locations", "Russian Federation"),
        ("quote_chain", "Putin"),
        ("quote_chain", "Menaka"),
        ("map_quotes", "Putin"),
        ("map_quotes", "Menaka"),
    ],
)
async def test_a_search_finds_the_rows_with_the_words_and_no_others(site: Datasette, table: str, words: str) -> None:
    found, everything = await rows(site, table, _search=words), await rows(site, table)
    assert 0 < len(found) < len(everything)
    for row in found:
        assert folded(words) in folded(" ".join(str(value) for value in row.values()))


STORED = ("ʿAdnan spoke of Jabhat al-Nuṣrah", "They attacked the Qurʾan school", "Das Rad der Zeit")


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("Adnan", STORED[0]),
        ("Nusrah", STORED[0]),
        ("al-nusrah", STORED[0]),
        ("attacks", STORED[1]),
        ("Qur'an", STORED[1]),
        ("zeit", STORED[2]),
    ],
)
def test_signs_marks_and_english_endings_do_not_hide_a_word(asked: str, found: str) -> None:
    with closing(indexed(STORED)) as connection:
        hits = connection.execute(
            """
            SELECT text
            FROM passages
            WHERE rowid IN (SELECT rowid FROM passages_fts WHERE passages_fts MATCH ?)
            """,
            [f'"{asked}"'],
        )
        assert hits.fetchall() == [(found,)]


def test_the_same_rows_give_the_same_bytes() -> None:
    with closing(indexed(STORED)) as first, closing(indexed(STORED)) as second:
        assert first.serialize() == second.serialize()


def indexed(passages: tuple[str, ...]) -> sqlite3.Connection:
    """A database in memory with nothing but these passages, and its indexes."""
    connection = sqlite3.connect(":memory:")
    schema = resources.files("rhetoric_atlas").joinpath("database", "schema.sql").read_text(encoding="utf-8")
    connection.executescript(schema)
    connection.executemany(
        """
        INSERT INTO passages (id, report_id, kind, text, start_char, end_char)
        VALUES (?, 'invented', 'paragraph', ?, 0, 0)
        """,
        enumerate(passages),
    )
    search_index.create(Database(connection))
    return connection


@pytest.mark.parametrize("index", search_index.INDEXES, ids=lambda index: index.name)
def test_an_index_agrees_with_its_table_in_the_finished_file(
    index: search_index.SearchIndex, database: Path, tmp_path: Path
) -> None:
    # An index goes by rowid, and a VACUUM may number rows anew: with rank 1 each entry is held against its row.
    copy = Path(shutil.copy(database, tmp_path))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute(f"INSERT INTO {index.name} ({index.name}, rank) VALUES ('integrity-check', 1)")
        entries = connection.execute(f"SELECT count(*) FROM {index.name}_docsize").fetchone()
        assert entries == connection.execute(f"SELECT count(*) FROM {index.table}").fetchone()


@pytest.mark.parametrize("query", ["search_quotes", "search_passages"])
async def test_the_ranked_search_marks_the_words_and_puts_the_best_first(site: Datasette, query: str) -> None:
    found = await rows(site, query, q="putin")
    assert len(found) > 3
    assert all("«Putin»" in row["found"] for row in found)
    scores = [row["score"] for row in found]
    assert scores == sorted(scores, reverse=True)
    assert scores[-1] > 0


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("inter-crusader war", True),
        ('"inter-crusader war"', True),
        ('"war inter-crusader"', False),
        ('war "inter-crusader', True),
        ("putin OR erdogan", False),
        ("", False),
        (" \t\n", False),
        ('"', False),
        ('""', False),
        ('a"b', False),
        ("NEAR(", False),
        ("NEAR(putin, 2)", False),
        ("*", False),
        ("put*", False),
        ("-", False),
        ("(", False),
        ("^putin", True),
        ("text:putin", False),
        ("'; --", False),
        (":q", False),
        ("putin " * 66, True),
        ("putin " * 3_000, False),  # more than anybody means, and a second of work
        ("x" * 50_000, False),
        ("😀 ﷺ \u202e", False),
    ],
)
@pytest.mark.parametrize("query", ["search_quotes", "search_passages"])
async def test_any_words_may_be_typed(site: Datasette, query: str, words: str, found: bool) -> None:
    assert bool(await rows(site, query, q=words)) is found


@pytest.mark.parametrize("words", ["", " ", '"', '""', '" "', "\0"])
@pytest.mark.parametrize("table", [index.table for index in search_index.INDEXES])
async def test_an_empty_search_box_is_no_search(site: Datasette, table: str, words: str) -> None:
    # The form of a table page sends it along with every filter.
    assert await rows(site, table, _search=words) == await rows(site, table)
