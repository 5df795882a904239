"""Rows of one of our databases, for pages of our own, and the SQL that asks for them."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .atlases import Atlas
from .datasette_api import Datasette

Row = Mapping[str, Any]

NAME = re.compile(r"^-- (\w+)\n", re.MULTILINE)


def questions(module: str, file: str) -> Mapping[str, str]:
    """The queries of a file of SQL beside a module, `__file__`, by their names: a line `-- name` begins each."""
    _, *parts = NAME.split(Path(module).with_name(file).read_text(encoding="utf-8"))
    return dict(zip(parts[::2], parts[1::2], strict=True))


async def answers(datasette: Datasette, atlas: Atlas, sql: str, **parameters: object) -> list[Row]:
    """All rows that answer a question, more than Datasette shows on its pages; the columns are the keys of each.

    Raises what Datasette does where the SQL fails or takes longer than its limit.
    """
    found = await datasette.databases[atlas.name].execute(sql, parameters)
    columns = [description[0] for description in found.description]
    return [dict(zip(columns, row, strict=True)) for row in found.rows]


async def all_answers(
    datasette: Datasette, atlas: Atlas, asked: Mapping[str, str], **parameters: object
) -> dict[str, list[Row]]:
    """The rows that answer each of the questions, under its name; the parameters are those of all of them."""
    return {name: await answers(datasette, atlas, sql, **parameters) for name, sql in asked.items()}
