"""Rows of one of our databases, for pages of our own."""

from collections.abc import Mapping
from typing import Any

from .atlases import Atlas
from .datasette_api import Datasette

Row = Mapping[str, Any]


async def answers(datasette: Datasette, atlas: Atlas, sql: str, **parameters: object) -> list[Row]:
    """All rows that answer a question, more than Datasette shows on its pages; the columns are the keys of each.

    Raises what Datasette does where the SQL fails or takes longer than its limit.
    """
    found = await datasette.databases[atlas.name].execute(sql, parameters)
    columns = [description[0] for description in found.description]
    return [dict(zip(columns, row, strict=True)) for row in found.rows]
