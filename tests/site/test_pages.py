"""Every page answers, says what a quote is here, and tells the browser to call nobody."""

import sqlite3
from contextlib import closing
from html import escape, unescape
from pathlib import Path

import pytest
import schema
from datasette.app import Datasette
from datasette.utils import tilde_encode
from sites import METADATA, open_site

from rhetoric_atlas.site import metadata
from rhetoric_atlas.site.tables import labels

NOTICE = "published as evidence, not as endorsement"
QUERIES = sorted(metadata.read(METADATA)["databases"]["atlas"]["queries"])
FIRST_QUESTIONS = (
    "who_praised",
    "quotes_about",
    "who_says_what_about",
    "stances_towards_actors",
    "two_camps_on_russia",
)
POLICY = "default-src 'self'"


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/", 200),
        ("/atlas", 200),
        ("/atlas?sql=select+id+from+quotes", 200),
        ("/atlas?sql=select+1+where+0", 200),
        ("/atlas/quotes?_search=Wagner", 200),
        ("/atlas/quotes?_search=%22unbalanced", 200),
        ("/atlas/search_quotes?q=Wagner", 200),
        ("/atlas/search_quotes?q=%22unbalanced", 200),
        ("/atlas/quotes?_sort_desc=said_date&_facet=act&kind=direct", 200),
        ("/-/versions", 200),
        ("/nowhere", 404),
        ("/atlas/nothing", 404),
        ("/atlas/quotes/nobody", 404),
        ("/atlas?sql=drop+table+quotes", 400),
        ("/atlas/quotes?_sort=nothing", 500),
        *((f"/atlas/{name}", 200) for name in (*schema.TABLES, *schema.VIEWS, *QUERIES)),
    ],
)
async def test_every_page_answers_with_the_notice_and_calls_nobody(path: str, status: int, site: Datasette) -> None:
    response = await site.client.get(path)

    assert response.status_code == status
    assert NOTICE in response.text
    assert response.headers["content-security-policy"].startswith(POLICY)
    assert response.headers["x-content-type-options"] == "nosniff"


@pytest.fixture(scope="module")
def site_of_many(many: Path) -> Datasette:
    return open_site(many)


@pytest.mark.parametrize("table", schema.TABLES)
async def test_a_row_of_every_table_has_its_page(table: str, many: Path, site_of_many: Datasette) -> None:
    with closing(sqlite3.connect(many)) as connection:
        row = connection.execute(f"SELECT {', '.join(schema.key(table))} FROM [{table}]").fetchone()

    response = await site_of_many.client.get(f"/many/{table}/{','.join(map(tilde_encode, row))}")

    assert response.status_code == 200
    assert NOTICE in response.text


@pytest.mark.parametrize("name", FIRST_QUESTIONS)
async def test_what_is_asked_first_has_an_answer(name: str, site: Datasette) -> None:
    assert (await site.client.get(f"/atlas/{name}.json")).json()["rows"]


async def test_home_leads_everywhere_that_matters(site: Datasette, database: Path) -> None:
    page = (await site.client.get("/")).text

    for path in (
        "quotes",
        "actors",
        "locations",
        "reports",
        "map_places",
        "timeline",
        "evaluation",
        "vocabulary/evaluation~2Emeasure,speaker",
        *FIRST_QUESTIONS,
    ):
        assert f'href="/atlas/{path}"' in page
    with closing(sqlite3.connect(database)) as connection:
        speaker, said = connection.execute(
            "SELECT name, count(*) FROM quotes q JOIN actors a ON a.id = q.speaker_id GROUP BY a.id ORDER BY 2 DESC, 1"
        ).fetchone()
        (title,) = connection.execute("SELECT title FROM reports ORDER BY published_date DESC, id").fetchone()
    assert f">{speaker}</a> {said}<" in page
    assert f">{title}</a>" in unescape(page)
    assert 'action="/-/search"' in page
    assert 'href="/atlas.db"' in page


async def test_a_table_page_says_what_its_columns_mean_once_asked(site: Datasette) -> None:
    page = (await site.client.get("/atlas/quotes")).text

    assert "<summary>What the columns mean</summary>" in page


@pytest.mark.parametrize("path", ["/atlas/quotes/{quote}", "/atlas/quotes?id={quote}"])
async def test_foreign_keys_show_names(path: str, site: Datasette, database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        quote, actor, name = connection.execute(
            "SELECT q.id, a.id, a.name FROM quotes q JOIN actors a ON a.id = q.speaker_id WHERE a.name NOT LIKE '[%'"
        ).fetchone()

    page = (await site.client.get(path.format(quote=quote))).text

    assert f'<a href="/atlas/actors/{actor}">{name}</a>&nbsp;<em>{actor}</em>' in page


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("/atlas/map_places?location_id=moscow", '<a href="/atlas/locations/moscow">Moscow</a>&nbsp;<em>moscow</em>'),
        ("/atlas/quotes?_col=passage_id", '<a href="/atlas/passages/memri-jttm-2024-03-25-p148">'),
        ("/atlas?sql=select+'a-p1'+as+passage_id", '<a href="/atlas/passages/a-p1">a-p1</a>'),
        (
            "/atlas?sql=select+'putin'+as+actor_id",
            '<a href="/atlas/actors/putin">Vladimir Putin</a>&nbsp;<em>putin</em>',
        ),
        (
            "/atlas?sql=select+'putin'+as+claimant",
            '<a href="/atlas/actors/putin">Vladimir Putin</a>&nbsp;<em>putin</em>',
        ),
        ("/atlas/timeline?event=report", '<a href="/atlas/reports/memri-sd-10683">'),
        ("/atlas/claims_and_denials", '<a href="/atlas/quotes/'),
        ("/atlas?sql=select+'a/b'+as+report_id", '<a href="/atlas/reports/a~2Fb">a/b</a>'),
        ("/atlas?sql=select+'<b>'+as+report_id", '<a href="/atlas/reports/~3Cb~3E">&lt;b&gt;</a>'),
    ],
)
async def test_ids_lead_to_their_rows_with_their_names(path: str, link: str, site: Datasette) -> None:
    assert link in (await site.client.get(path)).text


async def test_a_row_is_headed_by_its_name(site: Datasette) -> None:
    assert "<h1>Vladimir Putin</h1>" in (await site.client.get("/atlas/actors/putin")).text


async def test_names_of_a_large_table_are_looked_up_one_by_one(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(labels, "MOST_KEPT", 1)

    page = (await open_site(database).client.get("/atlas?sql=select+'putin'+as+actor_id,+'nobody'+as+report_id")).text

    assert '<a href="/atlas/actors/putin">Vladimir Putin</a>&nbsp;<em>putin</em>' in page
    assert '<a href="/atlas/reports/nobody">nobody</a>' in page


@pytest.mark.parametrize(
    ("value", "column"), [("putin", "parent_id"), ("putin", "text"), ("<b>", "id"), ("nobody", "ref")]
)
async def test_what_may_mean_anything_is_no_link(value: str, column: str, site: Datasette) -> None:
    page = (await site.client.get(f"/atlas?sql=select+'{value}'+as+{column}")).text

    assert f'<td class="col-{column}">{escape(value)}</td>' in page


async def test_the_database_page_says_what_each_table_holds(site: Datasette) -> None:
    page = (await site.client.get("/atlas")).text

    assert '<dt><a href="/atlas/quotes">Quotes</a></dt>' in page
    assert "One row is one monitoring report" in page
    assert 'href="/atlas/claims_and_denials"' in page
    assert "quotes_fts" not in page
    assert "quotes_fts" in (await site.client.get("/atlas?_show_hidden=1")).text


async def test_links_stay_under_base_url(database: Path) -> None:
    site = open_site(database, base_url="/under/")

    async def page(path: str) -> str:
        """A page asked for through a proxy, which takes base_url off."""
        response = await site.client.request("GET", path, avoid_path_rewrites=True)
        text: str = response.text
        return text

    home, table = await page("/"), await page("/atlas/quotes")
    assert 'href="/under/atlas/quotes"' in home
    assert 'action="/under/-/search"' in home
    assert 'href="/under/-/static-plugins/rhetoric-atlas/atlas.css"' in home
    assert 'href="/under/atlas/quotes.json?' in table


async def test_the_site_is_silent_about_other_databases(tmp_path: Path) -> None:
    file = tmp_path / "other.db"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE places (id TEXT PRIMARY KEY, latitude REAL, longitude REAL)")
    other = Datasette([str(file)])

    for path in ("/", "/other", "/other/places", "/nowhere"):
        response = await other.client.get(path)
        assert NOTICE not in response.text
        assert "rhetoric-atlas" not in response.text
        assert "content-security-policy" not in response.headers
