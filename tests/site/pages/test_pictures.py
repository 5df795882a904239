"""The pictures are drawn from the rows of their SQL, say the same as a table, and lead to the rows behind them."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from datasette.app import Datasette
from playwright.sync_api import Page, expect
from sites import Server

PICTURES = ("timeline", "network", *(f"over-time?by={group}" for group in ("alignment", "speaker", "act", "platform")))


def table(page: str) -> list[list[str]]:
    rows = re.findall(r"<tr>(.*?)</tr>", page, re.DOTALL)
    return [[unescape(re.sub("<[^>]+>", "", cell)) for cell in re.findall(r"<td>(.*?)</td>", row)] for row in rows[1:]]


@pytest.mark.parametrize("name", PICTURES)
async def test_the_table_holds_what_its_sql_answers(name: str, site: Datasette) -> None:
    page = (await site.client.get(f"/-/pictures/{name}")).text
    link = re.search(r'href="(/atlas\?sql=[^"]+)"', page)
    assert link
    sql = parse_qs(urlsplit(unescape(link[1])).query)["sql"][0]

    answer = (await site.client.get("/atlas.json", params={"sql": sql, "_shape": "arrays"})).json()

    assert table(page) == [[str(value) if value is not None else "" for value in row] for row in answer["rows"]]
    assert answer["rows"]


@pytest.mark.parametrize("path", ["nothing", "over-time?by=nothing", "over-time?by=q.text"])
async def test_there_are_no_other_pictures(path: str, site: Datasette) -> None:
    assert (await site.client.get(f"/-/pictures/{path}")).status_code == 404


async def test_the_timeline_is_narrowed_to_a_year(site: Datasette) -> None:
    page = (await site.client.get("/-/pictures/timeline?year=2023")).text

    assert {row[1][:4] for row in table(page)} == {"2023"}
    assert 'year=2023" aria-current="true">2023</a>' in page


async def test_the_network_is_narrowed_to_an_actor_and_those_tied_to_it(site: Datasette) -> None:
    everyone = {row[column] for row in table((await site.client.get("/-/pictures/network")).text) for column in (0, 3)}
    page = (await site.client.get("/-/pictures/network?actor=wagner")).text

    near = table(page)

    tied = {row[column] for row in near for column in (0, 3) if "wagner" in (row[0], row[3])}
    assert {row[column] for row in near for column in (0, 3)} == tied
    assert "wagner" in tied < everyone
    assert 'Only <a href="/atlas/actors/wagner">Wagner Group</a>' in page


async def test_the_pictures_are_listed(site: Datasette) -> None:
    page = (await site.client.get("/-/pictures")).text

    for name in ("timeline", "over-time", "network"):
        assert f'href="/-/pictures/{name}?database=atlas"' in page


async def test_a_server_without_an_atlas_has_no_pictures() -> None:
    assert (await Datasette(memory=True).client.get("/-/pictures")).status_code == 404


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_drawn_and_can_be_saved(name: str, page: Page, server: Server) -> None:
    page.goto(f"{server.url}/-/pictures/{name}")

    expect(page.locator(".atlas-drawing[data-drawn] svg")).to_be_visible()
    expect(page.locator(".atlas-picture-data")).not_to_have_attribute("open", "")
    for kind in ("svg", "png"):
        saved = page.locator(f"a[download$='.{kind}']")
        assert str(saved.get_attribute("href")).startswith(("data:image/", "blob:"))


@pytest.mark.parametrize(
    ("name", "mark", "leads_to"),
    [
        ("network", ".mark-symbol.nodes path", r"/atlas/actors/[^/?]+$"),
        ("network", ".mark-path path", r"/atlas(/actor_relations\?subject_id=|\?sql=select\+q\.id)"),
        ("timeline", ".mark-symbol path", r"/atlas/(quotes/[^/?]+$|quote_chain\?said_date=)"),
    ],
)
def test_a_mark_leads_to_its_rows(name: str, mark: str, leads_to: str, page: Page, server: Server) -> None:
    page.goto(f"{server.url}/-/pictures/{name}")
    expect(page.locator(".atlas-drawing[data-drawn]")).to_be_visible()

    page.locator(f".atlas-drawing svg {mark}").first.dispatch_event("click")

    expect(page).to_have_url(re.compile(leads_to))
    expect(page.locator(".zero-results, .message-error")).to_have_count(0)


def test_without_a_script_the_table_is_there(page: Page, server: Server) -> None:
    page.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    page.goto(f"{server.url}/-/pictures/timeline")

    expect(page.locator(".atlas-data tbody tr").first).to_be_visible()
