"""What the home page shows of each atlas: what is in it, how complete and how right it is, and where to begin."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any

from ..answers import Row, answers
from ..atlases import Atlas, atlases_of
from ..datasette_api import Datasette, Request, hookimpl
from .months import Bar, bars

HEART = ("quotes", "actors", "locations", "reports")
MAP = "map_places"
FIRST_QUESTIONS = 5  # of metadata.yml, searches aside: the ones that people ask first
SEARCH = "search_"  # begins the names of the questions that are searches
POINTS = 150  # places on the small map, the most named ones

SPEAKERS = """
SELECT a.id, a.name, count(*) AS quotes
FROM quotes q
JOIN actors a ON a.id = q.speaker_id
GROUP BY a.id
ORDER BY 3 DESC, 2
LIMIT 10"""
NEWEST = """
SELECT r.id, r.title, r.published_date, p.name AS publisher,
       (SELECT count(*) FROM quotes q WHERE q.report_id = r.id) AS quotes
FROM reports r
LEFT JOIN publishers p ON p.id = r.publisher_id
ORDER BY r.published_date DESC, r.id
LIMIT 8"""
PLACES = f"""
SELECT location_id AS entity_id, name, latitude, longitude, precision, mentions
FROM map_places
WHERE precision NOT IN ('country', 'region') AND longitude IS NOT NULL
ORDER BY mentions DESC, name
LIMIT {POINTS}"""
MONTHS = """
SELECT substr(said_date, 1, 7) AS month, count(*) AS quotes
FROM quotes
WHERE said_basis IN ('stated', 'inferred') AND length(said_date) >= 7
GROUP BY 1
ORDER BY 1"""
STATE = """
SELECT (SELECT count(*) FROM reports WHERE completeness <> 'full') AS incomplete,
       (SELECT count(*) FROM quotes WHERE reviewed) AS reviewed,
       (SELECT count(*) FROM refused_reports) AS refused"""
ACCURACY = """
SELECT e.measure, e.value, e.total, v.field, v.definition
FROM evaluation e
LEFT JOIN vocabulary v ON v.field = 'evaluation.measure' AND v.value = e.measure
WHERE e.scope = 'all' AND e.measure IN ('marked quote spans, F1', 'kind', 'speaker', 'channel', 'act', 'status', 'date')
ORDER BY e.measure <> 'marked quote spans, F1', e.measure"""


@dataclass(frozen=True, slots=True)
class Link:
    """Something to open: an address under base_url, its title, a sentence on it, and how many rows it holds."""

    url: str
    title: str
    description: str = ""
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class Home:
    """One atlas on the home page; `questions` are the first that people ask."""

    name: str
    database: Link
    tables: tuple[Link, ...]
    map: Link
    questions: tuple[Link, ...]
    file: Link
    speakers: Sequence[Row]
    newest: Sequence[Row]
    points: Sequence[Row]
    months: Sequence[Bar]
    state: Row
    accuracy: Sequence[Row]


@hookimpl(specname="extra_template_vars")
def homes_of(
    template: str, request: Request | None, datasette: Datasette
) -> Callable[[], Awaitable[dict[str, Any]]] | dict[str, Any]:
    """`homes` for the home page; nothing elsewhere."""
    if template != "index.html":
        return {}

    async def homes() -> dict[str, Any]:
        actor = request.actor if request else None
        return {"homes": [await _home(datasette, atlas, actor) for atlas in atlases_of(datasette).values()]}

    return homes


async def _home(datasette: Datasette, atlas: Atlas, actor: dict[str, Any] | None) -> Home:
    name = atlas.name
    counts = await datasette.databases[name].table_counts()
    canned = (await datasette.get_canned_queries(name, actor)).values()
    queries = [query for query in canned if not query["name"].startswith(SEARCH)]
    address = datasette.urls.database(name)
    return Home(
        name=name,
        database=Link(address, _title(datasette.metadata(database=name, fallback=False), name)),
        tables=tuple(_table(datasette, name, table, counts.get(table)) for table in HEART),
        map=_table(datasette, name, MAP, None),
        questions=tuple(_query(datasette, name, query) for query in queries[:FIRST_QUESTIONS]),
        file=Link(f"{address}.db", f"{name}.db"),
        speakers=await answers(datasette, atlas, SPEAKERS),
        newest=await answers(datasette, atlas, NEWEST),
        points=await answers(datasette, atlas, PLACES),
        months=bars([(row["month"], row["quotes"]) for row in await answers(datasette, atlas, MONTHS)]),
        state=(await answers(datasette, atlas, STATE))[0],
        accuracy=await answers(datasette, atlas, ACCURACY),
    )


def _table(datasette: Datasette, database: str, table: str, rows: int | None) -> Link:
    metadata = datasette.table_metadata(database, table)
    meaning = _first_sentence(metadata.get("description", ""))
    return Link(datasette.urls.table(database, table), _title(metadata, table), meaning, rows)


def _query(datasette: Datasette, database: str, query: dict[str, Any]) -> Link:
    title, description = _title(query, query["name"]), query.get("description", "")
    return Link(datasette.urls.query(database, query["name"]), title, description)


def _title(metadata: dict[str, Any], name: str) -> str:
    title: str = metadata.get("title") or name
    return title


def _first_sentence(text: str) -> str:
    beginning, end, _ = text.partition(". ")
    return beginning + end.rstrip()
