"""Feeds of the newest quotes and of every saved question."""

import re
import sqlite3
from contextlib import closing
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from datasette.app import Datasette
from sites import METADATA, open_site

from rhetoric_atlas.site.machines.feeds import MOST, feed

ATOM = "{http://www.w3.org/2005/Atom}"
QUESTIONS = list(yaml.safe_load(METADATA.read_text(encoding="utf-8"))["databases"]["atlas"]["queries"])
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT00:00:00Z")


async def read(site: Datasette, path: str) -> ElementTree.Element:
    """A feed, after a look at what every feed must have."""
    response = await site.client.get(path)
    assert response.status_code == 200, response.text
    assert response.headers["content-type"] == "application/atom+xml; charset=utf-8"
    root = ElementTree.fromstring(response.content)
    assert root.tag == f"{ATOM}feed"
    assert root.findtext(f"{ATOM}author/{ATOM}name")
    for element in (root, *root.iter(f"{ATOM}entry")):
        assert (element.findtext(f"{ATOM}id") or "").startswith("urn:uuid:")
        assert element.findtext(f"{ATOM}title")
        assert MOMENT.fullmatch(element.findtext(f"{ATOM}updated") or "")
        assert all((link.get("href") or "").startswith("http://localhost/") for link in element.findall(f"{ATOM}link"))
    ids = [element.text for element in root.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))
    return root


def links(root: ElementTree.Element) -> list[str]:
    return [link.get("href") or "" for link in root.findall(f"{ATOM}entry/{ATOM}link")]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("/a/quotes.atom", "/a/quotes.atom"),
        ("/a/quotes.atom?_labels=on&_sort_desc=id&act=deny&_next=x&_size=5", "/a/quotes.atom?act=deny"),
        ("/a/quotes?_search=Vance&_where=reviewed&_facet=act", "/a/quotes?_search=Vance&_where=reviewed"),
        ("/a/said_by?actor=vance&_hide_sql=1", "/a/said_by?actor=vance"),
    ],
)
def test_a_feed_is_of_all_that_is_chosen(url: str, expected: str) -> None:
    assert feed(url) == expected


@pytest.mark.parametrize(
    ("query", "condition"),
    [
        ("", "1"),
        ("?act=deny&_sort=id", "act = 'deny'"),
        ("?speaker_id=putin&_size=1", "speaker_id = 'putin'"),
        ("?_where=text+like+'%25 order by %25'", "0"),
        ("?_search=Russia", "q.rowid IN (SELECT rowid FROM quotes_fts WHERE quotes_fts MATCH 'Russia')"),
    ],
)
async def test_the_newest_quotes_come_first(query: str, condition: str, site: Datasette, database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        expected = connection.execute(
            "SELECT 'http://localhost/atlas/quotes/' || q.id, r.published_date, q.status FROM quotes q "
            f"JOIN reports r ON r.id = q.report_id WHERE {condition} ORDER BY 2 DESC, q.id LIMIT {MOST}"
        ).fetchall()

    root = await read(site, f"/atlas/quotes.atom{query}")

    entries = root.findall(f"{ATOM}entry")
    assert links(root) == [url for url, *_ in expected]
    assert [
        (entry.findtext(f"{ATOM}updated") or "")[: len(date)]
        for entry, (_, date, _) in zip(entries, expected, strict=True)
    ] == [date for _, date, _ in expected]
    assert [entry.find(f"{ATOM}category").get("term") for entry in entries] == [status for *_, status in expected]  # type: ignore[union-attr]  # every claim has a status


@pytest.mark.parametrize("name", QUESTIONS)
async def test_every_question_has_a_feed(name: str, site: Datasette) -> None:
    rows = (await site.client.get(f"/atlas/{name}.json?q=Russia&_shape=array")).json()

    root = await read(site, f"/atlas/{name}.atom?q=Russia")

    assert len(root.findall(f"{ATOM}entry")) == min(len(rows), MOST)


@pytest.mark.parametrize("name", ["search_quotes", "reposts", "claims_and_denials", "quotes_about"])
async def test_what_tells_of_a_quote_leads_to_it_with_its_status(name: str, site: Datasette) -> None:
    root = await read(site, f"/atlas/{name}.atom?q=Russia")

    assert links(root)
    assert all(url.startswith("http://localhost/atlas/quotes/") for url in links(root))
    for entry in root.findall(f"{ATOM}entry"):
        assert "status" in (entry.findtext(f"{ATOM}content") or "")
        assert entry.findall(f"{ATOM}category")


async def test_the_status_comes_where_a_question_leaves_it_out(database: Path) -> None:
    site = open_site(database)
    site._metadata_local["databases"]["atlas"]["queries"]["bare"] = {"sql": "SELECT id, text FROM quotes LIMIT 3"}

    root = await read(site, "/atlas/bare.atom")

    assert len(root.findall(f"{ATOM}entry/{ATOM}category")) == 3


async def test_ids_are_the_same_at_every_address_and_with_another_score(site: Datasette, database: Path) -> None:
    moved = open_site(database, base_url="/atlases/")
    for path in ("/atlas/quotes.atom", "/atlas/search_quotes.atom?q=Russia"):
        here, there = [await read(each, path) for each in (site, moved)]
        ids = [[entry.findtext(f"{ATOM}id") for entry in root.findall(f"{ATOM}entry")] for root in (here, there)]
        assert ids[0] == ids[1] != []
        assert all(url.startswith("http://localhost/atlases/atlas/quotes/") for url in links(there))


async def test_an_answer_that_is_cut_still_has_its_newest(database: Path) -> None:
    site = open_site(database, max_returned_rows=5, default_page_size=5)
    site._metadata_local["databases"]["atlas"]["queries"]["all"] = {"sql": "SELECT id, status FROM quotes ORDER BY id"}

    assert len(links(await read(site, "/atlas/all.atom"))) == 99


async def test_rows_without_sense_make_a_feed_too(many: Path) -> None:
    queries = {"queries": {"everything": {"sql": "SELECT * FROM quotes UNION ALL SELECT * FROM quotes"}}}
    site = Datasette([], immutables=[str(many)], metadata={"databases": {"many": queries}})

    assert len(links(await read(site, "/many/everything.atom"))) == MOST
    assert len(links(await read(site, "/many/quotes.atom"))) <= MOST


@pytest.mark.parametrize(
    "path", ["/atlas/actors.atom", "/atlas/quotes/nowhere.atom", "/atlas.atom?sql=select+1", "/_memory.atom"]
)
async def test_what_has_no_feed_is_not_found(path: str, site: Datasette) -> None:
    assert (await site.client.get(path)).status_code == 404


async def test_a_feed_of_a_fault_says_so(site: Datasette) -> None:
    response = await site.client.get("/atlas/quotes.atom?_where=nonsense")

    assert response.status_code == 400


async def test_nothing_has_a_feed_where_no_atlas_is_served() -> None:
    site = Datasette([], memory=True, metadata={"databases": {"_memory": {"queries": {"one": {"sql": "select 1"}}}}})

    assert (await site.client.get("/_memory/one.atom")).status_code == 404
    assert "atom" not in (await site.client.get("/_memory/one")).text


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/", "/atlas/quotes.atom"),
        ("/atlas/quotes?act=deny&_size=5&_facet=kind", "/atlas/quotes.atom?act=deny"),
        ("/atlas/search_quotes?q=Russia", "/atlas/search_quotes.atom?q=Russia"),
    ],
)
async def test_pages_lead_to_their_feeds(path: str, expected: str, site: Datasette) -> None:
    page = unescape((await site.client.get(path)).text)

    assert re.search(rf'<link rel="alternate" type="application/atom\+xml"[^>]* href="{re.escape(expected)}">', page)
    assert path == "/" or f'<a href="{expected}">Atom</a>' in page
