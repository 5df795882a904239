"""Hostile text in a report is text on every page, in pictures too."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Page, expect
from sites import Server, serving

from rhetoric_atlas.build import Plan, build

SCRIPT = """<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">"""
ATTRIBUTE = """" autofocus onfocus="window.hacked = 1" x=\""""
LINK = "javascript:window.hacked=1"
OVERRIDE = "\u202egnp.exe\u202c"
REPORT = f"""Hostile {SCRIPT} Report

January 5, 2021

On January 3, 2021, in Moscow, Vladimir Putin said that "{SCRIPT} is ours" and that {ATTRIBUTE} fell.

The Wagner Group wrote on Telegram: "See {LINK} and {OVERRIDE} in Moscow, {ATTRIBUTE}."

"""


@pytest.fixture(scope="module")
def hostile(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Path]]:
    """A server of a report that would like to be a program, and that has a line of 1 MB; so would its actors' names."""
    folder = tmp_path_factory.mktemp("hostile")
    reports = folder / "reports"
    reports.mkdir()
    (reports / "hostile.txt").write_text(REPORT + "He said: " + "<b>word</b> " * 90_000, encoding="utf-8")
    authority = Path(shutil.copytree(data, folder / "data", ignore=shutil.ignore_patterns("annotations", "reports")))
    database = folder / "atlas.db"
    build(Plan((reports,), authority, database))
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("UPDATE actors SET name = ? || id", [SCRIPT])
        connection.execute("UPDATE quotes SET label = ? || label", [SCRIPT])
        connection.commit()
    with serving(database) as running:
        yield running, database


def rows(database: Path, sql: str) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute(sql).fetchall()


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/atlas/reports/hostile",
        "/atlas/quotes",
        "/atlas/quotes/{quote}",
        "/atlas/quotes?_facet=speaker_id",
        "/atlas?sql=select+text+from+quotes",
        "/atlas",
        "/atlas/passages",
        "/atlas/actors/putin",
        "/atlas/locations/moscow",
        "/atlas/map_quotes",
        "/-/pictures/timeline",
        "/-/pictures/network",
        "/-/pictures/over-time?by=speaker",
        "/-/search?q=ours",
        "/atlas/search_quotes?q=ours",
    ],
)
def test_a_report_is_text_wherever_it_is_shown(path: str, page: Page, hostile: tuple[Server, Path]) -> None:
    server, database = hostile
    ((key,),) = rows(database, "SELECT id FROM quotes WHERE text LIKE '%<script>%' AND kind <> 'headline' LIMIT 1")

    page.goto(server.url + path.format(quote=key))

    expect(page.locator(".atlas-drawing[data-drawn]" if "/pictures/" in path else "h1")).to_be_visible()
    assert_harmless(page)


def test_the_reader_shows_the_text_as_printed(page: Page, hostile: tuple[Server, Path]) -> None:
    server, _ = hostile
    page.goto(f"{server.url}/atlas/reports/hostile")

    text = page.locator(".atlas-text").inner_text()

    for part in (SCRIPT, ATTRIBUTE, LINK, OVERRIDE, "<b>word</b> <b>word</b>"):
        assert part in text


def test_what_is_typed_is_shown_as_text(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/-/search?{urlencode({'q': SCRIPT + ATTRIBUTE})}")

    expect(page.locator("main input[type=search]")).to_have_value(SCRIPT + ATTRIBUTE)
    assert_harmless(page)


def assert_harmless(page: Page) -> None:
    expect(page.locator("img[src=x], a[href^='javascript:'], [onfocus]")).to_have_count(0)
    assert page.evaluate("window.hacked === undefined")
