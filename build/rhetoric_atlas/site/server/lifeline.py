"""A server that `atlas serve` started ends with it, however that ended.

Its standard input is a pipe that `atlas serve` holds open and never writes to: when it closes, nobody is there to stop
this process. That holds on every system, and also where `atlas serve` was killed.
"""

import os
import signal
import sys
import threading

from ..datasette_api import hookimpl

LIFELINE = "RHETORIC_ATLAS_LIFELINE"  # set in the environment of a server whose standard input is such a pipe


@hookimpl(specname="startup")
def hold_lifeline() -> None:
    """Watches the pipe from a thread of its own."""
    if os.environ.get(LIFELINE):
        threading.Thread(target=_end_with_parent, name="lifeline", daemon=True).start()


def _end_with_parent() -> None:
    os.read(sys.stdin.fileno(), 1)  # not through sys.stdin, whose lock would be in the way of an orderly end
    os.kill(os.getpid(), signal.SIGTERM)
