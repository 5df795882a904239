"""The site of the data, in this process, on a server and in a browser, and a larger one of invented rows."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import synthetic
from datasette.app import Datasette
from playwright.sync_api import Browser, Page, sync_playwright
from sites import Server, open_site, serving

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-dev-shm-usage",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


@pytest.fixture(scope="session")
def site(database: Path) -> Datasette:
    """The site of the project's own data."""
    return open_site(database)


@pytest.fixture(scope="session")
def server(database: Path) -> Iterator[Server]:
    """The project's own data, served."""
    with serving(database) as running:
        yield running


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with several pages of rows in every table, if a page is as small as a test makes it."""
    return synthetic.make(tmp_path_factory.mktemp("many") / "many.db")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    program = os.environ.get("ATLAS_BROWSER") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        pytest.fail("no browser: install Chromium (Debian: apt-get install chromium) or set ATLAS_BROWSER to a Chrome")
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        yield launched
        launched.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that in the end has asked no other machine for anything, and has met no error."""
    context = browser.new_context(viewport={"width": 1280, "height": 1600})
    opened = context.new_page()
    asked: list[str] = []
    errors: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    yield opened
    context.close()
    assert asked
    assert [url for url in asked if not url.startswith(("http://127.0.0.1:", "data:"))] == []
    assert errors == []
