"""What the tests of this folder run commands with: the checkout, a clean environment elsewhere, the pinned versions."""

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from paths import ROOT

LEFT_OUT = re.compile(r"PYTHONPATH$|PYTHON$|VENV$|PORT$|MAKE|MFLAGS$|ATLAS_")
PINNED = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[0-9a-z.]+)(?: ; (?P<marker>.+))?")


@dataclass(frozen=True, slots=True)
class Pin:
    """A line of constraints.txt; the name as PEP 503 normalises it."""

    name: str
    version: str
    marker: str | None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A clean environment, and a folder with copies of data/ and metadata.yml to work in."""

    python: Path
    folder: Path

    @property
    def atlas(self) -> str:
        return str(self.python.with_name("atlas"))

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return run(command, self.folder)


def run(command: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """The finished command; what it printed is in the failure where it ends with another code than 0."""
    done = subprocess.run(command, cwd=folder, env=environment(), capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, f"{command}: {done.stdout}{done.stderr}"
    return done


def environment() -> dict[str, str]:
    """This process's environment with every version pinned, without what names the checkout or an outer make."""
    inherited = {name: value for name, value in os.environ.items() if not LEFT_OUT.match(name)}
    return inherited | {
        "PIP_CONSTRAINT": "constraints.txt",
        "PIP_BUILD_CONSTRAINT": "constraints.txt",
        "PIP_DISABLE_PIP_VERSION_CHECK": "1",
    }


def pinned_versions() -> Iterator[Pin]:
    """The lines of constraints.txt."""
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        match = PINNED.fullmatch(line)
        assert match, f"constraints.txt: {line!r} is no plain name==version"
        yield Pin(match["name"], match["version"], match["marker"])
