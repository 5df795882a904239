"""The pages of quotes, actors and locations tell all that is recorded, and lead on to it."""

import shutil
import sqlite3
from contextlib import closing
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from playwright.sync_api import Page, expect
from sites import Server, open_site


def rows(database: Path, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql, parameters).fetchall()


async def page_of(site: Datasette, table: str, key: str) -> str:
    return unescape((await site.client.get(f"/atlas/{table}/{key}")).text)


@pytest.mark.parametrize("table", ["quotes", "actors", "locations", "reports"])
async def test_every_row_has_its_page(table: str, site: Datasette, database: Path) -> None:
    for (key,) in rows(database, f"SELECT id FROM {table}"):
        response = await site.client.get(f"/atlas/{table}/{key}")
        assert response.status_code == 200, key
        assert "The row, column by column" in response.text, key


async def test_a_quote_shows_the_chain_its_passage_and_whom_it_is_about(site: Datasette, database: Path) -> None:
    ((key, text, speaker, channel, platform, date, status, target, stance),) = rows(
        database,
        "SELECT q.id, q.text, s.name, c.name, p.name, q.said_date, q.status, t.name, qt.stance FROM quotes q "
        "JOIN actors s ON s.id = q.speaker_id JOIN actors c ON c.id = q.channel_id "
        "JOIN platforms p ON p.id = q.platform_id JOIN quote_targets qt ON qt.quote_id = q.id "
        "JOIN actors t ON t.id = qt.actor_id WHERE q.channel_id <> q.speaker_id AND q.kind = 'direct' LIMIT 1",
    )

    page = await page_of(site, "quotes", key)

    for part in (
        f">{speaker}</a>",
        f">{channel}</a>",
        f">{platform}</a>",
        date,
        f"</span> {status}",
        "</a>: " + stance,
    ):
        assert part in page
    assert f">{target}</a>: {stance}" in page
    assert f'id="{key}"' in page
    assert " ".join(text.split()) in " ".join(page.split())
    assert f"http://localhost/atlas/quotes/{key}" in page


async def test_a_denial_and_its_claim_lead_to_each_other(site: Datasette, database: Path) -> None:
    ((denial, claim),) = rows(database, "SELECT id, denies_id FROM quotes WHERE denies_id IS NOT NULL LIMIT 1")

    assert f'It denies <a href="/atlas/quotes/{claim}">' in await page_of(site, "quotes", denial)
    assert f'It is denied by <a href="/atlas/quotes/{denial}">' in await page_of(site, "quotes", claim)


async def test_a_quote_in_a_public_copy_has_the_words_around_it(database: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(database, tmp_path / "atlas.db"))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("DELETE FROM passages")
        connection.execute(
            "UPDATE quotes SET start_char = NULL, end_char = NULL, prefix = 'before it ', suffix = ' after'"
        )
        connection.commit()
    ((key,),) = rows(copy, "SELECT id FROM quotes LIMIT 1")

    page = await page_of(open_site(copy), "quotes", key)

    assert "<p>before it <span class=" in page
    assert "</span> after</p>" in page


async def test_an_actor_shows_kin_words_ties_and_reports(site: Datasette, database: Path) -> None:
    ((actor, said),) = rows(
        database,
        "SELECT speaker_id, count(*) FROM quotes WHERE speaker_id IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1",
    )
    ((child, parent, parent_name),) = rows(
        database, "SELECT c.id, p.id, p.name FROM actors c JOIN actors p ON p.id = c.parent_id LIMIT 1"
    )
    ((tied, tie),) = rows(database, "SELECT subject_id, id FROM actor_relations LIMIT 1")

    assert f"What it said ({said})" in await page_of(site, "actors", actor)
    assert f'<a href="/atlas/actors/{parent}">{parent_name}</a> ›' in await page_of(site, "actors", child)
    assert f"/atlas/actor_relations/{tie}" in await page_of(site, "actors", tied)


async def test_a_location_shows_what_is_known_of_its_point(site: Datasette, database: Path) -> None:
    ((place,),) = rows(database, "SELECT id FROM locations WHERE latitude IS NULL LIMIT 1")
    ((quotes,),) = rows(database, "SELECT count(DISTINCT quote_id) FROM quote_locations WHERE location_id = 'moscow'")

    assert "not on the map" in await page_of(site, "locations", place)
    moscow = await page_of(site, "locations", "moscow")
    assert "precision settlement" in moscow
    assert f"Quotes ({quotes})" in moscow


def test_a_reader_follows_a_quote_to_its_speaker_and_its_report(page: Page, server: Server, database: Path) -> None:
    ((key, speaker),) = rows(
        database, "SELECT q.id, a.name FROM quotes q JOIN actors a ON a.id = q.speaker_id ORDER BY q.id LIMIT 1"
    )
    page.goto(f"{server.url}/atlas/quotes/{key}")

    page.locator(".atlas-chain a").first.click()
    expect(page.locator("h1")).to_have_text(speaker)
    page.go_back()
    page.locator('main > p > a[href*="#"]').click()
    expect(page.locator(f"[id='{key}']")).to_be_in_viewport()


@pytest.mark.parametrize(
    "path", ["actors/wagner", "locations/moscow", "quotes/memri-sd-10683-q3672", "reports/memri-sd-10683"]
)
def test_a_row_page_is_no_wider_than_a_telephone(path: str, page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{server.url}/atlas/{path}")

    assert page.evaluate("document.documentElement.scrollWidth") == 360
