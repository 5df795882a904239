"""What the home page shows of each atlas: what is in it, how complete and how right it is, and where to begin."""

from typing import Any

from ..answers import all_answers, questions
from ..atlases import Atlas, atlases_of
from ..datasette_api import Datasette, Request, hookimpl
from .months import bars

HEART = ("quotes", "actors", "locations", "reports")
FIRST_QUESTIONS = 5  # of metadata.yml, searches aside: the ones that people ask first
SEARCH = "search_"  # begins the names of the questions that are searches
QUESTIONS = questions(__file__, "home.sql")


@hookimpl(specname="extra_template_vars")
async def homes_of(template: str, request: Request | None, datasette: Datasette) -> dict[str, Any]:
    """`homes` for the home page; nothing elsewhere."""
    if template != "index.html":
        return {}
    actor = request.actor if request else None
    return {"homes": [await _home(datasette, atlas, actor) for atlas in atlases_of(datasette).values()]}


async def _home(datasette: Datasette, atlas: Atlas, actor: dict[str, Any] | None) -> dict[str, Any]:
    """One atlas: its main `tables` by name with what a row means and how many there are, and the first questions."""
    counts = await datasette.databases[atlas.name].table_counts()
    canned = (await datasette.get_canned_queries(atlas.name, actor)).values()
    found = await all_answers(datasette, atlas, QUESTIONS)
    return {
        **found,
        "name": atlas.name,
        "tables": {table: (_meaning(datasette, atlas, table), counts.get(table)) for table in HEART},
        "questions": [query for query in canned if not query["name"].startswith(SEARCH)][:FIRST_QUESTIONS],
        "months": bars(found["months"]),
    }


def _meaning(datasette: Datasette, atlas: Atlas, table: str) -> str:
    """The first sentence on a table."""
    beginning, end, _ = datasette.table_metadata(atlas.name, table).get("description", "").partition(". ")
    return f"{beginning}{end.rstrip()}"
