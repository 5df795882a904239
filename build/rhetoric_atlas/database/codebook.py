"""The codebook held against schema.sql: every value that a closed column allows is defined, and no other."""

import re
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from importlib import resources
from pathlib import Path

from ..base.errors import Problems
from ..curation.vocabulary import Vocabulary

CHECK = re.compile(r"CHECK \((\w+) IN \(('[^()]*')\)\)")  # CHECK (kind IN ('person','collective'))
VALUE = re.compile(r"'([^']*)'")


def closed_columns() -> Mapping[str, frozenset[str]]:
    """The values that schema.sql allows in each column that it checks, such as 'actors.kind'."""
    return {
        f"{table}.{column}": frozenset(VALUE.findall(values))
        for table, sql, _ in _tables()
        for column, values in CHECK.findall(sql)
    }


def check(file: Path, vocabulary: Vocabulary) -> Problems:
    """What vocabulary.yml, as loaded from `file`, lacks of the closed columns, and what it has beyond the tables."""
    problems = Problems()
    lines = vocabulary.lines
    closed = closed_columns()
    columns = {f"{table}.{column}" for table, _, names in _tables() for column in names}
    for field, values in closed.items():
        for value in sorted(values - vocabulary.of(field)):
            problems.add(f"{field} has no entry for {value}: define it", file, lines.get(field))
    for definition in vocabulary.definitions:
        field, value = definition.field, definition.value
        if field not in columns:
            problems.add(f"{field} is no column of the database", file, lines.get(field))
        elif field in closed and value not in closed[field]:
            remedy = "add it to schema.sql, or take it out here"
            message = f"{value} is not allowed in the closed column {field}: {remedy}"
            problems.add(message, file, lines.get(f"{field} {value}"))
    return problems


def _tables() -> list[tuple[str, str, tuple[str, ...]]]:
    """The name, the SQL and the columns of each table."""
    schema = resources.files(__package__).joinpath("schema.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(schema)
        tables = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
        return [
            (name, sql, tuple(column for _, column, *_ in connection.execute(f"PRAGMA table_info([{name}])")))
            for name, sql in tables
        ]
