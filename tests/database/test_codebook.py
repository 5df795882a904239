"""The codebook and schema.sql know the same values."""

from pathlib import Path

import pytest

from rhetoric_atlas.base.errors import Problem, Problems
from rhetoric_atlas.curation import vocabulary
from rhetoric_atlas.database import codebook

CLOSED = [
    ("actors.kind", {"person", "organisation", "collective"}),
    ("actors.sensitivity", {"public", "restricted"}),
    ("actor_aliases.scope", {"everywhere", "with_full_name", "report"}),
    ("quote_targets.stance", {"praise", "support", "criticise", "threaten", "mock", "neutral"}),
    ("candidates.guess", {"actor", "location"}),
]


def checked(folder: Path, text: str) -> list[Problem]:
    file = folder / "vocabulary.yml"
    file.write_text(text, encoding="utf-8")
    return codebook.check(file, vocabulary.load(file, Problems()))


@pytest.mark.parametrize(("column", "values"), CLOSED)
def test_closed_columns_are_those_that_the_schema_checks(column: str, values: set[str]) -> None:
    assert codebook.closed_columns()[column] == values


def test_flags_and_open_columns_are_not_closed() -> None:
    assert not {"actors.is_unnamed", "actors.type", "quotes.act"} & codebook.closed_columns().keys()


def test_the_projects_own_codebook_fits(tmp_path: Path, data: Path) -> None:
    assert checked(tmp_path, (data / "vocabulary.yml").read_text(encoding="utf-8")) == []


def test_a_value_that_the_schema_allows_must_be_defined(tmp_path: Path, data: Path) -> None:
    text = (data / "vocabulary.yml").read_text(encoding="utf-8").replace("  collective:\n", "  collectiv:\n", 1)
    [missing, unknown] = checked(tmp_path, text)
    assert missing.message == "actors.kind has no entry for collective: define it"
    assert missing.line == text[: text.index("actors.kind:")].count("\n") + 1
    assert unknown.message.startswith("collectiv is not allowed in the closed column actors.kind")
    assert unknown.line == text[: text.index("  collectiv:")].count("\n") + 1


def test_a_field_must_be_a_column(tmp_path: Path, data: Path) -> None:
    text = (data / "vocabulary.yml").read_text(encoding="utf-8") + "quotes.mood:\n  sad: {definition: Weeps.}\n"
    [problem] = checked(tmp_path, text)
    assert problem.message == "quotes.mood is no column of the database"
    assert problem.line == text.count("\n") - 1
