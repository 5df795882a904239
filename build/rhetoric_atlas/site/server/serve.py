"""Datasette as a child process, and a new one whenever the database has been replaced.

SQLite keeps a replaced file open for as long as a connection lives, in some of the server's threads and not in others:
only a new process shows the one new database everywhere.
"""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPException
from ipaddress import ip_address
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote, urlsplit

from datasette.inspect import inspect_hash  # type: ignore[import-untyped]  # Datasette ships no types
from msgspec import Struct

from ...base.errors import AtlasError
from .. import metadata as site_metadata
from .hosts import HOSTS
from .lifeline import LIFELINE

SETTINGS: Mapping[str, int | bool] = {
    "default_page_size": 50,
    "max_returned_rows": site_metadata.MOST_ROWS,
    "num_sql_threads": 3,
    "sql_time_limit_ms": 2_000,
    "facet_time_limit_ms": 500,
    "suggest_facets": False,  # on a large table they would take most of a page's time
    "allow_csv_stream": True,
    "max_csv_mb": 0,  # no limit: a download is whole
    "truncate_cells_html": 600,
}
LOOK = 0.5  # seconds between two looks at the database file
KNOCK = 0.05  # seconds between two attempts to reach a server that is starting
START = 60.0  # seconds within which it must answer
STOP = 5.0  # seconds that a server has to finish what it is sending
WITHIN_REACH = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # where to reach a server that listens on every address


class Site(Struct, frozen=True):
    """What to serve, and where."""

    database: Path
    metadata: Path
    host: str
    port: int

    @property
    def reachable_host(self) -> str:
        return WITHIN_REACH.get(self.host, self.host)

    @property
    def url(self) -> str:
        host = f"[{self.reachable_host}]" if ":" in self.reachable_host else self.reachable_host
        return f"http://{host}:{self.port}/"

    def stamp(self) -> tuple[int, int, int] | None:
        """What changes when the database file is replaced or rewritten; None where there is none."""
        try:
            found = self.database.stat()
        except OSError:
            return None
        return found.st_ino, found.st_mtime_ns, found.st_size

    def is_answering(self) -> bool:
        with closing(HTTPConnection(self.reachable_host, self.port, timeout=START)) as connection:
            try:
                connection.request("HEAD", "/-/versions.json")
                return connection.getresponse().status < 500
            except (OSError, HTTPException):
                return False


def serve(database: Path, metadata: Path, host: str, port: int, say: Callable[[str], None]) -> None:
    """Serves a database with its metadata until the process is interrupted or asked to end (SIGINT, SIGTERM).

    Says what is wrong in the metadata, the address once it answers, and why a new database is passed over. Raises
    AtlasError where the port is taken, an input file cannot be served, or the server ends by itself.
    """
    site = Site(database.resolve(), metadata, host, port)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.default_int_handler)
    try:
        with TemporaryDirectory(prefix="rhetoric-atlas-") as folder:
            _serve(site, Path(folder), say)
    except KeyboardInterrupt:
        return


def _serve(site: Site, folder: Path, say: Callable[[str], None]) -> None:
    _check_address(site)
    stamp, command = site.stamp(), _command(site, folder)
    _say_what_is_wrong(site.metadata, say)
    _say_who_can_read(site, say)
    while True:
        with _running(command, site.host) as process:
            _await_answer(process, site)
            say(f"Rhetoric Atlas is at {site.url}")
            stamp, command = _await_successor(process, site, folder, stamp, say)


def _say_what_is_wrong(metadata: Path, say: Callable[[str], None]) -> None:
    """Says the first of what Datasette would ignore or stumble over, and how much more there is."""
    problems = site_metadata.check(metadata)
    if problems:
        more = f" (and {len(problems) - 1} more: see `atlas check`)" if problems[1:] else ""
        say(f"{problems[0]}{more}")


def _say_who_can_read(site: Site, say: Callable[[str], None]) -> None:
    """Warns where the server listens to more than this machine."""
    if not ip_address(_address(site)).is_loopback:
        say(
            f"Everybody who can reach this machine at port {site.port} can read all of {site.database.name}, with no "
            "password"
        )


def _address(site: Site) -> str:
    return str(socket.getaddrinfo(site.host, site.port, type=socket.SOCK_STREAM)[0][4][0]).partition("%")[0]


def _check_address(site: Site) -> None:
    """Raises AtlasError where nothing can listen at the address, before anything is begun."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(site.host, site.port, type=socket.SOCK_STREAM)[0]
        with closing(socket.socket(family, kind, protocol)) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        raise AtlasError(
            f"cannot listen on {site.host} port {site.port}: {error.strerror}; choose another with --port or --host"
        ) from error


def _command(site: Site, folder: Path) -> list[str]:
    """The command line of Datasette, whose further files are written into `folder`."""
    inspection = _write(folder / "inspection.json", _inspection(site.database))
    metadata = _write(folder / "metadata.json", site_metadata.for_database(site.metadata, site.database))
    # -P keeps what lies in the current folder, whatever its name, from being taken for Datasette.
    command = [sys.executable, "-P", "-m", "datasette", "serve", "--immutable", str(site.database)]
    command += ["--inspect-file", str(inspection), "--metadata", str(metadata)]
    command += ["--host", site.host, "--port", str(site.port)]
    for name, value in SETTINGS.items():
        command += ["--setting", name, str(value).lower()]
    return command


def _write(file: Path, content: Any) -> Path:
    try:
        file.write_text(json.dumps(content), encoding="utf-8")
    except OSError as error:
        raise AtlasError(
            f"no temporary file can be written ({error.strerror}): make room, or set TMPDIR to another folder", file
        ) from error
    return file


def _inspection(database: Path) -> dict[str, Any]:
    """What Datasette would count at its start, as `datasette inspect` writes it."""
    if not database.is_file():
        raise AtlasError("is not there: make it with `atlas build`", database)
    if unquote(urlsplit(f"file:{database}").path) != str(database):
        # Datasette gives SQLite the path as it stands, which would open, and even make, a file of another name.
        raise AtlasError(
            "Datasette cannot open a path with ?, # or a % code in it: rename the file or folder", database
        )
    try:
        with closing(sqlite3.connect(f"{database.as_uri()}?immutable=1", uri=True)) as connection:
            tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
            counts = {
                table: {"count": connection.execute(f"SELECT count(*) FROM [{table}]").fetchone()[0]}
                for table in tables
            }
    except sqlite3.Error as error:
        raise AtlasError(
            f"is not a database that can be served ({error}): make it with `atlas build`", database
        ) from error
    size = database.stat().st_size
    return {database.stem: {"hash": inspect_hash(database), "size": size, "file": str(database), "tables": counts}}


@contextmanager
def _running(command: list[str], host: str) -> Iterator[subprocess.Popen[bytes]]:
    """The server while it runs; it is asked to end, and after a while made to, when the block is left."""
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,  # the lifeline: it closes when this process is gone, however it went
        stdout=subprocess.DEVNULL,  # a line for each request
        env={**os.environ, LIFELINE: "stdin", HOSTS: f"{os.environ.get(HOSTS, '')} {host}"},
        start_new_session=True,  # Ctrl-C reaches this process alone, which then ends the server
    ) as process:
        try:
            yield process
        finally:
            process.terminate()
            try:
                process.wait(STOP)
            except subprocess.TimeoutExpired:
                process.kill()


def _await_answer(process: subprocess.Popen[bytes], site: Site) -> None:
    deadline = time.monotonic() + START
    while not site.is_answering():
        _check_running(process, KNOCK)
        if time.monotonic() > deadline:
            raise AtlasError(f"the server does not answer at {site.url} after {START:.0f} seconds")


def _await_successor(
    process: subprocess.Popen[bytes],
    site: Site,
    folder: Path,
    served: tuple[int, int, int] | None,
    say: Callable[[str], None],
) -> tuple[tuple[int, int, int] | None, list[str]]:
    """Waits until the database has been replaced and can be served; gives its stamp and the command to do so."""
    while True:
        while (stamp := site.stamp()) in (served, None):
            _check_running(process, LOOK)
        served = stamp
        try:
            return served, _command(site, folder)
        except AtlasError as error:
            say(f"The old database stays: {error.problem}")


def _check_running(process: subprocess.Popen[bytes], seconds: float) -> None:
    """Lets time pass; raises AtlasError where the server ends meanwhile."""
    try:
        code = process.wait(seconds)
    except subprocess.TimeoutExpired:
        return
    raise AtlasError(f"the server has ended by itself, with exit code {code}")
