"""Our site in Datasette, in this process and as a server of its own."""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from datasette.app import Datasette
from paths import METADATA

from rhetoric_atlas.site.metadata import for_database
from rhetoric_atlas.site.server.serve import SETTINGS

PATIENCE = 60.0  # seconds that a server may take to do what a test waits for
SERVE = """
import sys
from pathlib import Path
import click
from rhetoric_atlas.site.server.serve import serve
try:
    serve(Path(sys.argv[1]), Path(sys.argv[2]), "127.0.0.1", int(sys.argv[3]), click.echo)
except click.ClickException as error:  # as Click does it for `atlas serve`
    error.show()
    sys.exit(error.exit_code)
"""


def open_site(database: Path, **settings: int | bool | str) -> Datasette:
    """Datasette as `atlas serve` sets it up, for requests without a server; `settings` are changes to those."""
    metadata = for_database(METADATA, database)
    return Datasette([], immutables=[str(database)], metadata=metadata, settings={**SETTINGS, **settings})


@dataclass(frozen=True, slots=True)
class Server:
    """A running `atlas serve`: what it prints goes into one stream."""

    process: subprocess.Popen[str]
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def await_line(self, beginning: str) -> None:
        """Reads what the server prints up to a line that begins so."""
        assert self.process.stdout
        assert any(line.startswith(beginning) for line in self.process.stdout), beginning


@contextmanager
def serving(database: Path) -> Iterator[Server]:
    """`atlas serve` on a free port of this machine, from when it answers until the block is left."""
    port = free_port()
    with subprocess.Popen(
        _command(database, METADATA, port),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "TMPDIR": str(database.parent)},  # a killed one leaves its folder behind
    ) as process:
        server = Server(process, port)
        try:
            server.await_line(f"Rhetoric Atlas is at http://127.0.0.1:{port}/")
            yield server
        finally:
            process.terminate()
            process.wait(PATIENCE)


def run_serve(
    database: Path, metadata: Path, port: int, prepare: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    """`atlas serve` where it ends by itself; `prepare` runs first in its process."""
    command = _command(database, metadata, port)
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False, preexec_fn=prepare)


def _command(database: Path, metadata: Path, port: int) -> list[str]:
    return [sys.executable, "-c", SERVE, str(database), str(metadata), str(port)]


def free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def get(url: str) -> str:
    """What a server of this machine answers, whatever proxy the environment names."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with closing(opener.open(url, timeout=PATIENCE)) as answer:
        text: str = answer.read().decode()
        return text


def eventually(condition: Callable[[], bool], what: str) -> None:
    """Returns as soon as the condition holds; fails where it does not within PATIENCE."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"not in {PATIENCE:.0f} seconds: {what}"
        os.sched_yield()
