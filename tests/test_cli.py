"""What a person types, and what comes back."""

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import click
import pytest
from click.testing import CliRunner
from projects import append, run, write

from rhetoric_atlas.cli import atlas

ITMP = "memri-itmp-2023-06-12"


def test_a_build_says_what_it_made(project: Path) -> None:
    done = run(project, "build")
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"{project / 'atlas.db'}: 5 reports, 93 actors, 57 locations, 99 quotes\n"


def test_a_build_from_the_drafts_alone_has_drafted_quotes(project: Path) -> None:
    done = run(project, "build", "--no-annotations")
    assert done.exit_code == 0
    with closing(sqlite3.connect(project / "atlas.db")) as connection:
        drafted, curated = connection.execute("SELECT count(*), sum(method = 'curated') FROM quotes").fetchone()
    assert drafted > 50
    assert curated == 0


def test_keep_going_builds_the_rest_and_lists_what_was_left_out(project: Path) -> None:
    write("reports/empty.txt", b"")(project)
    done = run(project, "build", "--keep-going")
    assert done.exit_code == 3
    assert "empty.txt" in done.stderr
    with closing(sqlite3.connect(project / "atlas.db")) as connection:
        assert connection.execute("SELECT count(*) FROM reports").fetchone() == (5,)
        assert connection.execute("SELECT source_file FROM refused_reports").fetchall() == [("empty.txt",)]


def test_two_builds_give_the_same_bytes_cached_or_not(project: Path, database: Path) -> None:
    digests = {hashlib.sha256(database.read_bytes()).hexdigest()}
    for _ in range(2):
        assert run(project, "build").exit_code == 0
        digests.add(hashlib.sha256((project / "atlas.db").read_bytes()).hexdigest())
    assert len(digests) == 1


def test_a_damaged_cache_is_drafted_anew(project: Path, database: Path) -> None:
    assert run(project, "build").exit_code == 0
    entries = list((project / ".atlas-cache").rglob("*.json"))
    assert len(entries) >= 5
    for entry in entries:
        entry.write_bytes(b"damaged")
    assert run(project, "build").exit_code == 0
    assert (project / "atlas.db").read_bytes() == database.read_bytes()


def test_a_report_without_annotation_keeps_its_drafts(project: Path) -> None:
    write("reports/new-one.txt", 'A title\n\nJune 3, 2024\n\nPresident Putin said: "Russia will win this war."\n')(
        project
    )
    assert run(project, "build").exit_code == 0
    with closing(sqlite3.connect(project / "atlas.db")) as connection:
        rows = connection.execute(
            "SELECT text, speaker_id, reviewed FROM quotes WHERE report_id = 'new-one'"
        ).fetchall()
    assert rows == [("Russia will win this war.", "putin", 0)]


@pytest.mark.parametrize("command", sorted(atlas.commands))
def test_every_command_has_help_and_an_example(command: str) -> None:
    done = CliRunner().invoke(atlas, [command, "--help"])
    assert done.exit_code == 0
    assert f"Example: atlas {command}" in done.output
    options = [param for param in atlas.commands[command].params if isinstance(param, click.Option)]
    assert all(option.help for option in options)


def test_evaluate_measures_the_drafts(data: Path) -> None:
    done = CliRunner().invoke(atlas, ["evaluate", "--data", str(data)])
    assert done.exit_code == 0
    assert "of 99 " in next(line for line in done.output.splitlines() if line.startswith("quote spans, recall "))


def test_evaluate_shows_each_wrong_draft_of_a_report(data: Path) -> None:
    done = CliRunner().invoke(atlas, ["evaluate", "--data", str(data), "--scope", ITMP, "--errors"])
    assert done.exit_code == 0
    places = [line for line in done.output.splitlines() if line.startswith(("memri", "militant", "rferl"))]
    assert places
    assert all(line.startswith(ITMP) for line in places)


def test_evaluate_shows_each_wrong_draft_of_a_kind(data: Path) -> None:
    done = CliRunner().invoke(atlas, ["evaluate", "--data", str(data), "--scope", "indirect", "--errors"])
    assert "missed quote" in done.output and "report kind" not in done.output, done.output


def test_evaluate_names_a_scope_that_is_none(data: Path) -> None:
    done = CliRunner().invoke(atlas, ["evaluate", "--data", str(data), "--scope", "nothing"])
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)


def test_check_finds_nothing_wrong_in_the_project(data: Path) -> None:
    root = data.parent
    done = CliRunner().invoke(atlas, ["check", "--data", str(data), "--metadata", str(root / "metadata.yml")])
    assert done.output == "Nothing is wrong.\n"
    assert done.exit_code == 0


def test_check_lists_every_finding_with_file_and_line(project: Path, data: Path) -> None:
    append("platforms.yml", "- id: a\n  name: b\n  kind: sociable\n- id: c\n  kind: social\n")(project)
    metadata = str(data.parent / "metadata.yml")
    done = CliRunner().invoke(atlas, ["check", "--data", str(project / "data"), "--metadata", metadata])
    assert done.exit_code == 1
    assert len(done.stdout.splitlines()) == 2
    assert all("platforms.yml:" in line for line in done.stdout.splitlines())
