"""The pictures: statements in time, quotes by what they are over time, and the network of actors.

Each is the answer to one SQL question, shown as a table; a script draws it where there is one (static/pictures.js).
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from msgspec import Struct

from ..answers import answers, questions
from ..atlases import asked_atlas
from ..datasette_api import Datasette, NotFound, Request, Response, hookimpl

MOST_MARKS = 2_000  # rows of a picture; with more nobody could tell them apart
MOST_ACTORS = 100  # in the network, those with most ties
SERIES = 8  # speakers, platforms and the like that have a colour of their own; the rest is one
QUESTIONS = questions(__file__, "pictures.sql")


class Picture(Struct, frozen=True):
    """A picture: its name in the address, what it shows, its SQL, and by what the address can narrow that."""

    name: str
    title: str
    description: str
    sql: str
    parameter: str | None = None


TIMELINE = Picture(
    "timeline",
    "Statements in time",
    "Each mark stands for the quotes of one side, one date and one status, the larger the more; a click leads to them. "
    "A bar is a date that is known to the month or the year alone. Words that are only known to be no later than their "
    "report have a part of their own.",
    QUESTIONS["timeline"].format(most_marks=MOST_MARKS),
    "year",
)
NETWORK = Picture(
    "network",
    "Who stands to whom",
    f"The {MOST_ACTORS} actors with most ties. A line is a relation or a stance, and points at whom it is about; a "
    "dashed one is denied or disputed, a dotted one alleged or unverified. A dashed ring is an actor "
    "that was drafted, and that nobody has looked at. A click on a line leads to the rows behind "
    "it, one on an actor to its page.",
    QUESTIONS["network"].format(most_actors=MOST_ACTORS, most_marks=MOST_MARKS),
    "actor",
)
NONE = "There is no such picture here."
LINKS = {"quote_id": "quotes", "source_id": "actors", "target_id": "actors"}  # columns of ids, and their tables
GROUPS: Mapping[str, tuple[str, str]] = {  # what quotes can be counted by: in words, and in SQL
    "alignment": ("alignment of the speaker", "a.alignment"),
    "speaker": ("speaker", "coalesce(a.name, q.speaker_text)"),
    "act": ("act", "q.act"),
    "platform": ("platform", "p.name"),
}


def over_time(group: str) -> Picture:
    """The picture of quotes by month and one of GROUPS."""
    words, column = GROUPS[group]
    return Picture(
        "over-time",
        f"Quotes over time, by {words}",
        f"Quotes by the month in which they were said, as far as that is known. The {SERIES} most frequent have a "
        "colour of their own.",
        QUESTIONS["over_time"].format(column=column, group=group, series=SERIES, most_marks=MOST_MARKS),
    )


@hookimpl(specname="register_routes")
def route_pictures() -> list[tuple[str, Any]]:
    """The page of all pictures, and one page for each."""
    return [(r"^/-/pictures$", pictures), (r"^/-/pictures/(?P<name>[a-z-]+)$", picture)]


async def pictures(request: Request, datasette: Datasette) -> Response:
    """What pictures there are."""
    atlas = await asked_atlas(request, datasette, NONE)
    page = {"database": atlas.name, "pictures": (TIMELINE, over_time("alignment"), NETWORK)}
    return Response.html(await datasette.render_template("atlas_pictures.html", page, request=request))


async def picture(request: Request, datasette: Datasette) -> Response:
    """One picture; `by` is one of GROUPS, for quotes over time, and what its parameter says narrows the others."""
    atlas = await asked_atlas(request, datasette, NONE)
    group = request.args.get("by") or "alignment"
    drawn = {"timeline": TIMELINE, "network": NETWORK}.get(request.url_vars["name"])
    if drawn is None and request.url_vars["name"] == "over-time" and group in GROUPS:
        drawn = over_time(group)
    if drawn is None:
        raise NotFound(NONE)
    asked = {drawn.parameter: request.args.get(drawn.parameter) or ""} if drawn.parameter else {}
    rows = await answers(datasette, atlas, drawn.sql, **asked)
    page = {
        "database": atlas.name,
        "picture": drawn,
        "rows": rows,
        "sql_url": f"{datasette.urls.database(atlas.name)}?{urlencode({'sql': drawn.sql.strip(), **asked})}",
        "groups": GROUPS if drawn.name == "over-time" else {},
        "group": group,
        "years": [row["year"] for row in await answers(datasette, atlas, QUESTIONS["years"])]
        if "year" in asked
        else [],
        "year": asked.get("year"),
        "about": next(iter(await answers(datasette, atlas, QUESTIONS["actor"], **asked)), None)
        if "actor" in asked
        else None,
        "links": LINKS,
        "is_cut": len(rows) == MOST_MARKS,
    }
    return Response.html(await datasette.render_template("atlas_picture.html", page, request=request))
