"""Rows that are counted while they are fetched: an answer that would take too much memory ends before it does."""

import sqlite3
from collections.abc import Callable
from sys import getsizeof
from typing import Any
from weakref import ref

LARGEST_ANSWER = 64 * 2**20  # bytes of the rows of one answer as Python holds them: 100,000 of ten short columns


def measured_rows() -> Callable[[sqlite3.Cursor, tuple[Any, ...]], sqlite3.Row]:
    """A row factory for one connection, which raises sqlite3.DataError for the row that is too much.

    A connection of Datasette's answers one question at a time, with a cursor for each.
    """
    cursor_of = _nothing
    size = 0

    def measured(cursor: sqlite3.Cursor, values: tuple[Any, ...]) -> sqlite3.Row:
        nonlocal cursor_of, size
        if cursor_of() is not cursor:
            cursor_of, size = ref(cursor), 0
        size += getsizeof(values) + sum(map(getsizeof, values))
        if size > LARGEST_ANSWER:
            raise sqlite3.DataError("the answer is too big: ask for fewer rows or columns")
        return sqlite3.Row(cursor, values)

    return measured


def _nothing() -> sqlite3.Cursor | None:
    return None
