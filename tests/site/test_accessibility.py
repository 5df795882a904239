"""Every kind of page in the dark, held against the rules of axe-core; in the light test_readers_way.py does most."""

from urllib.parse import urlencode

import pytest
from axe import violations
from playwright.sync_api import Browser, Page, expect
from sites import Server

PAGES = (
    "/",
    "/atlas",
    "/atlas/quotes",
    "/atlas/quotes?_search=Russia&act=deny",
    "/atlas/quote_chain",
    "/atlas/map_places",
    "/atlas/quotes/memri-sd-10683-q3672",
    "/atlas/reports/memri-sd-10683",
    "/atlas/reports/memri-jttm-2024-03-25?speaker=media-analyst",
    "/atlas/actors/wagner",
    "/atlas/locations/moscow",
    "/atlas/search_quotes?q=Russia",
    "/atlas?" + urlencode({"sql": "select name, latitude, longitude from locations"}),
    "/atlas?sql=select+nonsense",
    "/-/search?q=Wagner",
    "/-/pictures",
    "/-/pictures/timeline",
    "/-/pictures/network",
    "/-/pictures/over-time?by=act",
    "/nowhere",
)
LIGHT_TOO = ("/-/pictures", "/-/pictures/network", "/atlas/map_places", "/atlas?sql=select+nonsense")
BRIGHTNESS = """() => {
    const sum = (colour) => colour.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0);
    const style = getComputedStyle(document.body);
    return [sum(style.color), sum(style.backgroundColor)];
}"""


@pytest.mark.parametrize("path", PAGES)
def test_a_dark_page_has_light_words_and_violates_no_rule(path: str, browser: Browser, server: Server) -> None:
    page = browser.new_page(color_scheme="dark", viewport={"width": 1280, "height": 1600})
    page.goto(server.url + path)

    words, background = page.evaluate(BRIGHTNESS)
    found = violations(page)

    page.close()
    assert words > 600 > 150 > background
    assert found == []


@pytest.mark.parametrize("path", LIGHT_TOO)
def test_a_light_page_violates_no_rule(path: str, browser: Browser, server: Server) -> None:
    page = browser.new_page(color_scheme="light", viewport={"width": 1280, "height": 1600})
    page.goto(server.url + path)

    found = violations(page)

    page.close()
    assert found == []


def test_the_first_key_leads_past_the_navigation(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/atlas/quotes")

    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="To the content")).to_be_focused()
    page.keyboard.press("Enter")

    expect(page.locator("main")).to_be_focused()


def test_print_leaves_the_furniture_out(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/atlas/quotes")
    page.emulate_media(media="print")

    for furniture in ("header nav", "form.filters", ".export-links", "footer"):
        expect(page.locator(furniture).first).to_be_hidden()
    expect(page.locator("table.rows-and-columns")).to_be_visible()
