"""How long `atlas build` takes on the project's own reports, and how much memory, with nothing cached.

Example: .venv/bin/python benchmarks/build.py --runs 5
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import click
from budgets import Figure, report

ROOT = Path(__file__).parent.parent
SECONDS = 2.0
MEGABYTES = 200.0


@dataclass(frozen=True, slots=True)
class Run:
    """One build: wall-clock seconds from its start to its end, and its peak resident memory in MB."""

    seconds: float
    megabytes: float


def build(folder: Path) -> Run:
    """Builds into a folder that holds neither a database nor a cache."""
    command = [sys.executable, "-m", "rhetoric_atlas", "build", "--data", str(ROOT / "data")]
    started = time.perf_counter()
    child = subprocess.Popen([*command, "--database", str(folder / "atlas.db")], stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise click.ClickException("The build failed: there is nothing to measure.")
    # Linux counts in kB, macOS in bytes.
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(seconds, usage.ru_maxrss * unit / 1e6)


@click.command()
@click.option("--runs", type=click.IntRange(min=1), default=5, show_default=True, help="How many builds to measure.")
def main(runs: int) -> None:
    """Measure a build of the project's own reports, nothing cached."""
    done = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder:
            done.append(build(Path(folder)))
    report(
        [
            Figure("build, median of the runs", statistics.median(run.seconds for run in done), SECONDS, "s"),
            Figure("build, slowest run", max(run.seconds for run in done), SECONDS, "s"),
            Figure("peak memory, largest run", max(run.megabytes for run in done), MEGABYTES, "MB"),
        ]
    )


if __name__ == "__main__":
    main()
