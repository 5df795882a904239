"""What every test may use: the project's own data, and the database built from it once."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings
from paths import ROOT

from rhetoric_atlas.build import Plan, build

# How long an example takes tells of the machine's other work; test_linear_time says what takes too long.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def data() -> Path:
    """The project's data folder."""
    return ROOT / "data"


@pytest.fixture(scope="session")
def database(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The database of the project's data, whose stem is the one that metadata.yml speaks of."""
    target = tmp_path_factory.mktemp("database") / "atlas.db"
    build(Plan((data / "reports",), data, target))
    return target


@pytest.fixture
def project(tmp_path: Path, data: Path) -> Path:
    """A copy of the project's data in a folder of its own."""
    shutil.copytree(data, tmp_path / "data")
    return tmp_path
