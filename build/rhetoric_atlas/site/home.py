"""What the home page shows of each atlas: its tables and their sizes, the map, searches, questions, the file itself."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from .atlases import atlases_of
from .datasette_api import Datasette, Request, hookimpl

HEART = ("quotes", "actors", "locations", "reports")
MAP = "map_places"


@dataclass(frozen=True, slots=True)
class Link:
    """Something to open: an address under base_url, its title, a sentence on it, and how many rows it holds."""

    url: str
    title: str
    description: str = ""
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """One atlas on the home page. A search is a canned query that takes words as `q`."""

    database: Link
    tables: tuple[Link, ...]
    map: Link
    searches: tuple[Link, ...]
    questions: tuple[Link, ...]
    file: Link


@hookimpl(specname="extra_template_vars")
def homes_of(
    template: str, request: Request | None, datasette: Datasette
) -> Callable[[], Awaitable[dict[str, Any]]] | dict[str, Any]:
    """`homes` for the home page; nothing elsewhere."""
    if template != "index.html":
        return {}

    async def homes() -> dict[str, Any]:
        actor = request.actor if request else None
        return {"homes": [await _home(datasette, name, actor) for name in atlases_of(datasette)]}

    return homes


async def _home(datasette: Datasette, name: str, actor: dict[str, Any] | None) -> Home:
    counts = await datasette.databases[name].table_counts()
    queries = (await datasette.get_canned_queries(name, actor)).values()
    address = datasette.urls.database(name)
    return Home(
        database=Link(address, _title(datasette.metadata(database=name, fallback=False), name)),
        tables=tuple(_table(datasette, name, table, counts.get(table)) for table in HEART),
        map=_table(datasette, name, MAP, None),
        searches=tuple(_query(datasette, name, query) for query in queries if _is_search(query)),
        questions=tuple(_query(datasette, name, query) for query in queries if not _is_search(query)),
        file=Link(f"{address}.db", f"{name}.db"),
    )


def _table(datasette: Datasette, database: str, table: str, rows: int | None) -> Link:
    metadata = datasette.table_metadata(database, table)
    meaning = _first_sentence(metadata.get("description", ""))
    return Link(datasette.urls.table(database, table), _title(metadata, table), meaning, rows)


def _query(datasette: Datasette, database: str, query: dict[str, Any]) -> Link:
    title, description = _title(query, query["name"]), query.get("description", "")
    return Link(datasette.urls.query(database, query["name"]), title, description)


def _is_search(query: dict[str, Any]) -> bool:
    return ":q" in query["sql"].replace("(", " ").replace(")", " ").split()


def _title(metadata: dict[str, Any], name: str) -> str:
    title: str = metadata.get("title") or name
    return title


def _first_sentence(text: str) -> str:
    beginning, end, _ = text.partition(". ")
    return beginning + end.rstrip()
