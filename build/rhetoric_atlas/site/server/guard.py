"""What the SQL of visitors may do: read, by what `allowed` names, and take no more of the machine than its share.

Every connection on which Datasette reads is guarded, those of its own pages too; the one on which it writes is not.
"""

import os
import sqlite3
from collections.abc import Callable, Mapping
from functools import lru_cache
from threading import current_thread

from ..datasette_api import Datasette, hookimpl
from .allowed import FUNCTIONS, MODULES, PRAGMAS, PRAGMAS_OF_A_TABLE
from .lifeline import LIFELINE
from .linear import add_linear_functions
from .measured import measured_rows

SCRATCH = "_memory"  # Datasette's empty database, in which it tries what SQLite can do; visitors put nothing into it
READING = (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_RECURSIVE)
# A virtual table that is opened seems to do so, with nothing changed; of anybody else SQLite itself does not take it.
OPENING = (sqlite3.SQLITE_UPDATE, "sqlite_master")

# Twice the longest text that a test shows, a passage of a million characters; those of real reports have a thousand.
LONGEST_VALUE = 2 * 2**20
LIMITS: Mapping[int, int] = {
    sqlite3.SQLITE_LIMIT_LENGTH: LONGEST_VALUE,  # bytes of a value or a row
    sqlite3.SQLITE_LIMIT_LIKE_PATTERN_LENGTH: 200,  # LIKE and GLOB take longest value × pattern, in one step: 2 s
    sqlite3.SQLITE_LIMIT_SQL_LENGTH: 100_000,  # an address has 65,000 characters at most
    sqlite3.SQLITE_LIMIT_COMPOUND_SELECT: 100,
    sqlite3.SQLITE_LIMIT_EXPR_DEPTH: 200,
}
HEAP = 128 * 2**20  # bytes of all that SQLite holds in a process of `atlas serve`; the caches of its threads take 20 MB

Authorizer = Callable[[int, str | None, str | None, str | None, str | None], int]


@hookimpl(trylast=True)
def prepare_connection(conn: sqlite3.Connection, database: str, datasette: Datasette) -> None:
    """Guards a connection, after all that other plugins add to it."""
    if _is_for_writing(conn, database, datasette):
        return
    authorizer = _authorizer(_functions(conn), _modules(conn), database == SCRATCH)
    add_linear_functions(conn, LONGEST_VALUE)
    conn.row_factory = measured_rows()
    if os.environ.get(LIFELINE):  # a process of another may hold any number of databases, each with its caches
        conn.execute(f"PRAGMA hard_heap_limit = {HEAP}")
        conn.execute("PRAGMA temp_store = MEMORY")  # sorting beyond it is an error, where a file would fill the disk
    for limit, most in LIMITS.items():
        conn.setlimit(limit, most)
    conn.set_authorizer(authorizer)


def _is_for_writing(conn: sqlite3.Connection, database: str, datasette: Datasette) -> bool:
    """Whether this is the connection of Datasette's execute_write, which has a thread of its own, or else a place."""
    served = datasette.databases.get(database)
    return served is not None and (conn is served._write_connection or current_thread() is served._write_thread)


def _authorizer(functions: frozenset[str], modules: frozenset[str], is_scratch: bool) -> Authorizer:
    """What SQLite asks of each statement that it prepares; modules are the virtual tables that are not to be read."""

    def authorize(action: int, first: str | None, second: str | None, _schema: str | None, _inside: str | None) -> int:
        if action == sqlite3.SQLITE_FUNCTION:
            is_allowed = (second or "").lower() in functions
        elif action == sqlite3.SQLITE_READ:
            is_allowed = _may_be_read((first or "").lower(), modules)
        elif action == sqlite3.SQLITE_PRAGMA:
            is_allowed = first in PRAGMAS_OF_A_TABLE or (first in PRAGMAS and second is None)
        else:
            is_allowed = is_scratch or action in READING or (action, first) == OPENING
        return sqlite3.SQLITE_OK if is_allowed else sqlite3.SQLITE_DENY

    return authorize


def _may_be_read(table: str, modules: frozenset[str]) -> bool:
    pragma = table.removeprefix("pragma_")
    return table not in modules and (pragma == table or pragma in PRAGMAS or pragma in PRAGMAS_OF_A_TABLE)


def _functions(conn: sqlite3.Connection) -> frozenset[str]:
    """Those of SQLite's that are allowed, and all that others have added to the connection."""
    return frozenset(" ".join(FUNCTIONS.values()).split()) | (_named(conn, "function") - _brought_by_sqlite())


def _modules(conn: sqlite3.Connection) -> frozenset[str]:
    """The virtual tables that SQLite brings and nobody may read."""
    return _named(conn, "module") - MODULES


@lru_cache(1)
def _brought_by_sqlite() -> frozenset[str]:
    conn = sqlite3.connect(":memory:")
    try:
        return _named(conn, "function")
    finally:
        conn.close()


def _named(conn: sqlite3.Connection, kind: str) -> frozenset[str]:
    return frozenset(name.lower() for (name,) in conn.execute(f"SELECT name FROM pragma_{kind}_list"))
