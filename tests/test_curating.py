"""The examples of docs/curating.md are what the files read."""

import re
import shutil
from pathlib import Path

import pytest
from paths import ROOT

from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.curation import annotations, authority, vocabulary

GUIDE = ROOT / "docs" / "curating.md"
EXAMPLE = re.compile(r"^```yaml\n# data/(\S+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
EXAMPLES: list[tuple[str, str]] = EXAMPLE.findall(GUIDE.read_text(encoding="utf-8"))


def test_there_is_an_example_for_each_file() -> None:
    assert {name.split("/")[0] for name, _ in EXAMPLES} == {
        "actors.yml",
        "annotations",
        "locations.yml",
        "publishers.yml",
        "relations.yml",
        "vocabulary.yml",
    }


@pytest.mark.parametrize(("name", "text"), EXAMPLES)
def test_an_example_can_be_copied_into_its_file(name: str, text: str, data: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(data, tmp_path / "data")
    file, problems = folder / name, Problems()
    if name.startswith("annotations/"):
        file.write_text(text, encoding="utf-8")
        annotation = annotations.load(file, authority.load(folder, problems), problems)
        assert annotation.quotes or annotation.wrong_quotes or annotation.relations or annotation.mentions
    elif name == "vocabulary.yml":
        file.write_text(text, encoding="utf-8")
        assert vocabulary.load(file, problems).definitions
    else:
        file.write_text(file.read_text(encoding="utf-8") + text, encoding="utf-8")
        authority.load(folder, problems)
    assert problems == []


def test_every_key_of_the_files_is_explained(data: Path) -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    files = [*data.glob("*.yml"), *(data / "annotations").glob("*.yml")]
    lines = [
        line
        for file in files
        if file.name != "vocabulary.yml"
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    keys = {match[1] for line in lines if (match := re.match(r" *(?:- )?([a-z_]+):(?: |$)", line))}
    entries = {"targets", "locations"}  # their keys are the ids of actors and places
    assert {key for key in keys if not re.search(rf"\b{key}\b", guide)} - ids_of(data) - entries == set()


def ids_of(data: Path) -> set[str]:
    known = authority.load(data, Problems())
    return {*known.actors, *known.locations}
