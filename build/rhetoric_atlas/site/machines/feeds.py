"""Atom feeds: /<database>/quotes.atom has the newest quotes, /<database>/<question>.atom the rows of a saved question.

Not datasette-atom: it wants columns of its own in the SQL, and so every question written twice. An entry is as new as
its report, and no clock has a part in it; ids are made of what an entry tells, and hold wherever the site is served.
"""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

from jinja2 import Environment
from msgspec import Struct

from ..answers import Row, answers, questions
from ..atlases import Atlas, atlases_of
from ..datasette_api import Datasette, Request, Response, hookimpl, tilde_encode
from . import atom

MOST = 100  # entries of a feed
MOST_ROWS = 100_000  # of an answer, among which the newest are looked for
LONGEST_TITLE = 120  # characters of the title of an answer's row
LONGEST_ID = 200  # characters of a cell that may be the id of a quote or report
KEPT = ("_search", "_where", "_through")  # beginnings of what says which rows of a table are meant
ORDER = re.compile(r" ?sorted by \S+( descending)?$")  # what Datasette says last of a table's rows
QUESTIONS = questions(__file__, "feeds.sql")


class Answer(Struct, frozen=True):
    """What the rows of a question are made entries with.

    `named` are the quotes and reports whose ids stand in them, `day` that of the newest report, `page` the address of
    the question, and `base` that of the database.
    """

    question: str
    named: Mapping[str, Row]
    day: str
    page: str
    base: str


@hookimpl(specname="prepare_jinja2_environment")
def add_feed(env: Environment) -> None:
    """Gives the templates `feed`."""
    env.filters["feed"] = feed


def feed(url: str) -> str:
    """The address of the feed, for that of one page of a table's or question's rows: only what chooses rows stays."""
    parts = urlsplit(url)
    kept = [
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not name.startswith("_") or name.startswith(KEPT)
    ]
    return parts._replace(query=urlencode(kept)).geturl()


@hookimpl(specname="register_output_renderer")
def offer_feeds() -> dict[str, Any]:
    """`.atom` beside `.json` and `.csv`, where there is a feed."""
    return {"extension": "atom", "render": render_atom, "can_render": has_feed}


def has_feed(datasette: Datasette, database: str, table: str | None, query_name: str | None, view_name: str) -> bool:
    """Whether a page has a feed: the table of quotes and every saved question of a database of ours."""
    is_quotes = view_name == "table" and table == "quotes"
    return database in atlases_of(datasette) and (is_quotes or bool(query_name))


async def render_atom(
    datasette: Datasette,
    request: Request,
    database: str,
    table: str | None,
    query_name: str | None,
    view_name: str,
    data: dict[str, Any],
) -> Response | None:
    """The feed of a page; None where it has none, which Datasette answers as it does an unknown page."""
    if not has_feed(datasette, database, table, query_name, view_name):
        return None
    if data.get("error"):
        return Response.text(data["error"])
    atlas = atlases_of(datasette)[database]
    path = feed(f"{datasette.urls.table(database, query_name or 'quotes')}?{request.query_string}")
    page = datasette.absolute_url(request, path)
    base = datasette.absolute_url(request, datasette.urls.database(database))
    newest = atom.day((await answers(datasette, atlas, QUESTIONS["newest_date"]))[0]["date"]) or atom.EPOCH
    if query_name:
        title = await _question(datasette, request, database, query_name, data["query"])
        entries = await _answer(datasette, atlas, data, Answer(query_name, {}, newest, page, base))
    else:
        title = ": ".join(filter(None, ("Newest quotes", ORDER.sub("", data["human_description_en"]))))
        entries = await _newest(datasette, atlas, data["query"], base)
    words = datasette.metadata() or {}
    site = words.get("title") or "Rhetoric Atlas"
    address = urlsplit(page)
    url = address._replace(path=f"{address.path}.atom").geturl()
    whole = atom.Feed(
        path, f"{title} - {site}", words.get("about"), site, words.get("license"), url, page, newest, entries
    )
    return Response(atom.write(whole), content_type="application/atom+xml; charset=utf-8")


async def _question(datasette: Datasette, request: Request, database: str, name: str, query: Mapping[str, Any]) -> str:
    """The question's title, with what was asked in place of its parameters."""
    question = await datasette.get_canned_query(database, name, request.actor)
    asked = [f"{key} {value}" for key, value in query["params"].items() if value and f":{key}" in query["sql"]]
    return ": ".join([question.get("title") or name, *filter(None, [", ".join(asked)])])


async def _newest(datasette: Datasette, atlas: Atlas, query: Mapping[str, Any], base: str) -> list[atom.Entry]:
    # What chooses the rows of a table stands between the first `where` and the last `order by` of Datasette's SQL.
    where = query["sql"].partition(" where ")[2].rpartition(" order by ")[0]
    sql = QUESTIONS["newest"].format(where=f" WHERE {where}" if where else "", most=MOST)
    rows = await answers(datasette, atlas, sql, **query["params"])
    return [
        atom.Entry(
            row["id"],
            row["label"],
            f"{base}/quotes/{tilde_encode(row['id'])}",
            atom.day(row["published_date"]) or atom.EPOCH,
            [row["status"]],
            [(name, value) for name, value in row.items() if name not in ("id", "label")],
        )
        for row in rows
    ]


async def _answer(datasette: Datasette, atlas: Atlas, data: Mapping[str, Any], answer: Answer) -> list[atom.Entry]:
    """An entry for each row of an answer, the newest first; rows that tell the same are one."""
    rows = [dict(zip(data["columns"], row, strict=True)) for row in data["rows"]]
    if data["truncated"]:  # the newest may be among what Datasette cuts off
        sql = QUESTIONS["whole"].format(sql=data["query"]["sql"].rstrip("; \n"), most=MOST_ROWS)
        rows = [dict(row) for row in await answers(datasette, atlas, sql, **data["query"]["params"])]
    ids = {value: None for row in rows for value in row.values() if isinstance(value, str) and len(value) < LONGEST_ID}
    named = {row["id"]: row for row in await answers(datasette, atlas, QUESTIONS["named"], ids=json.dumps(list(ids)))}
    answer = Answer(answer.question, named, answer.day, answer.page, answer.base)
    entries = {entry.key: entry for entry in (_entry(row, answer) for row in rows)}
    return sorted(entries.values(), key=lambda entry: entry.day, reverse=True)[:MOST]


def _entry(row: Row, answer: Answer) -> atom.Entry:
    """A row as an entry, of the day of the report that it names, else of its own date, else of the newest report."""
    references = [answer.named[value] for value in row.values() if isinstance(value, str) and value in answer.named]
    quotes = [reference for reference in references if reference["page"] == "quotes"]
    first = next(iter(quotes or references), None)
    days = [atom.day(reference["published_date"]) for reference in references]
    own_days = [atom.day(value) for column, value in row.items() if column.endswith("date") or column == "month"]
    cells = list(row.items())
    statuses = [value for column, value in cells if "status" in column and isinstance(value, str)]
    if quotes and not statuses:
        statuses = [quote["status"] for quote in quotes]
        cells.append(("status", ", ".join(statuses)))
    # A search's score and other measures differ with every report that is added: they tell nothing of the row itself.
    told = [(column, value) for column, value in cells if not isinstance(value, float)]
    return atom.Entry(
        json.dumps([answer.question, told], default=repr),
        quotes[0]["name"] if quotes else _title(row, answer),
        answer.page if first is None else f"{answer.base}/{first['page']}/{tilde_encode(first['id'])}",
        max(filter(None, days), default=max(filter(None, own_days), default=answer.day)),
        list(dict.fromkeys(statuses)),
        cells,
    )


def _title(row: Row, answer: Answer) -> str:
    words = (str(value) for value in row.values() if value not in (None, "") and value not in answer.named)
    title = " ".join(", ".join(words).split())
    return title[:LONGEST_TITLE] + ("…" if len(title) > LONGEST_TITLE else "")
