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

from rhetoric_atlas.metadata import for_database
from rhetoric_atlas.serve import SETTINGS

METADATA = Path(__file__).parent.parent.parent / "metadata.yml"
PATIENCE = 60.0  # seconds that a server may take to do what a test waits for
SERVE = "import sys; from pathlib import Path; from rhetoric_atlas.serve import serve; "
SERVE += "serve(Path(sys.argv[1]), Path(sys.argv[2]), '127.0.0.1', int(sys.argv[3]))"


def open_site(database: Path, **settings: int | bool | str) -> Datasette:
    """Datasette as `atlas serve` sets it up, for requests without a server; `settings` are changes to those."""
    metadata = for_database(METADATA, database)
    return Datasette([], immutables=[str(database)], metadata=metadata, settings={**SETTINGS, **settings})


@dataclass(frozen=True, slots=True)
class Server:
    """A running `atlas serve`."""

    process: subprocess.Popen[str]
    url: str


@contextmanager
def serving(database: Path, port: int | None = None) -> Iterator[Server]:
    """`atlas serve` on a port of this machine alone, from when it answers until the block is left."""
    port = port or free_port()
    command = [sys.executable, "-c", SERVE, str(database), str(METADATA), str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        try:
            assert process.stdout
            assert process.stdout.readline() == f"Rhetoric Atlas is at http://127.0.0.1:{port}/\n"
            yield Server(process, f"http://127.0.0.1:{port}")
        finally:
            process.terminate()
            process.wait(PATIENCE)


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
