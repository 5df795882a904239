"""The map: datasette-cluster-map on tiles from this machine, and the script that says what its points stand for."""

from datasette_cluster_map import find_columns  # type: ignore[import-untyped]  # the plugin ships no types
from jinja2.utils import htmlsafe_json_dumps

from ..atlases import atlases_of
from ..datasette_api import Datasette, hookimpl

TILES = "/-/tiles/basemap/{z}/{x}/{y}.png"  # datasette-basemap's, which datasette-tiles serves
TILE_OPTIONS = {
    "attribution": "&copy; OpenStreetMap contributors",
    "maxNativeZoom": 6,  # the finest tiles that datasette-basemap has,
    "maxZoom": 10,  # and how far they are enlarged
}


@hookimpl
def extra_js_urls(
    database: str | None, table: str | None, columns: list[str] | None, view_name: str, datasette: Datasette
) -> list[str]:
    """Our script wherever a map is drawn; not a module, so that it is there before cluster-map's own begins."""
    if not _has_map(database, table, columns, view_name, datasette):
        return []
    return [datasette.urls.static_plugins("rhetoric-atlas", "map.js")]


@hookimpl(trylast=True)  # cluster-map writes the first two variables too, and what comes last in the page counts
def extra_body_script(
    database: str | None, table: str | None, columns: list[str] | None, view_name: str, datasette: Datasette
) -> str:
    """The tiles' address under base_url, zoom beyond their finest, and where links in popups lead."""
    if not _has_map(database, table, columns, view_name, datasette):
        return ""
    config = datasette.plugin_config("datasette-cluster-map", database=database, table=table) or {}
    options = {**TILE_OPTIONS, **config.get("tile_layer_options", {})}
    variables = {
        "DATASETTE_CLUSTER_MAP_TILE_LAYER": datasette.urls.path(config.get("tile_layer", TILES)),
        "DATASETTE_CLUSTER_MAP_TILE_LAYER_OPTIONS": options,
        "DATASETTE_CLUSTER_MAP_CONTAINER": "#atlas-map",  # in table.html and query.html, above all filters
        "RHETORIC_ATLAS": {"database": datasette.urls.database(database), "table": table},
    }
    return "\n".join(f"window.{name} = {htmlsafe_json_dumps(value)};" for name, value in variables.items())


def _has_map(
    database: str | None, table: str | None, columns: list[str] | None, view_name: str, datasette: Datasette
) -> bool:
    return database in atlases_of(datasette) and bool(find_columns(database, table, columns, view_name, datasette))
