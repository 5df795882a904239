"""The site in a real browser that has no network: what a map shows, and that nothing leaves this machine."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, expect
from sites import Server, serving

POINTS = """() => [...document.querySelectorAll(".leaflet-marker-icon")]
    .reduce((sum, icon) => sum + (icon.matches(".marker-cluster") ? parseInt(icon.textContent) : 1), 0)"""
HOSTILE = """<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">"""
expect.set_options(timeout=30_000)  # milliseconds, for a machine that is busy with other tests


@pytest.fixture(scope="module")
def hostile(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose quotes, actors and places all have a name that would like to be a program."""
    copy = Path(shutil.copy(database, tmp_path_factory.mktemp("hostile") / "atlas.db"))
    with closing(sqlite3.connect(copy)) as connection:
        for table, columns in {"quotes": ("text", "label"), "actors": ("name",), "locations": ("name",)}.items():
            for column in columns:
                connection.execute(f"UPDATE {table} SET {column} = ?", [HOSTILE])
        connection.commit()
    with serving(copy) as running:
        yield running


def one(database: Path, sql: str) -> sqlite3.Row:
    with closing(sqlite3.connect(database)) as connection:
        connection.row_factory = sqlite3.Row
        row: sqlite3.Row = connection.execute(sql).fetchone()
        return row


def number(database: Path, sql: str) -> int:
    found: int = one(database, sql)[0]
    return found


def popup_of_the_point(page: Page) -> Locator:
    """The popup of the one point on the map."""
    page.locator(".leaflet-marker-icon:not(.marker-cluster)").click()
    return page.locator(".leaflet-popup-content")


@pytest.mark.parametrize(
    "path",
    [
        "map_places",
        "locations",
        "map_quotes",
        "map_mentions",
        "where_it_happened",
        "claims_on_the_map",
        "?" + urlencode({"sql": "select name, latitude, longitude from locations"}),
    ],
)
def test_points_and_tiles_appear_without_a_network(path: str, page: Page, server: Server) -> None:
    page.goto(f"{server.url}/atlas/{path}".replace("/?", "?"))

    expect(page.locator(".leaflet-marker-icon").first).to_be_visible()
    tiles = page.locator("img.leaflet-tile-loaded")
    expect(tiles.first).to_be_visible()
    assert tiles.first.evaluate("tile => tile.naturalWidth") == 256
    expect(page.locator(".leaflet-control-attribution")).to_contain_text("OpenStreetMap")


def test_the_popup_of_a_quote_says_who_what_and_how_sure_and_leads_to_it(
    page: Page, server: Server, database: Path
) -> None:
    quote = one(database, "SELECT * FROM map_quotes WHERE precision = 'settlement' AND status <> 'reported' LIMIT 1")
    asked = urlencode({"quote_id": quote["quote_id"], "location_id": quote["location_id"], "role": quote["role"]})
    page.goto(f"{server.url}/atlas/map_quotes?{asked}")

    popup = popup_of_the_point(page)

    for text in (
        f"“{quote['text'][:40]}",
        f"said by: {quote['speaker']}",
        f"act: {quote['act']}",
        f"status: {quote['status']}",
        f"place: {quote['location']}",
        "precision: settlement",
    ):
        expect(popup).to_contain_text(text)
    popup.locator("a").press("Enter")
    expect(page).to_have_url(f"{server.url}/atlas/quotes/{quote['quote_id']}")
    expect(page.locator("h1")).to_contain_text(quote["text"][:20])


def test_the_popup_of_a_place_quotes_what_was_said_and_leads_to_it(page: Page, server: Server, database: Path) -> None:
    place = one(database, "SELECT * FROM map_places WHERE precision = 'settlement' ORDER BY quotes DESC LIMIT 1")
    said = one(database, f"SELECT * FROM map_quotes WHERE location_id = '{place['location_id']}' LIMIT 1")
    assert place["quotes"] > 1
    page.goto(f"{server.url}/atlas/map_places?location_id={place['location_id']}")

    popup = popup_of_the_point(page)

    expect(popup).to_contain_text(place["name"])
    expect(popup).to_contain_text(f"“{said['text'][:40]}")
    expect(popup).to_contain_text(f"{said['speaker']}, {said['status']}")
    popup.locator("a").press("Enter")
    expect(page).to_have_url(f"{server.url}/atlas/map_quotes?location_id={place['location_id']}")
    expect(page.locator("h2").first).to_contain_text(f"{place['quotes']} row")


def test_the_popup_of_a_row_of_locations_leads_to_what_was_said_there(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/atlas/locations?id=moscow")

    popup_of_the_point(page).locator("a").press("Enter")

    expect(page).to_have_url(f"{server.url}/atlas/map_quotes?location_id=moscow")


def test_words_without_their_status_are_not_shown(page: Page, server: Server, database: Path) -> None:
    text, quote_id = one(database, "SELECT text, quote_id FROM map_quotes WHERE precision = 'settlement' LIMIT 1")
    sql = f"select text, location, latitude, longitude from map_quotes where quote_id = '{quote_id}' limit 1"
    page.goto(f"{server.url}/atlas?{urlencode({'sql': sql})}")

    popup = popup_of_the_point(page)

    expect(popup).to_contain_text("What was said is left out")
    expect(popup).not_to_contain_text(text[:20])


def test_countries_are_one_click_away(page: Page, server: Server, database: Path) -> None:
    countries = number(database, "SELECT count(*) FROM map_places WHERE precision = 'country'")
    others = number(database, "SELECT count(*) FROM map_places WHERE precision <> 'country'")
    page.goto(f"{server.url}/atlas/map_places")
    button = page.locator(".atlas-map-bar button")

    expect(button).to_have_text(f"Show countries ({countries})")
    page.wait_for_function(f"expected => ({POINTS})() === expected", arg=others)
    button.click()
    expect(button).to_have_text(f"Hide countries ({countries})")
    page.wait_for_function(f"expected => ({POINTS})() === expected", arg=countries + others)
    button.click()
    page.wait_for_function(f"expected => ({POINTS})() === expected", arg=others)


def test_countries_alone_are_shown_at_once_and_say_what_they_are(page: Page, server: Server, database: Path) -> None:
    country = one(database, "SELECT * FROM map_places WHERE precision = 'country' AND quotes = 0 LIMIT 1")
    page.goto(f"{server.url}/atlas/map_places?location_id={country['location_id']}")

    popup = popup_of_the_point(page)

    expect(popup).to_contain_text(country["name"])
    expect(popup).to_contain_text("precision: country")
    expect(popup).to_contain_text("The point stands for all of the area.")
    expect(page.locator(".atlas-map-bar button")).to_be_hidden()
    expect(popup.locator("a")).to_have_attribute("href", f"/atlas/locations/{country['location_id']}")


def test_a_map_without_a_point_is_a_map_of_the_world(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/atlas/locations?latitude__isnull=1")

    expect(page.locator("img.leaflet-tile-loaded").first).to_be_visible()
    expect(page.locator(".leaflet-marker-icon")).to_have_count(0)


def test_later_pages_of_a_map_are_treated_alike(page: Page, database: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(database, tmp_path / "atlas.db"))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("DELETE FROM location_mentions")
        mentions = [(f"m{n:05}", "moscow" if n % 2 else "ru", n) for n in range(1_200)]
        connection.executemany(
            "INSERT INTO location_mentions (id, report_id, location_id, surface, start_char, end_char) "
            "SELECT ?, reports.id, ?, '', ?, 0 FROM reports LIMIT 1",
            mentions,
        )
        connection.commit()
    with serving(copy) as server:
        page.goto(f"{server.url}/atlas/map_mentions")
        button = page.locator(".atlas-map-bar button")
        expect(button).to_have_text("Show countries (500)")
        page.get_by_role("button", name="load all").click()
        expect(button).to_have_text("Show countries (600)")
        page.wait_for_function(f"({POINTS})() === 600")


@pytest.mark.parametrize(
    ("view", "precision"), [(view, kind) for view in ("map_quotes", "map_places") for kind in ("settlement", "country")]
)
def test_hostile_text_is_text_in_a_popup(
    view: str, precision: str, page: Page, hostile: Server, database: Path
) -> None:
    row = one(
        database, f"SELECT * FROM {view} WHERE precision = '{precision}' ORDER BY location_id = 'moscow' DESC LIMIT 1"
    )
    asked = {column: row[column] for column in ("location_id", "quote_id", "role") if column in tuple(row.keys())}
    page.goto(f"{hostile.url}/atlas/{view}?{urlencode(asked)}")

    expect(popup_of_the_point(page)).to_contain_text(HOSTILE)

    assert_harmless(page)


@pytest.mark.parametrize("path", ["", "/quotes", "/passages", "/map_places", "/search_quotes?q=Russia"])
def test_a_page_is_no_wider_than_a_telephone(path: str, page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 360, "height": 800})
    page.goto(f"{server.url}/atlas{path}")

    assert page.evaluate("document.documentElement.scrollWidth") == 360


def assert_harmless(page: Page) -> None:
    expect(page.locator("img[src=x]")).to_have_count(0)
    assert page.evaluate("window.hacked === undefined")


def test_the_browser_is_told_to_call_nobody(browser: Browser, server: Server) -> None:
    page = browser.new_page()
    page.goto(server.url)

    broken = page.evaluate(
        """() => new Promise((resolve) => {
            document.addEventListener("securitypolicyviolation", (event) => resolve(event.blockedURI));
            fetch("https://tile.openstreetmap.org/0/0/0.png").catch(() => {});
        })"""
    )

    assert broken == "https://tile.openstreetmap.org/0/0/0.png"
    page.close()
