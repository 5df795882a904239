"""What SQLite keeps beside a database that somebody writes to, and what a writer that was killed left there.

SQLite lays it over whatever file of that name it finds: over a new database, too, which it would break.
"""

import sqlite3
from contextlib import closing
from pathlib import Path

from ..base.errors import AtlasError
from ..base.files import stands

ENDINGS = ("-journal", "-wal", "-shm")
PATIENCE = 5.0  # seconds in which another's transaction may end


def settle(database: Path) -> None:
    """Has SQLite bring the old database to its end, as any reader of it would, so that nothing stands beside it.

    A kill on the way loses nothing of it. Raises AtlasError where somebody has it open and writes to it.
    """
    beside = [path for ending in ENDINGS if stands(path := database.with_name(database.name + ending))]
    try:
        if beside and stands(database):
            _end(database, beside)
        else:
            _remove(beside)
    except sqlite3.Error as error:
        names = ", ".join(path.name for path in beside)
        raise AtlasError(
            f"somebody has it open and writes to it, or did ({error}): close it there, or move it away with {names}",
            database,
        ) from error


def _end(database: Path, beside: list[Path]) -> None:
    """With the whole database held, which nobody has who is still at work on one of the files beside it."""
    with closing(sqlite3.connect(database, timeout=PATIENCE, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("BEGIN EXCLUSIVE")
        _remove(beside)


def _remove(beside: list[Path]) -> None:
    for path in beside:
        path.unlink(missing_ok=True)
