"""data/vocabulary.yml: its definitions, and each mistake with its line."""

from pathlib import Path

import pytest

from rhetoric_atlas.base import yamlfile
from rhetoric_atlas.base.entries import EntryReader
from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.base.model import Definition
from rhetoric_atlas.base.yamlfile import Entry
from rhetoric_atlas.curation import vocabulary
from rhetoric_atlas.curation.vocabulary import Vocabulary, coded, required_code

CODEBOOK = """\
quotes.act:
  praise:
    definition: Speaks well of another.
    standard: CAMEO 051
  mock:
    definition: Ridicules.
quote_targets.stance:
  mock:
    definition: Ridicules the target.
"""

MISTAKES = [
    ("quotes.act: praise\n", 1, "quotes.act must be a mapping of values"),
    ("quotes.act:\n  praise: Speaks well.\n", 2, "praise must have a definition"),
    ("quotes.act:\n  praise:\n    standard: Searle\n", 3, "definition is missing"),
    ("quotes.act:\n  praise:\n    definition: x\n    defintion: y\n", 4, "the key defintion is unknown here"),
    ("- quotes.act\n", None, "must be a mapping of coded columns"),
    ("", None, "must be a mapping of coded columns"),
]


def load(folder: Path, text: str) -> tuple[Vocabulary, Problems]:
    file = folder / "vocabulary.yml"
    file.write_text(text, encoding="utf-8")
    problems = Problems()
    return vocabulary.load(file, problems), problems


def reader_of(text: str) -> EntryReader:
    content = yamlfile.parse(text, Path("some.yml"))
    assert isinstance(content, Entry)
    return EntryReader(content, Path("some.yml"), Problems())


def test_each_value_has_its_definition(tmp_path: Path) -> None:
    known, problems = load(tmp_path, CODEBOOK)
    assert problems == []
    assert known.definitions == (
        Definition("quotes.act", "praise", "Speaks well of another.", "CAMEO 051"),
        Definition("quotes.act", "mock", "Ridicules."),
        Definition("quote_targets.stance", "mock", "Ridicules the target."),
    )
    assert known.of("quotes.act") == {"praise", "mock"}
    assert known.of("quotes.kind") == frozenset()


@pytest.mark.parametrize(("text", "line", "message"), MISTAKES)
def test_each_mistake_has_its_line(text: str, line: int | None, message: str, tmp_path: Path) -> None:
    _, [problem] = load(tmp_path, text)
    assert (problem.file, problem.line) == (tmp_path / "vocabulary.yml", line)
    assert message in problem.message


@pytest.mark.parametrize(
    ("text", "value", "message"),
    [
        ("act: mock", "mock", None),
        ("act: moc", "moc", "act moc is not in vocabulary.yml under quotes.act: did you mean mock?"),
        ("text: x", None, None),
    ],
)
def test_a_coded_value_is_one_of_the_codebook(
    text: str, value: str | None, message: str | None, tmp_path: Path
) -> None:
    known, _ = load(tmp_path, CODEBOOK)
    entry = reader_of(text)
    assert coded(entry, "act", "quotes.act", known) == value
    assert [problem.message for problem in entry.problems] == ([message] if message else [])


def test_a_required_value_must_be_there(tmp_path: Path) -> None:
    known, _ = load(tmp_path, CODEBOOK)
    entry = reader_of("text: x")
    assert required_code(entry, "act", "quotes.act", known) == ""
    assert [problem.message for problem in entry.problems] == ["act is missing"]
