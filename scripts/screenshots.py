"""Makes the README's pictures: serves the dataset and photographs its main pages in a headless browser.

The browser is the one that ATLAS_BROWSER names, as `scripts/find-browser` prints it.

Example: ATLAS_BROWSER=$(scripts/find-browser) .venv/bin/python scripts/screenshots.py
"""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "docs" / "screenshots"
SIZE = {"width": 1280, "height": 800}


@dataclass(frozen=True, slots=True)
class Picture:
    """A page, and selectors of it: what it must show, what to scroll to the top, what to click on or to focus."""

    name: str
    path: str
    shows: str
    top: str = "header"
    click: str | None = None
    focus: str | None = None


MARKER = ".leaflet-marker-icon:not(.marker-cluster)"
QUOTE = "memri-sd-10683-q3915"
PICTURES = (
    Picture("home", "/", MARKER),
    Picture(
        "reader", "/atlas/reports/memri-sd-10683", MARKER, top=f"p:has([id='{QUOTE}'])", focus=f"[id='{QUOTE}'] > a"
    ),
    Picture("actor", "/atlas/actors/wagner", ".atlas-months"),
    Picture("map", "/atlas/map_quotes", MARKER, top="h1", click=MARKER),
    Picture("network", "/-/pictures/network", "[data-drawn]", top=".atlas-picture"),
)


@contextmanager
def served() -> Iterator[str]:
    """The address of the dataset, served by a process that stops with the block."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "rhetoric_atlas", "serve", "--port", str(port)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as server:
        try:
            assert server.stdout is not None
            if not any("Rhetoric Atlas is at" in line for line in server.stdout):
                raise click.ClickException("The server did not start: run `make serve` to see why.")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def photograph(browser: Browser, address: str, picture: Picture) -> Path:
    """The file of one page's picture."""
    page = browser.new_page(viewport=SIZE)
    page.goto(address + picture.path)
    page.wait_for_selector(picture.shows)
    page.wait_for_load_state("networkidle")
    if picture.click:
        page.locator(picture.click).first.click()
        page.wait_for_selector(".leaflet-popup-content")
        page.wait_for_load_state("networkidle")
    if picture.focus:
        page.locator(picture.focus).first.focus()
    page.locator(picture.top).first.evaluate("element => element.scrollIntoView()")
    file = FOLDER / f"{picture.name}.png"
    page.screenshot(path=file, animations="disabled")
    page.close()
    return file


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    # Chromium's sandbox does not start as root, which CI and containers are.
    arguments = ["--no-sandbox"] if os.geteuid() == 0 else []
    with served() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=os.environ.get("ATLAS_BROWSER"), args=arguments)
        for picture in PICTURES:
            click.echo(photograph(browser, address, picture).relative_to(ROOT))
        browser.close()


if __name__ == "__main__":
    main()
