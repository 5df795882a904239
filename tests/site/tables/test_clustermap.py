"""Which pages have a map, and that its tiles and scripts come from this machine. What it shows: test_browser.py."""

from pathlib import Path

import pytest
from datasette.app import Datasette
from sites import open_site

MAP_SCRIPT = 'src="/-/static-plugins/rhetoric-atlas/map.js"'
TILES = 'window.DATASETTE_CLUSTER_MAP_TILE_LAYER = "{}/-/tiles/basemap/{{z}}/{{x}}/{{y}}.png";'


@pytest.mark.parametrize(
    ("path", "has_map"),
    [
        ("/atlas/locations", True),
        ("/atlas/map_places", True),
        ("/atlas/map_quotes", True),
        ("/atlas/map_mentions", True),
        ("/atlas/where_it_happened", True),
        ("/atlas/claims_on_the_map", True),
        ("/atlas?sql=select+name,+latitude,+longitude+from+locations", True),
        ("/atlas/quotes", False),
        ("/atlas?sql=select+name+from+locations", False),
        ("/", False),
    ],
)
async def test_a_page_has_a_map_where_its_rows_have_coordinates(path: str, has_map: bool, site: Datasette) -> None:
    page = (await site.client.get(path)).text

    assert (MAP_SCRIPT in page) is has_map
    assert (TILES.format("") in page) is has_map


async def test_what_our_script_sets_comes_after_what_cluster_map_sets(database: Path) -> None:
    site = open_site(database, base_url="/under/")

    page = (await site.client.get("/atlas/map_places")).text

    assert page.rindex("window.DATASETTE_CLUSTER_MAP_TILE_LAYER = ") == page.index(TILES.format("/under"))
    options = page[page.rindex("TILE_LAYER_OPTIONS = ") :].splitlines()[0]
    assert '"maxNativeZoom": 6' in options
    assert "OpenStreetMap" in options
    assert 'window.RHETORIC_ATLAS = {"database": "/under/atlas", "table": "map_places"};' in page
    assert 'src="/under/-/static-plugins/rhetoric-atlas/map.js"' in page


@pytest.mark.parametrize("tile", ["0/0/0", "6/37/20"])
async def test_tiles_come_from_this_machine(tile: str, site: Datasette) -> None:
    response = await site.client.get(f"/-/tiles/basemap/{tile}.png")

    assert response.status_code == 200
    assert response.content.startswith(b"\x89PNG")
