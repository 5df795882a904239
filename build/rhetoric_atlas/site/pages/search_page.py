"""One search over actors, places, reports, quotes and texts: /-/search?q=..., the best of each with what was found."""

from typing import Any
from urllib.parse import urlencode

from markupsafe import Markup, escape

from ..answers import Row, all_answers, questions
from ..atlases import Atlas, asked_atlas
from ..datasette_api import Datasette, Request, Response, hookimpl, tilde_encode

SHOWN = 8  # results of each kind
LONGEST = 400  # characters of a search; with more it finds nothing
BEGIN, END = "\x02", "\x03"  # stand around what was found until it is HTML
# By the table or canned query that has all results of a kind: its title, the table of its pages, and the parameter that
# the words go into there.
KINDS = {
    "actors": ("Actors", "actors", "_search"),
    "locations": ("Places", "locations", "_search"),
    "reports": ("Reports", "reports", "_search"),
    "search_quotes": ("Quotes", "quotes", "q"),
    "search_passages": ("Texts of reports", "reports", "q"),
}
# The rows of each of KINDS, the best first: their `id` and perhaps an `anchor` on that page, their `name` if they have
# one, the words that were `found`, and what else is to be said `about` them.
QUESTIONS = questions(__file__, "search.sql")


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """The search page."""
    return [(r"^/-/search$", search)]


async def search(request: Request, datasette: Datasette) -> Response:
    """The page for the words `q`; of the database that `database` names, or of the first of ours."""
    atlas = await asked_atlas(request, datasette, "There is nothing to search here.")
    words = (request.args.get("q") or "").replace("\0", " ").strip()
    is_search = len(words) <= LONGEST and any(character.isalnum() for character in words)
    page = {
        "q": words,
        "database": atlas.name,
        "groups": await _groups(datasette, atlas, words) if is_search else [],
        "is_search": is_search,
        "longest": LONGEST,
    }
    return Response.html(await datasette.render_template("atlas_search.html", page, request=request))


async def _groups(datasette: Datasette, atlas: Atlas, words: str) -> list[dict[str, Any]]:
    """The results of each kind that has some, and where all of them are."""
    found = await all_answers(datasette, atlas, QUESTIONS, q=words, begin=BEGIN, end=END, shown=SHOWN)
    return [
        {
            "title": title,
            "results": [_result(row, datasette.urls.table(atlas.name, table)) for row in found[rest]],
            "may_have_more": len(found[rest]) == SHOWN,
            "rest_url": f"{datasette.urls.table(atlas.name, rest)}?{urlencode({parameter: words})}",
        }
        for rest, (title, table, parameter) in KINDS.items()
        if found[rest]
    ]


def _result(row: Row, pages: str) -> dict[str, Any]:
    """A row that was found: the address of its page, its name if it has one, what was found, marked, and more."""
    anchor = f"#{row['anchor']}" if row.get("anchor") else ""
    name, found = row.get("name"), row["found"] or ""
    shown = found if name is None or BEGIN in found else ""
    return {**row, "url": f"{pages}/{tilde_encode(row['id'])}{anchor}", "found": _marked(shown)}


def _marked(found: str) -> Markup:
    """The words with what was found in marks, and nothing in them HTML."""
    return Markup(str(escape(found)).replace(BEGIN, "<mark>").replace(END, "</mark>"))
