"""Names and links for ids where Datasette has none: on a row's own page, in views, and in the answers to SQL."""

from collections.abc import Awaitable, Callable
from typing import Any

from markupsafe import Markup

from .atlases import atlases_of
from .datasette_api import Datasette, hookimpl, tilde_encode


@hookimpl
def render_cell(
    value: Any, column: str, table: str | None, database: str, datasette: Datasette
) -> Markup | Callable[[], Awaitable[Markup]] | None:
    """A link to the row that an id names; None for every other cell.

    A foreign key of a table has the row's name too. On table pages Datasette has put the names in already, and the
    value is no longer a plain text.
    """
    atlas = atlases_of(datasette).get(database)
    if atlas is None or not isinstance(value, str) or not value:
        return None
    key = atlas.foreign_keys.get(table or "", {}).get(column)
    target = key or atlas.references.get(column)
    if target is None:
        return None
    url = f"{datasette.urls.table(database, target)}/{tilde_encode(value)}"
    if key is None:
        return Markup('<a href="{}">{}</a>').format(url, value)

    async def link() -> Markup:
        names = await datasette.expand_foreign_keys(database, table, column, [value])
        name = names.get((column, value), value)
        return Markup('<a href="{}">{}</a>&nbsp;<em>{}</em>').format(url, name, value)

    return link
