"""One way through each kind of page, as a reader goes: what is seen, what is clicked, and where that leads.

The `page` fixture fails on errors and on requests that leave the machine; each page is held against axe-core as well.
"""

import re
from collections.abc import Callable
from urllib.parse import urlencode

import pytest
from axe import violations
from playwright.sync_api import Page, expect
from sites import Server

QUOTE = "memri-sd-10683-q3672"
REPORT = "memri-sd-10683"
SQL = "select name, id as location_id, latitude, longitude from locations where id in ('moscow', 'sy')"
Opener = Callable[[str], Page]


@pytest.fixture
def at(page: Page, server: Server) -> Opener:
    """Opens a page that says what a quote is here and violates no rule."""

    def opened(path: str) -> Page:
        page.goto(server.url + path)
        expect(page.locator("h1")).to_have_count(1)
        expect(page.get_by_role("complementary", name="How to read this")).to_contain_text("not as endorsement")
        assert violations(page) == []
        return page

    return opened


def heading(page: Page) -> str:
    return page.locator("h1").inner_text()


def test_home_leads_to_a_search_a_question_an_actor_and_a_year(at: Opener) -> None:
    page = at("/")
    expect(page.locator(".leaflet-marker-icon").first).to_be_visible()

    page.get_by_role("searchbox").fill("Wagner")
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_have_text("Wagner")
    page.go_back()
    page.locator(".atlas-ranks a").first.click()
    expect(page.locator("#said h2")).to_have_text(re.compile(r"What it said \([1-9]"))
    page.go_back()
    page.locator(".atlas-months a").last.click()
    expect(page.locator("h2").first).to_have_text(re.compile(r"^[1-9]\d* rows? where .*said_date"))
    page.go_back()
    page.get_by_role("heading", name="Asked first").locator("+ ul a").first.click()
    expect(page.locator("table.rows-and-columns tbody tr").first).to_be_visible()


def test_the_database_leads_to_a_table_and_runs_sql(at: Opener) -> None:
    page = at("/atlas")

    page.get_by_role("link", name="Relations between actors").click()
    expect(page.locator("h1")).to_have_text("Relations between actors")
    page.go_back()
    page.get_by_role("button", name="Run SQL").click()

    expect(page.locator("table.rows-and-columns tbody tr").first).to_be_visible()


def test_a_table_is_narrowed_by_a_facet_and_leads_to_a_row(at: Opener) -> None:
    page = at("/atlas/quotes")

    page.locator("#facet-act a").filter(has_text="deny").click()
    expect(page.locator("h2").first).to_contain_text('act = "deny"')
    page.locator("table.rows-and-columns tbody a").first.click()

    expect(page.locator(".atlas-facts")).to_contain_text("deny")


def test_a_view_is_sorted_and_leads_to_a_quote(at: Opener) -> None:
    page = at("/atlas/quote_chain")

    page.locator("th.col-said_date a").first.click()
    expect(page.locator("th.col-said_date")).to_have_attribute("aria-sort", re.compile("ascending|descending"))
    page.locator("table.rows-and-columns tbody td.col-quote_id a").first.click()

    expect(page.locator(".atlas-chain")).to_be_visible()


def test_a_report_shows_who_speaks_on_focus_and_is_narrowed_to_one(at: Opener) -> None:
    page = at(f"/atlas/reports/{REPORT}#{QUOTE}")
    quote = page.locator(f"[id='{QUOTE}']")
    expect(quote).to_be_in_viewport()

    quote.locator("> .atlas-sign").focus()
    for part in ("Telegram", "2023-06-24 (stated)", "act: mock", "status: reported", "method: "):
        expect(quote.locator("> .atlas-card")).to_contain_text(part)
    speaker = page.locator(".atlas-panel section").first.locator("li a").first
    name = speaker.inner_text()
    speaker.click()
    expect(page.locator(".atlas-panel [aria-current]")).to_have_text(name)
    expect(page.locator(".atlas-text .quote.dimmed").first).to_be_visible()
    page.get_by_role("link", name="Show all marks").click()
    expect(page.locator(".atlas-text .dimmed")).to_have_count(0)


def test_a_quote_leads_to_the_next_one_and_into_its_report(at: Opener) -> None:
    page = at(f"/atlas/quotes/{QUOTE}")
    name = heading(page)

    page.locator(".atlas-beside a").last.click()
    expect(page.locator("h1")).not_to_have_text(name)
    page.locator('main > p > a[href*="#"]').click()

    expect(page.locator(".atlas-text .quote:target")).to_be_in_viewport()


def test_an_actor_is_read_by_stance_and_leads_to_its_ties(at: Opener) -> None:
    page = at("/atlas/actors/wagner")

    page.locator("#about .atlas-narrow a").first.click()
    expect(page.locator("#about [aria-current]")).to_have_count(1)
    page.get_by_role("link", name="Its ties as a picture").click()

    expect(page.locator("[data-drawn] svg")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Only Wagner Group and the actors tied to it")


def test_a_location_leads_to_a_quote_and_a_report(at: Opener) -> None:
    page = at("/atlas/locations/moscow")
    expect(page.locator(".leaflet-marker-icon")).to_be_visible()

    page.locator(".atlas-quotes a").first.click()
    expect(page.locator(".atlas-chain")).to_contain_text("Moscow")
    page.go_back()
    page.locator(".atlas-main ul.bullets a").first.click()

    expect(page.locator(".atlas-panel")).to_contain_text("Moscow")


def test_sql_has_names_and_a_map(at: Opener) -> None:
    page = at("/atlas?" + urlencode({"sql": SQL}))
    expect(page.locator(".leaflet-marker-icon").first).to_be_visible()

    page.locator("td.col-location_id a").filter(has_text="Moscow").click()

    expect(page.locator("h1")).to_have_text("Moscow")


def test_a_canned_question_is_asked_again_with_other_words(at: Opener) -> None:
    page = at("/atlas/search_quotes?q=Russia")
    found = page.locator("h2").first.inner_text()

    page.get_by_label("q", exact=True).fill("NATO")
    page.get_by_role("button", name="Ask").click()

    expect(page.locator("td.col-found").first).to_contain_text("NATO")
    expect(page.locator("h2").first).not_to_have_text(found)


def test_a_search_leads_to_the_passage_that_holds_the_words(at: Opener) -> None:
    page = at("/-/search?q=Voronezh")

    page.get_by_role("heading", name="Texts of reports").locator("+ ul a").first.click()

    expect(page.locator(".atlas-text :target")).to_contain_text("Voronezh")
    expect(page.locator(".atlas-text :target")).to_be_in_viewport()


def test_a_picture_has_its_sql_and_its_table(at: Opener) -> None:
    page = at("/-/pictures/timeline")
    expect(page.locator("[data-drawn] svg")).to_be_visible()

    page.get_by_text("The same as a table").click()
    expect(page.locator(".atlas-data tbody tr").first).to_be_visible()
    page.locator(".atlas-narrow a").last.click()
    expect(page.locator("[data-drawn] svg")).to_be_visible()
    page.get_by_role("link", name="The SQL behind it").click()

    expect(page.locator("table.rows-and-columns tbody tr").first).to_be_visible()


def test_from_an_error_one_searches_on(page: Page, server: Server) -> None:
    page.route("**/nowhere", lambda route: route.fulfill(response=route.fetch(), status=200))  # else an error by design
    page.goto(f"{server.url}/nowhere")
    expect(page.locator("h1")).to_have_text("Error 404")
    assert violations(page) == []

    page.get_by_role("searchbox").fill("Moscow")
    page.keyboard.press("Enter")

    expect(page.locator("main h2").first).to_be_visible()
    expect(page.get_by_role("link", name="Moscow", exact=True)).to_be_visible()
