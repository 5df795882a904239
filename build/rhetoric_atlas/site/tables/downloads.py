"""Whole downloads: the JSON and CSV links of a table or view lead to all of its rows, not to the page's.

Datasette streams CSV by itself (`.csv?_stream=on`) but links to the first rows alone. JSON it gives by the page; here
`.json?_stream=on` gives every row of a table or view, as a list of objects, as one object by primary key
(`_shape=object`), or one object a line (`_nl=on`). Without `_stream` all is as Datasette does it.
"""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from jinja2 import Environment
from msgspec import Struct

from ..atlases import atlases_of
from ..datasette_api import (
    CustomJSONEncoder,
    Datasette,
    Request,
    Response,
    hookimpl,
    json_renderer,
    path_from_row_pks,
    table_page,
)

OF_A_PAGE = ("_next", "_size")  # what a request says of the one page that it is for


class Shape(Struct, frozen=True):
    """How rows become one text, and what stands for no rows at all."""

    opening: str
    between: str
    closing: str
    empty: str
    content_type: str = "application/json; charset=utf-8"


LIST = Shape("[\n", ",\n", "\n]\n", "[]\n")
OBJECT = Shape("{\n", ",\n", "\n}\n", "{}\n")
LINES = Shape("", "\n", "\n", "", "text/plain; charset=utf-8")


class Stream(Response):  # type: ignore[misc]  # a class of Datasette's is Any
    """An answer that is sent as it is made. A fault on the way breaks it off, so that no part passes for the whole."""

    def __init__(self, chunks: AsyncIterator[str], content_type: str) -> None:
        super().__init__(content_type=content_type)
        self.chunks = chunks

    async def asgi_send(self, send: Callable[[dict[str, Any]], Awaitable[None]]) -> None:
        headers = {**self.headers, "content-type": self.content_type}
        raw_headers = [(name.encode(), value.encode()) for name, value in headers.items()]
        await send({"type": "http.response.start", "status": self.status, "headers": raw_headers})
        if self.body is None:  # an answer to HEAD has an empty body
            async for chunk in self.chunks:
                await send({"type": "http.response.body", "body": chunk.encode(), "more_body": True})
        await send({"type": "http.response.body", "body": b""})


@hookimpl(specname="prepare_jinja2_environment")
def add_filters(env: Environment) -> None:
    """Gives the templates `whole`."""
    env.filters["whole"] = whole


def whole(url: str) -> str:
    """The address of all rows, for the address of a page of them: the filters and the order stay."""
    parts = urlsplit(url)
    return parts._replace(query=_query(parts.query, _stream="on", _size="max")).geturl()


@hookimpl
def register_output_renderer() -> dict[str, Any]:
    """JSON as Datasette has it, and streamed where that is asked for."""
    return {"extension": "json", "render": render_json}


def render_json(datasette: Datasette, request: Request, args: Any, data: dict[str, Any], view_name: str) -> Response:
    """A Stream of all rows where `_stream` is asked of a table or view of ours; else the page."""
    is_ours = view_name == "table" and data.get("table") and data["database"] in atlases_of(datasette)
    if not (is_ours and args.get("_stream")):
        return json_renderer(args, data, view_name)
    shape = LINES if args.get("_nl") else OBJECT if args.get("_shape") == "object" and data["primary_keys"] else LIST
    return Stream(_chunks(_pages(datasette, request), shape), shape.content_type)


async def _pages(datasette: Datasette, request: Request) -> AsyncIterator[dict[str, Any]]:
    """What Datasette knows of each page in turn."""
    query = _query(request.query_string, _nofacet="1", _nocount="1")
    page_request = Request({**request.scope, "query_string": query.encode("latin-1")}, request.receive)
    next_page = None
    while True:
        page = await table_page(datasette, page_request, next_page)
        yield page
        next_page = page["next"]
        if next_page is None:
            return


async def _chunks(pages: AsyncIterator[dict[str, Any]], shape: Shape) -> AsyncIterator[str]:
    lead = shape.opening
    async for page in pages:
        if page["rows"]:
            yield lead + shape.between.join(_item(row, page, shape) for row in page["rows"])
            lead = shape.between
    yield shape.closing if lead is shape.between else shape.empty


def _item(row: Any, page: dict[str, Any], shape: Shape) -> str:
    text = json.dumps(dict(zip(page["columns"], row, strict=True)), cls=CustomJSONEncoder)
    return f"{json.dumps(path_from_row_pks(row, page['primary_keys'], False))}: {text}" if shape is OBJECT else text


def _query(query: str, **further: str) -> str:
    kept = [(name, value) for name, value in parse_qsl(query, keep_blank_values=True) if name not in OF_A_PAGE]
    return urlencode([*kept, *((name, value) for name, value in further.items() if (name, value) not in kept)])
