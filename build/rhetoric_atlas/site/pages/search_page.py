"""One search over actors, places, reports, quotes and texts: /-/search?q=..., the best of each with what was found."""

from typing import Any

from ..answers import all_answers, questions
from ..atlases import asked_atlas
from ..datasette_api import Datasette, Request, Response, hookimpl

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
    asked = QUESTIONS if is_search else {}
    page = {
        "q": words,
        "database": atlas.name,
        "kinds": KINDS,
        "found": await all_answers(datasette, atlas, asked, q=words, begin=BEGIN, end=END, shown=SHOWN),
        "begin": BEGIN,
        "end": END,
        "shown": SHOWN,
        "is_search": is_search,
        "longest": LONGEST,
    }
    return Response.html(await datasette.render_template("atlas_search.html", page, request=request))
