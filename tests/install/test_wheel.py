"""The wheel carries all it needs: installed in a clean environment elsewhere, it builds and serves copied data."""

import json
import re
import socket
import sqlite3
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from environments import Elsewhere, Pin, environment
from packaging.utils import canonicalize_name

DATABASE = "atlas.db"
# The clean environment takes long to make: of several processes that run tests, one alone makes it.
pytestmark = pytest.mark.xdist_group("wheel")


@pytest.fixture(scope="module")
def built(elsewhere: Elsewhere) -> str:
    """What `atlas build` printed; the database stands beside the copied data."""
    command = [elsewhere.atlas, "build", "--data", "data", "--reports", "data/reports", "--database", DATABASE]
    return elsewhere.run(*command).stdout


@pytest.fixture(scope="module")
def address(elsewhere: Elsewhere, built: str) -> Iterator[str]:
    """Where `atlas serve` answers; the server stops with the tests of this file."""
    port = free_port()
    command = [elsewhere.atlas, "serve", "--data", "data", "--database", DATABASE, "--metadata", "metadata.yml"]
    with subprocess.Popen(
        [*command, "--port", str(port)],
        cwd=elsewhere.folder,
        env=environment(),
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        try:
            assert server.stdout
            assert server.stdout.readline() == f"Rhetoric Atlas is at http://127.0.0.1:{port}/\n"
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(timeout=30)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def package_files(root: Path) -> set[str]:
    folder = root / "build"
    found = (path for path in (folder / "rhetoric_atlas").rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix() for path in found if "__pycache__" not in path.parts}


def test_the_wheel_holds_every_file_of_the_package(root: Path, wheel: Path) -> None:
    names = {name for name in zipfile.ZipFile(wheel).namelist() if not name.startswith("rhetoric_atlas-")}
    assert names == package_files(root)


@pytest.mark.parametrize(
    "pattern",
    [
        r"/database/schema\.sql",
        r"/names/places/places\.sqlite",
        r"/rules/\w+\.yml",
        r"/site/templates/.+\.html",
        r"/site/static/.+",
    ],
)
def test_the_wheel_holds_more_than_code(pattern: str, wheel: Path) -> None:
    assert [name for name in zipfile.ZipFile(wheel).namelist() if re.fullmatch("rhetoric_atlas" + pattern, name)]


def test_the_wheel_was_built_by_the_pinned_backend(wheel: Path, pins: dict[str, Pin]) -> None:
    (name,) = (name for name in zipfile.ZipFile(wheel).namelist() if name.endswith(".dist-info/WHEEL"))
    assert f"Generator: hatchling {pins['hatchling'].version}\n" in zipfile.ZipFile(wheel).read(name).decode()


def test_what_pip_installed_is_what_is_pinned(elsewhere: Elsewhere, pins: dict[str, Pin]) -> None:
    frozen = elsewhere.run(str(elsewhere.python), "-m", "pip", "freeze", "--all").stdout.splitlines()
    versions = dict(line.split("==") for line in frozen if "==" in line)
    assert next(line for line in frozen if "==" not in line).startswith("rhetoric-atlas @ file:")
    assert {
        name: version for name, version in versions.items() if pins[canonicalize_name(name)].version != version
    } == {}
    assert len(versions) > 30


def test_no_tool_of_ours_is_installed_for_users(elsewhere: Elsewhere) -> None:
    frozen = elsewhere.run(str(elsewhere.python), "-m", "pip", "freeze").stdout
    names = {re.split("==| @ ", line)[0] for line in frozen.splitlines()}
    assert "datasette" in names
    assert names.isdisjoint({"pytest", "mypy", "ruff", "playwright", "uv"})


def test_the_installed_package_builds_copied_data(elsewhere: Elsewhere, built: str) -> None:
    assert built == f"{DATABASE}: 5 reports, 93 actors, 57 locations, 99 quotes\n"
    with sqlite3.connect(elsewhere.folder / DATABASE) as connection:
        assert connection.execute("SELECT count(*) FROM quotes").fetchone() == (99,)


def test_the_installed_package_finds_nothing_wrong_in_copied_data(elsewhere: Elsewhere) -> None:
    assert elsewhere.run(elsewhere.atlas, "check", "--data", "data", "--metadata", "metadata.yml").returncode == 0


def test_the_installed_package_serves_its_pages(address: str) -> None:
    page = urlopen(f"{address}/", timeout=30).read().decode()
    assert "Rhetoric Atlas" in page
    assert "evidence" in page


def test_the_installed_package_serves_its_data(address: str) -> None:
    rows = json.load(urlopen(f"{address}/atlas/quotes.json?_shape=array&_size=max", timeout=30))
    assert len(rows) == 99


def test_the_installed_package_serves_its_own_assets(root: Path, address: str) -> None:
    page = urlopen(f"{address}/atlas/map_places", timeout=30).read().decode()
    ours = sorted(set(re.findall(r'(?:src|href)="(/[^"]*rhetoric-atlas[^"]*)"', page)))
    assert ours
    for asset in ours:
        assert urlopen(f"{address}{asset}", timeout=30).status == 200
