"""Rows -> one SQLite file, whole or not at all.

Rows stream into a staging file in any order, are laid into their tables in primary-key order, checked, and written by
a closing VACUUM INTO to a neighbour of the target, which is synced and renamed. The same rows give the same bytes for
one SQLite version; a build that fails or is killed leaves the old file as it was.
"""

import errno
import fcntl
import os
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from importlib import resources
from itertools import islice
from pathlib import Path
from stat import S_ISREG

from sqlite_utils import Database

from ..base.errors import AtlasError
from ..base.files import status_of
from . import search_index, unfinished
from .rows import Row

COMMIT_SIZE = 1_000  # rows written to the staging file at once
FULL = {errno.ENOSPC, errno.EDQUOT}
HEADER = b"SQLite format 3\x00"  # the first bytes of every database


def write(target: Path, rows: Iterable[tuple[str, Row]], commit_size: int = COMMIT_SIZE) -> None:
    """Writes the database, in place of any that stands there.

    Where a link stands, the file that it names is written. Raises AtlasError where what stands there is no database,
    another build is writing it, the disk is full, or the rows break the schema.
    """
    _check_target(target)
    with _explained(target):
        file = _file_of(target)
        unfinished.settle(file)
    with _workshop(file, target) as workshop, _explained(target):
        staging, building, finished = workshop / "staging.db", workshop / "building.db", workshop / "finished.db"
        create(building)
        _stage(staging, building, rows, commit_size)
        _lay(staging, building)
        _check(building)
        with closing(sqlite3.connect(building)) as connection:
            connection.execute("VACUUM INTO ?", [str(finished)])
        _sync(finished)
        unfinished.settle(file)
        finished.replace(file)
        _sync(file.parent)


def create(file: Path) -> None:
    """An empty database with the tables, indexes and views of schema.sql."""
    schema = resources.files(__package__).joinpath("schema.sql").read_text(encoding="utf-8")
    with closing(_scratch(file)) as connection:
        connection.executescript(schema)


def _check_target(target: Path) -> None:
    """A mistyped --database must not cost a report."""
    there = status_of(target)
    if there and not S_ISREG(there.st_mode):
        raise AtlasError("is not a regular file: name another --database", target)
    if there and not _is_database(target):
        raise AtlasError("is not a database, and would be lost: name another --database, or move it away", target)
    if not os.path.isdir(target.parent):
        raise AtlasError(f"its folder {target.parent} does not exist: make it, or name another --database", target)


def _file_of(target: Path) -> Path:
    """Where the target is a link, the file that it names."""
    file = os.path.realpath(target)
    try:
        file.encode("utf-8")
    except UnicodeEncodeError as error:
        raise AtlasError("its path is not UTF-8, which SQLite needs: name another --database", target) from error
    return Path(file)


def _is_database(target: Path) -> bool:
    with _explained(target), target.open("rb") as stream:
        return stream.read(len(HEADER)) in (b"", HEADER)


@contextmanager
def _workshop(file: Path, target: Path) -> Iterator[Path]:
    """A folder beside the file for what is made on the way, held by one build alone; `target` is for the messages.

    The system lets go of the hold whatever becomes of this process; what a killed build left there is cleared first.
    """
    workshop = file.with_name(f".{file.name}.building")
    try:
        workshop.mkdir(exist_ok=True)
        # Never through a link: what is found in the folder is deleted.
        hold = os.open(workshop, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    except OSError as error:
        if isinstance(error, FileExistsError | NotADirectoryError) or workshop.is_symlink():
            raise AtlasError("stands where a build needs a folder: move it away", workshop) from error
        raise AtlasError(f"cannot be written: {error.strerror}", target) from error
    try:
        _hold(hold, workshop, target)
        with _explained(target):
            for leftover in os.listdir(hold):
                os.unlink(leftover, dir_fd=hold)
        try:
            yield workshop
        finally:
            shutil.rmtree(workshop, ignore_errors=True)
    finally:
        os.close(hold)


def _hold(descriptor: int, workshop: Path, target: Path) -> None:
    """Locks the folder; a build that ended in between has taken it away, and counts as still at work."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        held = os.path.samestat(os.fstat(descriptor), workshop.lstat())
    except (BlockingIOError, FileNotFoundError):
        held = False
    if not held:
        raise AtlasError("another build is writing this database: wait until it has ended", target)


@contextmanager
def _explained(target: Path) -> Iterator[None]:
    """What SQLite and the system say, as one line for a person."""
    try:
        yield
    except sqlite3.IntegrityError as error:
        raise AtlasError(f"the rows break the schema: {error}", target) from error
    except (sqlite3.OperationalError, OSError) as error:
        # The words of the system may hold the name of a file: only SQLite's tell of the disk.
        if error.errno in FULL if isinstance(error, OSError) else "disk" in str(error):
            raise AtlasError("the disk is full: the database there is as it was", target) from error
        reason = error.strerror if isinstance(error, OSError) else error
        raise AtlasError(f"cannot be written: {reason}", target) from error


def _stage(staging: Path, building: Path, rows: Iterable[tuple[str, Row]], commit_size: int) -> None:
    """Writes the rows as they come into plain tables, without constraints or order."""
    with closing(_scratch(staging)) as connection:
        connection.execute("ATTACH ? AS building", [str(building)])
        for table in _tables(connection, "building"):
            connection.execute(f"CREATE TABLE [{table}] AS SELECT * FROM building.[{table}] WHERE 0")
        connection.execute("DETACH building")
        database = Database(connection)
        stream = iter(rows)
        while batch := list(islice(stream, commit_size)):
            by_table: dict[str, list[Row]] = {}
            for table, row in batch:
                by_table.setdefault(table, []).append(row)
            for table, table_rows in by_table.items():
                database.table(table).insert_all(table_rows, batch_size=commit_size)


def _lay(staging: Path, building: Path) -> None:
    """Lays the staged rows into their tables in primary-key order, and builds the search index over them."""
    with closing(_scratch(building)) as connection:
        connection.execute("ATTACH ? AS staging", [str(staging)])
        for table in _tables(connection, "main"):
            columns = connection.execute(f"SELECT name, pk FROM pragma_table_info('{table}') ORDER BY cid").fetchall()
            names = ", ".join(f"[{name}]" for name, _ in columns)
            key = ", ".join(f"[{name}]" for name, place in sorted(columns, key=lambda column: column[1]) if place)
            connection.execute(
                f"INSERT INTO main.[{table}] ({names}) SELECT {names} FROM staging.[{table}] ORDER BY {key}"
            )
        connection.commit()
        search_index.create(Database(connection))
        connection.execute("ANALYZE")
        connection.commit()


def _scratch(file: Path) -> sqlite3.Connection:
    """A file on the way, which a crash may cost: only the finished one waits for the disk."""
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA synchronous = OFF")
    return connection


def _tables(connection: sqlite3.Connection, schema: str) -> list[str]:
    listed = connection.execute(
        f"SELECT name FROM {schema}.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
    )
    return [name for (name,) in listed]


def _check(building: Path) -> None:
    """Raises AtlasError where a row refers to one that is not there, or the file is damaged."""
    with closing(sqlite3.connect(building)) as connection:
        dangling = connection.execute("PRAGMA foreign_key_check").fetchone()
        if dangling:
            raise AtlasError(_dangling(connection, *dangling))
        verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
        if verdict != "ok":
            raise AtlasError(f"the new database is damaged ({verdict}): build it again")


def _dangling(connection: sqlite3.Connection, table: str, rowid: int, parent: str, key: int) -> str:
    """What a row of foreign_key_check says, with the row's own values."""
    columns = dict(connection.execute(f"SELECT id, [from] FROM pragma_foreign_key_list('{table}')"))
    column = columns[key]
    row = connection.execute(f"SELECT * FROM [{table}] WHERE rowid = ?", [rowid])
    values = dict(zip([description[0] for description in row.description], row.fetchone(), strict=True))
    own = values.get("id") or values.get("quote_id") or rowid
    return f"{column} {values[column]} of {own} in {table} is not the id of any row of {parent}"


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
