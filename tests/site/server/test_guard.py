"""What a visitor's SQL may do: read, and no more of the machine than its share."""

import csv
import io
import json
import re
import sqlite3
import time
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode

import pytest
from datasette.app import Datasette
from sites import Server, get, serving

PATIENCE = 6.0  # seconds in which every answer is there: the time limit of 2 seconds, and a slow machine
MOST_MEMORY = 600  # megabytes: 80 of Datasette, 128 of SQLite, 64 of an answer, and what is made of it
REFUSED = "not authorized|is prohibited|authorization denied"
POINTER = "x'4141414141414141'"

FORBIDDEN = {  # what is not for reading
    "the address of a tokenizer": "select hex(fts3_tokenizer('simple'))",
    "a tokenizer of the visitor's": f"select fts3_tokenizer('simple', {POINTER})",
    "in capitals": "select FTS3_TOKENIZER('simple')",
    "in a filter": "select 1 from quotes where fts3_tokenizer('simple') is not null",
    "in a with": "with a as (select fts3_tokenizer('simple')) select * from a",
    "in an order": "select id from quotes order by fts3_tokenizer('simple')",
    "in a window": "select max(fts3_tokenizer('simple')) over () from quotes",
    "a library": "select load_extension('any.so')",
    "the log": "select sqlite_log(1, 'x')",
    "r-trees": "select rtreecheck('quotes')",
    "merging keys, whose time grows with their square": "select json_patch('{}', '{}')",
    "the table of tokens": "select * from fts3tokenize where input = 'abc'",
    "of which no column is read": "select count(*) from fts3tokenize",
    "in capitals too": "select * from FTS3TOKENIZE('simple')",
    "the pages of the file": "select * from dbstat",
    "what others ask": "select * from sqlite_stmt",
    "a row put in": "with a as (select 1) insert into quotes (id) select * from a",
    "rows taken out": "with a as (select 1) delete from quotes",
    "rows changed": "with a as (select 1) update quotes set text = ''",
    "an index of words changed": "with a as (select 'optimize') insert into quotes_fts (quotes_fts) select * from a",
}
ONLY_INSIDE = (  # what Datasette lets no visitor ask, and a plugin might
    "attach ':memory:' as other",
    "detach main",
    "create table t (a)",
    "create temp table t (a)",
    "create virtual table t using fts3tokenize",
    "create view v as select 1",
    "drop table quotes",
    "alter table quotes add column more",
    "reindex",
    "analyze",
    "begin",
    "savepoint s",
    "vacuum into 'any.db'",
    "pragma writable_schema = on",
    "pragma schema_version = 1",
    "pragma hard_heap_limit = 0",
    "pragma temp_store_directory = 'any'",
    "pragma query_only = off",
    "select * from pragma_collation_list",
    "select * from PRAGMA_collation_list",
)
LONG = "hex(zeroblob(1000000))"  # two million characters
NUMBERS = "with recursive n(i) as (select 1 union all select i + 1 from n limit {}) "
HEAVY = {  # what would take seconds or gigabytes
    "a long blob": "select zeroblob(100000000)",
    "a random one": "select length(randomblob(100000000))",
    "many letters for one": f"select length(replace({LONG}, '0', {LONG}))",
    "a long group": NUMBERS.format(100_000) + "select length(group_concat(hex(zeroblob(1000)))) from n",
    "a long array": NUMBERS.format(100_000) + "select length(json_group_array(hex(zeroblob(1000)))) from n",
    "a wide row": f"select {', '.join(f'hex(zeroblob({900_000 + i}))' for i in range(300))}",
    "long rows": NUMBERS.format(900) + "select hex(zeroblob(400000 + i)) from n",
    "many rows to sort": NUMBERS.format(3_000_000) + "select i, hex(zeroblob(1000 + i % 7)) from n order by 2",
    "many tables in one": "with t0 as (select random() as a)"
    + "".join(f", t{i} as (select x.a from t{i - 1} x, t{i - 1} y)" for i in range(1, 26))
    + " select count(*) from t25",
    "many terms in one": "with t0 as (select id as a from quotes)"
    + "".join(f", t{i} as (select a || a as a from t{i - 1})" for i in range(1, 30))
    + " select length(a) from t29",
    "a long pattern": f"select {LONG} like '%' || substr({LONG}, 1, 40000) || '1'",
    "a glob of many letters": f"select {LONG} glob '*[' || substr({LONG}, 1, 40000) || '1]1'",
}
QUICK = {  # what took as long, or as much, and now answers
    f"select instr({LONG}, substr({LONG}, 1, 1000000) || '1')": 0,
    f"select length(replace({LONG}, substr({LONG}, 1, 1000000) || '1', ''))": 2_000_000,
    f"select length(trim({LONG}, replace(hex(zeroblob(900000)), '0', '1') || '0'))": 0,
    "select printf('%100000000d', 1)": None,
    "select printf('%.90000000f', 1.0)": None,
}


async def ask(site: Datasette, sql: str, page: str = "/atlas.json") -> tuple[int, str]:
    response = await site.client.get(page, params={"sql": sql, "_shape": "arrays"})
    return response.status_code, response.text


@pytest.mark.parametrize("page", ["/atlas", "/atlas.json", "/atlas.xlsx"])
@pytest.mark.parametrize("what", FORBIDDEN)
async def test_what_is_not_for_reading_is_refused(what: str, page: str, site: Datasette) -> None:
    status, text = await ask(site, FORBIDDEN[what], page)

    assert status == 400
    assert re.search(REFUSED, text)


@pytest.mark.parametrize("page", ["/atlas/quotes", "/atlas/quotes.json", "/atlas/quotes.csv", "/atlas/quotes.xlsx"])
async def test_a_filter_is_no_way_around(page: str, site: Datasette) -> None:
    response = await site.client.get(page, params={"_where": "fts3_tokenizer('simple') is not null"})

    assert response.status_code == 400
    assert "not authorized to use function: fts3_tokenizer" in response.text


@pytest.mark.parametrize("sql", FORBIDDEN.values())
async def test_their_csv_holds_nothing(sql: str, site: Datasette) -> None:
    response = await site.client.get("/atlas.csv", params={"sql": sql})  # a fault in the SQL is an empty file

    assert response.status_code == 400 or not response.text.strip()


@pytest.mark.parametrize("sql", ONLY_INSIDE)
async def test_a_connection_that_reads_does_nothing_else(sql: str, site: Datasette) -> None:
    with pytest.raises(sqlite3.DatabaseError, match=REFUSED):
        await site.get_database("atlas").execute(sql)


@pytest.mark.parametrize("page", ["/atlas", "/atlas.json", "/atlas.xlsx"])
@pytest.mark.parametrize("what", HEAVY)
def test_what_would_take_too_much_is_refused_in_time(what: str, page: str, server: Server) -> None:
    began = time.monotonic()

    status, _ = visit(server, HEAVY[what], page)

    assert status == 400
    assert time.monotonic() - began < PATIENCE


def test_all_of_it_leaves_the_server_small(database: Path) -> None:
    with serving(database) as server:
        for sql in HEAVY.values():
            visit(server, sql)

        assert memory(server) < MOST_MEMORY


@pytest.mark.parametrize("sql", QUICK)
async def test_what_is_quick_answers(sql: str, site: Datasette) -> None:
    began = time.monotonic()

    status, text = await ask(site, sql)

    assert status == 200
    assert json.loads(text)["rows"] == [[QUICK[sql]]]
    assert time.monotonic() - began < PATIENCE


@pytest.mark.parametrize(
    ("sql", "expected"),
    [
        ("select count(*) from quotes", [99]),
        (
            "select group_concat(name, ', ') from pragma_table_info('vocabulary')",
            ["field, value, definition, standard"],
        ),
        ("select sum(value), total(value) from json_each('[1, 2]')", [3, 3.0]),
        ("select json_extract('{\"a\": 1}', '$.a'), '[1]' ->> 0", [1, 1]),
        ("select date('2021-01-05', '+1 day'), round(sqrt(2), 3)", ["2021-01-06", 1.414]),
        ("select row_number() over (order by id) from quotes limit 1", [1]),
        ("select count(*) > 0 from quotes_fts where quotes_fts match escape_fts('Wagner')", [1]),
        ("select snippet(quotes_fts, 0, '<', '>', '', 1) from quotes_fts('Wagner') limit 1", ["<Wagner>"]),
        ("select 'Wagner' like 'WAG%', 'Wagner' glob 'W*', soundex('Wagner')", [1, 1, "W256"]),
        ("select count(*) from sqlite_master where type = 'view' and name = 'quote_chain'", [1]),
        (NUMBERS.format(10) + "select sum(i) from n", [55]),
    ],
)
async def test_what_reads_answers(sql: str, expected: list[object], site: Datasette) -> None:
    status, text = await ask(site, sql)

    assert status == 200, text
    assert json.loads(text)["rows"] == [expected]


async def test_search_finds_words(site: Datasette) -> None:
    found = await site.client.get("/atlas/quotes.json?_search=Wagner&_shape=array")

    assert found.json()


async def test_facets_count(site: Datasette) -> None:
    page = (await site.client.get("/atlas/quotes.json?_facet=act")).json()

    assert page["facet_results"]["act"]["results"]


async def test_csv_streams_all_rows(site: Datasette) -> None:
    whole = await site.client.get("/atlas/vocabulary.csv?_stream=on&_size=10")

    rows = (await site.client.get("/atlas.json?sql=select+count(*)+from+vocabulary&_shape=arrays")).json()["rows"]
    assert len(list(csv.reader(io.StringIO(whole.text)))) == rows[0][0] + 1


async def test_what_datasette_writes_it_may_write(tmp_path: Path) -> None:
    file = tmp_path / "notes.db"
    sqlite3.connect(file).close()
    site = Datasette([str(file)])
    notes = site.get_database("notes")

    await notes.execute_write("create table notes (text)")
    await notes.execute_write("insert into notes values (json_patch('{}', '{\"a\": 1}'))")

    assert (await notes.execute("select text from notes")).single_value() == '{"a":1}'
    with pytest.raises(sqlite3.DatabaseError, match=REFUSED):
        await notes.execute("delete from notes")


async def test_so_it_may_without_threads(tmp_path: Path) -> None:
    site = Datasette([], settings={"num_sql_threads": 0})
    notes = site.add_memory_database("notes")

    await notes.execute_write("create table notes (text)")

    assert (await notes.execute("select count(*) from notes")).single_value() == 0
    with pytest.raises(sqlite3.DatabaseError, match=REFUSED):
        await notes.execute("select fts3_tokenizer('simple')")


async def test_the_list_of_what_is_served_is_kept(site: Datasette) -> None:
    await site.client.get("/")

    listed = await site.get_database("_internal").execute("select database_name from databases")

    assert "atlas" in [name for (name,) in listed.rows]


async def test_datasette_tells_what_sqlite_can_do(site: Datasette) -> None:
    versions = (await site.client.get("/-/versions.json")).json()

    assert "FTS5" in versions["sqlite"]["fts_versions"]


async def test_the_whole_of_a_question_in_excel_has_its_limit(site: Datasette) -> None:
    few, _ = await ask(site, NUMBERS.format(1_000) + "select i, i from n", "/atlas.xlsx")
    status, text = await ask(site, NUMBERS.format(2_000) + "select hex(zeroblob(30000)) from n", "/atlas.xlsx")

    assert few == 200
    assert status == 400
    assert "the answer is too big" in text


def test_no_visitor_ends_the_server(database: Path) -> None:
    with serving(database) as server:
        for _ in range(12):  # each of the threads that ask SQLite has a connection of its own
            visit(server, f"select fts3_tokenizer('simple', {POINTER})")
        visit(server, "select * from fts3tokenize where input = 'abc'")

        assert server.process.poll() is None
        assert "quotes" in get(f"{server.url}/atlas.json")


def visit(server: Server, sql: str, page: str = "/atlas.json") -> tuple[int, str]:
    """The status and the text of an answer; 0 where the server gives none."""
    try:
        return 200, get(f"{server.url}{page}?{urlencode({'sql': sql})}")
    except HTTPError as error:
        return error.code, error.read().decode()
    except (OSError, HTTPException):
        return 0, ""


def memory(server: Server) -> int:
    """The most megabytes that the process of Datasette has held."""
    processes = Path("/proc", str(server.process.pid), "task", str(server.process.pid), "children").read_text().split()
    peak = re.search(r"VmHWM:\s+(\d+) kB", Path("/proc", processes[0], "status").read_text())
    assert peak
    return int(peak[1]) // 1024
