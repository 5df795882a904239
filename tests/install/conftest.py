"""The wheel, and a clean environment elsewhere that it is installed in: made once for all tests of this folder."""

import shutil
import sys
import venv
from pathlib import Path

import pytest
from environments import ROOT, Elsewhere, Pin, pinned_versions, run


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def pins() -> dict[str, Pin]:
    """The lines of constraints.txt by name."""
    return {pin.name: pin for pin in pinned_versions()}


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the checkout as it stands."""
    folder = tmp_path_factory.mktemp("wheel")
    run([sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), "."], ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Elsewhere:
    """The wheel installed where nothing else is, and copies of what it works on."""
    folder = tmp_path_factory.mktemp("elsewhere")
    for name in ("constraints.txt", "metadata.yml"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "data", folder / "data")
    venv.create(folder / "venv", with_pip=True)
    python = folder / "venv" / "bin" / "python"
    run([str(python), "-m", "pip", "install", "--quiet", str(wheel)], folder)
    return Elsewhere(python, folder)
