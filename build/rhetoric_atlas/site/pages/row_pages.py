"""The pages of rows that tell more than their columns: which table has one, and what its template sees."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Protocol

from jinja2 import Environment

from ..atlases import Atlas, atlases_of
from ..datasette_api import Datasette, Request, hookimpl, tilde_decode, tilde_encode
from . import actor_page, location_page, quote_page, reader


class View(Protocol):
    """What a page shows; `template` draws it as `view`."""

    @property
    def template(self) -> str: ...


Maker = Callable[[Datasette, Atlas, str, Request], Awaitable[View | None]]

VIEWS: Mapping[str, Maker] = {  # by table; each gives None where there is no such row
    "reports": reader.view,
    "quotes": quote_page.view,
    "actors": actor_page.view,
    "locations": location_page.view,
}


@hookimpl
def extra_template_vars(
    template: str, request: Request | None, database: str | None, table: str | None, datasette: Datasette
) -> Callable[[], Awaitable[dict[str, Any]]] | dict[str, Any]:
    """`view` for the page of a row that has one; nothing elsewhere."""
    atlas = atlases_of(datasette).get(database or "")
    make = VIEWS.get(table or "")
    if template != "row.html" or atlas is None or make is None or request is None:
        return {}

    async def view() -> dict[str, Any]:
        return {"view": await make(datasette, atlas, tilde_decode(request.url_vars["pks"]), request)}

    return view


@hookimpl(specname="prepare_jinja2_environment")
def add_tilde(env: Environment) -> None:
    """Gives the templates `tilde`: an id as it stands in an address."""
    env.filters["tilde"] = tilde_encode
