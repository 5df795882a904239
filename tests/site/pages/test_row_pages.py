"""The pages of quotes, actors and locations tell all that is recorded, and lead on to it."""

import re
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
        f"<dt>status</dt><dd>{status}</dd>",
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


async def test_what_was_said_about_an_actor_is_narrowed_to_a_stance(site: Datasette, database: Path) -> None:
    ((actor, stance),) = rows(
        database, "SELECT actor_id, stance FROM quote_targets GROUP BY 1 HAVING count(DISTINCT stance) > 2 LIMIT 1"
    )
    all_about = rows(database, "SELECT quote_id, stance FROM quote_targets WHERE actor_id = ?", actor)

    page = await page_of(site, "actors", f"{actor}?stance={stance}")

    about = page[page.index('<section id="about">') :].partition("</section>")[0]
    for quote, taken in all_about:
        assert (f'href="/atlas/quotes/{quote}"' in about) == (taken == stance)
    assert f'#about" aria-current="true">{stance} ' in about


async def test_what_an_actor_said_is_narrowed_to_an_act(site: Datasette, database: Path) -> None:
    ((actor, act),) = rows(
        database,
        "SELECT speaker_id, act FROM quotes GROUP BY 1 HAVING speaker_id > '' AND count(DISTINCT act) > 2 LIMIT 1",
    )

    page = await page_of(site, "actors", f"{actor}?act={act}")

    said = page[page.index('<section id="said">') :].partition("</section>")[0]
    for quote, taken in rows(database, "SELECT id, act FROM quotes WHERE speaker_id = ?", actor):
        assert (f'href="/atlas/quotes/{quote}"' in said) == (taken == act)


async def test_the_months_of_an_actor_count_what_it_said_and_what_was_said_about_it(
    site: Datasette, database: Path
) -> None:
    ((actor,),) = rows(database, "SELECT actor_id FROM quote_targets GROUP BY 1 ORDER BY count(*) DESC LIMIT 1")
    ((dated,),) = rows(
        database,
        "SELECT count(*) FROM quotes WHERE said_basis <> 'bound' AND length(said_date) >= 7 AND (speaker_id = ?1 "
        "OR id IN (SELECT quote_id FROM quote_targets WHERE actor_id = ?1))",
        actor,
    )

    page = await page_of(site, "actors", actor)

    assert sum(int(count) for count in re.findall(r"<title>[\d-]+: (\d+)</title>", page)) == dated


async def test_quotes_of_a_report_lead_to_each_other(site: Datasette, database: Path) -> None:
    found = rows(database, "SELECT id FROM quotes WHERE report_id = 'memri-sd-10683' ORDER BY start_char LIMIT 3")
    (before,), (quote,), (after,) = found

    page = await page_of(site, "quotes", quote)

    assert re.search(rf'<dt>Before it</dt><dd><a href="/atlas/quotes/{before}">', page)
    assert re.search(rf'<dt>After it</dt><dd><a href="/atlas/quotes/{after}">', page)


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


def test_a_citation_is_copied_with_one_press(page: Page, server: Server) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(f"{server.url}/atlas/quotes/memri-sd-10683-q3672")

    page.get_by_role("button", name="Copy: Citation for BibTeX").click()

    expect(page.locator(".atlas-copy").last).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()").startswith("@misc{memri-sd-10683-q3672,")


@pytest.mark.parametrize(
    "path", ["actors/wagner", "locations/moscow", "quotes/memri-sd-10683-q3672", "reports/memri-sd-10683"]
)
def test_a_row_page_is_no_wider_than_a_telephone(path: str, page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{server.url}/atlas/{path}")

    assert page.evaluate("document.documentElement.scrollWidth") == 360
