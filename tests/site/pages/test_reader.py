"""The page of a report: its text with every mark, narrowed on request, and what a public copy shows instead."""

import re
import shutil
import sqlite3
from contextlib import closing
from html import unescape
from pathlib import Path

import pytest
from datasette.app import Datasette
from playwright.sync_api import Page, expect
from sites import Server, open_site

REPORT = "memri-jttm-2024-03-25"


def article(page: str) -> str:
    found = re.search(r'<article class="atlas-text".*?</article>', page, re.DOTALL)
    assert found
    return found[0]


def rows(database: Path, sql: str, *parameters: object) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql, parameters).fetchall()


@pytest.mark.parametrize(
    "report", ["memri-itmp-2023-06-12", REPORT, "memri-sd-10683", "militant-wire-mw-weekly-2022-09"]
)
async def test_all_of_a_report_is_there_with_every_mark(report: str, site: Datasette, database: Path) -> None:
    text = article((await site.client.get(f"/atlas/reports/{report}")).text)

    for table in ("passages", "quotes", "actor_mentions", "location_mentions"):
        for (row_id,) in rows(database, f"SELECT id FROM {table} WHERE report_id = ?", report):
            assert text.count(f' id="{row_id}"') == 1, row_id
    bare = re.sub(r'<span class="atlas-card".*?</span></span>|<span class="atlas-sign-name">.*?</span>|¶', "", text)
    words = " ".join(unescape(re.sub(r"<[^>]+>", "", bare)).split())
    for (passage,) in rows(database, "SELECT text FROM passages WHERE report_id = ?", report):
        assert " ".join(str(passage).split()) in words


async def test_marks_are_narrowed_to_who_speaks(site: Datasette, database: Path) -> None:
    page = (await site.client.get(f"/atlas/reports/{REPORT}?speaker=media-analyst")).text

    for quote, speaker in rows(database, "SELECT id, speaker_id FROM quotes WHERE report_id = ?", REPORT):
        mark = re.search(rf'<span class="quote ([^"]*)" id="{quote}"', page)
        assert mark
        assert ("dimmed" in mark[1]) == (speaker != "media-analyst")
    assert 'aria-current="true">Media Analyst<' in page


async def test_a_public_copy_shows_the_quotes_in_order_with_the_words_around(database: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(database, tmp_path / "atlas.db"))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("DELETE FROM passages")
        connection.commit()

    text = article((await open_site(copy).client.get(f"/atlas/reports/{REPORT}")).text)

    expected = [row[0] for row in rows(copy, "SELECT id FROM quotes WHERE report_id = ? ORDER BY start_char", REPORT)]
    assert re.findall(r'<span class="quote [^"]*" id="([^"]+)"', text) == expected
    assert "not in this copy" in text


async def test_a_report_that_is_not_there_is_an_error(site: Datasette) -> None:
    assert (await site.client.get("/atlas/reports/nobody")).status_code == 404


def test_a_reader_reads(page: Page, server: Server, database: Path) -> None:
    ((quote, speaker),) = rows(
        database,
        "SELECT q.id, a.name FROM quotes q JOIN actors a ON a.id = q.speaker_id "
        "WHERE q.report_id = ? AND q.kind = 'direct' ORDER BY q.start_char DESC LIMIT 1",
        REPORT,
    )
    page.goto(f"{server.url}/atlas/reports/{REPORT}#{quote}")
    mark = page.locator(f"[id='{quote}']")
    expect(mark).to_be_in_viewport()

    card = mark.locator("> .atlas-card")
    expect(card).to_be_hidden()
    mark.locator("> .atlas-sign").focus()
    expect(card).to_be_visible()
    expect(card).to_contain_text(str(speaker))
    expect(page.locator(".atlas-place-map .leaflet-marker-icon").first).to_be_visible()

    mark.click(position={"x": 5, "y": 5})
    expect(page).to_have_url(f"{server.url}/atlas/quotes/{quote}")


def test_a_mention_leads_to_its_actor(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/atlas/reports/{REPORT}")

    page.locator("a.mention.actor").first.click()

    expect(page.locator("h1")).not_to_be_empty()
    assert "/atlas/actors/" in page.url
