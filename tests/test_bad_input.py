"""What is wrong gets one clear line and exit code 1, and the old database stays as it was."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from projects import append, hole, line_of, link_to_itself, link_to_nowhere, replace, run, write

from rhetoric_atlas.cli import atlas

ITMP = "memri-itmp-2023-06-12"
OLD = b"SQLite format 3\x00, an earlier build"

BROKEN = {
    "an empty report": (write("reports/empty.txt", b""), "empty.txt", None),
    "a report that is no text": (write("reports/bytes.txt", bytes(range(256))), "bytes.txt", None),
    "a page without end": (write("reports/endless.html", "<p>Words.</p>" * 100_000), "endless.html", None),
    "a PDF of nothing": (write("reports/torn.pdf", b"%PDF-1.7\nand nothing more"), "torn.pdf", None),
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
    "annotations that cannot be reached": (link_to_itself("annotations"), "data/annotations", None),
    "annotations that are a file": (
        lambda project: [shutil.rmtree(project / "data/annotations"), (project / "data/annotations").touch()],
        "data/annotations",
        None,
    ),
    "an annotation that leads back to itself": (link_to_itself(f"annotations/{ITMP}.yml"), f"{ITMP}.yml", None),
    "an authority file that leads back to itself": (link_to_itself("relations.yml"), "relations.yml", None),
    "reports that lead back to themselves": (link_to_itself("reports"), "data/reports", None),
    "a report that leads back to itself": (link_to_itself(f"reports/{ITMP}.txt"), f"{ITMP}.txt", None),
    "a report without end": (
        lambda project: (project / "data/reports/zero.txt").symlink_to("/dev/zero"),
        "zero.txt",
        None,
    ),
    "a report of 3 GB": (hole("reports/hole.html"), "hole.html", None),
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


def test_what_the_system_refuses_is_a_fault_of_the_input_not_of_the_command(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Click asks os.access of a folder, and would end with 2 and the usage."""
    link_to_itself("vocabulary.yml")(project)
    monkeypatch.setattr(os, "access", lambda *_, **__: False)
    done = run(project, "build")
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert "vocabulary.yml: cannot be read" in done.stderr


def test_where_no_report_can_be_read_the_old_database_stays(project: Path) -> None:
    for report in (project / "data" / "reports").iterdir():
        report.write_bytes(b"")
    shutil.rmtree(project / "data" / "annotations")
    (project / "atlas.db").write_bytes(OLD)
    done = run(project, "build", "--keep-going")
    assert (done.exit_code, done.stderr.count("\n")) == (1, 1)
    assert "none of the reports can be read" in done.stderr
    assert (project / "atlas.db").read_bytes() == OLD


def test_a_database_among_the_reports_is_refused(project: Path) -> None:
    target = project / "data" / "reports" / "atlas.db"
    done = CliRunner().invoke(atlas, ["build", "--data", str(project / "data"), "--database", str(target)])
    assert done.exit_code == 1
    assert "stands among the reports" in done.stderr
    assert not target.exists()


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
