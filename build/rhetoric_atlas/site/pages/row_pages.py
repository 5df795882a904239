"""The pages of rows that tell more than their columns: which table has one, and what its template sees."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from ..answers import all_answers, questions
from ..atlases import Atlas, atlases_of
from ..datasette_api import Datasette, Request, hookimpl, tilde_decode
from . import quote_page, reader
from .months import bars

ACTOR = questions(__file__, "actor.sql")
LOCATION = questions(__file__, "location.sql")


async def actor(datasette: Datasette, atlas: Atlas, key: str, request: Request) -> dict[str, Any]:
    """Its names and kin, what it said and what was said about it, and where, when and with whom.

    What it said is narrowed to the request's `act`, and what was said about it to its `stance`, where these are given.
    """
    chosen = {name: request.args.get(name) for name in ("act", "stance")}
    found = await all_answers(datasette, atlas, ACTOR, actor=key, **chosen)
    return {**found, **chosen, "months": bars(found["months"])}


async def location(datasette: Datasette, atlas: Atlas, key: str, request: Request) -> Mapping[str, Any]:
    """Where it is and how well that is known, what was said there and about it, who names it."""
    return await all_answers(datasette, atlas, LOCATION, location=key)


View = Callable[[Datasette, Atlas, str, Request], Awaitable[Mapping[str, Any] | None]]

VIEWS: Mapping[str, tuple[str, View]] = {  # by table: the template that draws a row, and what it sees as `view`
    "reports": ("_atlas_reader.html", reader.view),
    "quotes": ("_atlas_quote.html", quote_page.view),
    "actors": ("_atlas_actor.html", actor),
    "locations": ("_atlas_location.html", location),
}


@hookimpl
async def extra_template_vars(
    template: str, request: Request | None, database: str | None, table: str | None, datasette: Datasette
) -> dict[str, Any]:
    """`view` for the page of a row that has one, and `view_template`; nothing elsewhere, nor of a row that is none."""
    atlas = atlases_of(datasette).get(database or "")
    drawn = VIEWS.get(table or "")
    if template != "row.html" or atlas is None or drawn is None or request is None:
        return {}
    drawn_by, view = drawn
    found = await view(datasette, atlas, tilde_decode(request.url_vars["pks"]), request)
    return {"view_template": drawn_by, "view": found} if found is not None else {}
