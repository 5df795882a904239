"""constraints.txt pins the whole tree, and names nothing but versions."""

import itertools
import re
import tomllib
from importlib.metadata import distribution, distributions
from pathlib import Path
from typing import Any

import pytest
from environments import Pin
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PYTHONS = ("3.11", "3.12", "3.13")
SYSTEMS = (
    {"sys_platform": "linux", "platform_system": "Linux"},
    {"sys_platform": "darwin", "platform_system": "Darwin"},
)


@pytest.fixture(scope="session")
def project(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))


def tree(name: str, environment: dict[str, str], seen: set[str]) -> set[str]:
    """The names of all that an installed distribution needs in an environment, itself included."""
    if name in seen:
        return seen
    seen.add(name)
    for line in distribution(name).requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate(environment | {"extra": ""}):
            tree(canonicalize_name(requirement.name), environment, seen)
    return seen


@pytest.mark.parametrize(("python", "system"), list(itertools.product(PYTHONS, SYSTEMS)))
def test_the_tree_of_every_dependency_is_pinned(
    python: str, system: dict[str, str], project: dict[str, Any], pins: dict[str, Pin]
) -> None:
    extras = itertools.chain.from_iterable(project["project"]["optional-dependencies"].values())
    environment = {"python_version": python, "python_full_version": f"{python}.0", **system}
    needed: set[str] = set()
    for line in [*project["project"]["dependencies"], *extras]:
        tree(canonicalize_name(Requirement(line).name), environment, needed)
    assert needed <= pins.keys()
    assert len(needed) > 40


def test_what_is_installed_here_is_what_is_pinned(project: dict[str, Any], pins: dict[str, Pin]) -> None:
    names = [canonicalize_name(Requirement(line).name) for line in project["project"]["dependencies"]]
    assert {name: distribution(name).version for name in names} == {name: pins[name].version for name in names}


def test_the_build_backend_and_its_tree_are_pinned(project: dict[str, Any], pins: dict[str, Pin]) -> None:
    asked = [canonicalize_name(Requirement(line).name) for line in project["build-system"]["requires"]]
    assert asked == ["hatchling"]
    # What hatchling needs to run, and asks for when it makes an editable install.
    assert {"hatchling", "packaging", "pathspec", "pluggy", "trove-classifiers", "editables"} <= pins.keys()


def test_every_extra_is_covered(project: dict[str, Any], pins: dict[str, Pin]) -> None:
    groups = [*project["project"]["optional-dependencies"].values(), *project["dependency-groups"].values()]
    names = {canonicalize_name(Requirement(line).name) for line in itertools.chain.from_iterable(groups)}
    assert names <= pins.keys()


def test_pinned_versions_are_those_that_pyproject_admits(project: dict[str, Any], pins: dict[str, Pin]) -> None:
    for line in project["project"]["dependencies"]:
        requirement = Requirement(line)
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)].version), line


def test_no_host_and_no_path_is_named(root: Path) -> None:
    text = (root / "constraints.txt").read_text(encoding="utf-8")
    assert "/" not in text
    assert "@" not in text
    assert "--" not in text


def test_every_licence_is_listed_and_none_is_the_agpl(root: Path, pins: dict[str, Pin]) -> None:
    text = (root / "docs" / "maintaining.md").read_text(encoding="utf-8")
    table = text.partition("| Licence | Packages |\n")[2].partition("\n\n")[0].splitlines()[1:]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table]
    assert sorted(name for _, names in rows for name in names.split(", ")) == sorted(pins)
    assert not [licence for licence, _ in rows if "GPL" in licence]


def test_no_installed_package_calls_its_licence_the_agpl(pins: dict[str, Pin]) -> None:
    installed = [found.metadata for found in distributions() if canonicalize_name(found.name) in pins]
    assert len(installed) > 40
    for said in installed:
        classifiers = [line for line in said.get_all("Classifier", []) if line.startswith("License")]
        words = " ".join([said.get("License-Expression", ""), said.get("License", "")[:80], *classifiers])
        assert words.strip(), f"{said['Name']} names no licence"
        # of licences that are joined by "or" the user takes one
        assert not all(re.search(r"AGPL|Affero|\bGPL", choice) for choice in words.split(" OR ")), said["Name"]
