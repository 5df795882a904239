"""Names and links for ids where Datasette has none: on a row's own page, in views, and in the answers to SQL."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from typing import Any

from markupsafe import Markup, escape

from ..atlases import Atlas, atlases_of
from ..datasette_api import Database, Datasette, Request, hookimpl, tilde_decode, tilde_encode

ANY_ROW = frozenset({"id", "ref", "denial", "claim", "denier", "claimant", "about_id"})  # may hold an id of NAMED
NAMED = ("quotes", "actors", "locations", "reports")
MOST_KEPT = 20_000  # rows of a table up to which all of its names are kept; what is served does not change


@hookimpl
def render_cell(
    value: Any, column: str, table: str | None, database: str, datasette: Datasette
) -> Callable[[], Awaitable[Markup]] | None:
    """A link to the row that an id names, with that row's name; None for every other cell.

    On table pages Datasette has put the names of foreign keys in already, and the value is no longer a plain text.
    """
    atlas = atlases_of(datasette).get(database)
    if atlas is None or not isinstance(value, str) or not value:
        return None
    target = atlas.foreign_keys.get(table or "", {}).get(column) or atlas.references.get(column)
    if target is None and (column not in ANY_ROW or table in atlas.primary_keys):
        return None
    return partial(_link, datasette, atlas, target, value)


async def _table_of(datasette: Datasette, atlas: Atlas, key: str) -> str | None:
    """The one table of NAMED that has a row with this id; None where none has, or several."""
    found = [table for table in NAMED if await name_of(datasette, atlas, table, key) is not None]
    return found[0] if len(found) == 1 else None


async def _link(datasette: Datasette, atlas: Atlas, target: str | None, key: str) -> Markup:
    table = target or await _table_of(datasette, atlas, key)
    if table is None:
        return Markup(escape(key))
    url = f"{datasette.urls.table(atlas.name, table)}/{tilde_encode(key)}"
    name = await name_of(datasette, atlas, table, key)
    if name is None or name == key:
        return Markup('<a href="{}">{}</a>').format(url, key)
    return Markup('<a href="{}">{}</a>&nbsp;<em>{}</em>').format(url, name, key)


@hookimpl(specname="extra_template_vars")
async def name_row(
    template: str, request: Request | None, database: str | None, table: str | None, datasette: Datasette
) -> dict[str, Any]:
    """`row_name` for the page of a row that has one; nothing elsewhere."""
    atlas = atlases_of(datasette).get(database or "")
    if template != "row.html" or atlas is None or request is None or table is None:
        return {}
    return {"row_name": await name_of(datasette, atlas, table, tilde_decode(request.url_vars["pks"]))}


async def name_of(datasette: Datasette, atlas: Atlas, table: str, key: str) -> str | None:
    """What the row of a table with this id is called; None where there is no such row, or it has no name."""
    if table not in atlas.labels:
        return None
    database = datasette.databases[atlas.name]
    if table not in atlas.names:
        atlas.names[table] = await _all_names(database, atlas, table)
    names = atlas.names[table]
    if names is not None:
        return names.get(key)
    row = (await database.execute(f"{_select(atlas, table)} WHERE [{atlas.primary_keys[table][0]}] = ?", [key])).first()
    return None if row is None else row[1]


async def _all_names(database: Database, atlas: Atlas, table: str) -> Mapping[str, str] | None:
    """The name of every row by its id; None where there are too many to keep."""
    rows = (await database.execute(f"{_select(atlas, table)} LIMIT {MOST_KEPT + 1}", page_size=MOST_KEPT + 1)).rows
    return dict(map(tuple, rows)) if len(rows) <= MOST_KEPT else None


def _select(atlas: Atlas, table: str) -> str:
    return f"SELECT [{atlas.primary_keys[table][0]}], [{atlas.labels[table]}] FROM [{table}]"
