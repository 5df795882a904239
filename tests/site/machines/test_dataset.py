"""The home page tells machines what the dataset is."""

import json
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from sites import open_site

BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


async def blocks(site: Datasette) -> list[dict[str, Any]]:
    return [json.loads(block) for block in BLOCK.findall((await site.client.get("/")).text)]


async def test_the_dataset_is_described(site: Datasette) -> None:
    (block,) = await blocks(site)

    assert (block["@context"], block["@type"]) == ("https://schema.org/", "Dataset")
    assert block["name"] == block["creator"]["name"] == "Rhetoric Atlas"
    assert 50 < len(block["description"]) < 5000
    assert block["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert "publishers'" in block["copyrightNotice"]
    assert block["isAccessibleForFree"] is True
    assert block["url"] == "http://localhost/atlas"
    assert block["temporalCoverage"] == "2014-03/2024-03-25"
    assert {"MEMRI", "Telegram", "Wagner Group", "Russia"} <= set(block["keywords"])
    assert block["version"]
    variables = {each["name"]: each["description"] for each in block["variableMeasured"]}
    assert {"quotes.act", "quotes.speaker_id", "actors.alignment", "locations.precision"} <= variables.keys()


@pytest.mark.parametrize("base", ["/", "/atlases/"])
async def test_every_download_is_there(base: str, database: Path) -> None:
    site = open_site(database, base_url=base)
    (block,) = await blocks(site)

    forms = {download["name"]: download for download in block["distribution"]}
    assert set(forms) == {"atlas.db"} | {
        f"{table}.{form}" for table in ("quotes", "actors", "locations", "reports") for form in ("csv", "json")
    }
    for download in forms.values():
        assert download["contentUrl"].startswith(f"http://localhost{base}atlas")
        response = await site.client.get(download["contentUrl"].removeprefix(f"http://localhost{base.rstrip('/')}"))
        assert response.status_code == 200
    assert forms["atlas.db"]["encodingFormat"] == "application/vnd.sqlite3"


async def test_no_download_of_the_whole_where_it_is_not_given_out(database: Path) -> None:
    (block,) = await blocks(open_site(database, allow_download=False))

    assert "atlas.db" not in {download["name"] for download in block["distribution"]}


async def test_hostile_names_stay_in_the_block(database: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(database, tmp_path / "atlas.db"))
    hostile = "</script><script>alert(1)</script>\"'&\u2028"
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE publishers SET name = ? WHERE id = 'memri'", [hostile])
        connection.commit()

    (block,) = await blocks(open_site(copy))

    assert hostile in block["keywords"]


async def test_restricted_persons_are_no_keywords(database: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(database, tmp_path / "atlas.db"))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE actors SET sensitivity = 'restricted' WHERE id = 'putin'")
        connection.commit()

    (block,) = await blocks(open_site(copy))

    assert "Vladimir Putin" not in block["keywords"]
    assert "Russia" in block["keywords"]


async def test_a_database_without_words_and_rows(many: Path) -> None:
    (block,) = await blocks(Datasette([], immutables=[str(many)]))

    assert block["name"] == "many"
    assert len(block["description"]) > 50
    assert "license" not in block


async def test_silent_where_no_atlas_is_served() -> None:
    assert await blocks(Datasette([], memory=True)) == []
