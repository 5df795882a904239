"""Pages that lose no rows.

Datasette 0.65 sorts the first page of a table by one column, and the later pages by that column and then the primary
key. Where many rows share a value, some fall between the first page and the second. Here the first page is sorted by
the primary key too.
"""

import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from ..atlases import atlases_of
from ..datasette_api import Datasette, hookimpl

NAME = r"(?:\[[^\]]+\]|\w+)"

# What Datasette asks for the first page of a sorted table, to the letter:
# select id, text from quotes where [status] = :p0 order by said_date desc limit 101
FIRST_PAGE = re.compile(
    rf"(?P<order>select {NAME}(?:, {NAME})* from (?P<table>{NAME}) (?:where (?P<where>.+) )?order by {NAME}(?: desc)?)"
    r"(?P<limit> limit \d+)",
    re.DOTALL,
)

# A person's own SQL may look like a page; to these a further column in the order could be a fault.
NOT_A_PAGE = re.compile(r"\b(union|intersect|except|group\s+by)\b", re.IGNORECASE)


@hookimpl
def startup(datasette: Datasette) -> None:
    """Has each of our databases settle the order of every page."""
    for atlas in atlases_of(datasette).values():
        database = datasette.databases[atlas.name]
        database.execute = _settled(database.execute, atlas.primary_keys)


def with_tie_breaker(sql: str, keys: Mapping[str, Sequence[str]]) -> str:
    """The SQL of a table's first page with the primary key at the end of its order; any other SQL as it is.

    `keys` gives the primary key of each table.
    """
    page = FIRST_PAGE.fullmatch(sql)
    if not page or NOT_A_PAGE.search(page["where"] or ""):
        return sql
    key = ", ".join(f"[{column}]" for column in keys.get(page["table"].strip("[]"), ()))
    return f"{page['order']}, {key}{page['limit']}" if key else sql


def _settled(
    execute: Callable[..., Awaitable[Any]], keys: Mapping[str, Sequence[str]]
) -> Callable[..., Awaitable[Any]]:
    async def settled(sql: str, *args: Any, **options: Any) -> Any:
        return await execute(with_tie_breaker(sql, keys), *args, **options)

    return settled
