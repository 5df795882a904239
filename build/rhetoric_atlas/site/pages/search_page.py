"""One search over actors, places, reports, quotes and texts: /-/search?q=..., the best of each with what was found."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from markupsafe import Markup, escape

from ..answers import Row, answers
from ..atlases import Atlas, atlases_of
from ..datasette_api import Datasette, NotFound, Request, Response, hookimpl, tilde_encode

SHOWN = 8  # results of each kind
LONGEST = 400  # characters of a search; with more it finds nothing
BEGIN, END = "\x02", "\x03"  # stand around what was found until it is HTML


@dataclass(frozen=True, slots=True)
class Kind:
    """Something that is searched: `rest` is the table or canned query that has all results, asked by `parameter`.

    Its SQL gives of each row the `id` and perhaps an `anchor` on that page, its `name` if it has one, the words that
    were `found`, and what else is to be said `about` it.
    """

    title: str
    page: str
    rest: str
    parameter: str
    sql: str


KINDS = (
    Kind(
        "Actors",
        "actors",
        "actors",
        "_search",
        """
SELECT a.id, a.name, highlight(actors_fts, 2, :begin, :end) AS found, replace(a.type, '_', ' ') AS about
FROM actors_fts
JOIN actors a ON a.rowid = actors_fts.rowid
WHERE actors_fts MATCH escape_fts(:q)
ORDER BY bm25(actors_fts, 10, 1, 5), a.id""",
    ),
    Kind(
        "Places",
        "locations",
        "locations",
        "_search",
        """
SELECT l.id, l.name, highlight(locations_fts, 1, :begin, :end) AS found, l.kind AS about
FROM locations_fts
JOIN locations l ON l.rowid = locations_fts.rowid
WHERE locations_fts MATCH escape_fts(:q)
ORDER BY bm25(locations_fts, 10, 5), l.id""",
    ),
    Kind(
        "Reports",
        "reports",
        "reports",
        "_search",
        """
SELECT r.id, highlight(reports_fts, 0, :begin, :end) AS found, r.published_date AS about
FROM reports_fts
JOIN reports r ON r.rowid = reports_fts.rowid
WHERE reports_fts MATCH escape_fts(:q)
ORDER BY bm25(reports_fts), r.id""",
    ),
    Kind(
        "Quotes",
        "quotes",
        "search_quotes",
        "q",
        """
SELECT q.id,
       snippet(quotes_fts, 0, :begin, :end, ' … ', 32) AS found,
       coalesce(s.name, q.speaker_text, 'speaker not named') || ' · ' || q.act || ' · ' || q.status
         || coalesce(' · ' || q.said_date, '') AS about
FROM quotes_fts
JOIN quotes q ON q.rowid = quotes_fts.rowid
LEFT JOIN actors s ON s.id = q.speaker_id
WHERE quotes_fts MATCH escape_fts(:q)
ORDER BY bm25(quotes_fts, 10, 2, 2), q.id""",
    ),
    Kind(
        "Texts of reports",
        "reports",
        "search_passages",
        "q",
        """
SELECT p.report_id AS id, p.id AS anchor, snippet(passages_fts, 0, :begin, :end, ' … ', 32) AS found, r.title AS about
FROM passages_fts
JOIN passages p ON p.rowid = passages_fts.rowid
JOIN reports r ON r.id = p.report_id
WHERE passages_fts MATCH escape_fts(:q) AND p.kind <> 'boilerplate'
ORDER BY bm25(passages_fts), p.id""",
    ),
)


@dataclass(frozen=True, slots=True)
class Result:
    """A row that was found: the address of its page, its name if it has one, what was found, marked, and more."""

    url: str
    name: str | None
    found: Markup
    about: str | None


@dataclass(frozen=True, slots=True)
class Group:
    """The results of one kind, the best first, and where all of them are."""

    title: str
    results: Sequence[Result]
    rest_url: str

    @property
    def may_have_more(self) -> bool:
        return len(self.results) == SHOWN


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """The search page."""
    return [(r"^/-/search$", search)]


async def search(request: Request, datasette: Datasette) -> Response:
    """The page for the words `q`; of the database that `database` names, or of the first of ours."""
    atlases = atlases_of(datasette)
    atlas = atlases.get(request.args.get("database") or "") or next(iter(atlases.values()), None)
    if atlas is None:
        raise NotFound("There is nothing to search here.")
    await datasette.ensure_permissions(request.actor, [("view-database", atlas.name), "view-instance"])
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


async def _groups(datasette: Datasette, atlas: Atlas, words: str) -> list[Group]:
    groups = []
    for kind in KINDS:
        rows = await answers(datasette, atlas, f"{kind.sql} LIMIT {SHOWN}", q=words, begin=BEGIN, end=END)
        pages = datasette.urls.table(atlas.name, kind.page)
        rest = f"{datasette.urls.table(atlas.name, kind.rest)}?{urlencode({kind.parameter: words})}"
        if rows:
            groups.append(Group(kind.title, [_result(row, pages) for row in rows], rest))
    return groups


def _result(row: Row, pages: str) -> Result:
    anchor = f"#{row['anchor']}" if row.get("anchor") else ""
    name, found = row.get("name"), row["found"] or ""
    shown = found if name is None or BEGIN in found else ""
    return Result(f"{pages}/{tilde_encode(row['id'])}{anchor}", name, _marked(shown), row["about"])


def _marked(found: str) -> Markup:
    """The words with what was found in marks, and nothing in them HTML."""
    return Markup(str(escape(found)).replace(BEGIN, "<mark>").replace(END, "</mark>"))
