"""The tables, views and columns of schema.sql, for tests that go through all of them."""

import sqlite3
from importlib import resources

EMPTY = sqlite3.connect(":memory:")
EMPTY.executescript(resources.files("rhetoric_atlas").joinpath("database", "schema.sql").read_text(encoding="utf-8"))


def names(kind: str) -> list[str]:
    """The names of everything of a kind, 'table' or 'view'."""
    listed = EMPTY.execute("SELECT name FROM sqlite_master WHERE type = ? AND name NOT LIKE 'sqlite_%'", [kind])
    return sorted(name for (name,) in listed)


def columns(name: str) -> list[str]:
    """The columns of a table or view."""
    return [column for _, column, *_ in EMPTY.execute(f"PRAGMA table_info([{name}])")]


def key(table: str) -> list[str]:
    """The columns of a table's primary key, in order."""
    parts = EMPTY.execute(f"SELECT name FROM pragma_table_info('{table}') WHERE pk ORDER BY pk")
    return [name for (name,) in parts]


TABLES = names("table")
VIEWS = names("view")
