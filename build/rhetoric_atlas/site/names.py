"""Names beside ids on a row's own page, as table pages have them."""

from collections.abc import Awaitable, Callable
from typing import Any

from markupsafe import Markup

from .atlases import atlases_of
from .datasette_api import Datasette, hookimpl, tilde_encode


@hookimpl
def render_cell(
    value: Any, column: str, table: str | None, database: str, datasette: Datasette
) -> Callable[[], Awaitable[Markup | None]] | None:
    """A link with the name of the row that a foreign key points to; None for every other cell.

    On table pages Datasette has put the names in already, and the value is no longer a plain text.
    """
    atlas = atlases_of(datasette).get(database)
    target = atlas.foreign_keys.get(table or "", {}).get(column) if atlas else None
    if target is None or not isinstance(value, str):
        return None

    async def link() -> Markup | None:
        names = await datasette.expand_foreign_keys(database, table, column, [value])
        name = names.get((column, value))
        url = f"{datasette.urls.table(database, target)}/{tilde_encode(value)}"
        return Markup('<a href="{}">{}</a>&nbsp;<em>{}</em>').format(url, name, value) if name else None

    return link
