"""What is downloaded is whole, or says that it is not."""

import csv
import io
import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from html import unescape
from pathlib import Path
from typing import Any

import pytest
import schema
from datasette.app import Datasette
from openpyxl import load_workbook

from rhetoric_atlas.site.server.serve import SETTINGS
from rhetoric_atlas.site.tables.downloads import whole

PAGE = 40  # rows; every table of the synthetic database has more
EVERYTHING = (*schema.TABLES, *schema.VIEWS)
CUT = "This is not the whole answer"


@pytest.fixture(scope="module")
def small_pages(many: Path) -> Datasette:
    settings = {**SETTINGS, "default_page_size": 10, "max_returned_rows": PAGE}
    return Datasette([], immutables=[str(many)], settings=settings)


def stored(database: Path, name: str) -> list[dict[str, Any]]:
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(f"SELECT * FROM [{name}]")]


def counted(rows: Iterable[dict[str, Any]]) -> Counter[str]:
    return Counter(json.dumps(row) for row in rows)


def link(page: str, name: str) -> str:
    """The address of a download link of a page."""
    found = re.search(rf'<a href="([^"]+)">{name}</a>', page)
    assert found, name
    return unescape(found[1])


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/atlas/quotes.json", "/atlas/quotes.json?_stream=on&_size=max"),
        (
            "/atlas/quotes.csv?act=deny&_sort=id&_size=max&_labels=on",
            "/atlas/quotes.csv?act=deny&_sort=id&_labels=on&_stream=on&_size=max",
        ),
        ("/atlas/quotes.json?_next=a%2Cb&_size=50&_search=", "/atlas/quotes.json?_search=&_stream=on&_size=max"),
    ],
)
def test_whole_keeps_filters_and_order_and_leaves_the_page(url: str, expected: str) -> None:
    assert whole(url) == expected


@pytest.mark.parametrize("name", EVERYTHING)
async def test_the_links_of_every_table_and_view_lead_to_all_rows(
    name: str, small_pages: Datasette, many: Path
) -> None:
    expected = stored(many, name)
    assert len(expected) > PAGE
    page = (await small_pages.client.get(f"/many/{name}?_labels=off")).text

    as_json = (await small_pages.client.get(link(page, "json") + "&_labels=off")).json()
    as_csv = (await small_pages.client.get(link(page, "CSV") + "&_labels=off")).text
    as_excel = (await small_pages.client.get(f"/many/{name}.xlsx")).content

    assert counted(as_json) == counted(expected)
    assert len(list(csv.DictReader(io.StringIO(as_csv)))) == len(expected)
    assert load_workbook(io.BytesIO(as_excel)).worksheets[0].max_row == len(expected) + 1


async def test_json_comes_in_three_shapes(small_pages: Datasette, many: Path) -> None:
    expected = stored(many, "quote_targets")
    address = "/many/quote_targets.json?_stream=on"

    as_lines = (await small_pages.client.get(f"{address}&_nl=on")).text
    as_object = (await small_pages.client.get(f"{address}&_shape=object")).json()

    assert counted(map(json.loads, as_lines.splitlines())) == counted(expected)
    assert counted(as_object.values()) == counted(expected)
    key, row = next(iter(as_object.items()))
    assert (await small_pages.client.get(f"/many/quote_targets/{key}.json?_shape=array")).json() == [row]


@pytest.mark.parametrize(("arguments", "expected"), [("", "[]\n"), ("&_shape=object", "{}\n"), ("&_nl=on", "")])
async def test_json_of_no_rows(arguments: str, expected: str, small_pages: Datasette) -> None:
    response = await small_pages.client.get(f"/many/quotes.json?_stream=on&id=nobody{arguments}")

    assert response.status_code == 200
    assert response.text == expected


async def test_a_download_keeps_the_filter_and_the_order(small_pages: Datasette, many: Path) -> None:
    page = (await small_pages.client.get("/many/quotes?act=same&_sort_desc=start_char&_size=20")).text

    rows = (await small_pages.client.get(link(page, "json"))).json()

    with closing(sqlite3.connect(many)) as connection:
        expected = connection.execute(
            "SELECT id FROM quotes WHERE act = 'same' ORDER BY start_char DESC, id"
        ).fetchall()
    assert [row["id"] for row in rows] == [key for (key,) in expected]


async def test_the_advanced_export_of_a_later_page_streams_too(small_pages: Datasette) -> None:
    first = (await small_pages.client.get("/many/quotes.json")).json()
    page = (await small_pages.client.get(f"/many/quotes?_next={first['next']}")).text

    assert 'name="_stream"> stream all rows' in page
    assert '<input type="hidden" name="_next"' not in page


async def test_json_by_the_page_is_as_datasette_has_it(small_pages: Datasette) -> None:
    page = (await small_pages.client.get("/many/quotes.json?_size=3")).json()
    answer = (await small_pages.client.get("/many.json?sql=select+1+as+one&_stream=on")).json()

    assert len(page["rows"]) == 3
    assert page["next_url"]
    assert answer["rows"] == [[1]]


async def test_head_has_no_body(small_pages: Datasette) -> None:
    response = await small_pages.client.head("/many/quotes.json?_stream=on")

    assert (response.status_code, response.text) == (200, "")


@pytest.mark.parametrize(("rows", "is_cut"), [(PAGE, False), (PAGE + 1, True)])
async def test_a_page_says_where_its_answer_is_cut(rows: int, is_cut: bool, small_pages: Datasette) -> None:
    page = (await small_pages.client.get(f"/many?sql=select+id+from+quotes+limit+{rows}")).text

    assert (CUT in page) is is_cut
    assert ('href="/many.db"' in page) is is_cut


async def test_a_cut_question_says_so_and_its_excel_file_is_whole(many: Path) -> None:
    questions = {"databases": {"many": {"queries": {"all_quotes": {"sql": "select id, text from quotes"}}}}}
    site = Datasette([], immutables=[str(many)], metadata=questions, settings={"max_returned_rows": PAGE})

    page = (await site.client.get("/many/all_quotes")).text
    as_excel = (await site.client.get(link(page, "xlsx"))).content

    assert CUT in page
    assert load_workbook(io.BytesIO(as_excel)).worksheets[0].max_row == len(stored(many, "quotes")) + 1


async def test_the_database_page_offers_the_file_itself(small_pages: Datasette, many: Path) -> None:
    page = (await small_pages.client.get("/many")).text

    assert (await small_pages.client.get(link(page, "many.db"))).content == many.read_bytes()
