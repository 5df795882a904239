"""What search engines may index: /robots.txt, and X-Robots-Tag: noindex on the pages that it closes.

Of a private copy, whose passages hold text, nothing. Of a public copy all but the pages of restricted actors and of
the quotes by them, through them or about them, and but what can gather them anew: filters, searches, SQL and downloads.
"""

from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import Any

from msgspec import Struct

from ..answers import answers
from ..atlases import Atlas, atlases_of
from ..datasette_api import Datasette, Response, hookimpl, tilde_decode, tilde_encode
from .headers import App, Header, Message, adding

MOST_PAGES = 5_000  # named one by one; where there are more, all pages of their table are closed
NOINDEX = (b"x-robots-tag", b"noindex")

HAS_TEXT = "SELECT 1 FROM passages LIMIT 1"
RESTRICTED = "SELECT id FROM actors WHERE sensitivity = 'restricted'"
CLOSED = {  # by table, the keys of the rows that are closed
    "actors": RESTRICTED,
    "quotes": f"""
SELECT id FROM quotes WHERE speaker_id IN ({RESTRICTED})
UNION
SELECT id FROM quotes WHERE channel_id IN ({RESTRICTED})
UNION
SELECT quote_id FROM quote_publications WHERE channel_id IN ({RESTRICTED})
UNION
SELECT quote_id FROM quote_targets WHERE actor_id IN ({RESTRICTED})
ORDER BY 1""",
}


class Closed(Struct, frozen=True):
    """What is closed: all, or paths below `folders` (each ends in a slash) and the `pages`, with all their formats.

    Paths begin with a slash, without base_url. `databases` are the folders in which no address with a query string or
    a format is open.
    """

    all: bool
    databases: Sequence[str] = ()
    folders: Sequence[str] = ()
    pages: frozenset[str] = frozenset()

    def holds(self, path: str, has_query: bool) -> bool:
        """Whether an address is closed."""
        page, dot, _ = path.partition(".")
        page = "/".join(tilde_encode(tilde_decode(part)) for part in page.split("/"))  # as it is written in the rules
        is_within = any(f"{page}/".startswith(database) for database in self.databases)
        return (
            self.all
            or page.startswith(tuple(self.folders))
            or page in self.pages
            or (is_within and (has_query or bool(dot)))
        )

    def rules(self, base: str) -> Iterable[str]:
        """The paths as RFC 9309 writes them: * stands for anything, and $ for the end."""
        if self.all:
            return ["/"]
        within = [
            f"{database.removesuffix('/')}{rest}" for database in self.databases for rest in (".", "?", "/*.", "/*?")
        ]
        return [base + rule[1:] for rule in (*within, *self.folders, *(f"{page}$" for page in sorted(self.pages)))]


@hookimpl(specname="startup")
def close_to_indexes(datasette: Datasette) -> Callable[[], Awaitable[None]]:
    """Looks up once what is closed: what is served does not change."""

    async def look_up() -> None:
        if atlases_of(datasette):
            datasette.jinja_env.globals["closed_to_indexes"] = await _closed(datasette)

    return look_up


@hookimpl(specname="register_routes")
def serve_robots() -> list[tuple[str, Callable[..., Any]]]:
    """The address of the file."""
    return [(r"^/robots\.txt$", robots)]


async def robots(datasette: Datasette) -> Response:
    """The file; not found where no atlas is served."""
    closed = _closed_of(datasette)
    if closed is None:
        return Response.text("There is nothing here", status=404)
    rules = closed.rules(datasette.setting("base_url"))
    return Response.text("".join(f"{line}\n" for line in ("User-agent: *", *(f"Disallow: {rule}" for rule in rules))))


@hookimpl(specname="asgi_wrapper")
def keep_out_of_indexes(datasette: Datasette) -> Callable[[App], App]:
    """Adds the header to every answer at a closed address."""

    def noindex(scope: Message) -> Iterable[Header]:
        closed = _closed_of(datasette)
        path = "/" + scope.get("path", "").removeprefix(datasette.setting("base_url")).removeprefix("/")
        return (NOINDEX,) if closed and closed.holds(path, bool(scope.get("query_string"))) else ()

    return adding(noindex)


def _closed_of(datasette: Datasette) -> Closed | None:
    closed: Closed | None = datasette.jinja_env.globals.get("closed_to_indexes")
    return closed


async def _closed(datasette: Datasette) -> Closed:
    atlases = atlases_of(datasette).values()
    if any([await answers(datasette, atlas, HAS_TEXT) for atlas in atlases]):
        return Closed(all=True)
    folders: list[str] = ["/-/search", "/-/pictures"]
    pages: set[str] = set()
    for atlas in atlases:
        for table, sql in CLOSED.items():
            address = _address(datasette, atlas, table)
            keys = [row["id"] for row in await answers(datasette, atlas, f"{sql} LIMIT {MOST_PAGES + 1}")]
            if len(keys) > MOST_PAGES:
                folders.append(address)
            else:
                pages.update(address + tilde_encode(key) for key in keys)
        folders += [_address(datasette, atlas, table) for table in _ties(atlas)]
    return Closed(False, [_address(datasette, atlas) for atlas in atlases], folders, frozenset(pages))


def _ties(atlas: Atlas) -> list[str]:
    """The tables whose rows say something of an actor or a quote, row by row, and are no pages to be found alone."""
    return [
        table
        for table, keys in atlas.foreign_keys.items()
        if table not in CLOSED and not CLOSED.keys().isdisjoint(keys.values())
    ]


def _address(datasette: Datasette, atlas: Atlas, *tables: str) -> str:
    return "".join(f"/{tilde_encode(part)}" for part in (datasette.databases[atlas.name].route, *tables)) + "/"
