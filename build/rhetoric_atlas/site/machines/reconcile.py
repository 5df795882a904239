"""A service by which OpenRefine finds the actors and locations that the names in a table mean.

It is at /<database>/actors/-/reconcile and /<database>/locations/-/reconcile, open to pages of other origins (CORS),
and tells in JSON what is wrong with a request.
"""

import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

from ..atlases import atlases_of
from ..datasette_api import Datasette, Request, Response, hookimpl, tilde_decode
from ..server.headers import Message
from .matching import KINDS
from .reconcile_query import Refused, extension, queries
from .reconciliation import Service

MOST_BYTES = 1_000_000  # of a request
ADDRESS = rf"/(?P<database>[^/]+)/(?P<table>{'|'.join(KINDS)})/-/reconcile"
PARTS = "suggest/entity|suggest/property|suggest/type|extend/propose|preview"
CORS = {"Access-Control-Allow-Origin": "*", "Access-Control-Allow-Headers": "Content-Type"}
FRAMED = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"}


@hookimpl(specname="register_routes")
def route_reconciliation() -> list[tuple[str, Callable[..., Any]]]:
    """The addresses of the services and their parts."""
    return [(rf"^{ADDRESS}(?:/(?P<part>{PARTS}))?$", answer)]


@hookimpl(specname="skip_csrf")
def let_others_ask(scope: Message) -> bool:
    """The services are asked from elsewhere, without a token; they change nothing."""
    return bool(re.search(rf"{ADDRESS}$", scope.get("path", "")))


async def answer(request: Request, datasette: Datasette) -> Response:
    """What one request gets: JSON, but for a preview."""
    try:
        service = await _service(request, datasette)
        part = request.url_vars["part"]
        if part == "preview":
            return Response.html(await service.preview(request.args), headers={**CORS, **FRAMED})
        return Response.json(await _answer(request, service, part), headers=CORS)
    except Refused as refused:
        return Response.json({"error": str(refused)}, status=refused.status, headers=CORS)


async def _service(request: Request, datasette: Datasette) -> Service:
    """The service that an address means; Refused where there is none, Forbidden where the asker may not see it."""
    route, table = tilde_decode(request.url_vars["database"]), request.url_vars["table"]
    atlases = {datasette.databases[name].route: atlas for name, atlas in atlases_of(datasette).items()}
    if route not in atlases:
        raise Refused("there is no such service here", 404)
    atlas = atlases[route]
    await datasette.ensure_permissions(
        request.actor, [("view-table", (atlas.name, table)), ("view-database", atlas.name), "view-instance"]
    )
    pages = datasette.absolute_url(request, datasette.urls.table(atlas.name, table))
    return Service(datasette, atlas, KINDS[table], f"{pages}/-/reconcile", str(pages))


async def _answer(request: Request, service: Service, part: str | None) -> dict[str, Any]:
    if part == "extend/propose":
        return service.propose(request.args)
    if part:
        return await service.suggest(part.removeprefix("suggest/"), request.args)
    form = await _form(request)
    if "queries" in form:
        batch = queries(form["queries"], service.kind)
        return {name: await service.reconcile(query) for name, query in batch.items()}
    if "extend" in form:
        return await service.extend(*extension(form["extend"], service.kind))
    return await service.manifest()


async def _form(request: Request) -> dict[str, str]:
    """The fields of a form, whether in the address or in the body."""
    query = request.query_string
    if request.method == "POST":
        query = (await _body(request)).decode("utf-8", "replace")
    return {name: values[-1] for name, values in parse_qs(query, keep_blank_values=True).items()}


async def _body(request: Request) -> bytes:
    """The body of a request; raises Refused as soon as it is too long."""
    body, is_more = bytearray(), True
    while is_more:
        message = await request.receive()
        body += message.get("body", b"")
        is_more = message.get("more_body", False)
        if len(body) > MOST_BYTES:
            raise Refused(f"a request may have {MOST_BYTES:,} bytes", 413)
    return bytes(body)
