"""No search engine is shown a private copy, nor what a public copy says of restricted persons."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.robotparser import RobotFileParser

import pytest
from datasette.app import Datasette
from sites import open_site

from rhetoric_atlas.site.server import robots


@pytest.fixture(scope="module")
def public(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy without passages, in which two more quotes have to do with a restricted person."""
    copy = Path(shutil.copy(database, tmp_path_factory.mktemp("public") / "atlas.db"))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("DELETE FROM passages")
        connection.execute("INSERT INTO quote_targets VALUES ('memri-sd-10683-q3915', 'person-0002', 'neutral')")
        connection.execute("UPDATE quotes SET channel_id = 'person-0002' WHERE id = 'memri-sd-10683-q3672'")
        connection.commit()
    return copy


OPEN = (
    "/",
    "/atlas",
    "/atlas/quotes",
    "/atlas/actors/wagner",
    "/atlas/quotes/memri-sd-10683-q4246",
    "/-/static/app.css?1",
)
SHUT = (
    "/atlas/actors/person-0001",
    "/atlas/actors/person-0001.json",
    "/atlas/actors/person~2D0001",
    "/atlas/quotes/memri-sd-10683-q3915",
    "/atlas/quotes/memri-sd-10683-q3915.json?_shape=array",
    "/atlas/quotes/memri-sd-10683-q3672",
    "/atlas/quotes?speaker_id=person-0001",
    "/atlas/what_was_said_by?actor=person-0001",
    "/atlas?sql=select+1",
    "/atlas.db",
    "/atlas/quotes.atom",
    "/-/search?q=Mazhayev",
    "/-/pictures/network",
    "/atlas/actor_mentions/rferl-utbf-2015-11-06-a2819",
    "/atlas/quote_targets/memri-sd-10683-q3915,person-0002",
)


@pytest.mark.parametrize("base", ["/", "/atlases/"])
@pytest.mark.parametrize(("path", "is_shut"), [*((path, False) for path in OPEN), *((path, True) for path in SHUT)])
async def test_a_public_copy_closes_what_tells_of_restricted_persons(
    path: str, is_shut: bool, base: str, public: Path
) -> None:
    site = open_site(public, base_url=base)

    response = await site.client.get(path)

    assert ("noindex" in response.headers.get("x-robots-tag", "")) == is_shut


@pytest.mark.parametrize("base", ["/", "/atlases/"])
async def test_the_file_names_pages_and_the_ways_to_gather_them(base: str, public: Path) -> None:
    response = await open_site(public, base_url=base).client.get("/robots.txt")

    lines = response.text.splitlines()
    assert response.headers["content-type"] == "text/plain; charset=utf-8"
    assert lines[0] == "User-agent: *"
    for rule in ("-/search", "atlas?", "atlas/*?", "atlas/*.", "atlas/actors/person-0001$", "atlas/actor_mentions/"):
        assert f"Disallow: {base}{rule}" in lines
    assert f"Disallow: {base}atlas/quotes/memri-sd-10683-q3915$" in lines
    assert not any("wagner" in line or line == "Disallow: /" for line in lines)


async def test_too_many_pages_close_their_table(public: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(robots, "MOST_PAGES", 5)
    site = open_site(public)

    lines = (await site.client.get("/robots.txt")).text.splitlines()

    assert "Disallow: /atlas/quotes/" in lines
    assert "Disallow: /atlas/actors/person-0001$" in lines
    assert "x-robots-tag" in (await site.client.get("/atlas/quotes/memri-sd-10683-q4246")).headers
    assert "x-robots-tag" not in (await site.client.get("/atlas/quotes")).headers


@pytest.mark.parametrize("path", OPEN)
async def test_nothing_of_a_private_copy_is_indexed(path: str, site: Datasette) -> None:
    parser = RobotFileParser()
    parser.parse((await site.client.get("/robots.txt")).text.splitlines())

    assert (await site.client.get(path)).headers["x-robots-tag"] == "noindex"
    assert not parser.can_fetch("anyone", path)


async def test_silent_where_no_atlas_is_served() -> None:
    site = Datasette([], memory=True)

    assert (await site.client.get("/robots.txt")).status_code == 404
    assert "x-robots-tag" not in (await site.client.get("/_memory?sql=select+1")).headers
