"""The parts of Datasette 0.65 that the site leans on, all in one place: what a new version must be held against.

Datasette ships no types, so to mypy all of them are Any. It loads its plugins while it is itself being imported, so
its classes and views can only be named here, or imported when they are used.
"""

from typing import Any, TypeAlias

from datasette.renderer import json_renderer as json_renderer  # type: ignore[import-untyped]  # no types, as said above
from datasette.utils import CustomJSONEncoder as CustomJSONEncoder  # type: ignore[import-untyped]
from datasette.utils import CustomRow as CustomRow
from datasette.utils import path_from_row_pks as path_from_row_pks
from datasette.utils import tilde_decode as tilde_decode
from datasette.utils import tilde_encode as tilde_encode
from datasette.utils.asgi import NotFound as NotFound  # type: ignore[import-untyped]
from datasette.utils.asgi import Request as Request
from datasette.utils.asgi import Response as Response
from pluggy import HookimplMarker

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
