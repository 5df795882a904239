"""Nothing on a page moves once it stands there, and what a hover shows stays inside the window."""

import pytest
from playwright.sync_api import Page, expect
from sites import Server

WATCH = """window.shifted = 0; new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) window.shifted += shift.value;
}).observe({ type: "layout-shift", buffered: true });"""
MOST = 0.1  # of a window that may move: what is called good
OUTSIDE = """() => [...document.querySelectorAll(".atlas-text .atlas-sign")].filter((sign) => {
    sign.focus();
    const card = sign.parentElement.querySelector(":scope > .atlas-card").getBoundingClientRect();
    return !card.width || card.left < 0 || card.right > innerWidth || document.documentElement.scrollWidth > innerWidth;
}).map((sign) => sign.href)"""


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("/", ".leaflet-marker-icon"),
        ("/atlas", ".CodeMirror"),
        ("/atlas/reports/memri-sd-10683", ".leaflet-marker-icon"),
        ("/atlas/quotes", "table"),
        ("/atlas/map_places", ".leaflet-marker-icon"),
        ("/-/pictures/timeline", "[data-drawn]"),
        ("/-/pictures/network", "[data-drawn]"),
        ("/-/pictures/over-time", "[data-drawn]"),
    ],
)
def test_nothing_moves_once_it_is_there(path: str, there: str, page: Page, server: Server) -> None:
    page.add_init_script(WATCH)
    page.goto(server.url + path)
    expect(page.locator(there).first).to_be_visible()
    page.wait_for_load_state("networkidle")

    assert page.evaluate("shifted") < MOST


@pytest.mark.parametrize("width", [360, 700, 1100, 1280])
def test_what_is_told_of_a_quote_stays_inside_the_window(width: int, page: Page, server: Server) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(f"{server.url}/atlas/reports/memri-sd-10683")

    assert page.evaluate(OUTSIDE) == []


def test_what_is_told_of_a_quote_can_be_put_away_and_comes_back(page: Page, server: Server) -> None:
    page.goto(f"{server.url}/atlas/reports/memri-sd-10683")
    sign = page.locator(".atlas-text .atlas-sign").first
    card = page.locator(".atlas-text .atlas-card").first

    sign.focus()
    expect(card).to_be_visible()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    page.keyboard.press("Shift+Tab")
    sign.focus()

    expect(card).to_be_visible()
