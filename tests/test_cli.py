"""What a person types, and what comes back: one clear line and exit code 1 for whatever is wrong."""

import hashlib
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rhetoric_atlas.cli import atlas

ITMP = "memri-itmp-2023-06-12"


@pytest.fixture
def project(tmp_path: Path, data: Path) -> Path:
    """A copy of the project's data in a folder of its own."""
    shutil.copytree(data, tmp_path / "data")
    return tmp_path


def run(project: Path, *arguments: str) -> Result:
    places = ["--data", str(project / "data")]
    if arguments[0] == "build":
        places += ["--database", str(project / "atlas.db")]
    return CliRunner().invoke(atlas, [*arguments, *places])


def write(file: str, content: str | bytes) -> Callable[[Path], None]:
    """A change to a project: a file with this content."""

    def change(project: Path) -> None:
        encoded = content.encode("utf-8") if isinstance(content, str) else content
        (project / "data" / file).write_bytes(encoded)

    return change


def replace(file: str, old: str, new: str) -> Callable[[Path], None]:
    """A change to a project: words of a file replaced, the first time that they stand."""

    def change(project: Path) -> None:
        path = project / "data" / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def append(file: str, more: str) -> Callable[[Path], None]:
    """A change to a project: lines added at the end of a file."""

    def change(project: Path) -> None:
        with (project / "data" / file).open("a", encoding="utf-8") as stream:
            stream.write(more)

    return change


def link_to_nowhere(file: str) -> Callable[[Path], None]:
    """A change to a project: a file that is a link to one that is gone."""

    def change(project: Path) -> None:
        path = project / "data" / file
        path.unlink()
        path.symlink_to(project / "gone")

    return change


def line_of(file: Path, words: str) -> int:
    lines = file.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


OLD = b"SQLite format 3\x00, an earlier build"

BROKEN = {
    "an empty report": (write("reports/empty.txt", b""), "empty.txt", None),
    "a report that is no text": (write("reports/bytes.txt", bytes(range(256))), "bytes.txt", None),
    "two reports with one id": (write(f"reports/{ITMP}.html", "<p>the same</p>"), f"{ITMP}.html", None),
    "a report with a bad name": (write("reports/My Report.txt", "Words."), "my-report", None),
    "an annotation whose text no longer stands": (
        replace(f"reports/{ITMP}.txt", "best friends of Russia in Iraq", "best friends of Russia"),
        f"annotations/{ITMP}.yml",
        "text: best friends of Russia in Iraq",
    ),
    "an unknown actor": (
        replace(f"annotations/{ITMP}.yml", "speaker_id: sabereen-news", "speaker_id: sabren-news"),
        f"annotations/{ITMP}.yml",
        "speaker_id: sabren-news",
    ),
    "a value that is not in the vocabulary": (
        replace(f"annotations/{ITMP}.yml", "act: call_to_action", "act: cal_to_action"),
        f"annotations/{ITMP}.yml",
        "act: cal_to_action",
    ),
    "broken YAML": (append("actors.yml", "- id: [unclosed\n"), "actors.yml", None),
    "a YAML tag": (append("actors.yml", "- id: !!python/object:os.system x\n"), "actors.yml", "!!python"),
    "a duplicate key": (
        append("platforms.yml", "- id: a\n  name: b\n  name: zebra\n  kind: social\n"),
        "platforms.yml",
        "  name: zebra",
    ),
    "an id that YAML reads as false": (append("actors.yml", "- id: no\n  name: N\n"), "actors.yml", "- id: no"),
    "one name of two actors": (
        append("actors.yml", "- {id: zz, name: Wagner Groüp, kind: person, type: militant, alignment: none}\n"),
        "actors.yml",
        "Wagner Groüp",
    ),
    "an annotation that cannot be reached": (link_to_nowhere(f"annotations/{ITMP}.yml"), f"{ITMP}.yml", None),
    "a quote of another report that there is not": (
        replace(
            f"annotations/{ITMP}.yml",
            "duplicate_of_id: memri-itmp-2023-06-12-q965",
            "duplicate_of_id: memri-sd-10683-q1",
        ),
        f"annotations/{ITMP}.yml",
        "text: NATO alliance",
    ),
    "an unknown key": (append("platforms.yml", "- id: a\n  naem: b\n  kind: social\n"), "platforms.yml", "naem"),
    "a missing authority file": (lambda project: (project / "data" / "actors.yml").unlink(), "actors.yml", None),
}


@pytest.mark.parametrize("fault", BROKEN)
def test_bad_input_gets_one_clear_line_and_leaves_the_old_database(fault: str, project: Path) -> None:
    change, file, marked = BROKEN[fault]
    (project / "atlas.db").write_bytes(OLD)
    change(project)
    done = run(project, "build")
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: ")
    assert done.stderr.count("\n") == 1
    assert file in done.stderr
    if marked:
        assert f"{file}:{line_of(project / 'data' / file, marked)}: " in done.stderr
    assert (project / "atlas.db").read_bytes() == OLD


@pytest.mark.parametrize("arguments", [("--reports", "nowhere"), ("--data", "nowhere")])
def test_a_missing_folder_is_named(arguments: tuple[str, str], project: Path) -> None:
    target = project / "atlas.db"
    done = CliRunner().invoke(atlas, ["build", "--data", str(project / "data"), "--database", str(target), *arguments])
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert "nowhere" in done.stderr
    assert not target.exists()


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
    for option in atlas.commands[command].params:
        assert getattr(option, "help", None), option.name


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


SMALL_DISK = """
set -e
mount -t tmpfs -o size={size}k tmpfs "$1"
printf 'SQLite format 3\\000old' >"$1/atlas.db"
set +e
"$2" -m rhetoric_atlas build --data "$3" --database "$1/atlas.db"
echo "exit $?"
cat "$1/atlas.db"
echo
ls -A "$1"
"""


if sys.platform == "linux":  # where a disk of a given size can be mounted in a namespace of its own

    @pytest.mark.parametrize("size", [64, 512, 1024])
    def test_a_full_disk_is_said_and_leaves_the_old_database(size: int, tmp_path: Path, data: Path) -> None:
        script = SMALL_DISK.format(size=size)
        mounted = subprocess.run(
            ["unshare", "--map-root-user", "--mount", "sh", "-c", script, "sh", tmp_path, sys.executable, data],
            capture_output=True,
            text=True,
            check=True,
        )
        assert "the disk is full" in mounted.stderr
        assert mounted.stdout.startswith("exit 1\nSQLite format 3\0old\n")
        assert ".building" not in mounted.stdout


def test_a_full_standard_output_is_said(project: Path) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [
                sys.executable,
                "-m",
                "rhetoric_atlas",
                "build",
                "--data",
                project / "data",
                "--database",
                project / "atlas.db",
            ],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert done.stderr == "Error: standard output cannot be written: No space left on device\n"
