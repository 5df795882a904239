"""The parts of Datasette 0.65 that the site leans on, all in one place: what a new version must be held against.

Datasette ships no types, so to mypy all of them are Any. It loads its plugins while it is itself being imported, so
its classes and views can only be named here, or imported when they are used.
"""

from typing import Any, TypeAlias

from datasette.renderer import json_renderer  # type: ignore[import-untyped]  # no types, as said above
from datasette.utils import (  # type: ignore[import-untyped]
    CustomJSONEncoder,
    CustomRow,
    path_from_row_pks,
    tilde_decode,
    tilde_encode,
)
from datasette.utils.asgi import NotFound, Request, Response  # type: ignore[import-untyped]
from pluggy import HookimplMarker

__all__ = [
    "CustomJSONEncoder",
    "CustomRow",
    "Database",
    "Datasette",
    "NotFound",
    "Request",
    "Response",
    "hookimpl",
    "json_renderer",
    "path_from_row_pks",
    "table_page",
    "tilde_decode",
    "tilde_encode",
]

Datasette: TypeAlias = Any  # datasette.app.Datasette
Database: TypeAlias = Any  # datasette.database.Database

hookimpl = HookimplMarker("datasette")


async def table_page(datasette: Datasette, request: Request, next_page: str | None) -> dict[str, Any]:
    """What Datasette knows of a page of a table or view: its rows and columns, and as `next` what names the next page.

    The page has as many rows as Datasette returns at most.
    """
    from datasette.views.table import TableView  # type: ignore[import-untyped]

    page: dict[str, Any]
    page, _, _ = await TableView(datasette).data(request, _next=next_page, _size="max")
    return page
