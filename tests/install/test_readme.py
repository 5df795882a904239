"""What the README says is so: its files, commands, rows, queries and answers are there."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import click
import pytest
import yaml
from environments import ROOT

from rhetoric_atlas.cli import atlas

TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), ROOT / "data" / "LICENSE.md"]
QUESTIONS = re.findall(r"\*\*(?P<question>[^*]+\?)\*\*.*?```sql\n(.*?)```\n\n((?:\|[^\n]*\n)+)", TEXT, re.DOTALL)
TABLES = re.search(r"\| Table \| One row, for example \|\n\| --- \| --- \|\n((?:\|.*\n)+)", TEXT)


def cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split(" | ")]


def links() -> Iterator[tuple[Path, str]]:
    for guide in GUIDES:
        for target in re.findall(r"\]\(([^)#]+)", guide.read_text(encoding="utf-8")):
            if not target.startswith("http"):
                yield guide, target


def code(guide: Path) -> list[str]:
    """What stands in a guide as something to type: spans, and the lines of blocks."""
    text = guide.read_text(encoding="utf-8")
    blocks = re.findall(r"^```\w*\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    lines = [line for block in blocks for line in block.splitlines()] + re.findall(r"^    (.+)", text, re.MULTILINE)
    return [line.strip() for line in [*lines, *re.findall(r"`([^`\n]+)`", text)]]


@pytest.fixture
def connection(database: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(database)) as opened:
        yield opened


@pytest.mark.parametrize(("guide", "target"), list(links()), ids=lambda value: getattr(value, "name", value))
def test_every_file_that_a_guide_links_to_is_there(guide: Path, target: str) -> None:
    assert (guide.parent / target).is_file()


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_file_that_a_guide_names_is_there(guide: Path) -> None:
    named = re.findall(r"(?<![\w/])(?:data|docs|benchmarks|scripts|build|tests)/[\w./-]*\w", guide.read_text("utf-8"))
    missing = [name for name in named if not (ROOT / name).exists()]
    # What a reader is told to add is not there yet.
    assert [name for name in missing if not name.startswith(("data/reports/", "data/annotations/"))] == []


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_make_target_that_a_guide_names_is_one(guide: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert {match[1] for line in code(guide) if (match := re.match(r"make ([a-z]+)", line))} <= targets


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_every_command_and_option_that_a_guide_names_is_one(guide: Path) -> None:
    assert isinstance(atlas, click.Group)
    for line in code(guide):
        if match := re.match(r"(?:\.venv/bin/)?atlas ([a-z]+)(.*)", line):
            known = {option for parameter in atlas.commands[match[1]].params for option in parameter.opts}
            assert set(re.findall(r"--[\w-]+", match[2])) <= known, line


def test_the_readme_names_the_commands() -> None:
    assert {"make serve", ".venv/bin/atlas build", ".venv/bin/atlas check"} <= set(code(ROOT / "README.md"))


def test_five_questions_of_the_site_are_there() -> None:
    site = yaml.safe_load((ROOT / "metadata.yml").read_text(encoding="utf-8"))
    titles = {query["title"] for query in site["databases"]["atlas"]["queries"].values()}
    assert len(QUESTIONS) == 5
    assert {question for question, _, _ in QUESTIONS} <= titles


@pytest.mark.parametrize(("question", "sql", "table"), QUESTIONS, ids=lambda value: value[:40])
def test_a_question_gives_the_rows_that_stand_under_it(
    question: str, sql: str, table: str, connection: sqlite3.Connection
) -> None:
    head, _, *rows = (cells(line) for line in table.splitlines())
    cursor = connection.execute(sql)
    assert [column for column, *_ in cursor.description] == head
    assert [[str(value) for value in row] for row in cursor] == rows


def test_every_table_has_its_row_explained(connection: sqlite3.Connection) -> None:
    assert TABLES
    explained = {table for line in TABLES[1].splitlines() for table in re.findall(r"`(\w+)`", cells(line)[0])}
    tables = {
        name
        for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if not re.search(r"_fts|^sqlite_", name)
    }
    assert explained == tables


def test_the_rows_that_explain_the_tables_are_in_them(connection: sqlite3.Connection) -> None:
    assert TABLES
    for line in TABLES[1].splitlines():
        first, second = cells(line)
        values = {
            str(value)
            for table in re.findall(r"`(\w+)`", first)
            for row in connection.execute(f"SELECT * FROM [{table}]")
            for value in row
        }
        assert {value for value in re.findall(r"`([^`]+)`", second) if not value.startswith("--")} <= values, first


def test_the_views_that_it_recommends_are_there(connection: sqlite3.Connection) -> None:
    named = re.search(r"begin with a view: (.*?)\n\n", TEXT, re.DOTALL)
    views = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'")}
    assert named
    assert set(re.findall(r"`(\w+)`", named[1])) <= views
    assert len(re.findall(r"`(\w+)`", named[1])) > 2


def test_the_counts_that_it_names_are_those_of_the_database(connection: sqlite3.Connection) -> None:
    said = re.search(r"(\d+) quotes, (\d+) actors, (\d+) places", TEXT)
    tables = ("quotes", "actors", "locations")
    counts = [connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in tables]
    assert said
    assert [int(number) for number in said.groups()] == counts


def test_the_row_that_shows_how_to_correct_is_a_real_one() -> None:
    shown = re.search(r"```yaml\n(.*?)```", TEXT, re.DOTALL)
    assert shown
    (row,) = yaml.safe_load(shown[1])["quotes"]
    annotation = yaml.safe_load((ROOT / "data" / "annotations" / "memri-sd-10683.yml").read_text(encoding="utf-8"))
    (real,) = (quote for quote in annotation["quotes"] if quote["text"] == row["text"])
    assert row.items() <= real.items()
