"""A build from beginning to end, in this process and over several."""

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, nullcontext
from pathlib import Path
from textwrap import wrap

import pytest
from paths import TESTS
from pdfs import pdf_of

from rhetoric_atlas import build as building
from rhetoric_atlas import pipeline
from rhetoric_atlas.base.errors import AtlasError
from rhetoric_atlas.base.model import Extraction
from rhetoric_atlas.build import Plan, build


def test_the_machines_cores_give_the_same_bytes_as_one_process(
    data: Path, database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "MANY", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    build(Plan((data / "reports",), data, tmp_path / "atlas.db"))
    assert (tmp_path / "atlas.db").read_bytes() == database.read_bytes()


def test_reports_of_any_format_give_the_same_bytes_from_the_cache_and_over_several_processes(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "printed").mkdir()
    (tmp_path / "printed" / "printed.pdf").write_bytes(pdf_of([["The Ferry Strike Reaches Lagos", "June 6, 2024"]]))
    reports = (TESTS / "layouts", tmp_path / "printed")
    targets = [tmp_path / name / "atlas.db" for name in ("one", "cores")]
    for target in targets:
        target.parent.mkdir()
    result = build(Plan(reports, data, targets[0], annotated=False))
    first = targets[0].read_bytes()
    with closing(sqlite3.connect(targets[0])) as connection:
        assert connection.execute("SELECT count(*) FROM locations WHERE id LIKE 'gn-%'").fetchone()[0] > 0
    assert result.counts["candidates"] > 0
    build(Plan(reports, data, targets[0], annotated=False))
    assert targets[0].read_bytes() == first
    monkeypatch.setattr(building, "MANY", 1)
    monkeypatch.setattr(pipeline, "BATCH", 10)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    build(Plan(reports, data, targets[1], annotated=False))
    assert targets[1].read_bytes() == first


def test_several_folders_are_one_dataset(data: Path, tmp_path: Path) -> None:
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "another.txt").write_text("A title\n\nJune 3, 2024\n\nWords.\n", encoding="utf-8")
    result = build(Plan((data / "reports", tmp_path / "more"), data, tmp_path / "atlas.db"))
    assert result.counts["reports"] == 6


def test_progress_is_told_of_every_report(data: Path, tmp_path: Path) -> None:
    steps: list[int] = []
    build(Plan((data / "reports",), data, tmp_path / "atlas.db"), lambda paths: nullcontext(steps.append))
    assert steps == [1] * 5


def test_a_database_is_due_when_it_is_missing_or_older_than_what_it_is_made_from(tmp_path: Path) -> None:
    data = tmp_path / "data"
    (data / "reports").mkdir(parents=True)
    report, target = data / "reports" / "a.txt", tmp_path / "atlas.db"
    report.write_text("Words.")
    plan = Plan((data / "reports",), data, target)
    assert plan.is_due()

    target.write_bytes(b"")
    newest = max(path.stat().st_mtime for path in (target, *building.sources_of_code()))
    os.utime(target, (newest + 10, newest + 10))
    assert not plan.is_due()

    os.utime(report, (newest + 20, newest + 20))
    assert plan.is_due()

    report.unlink()
    os.utime(report.parent, (newest + 30, newest + 30))
    assert plan.is_due()


def test_a_link_to_nowhere_is_no_reason_to_build(tmp_path: Path) -> None:
    (tmp_path / "data" / "reports").mkdir(parents=True)
    target = tmp_path / "atlas.db"
    (tmp_path / "data" / ".#actors.yml").symlink_to("somebody@a-machine.1234")  # as editors leave them
    plan = Plan((tmp_path / "data" / "reports",), tmp_path / "data", target)
    target.touch()
    newest = max(path.stat().st_mtime for path in (target, *building.sources_of_code()))
    os.utime(target, (newest + 10, newest + 10))
    assert not plan.is_due()


def test_whether_to_build_is_not_told_of_a_folder_that_cannot_be_read(tmp_path: Path) -> None:
    data, target = tmp_path / "data", tmp_path / "atlas.db"
    data.mkdir()
    target.touch()
    for plan in (Plan((data / "reports",), data, target), Plan((data,), data, data / "reports")):
        (data / "reports").unlink(missing_ok=True)
        (data / "reports").symlink_to(data / "reports")
        with pytest.raises(AtlasError, match="reports: cannot be read: Too many levels of symbolic links"):
            plan.is_due()


ORPHANED = """
import os, signal, sys, time
from rhetoric_atlas import build
os.cpu_count = lambda: 2
with build._executor(build.MANY) as executor:
    executor.submit(time.sleep, 0).result()
    executor.submit(time.sleep, 600)
    os.kill(os.getpid(), getattr(signal, sys.argv[1]))
"""


@pytest.mark.parametrize("signal", ["SIGKILL", "SIGTERM"])
def test_the_workers_of_a_killed_build_end_with_it(signal: str) -> None:
    """They hold the standard output that they were given, which is read here until the last of them has closed it."""
    done = subprocess.run([sys.executable, "-c", ORPHANED, signal], capture_output=True, timeout=60, check=False)
    assert done.returncode < 0


def test_a_worker_that_was_killed_is_said(data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> Iterator[Extraction]:
        raise BrokenProcessPool("A process in the process pool was terminated abruptly")
        yield

    monkeypatch.setattr(pipeline, "process_all", killed)
    with pytest.raises(AtlasError, match="one of its processes was killed"):
        build(Plan((data / "reports",), data, tmp_path / "atlas.db"))
    assert [path.name for path in tmp_path.iterdir()] == []


def test_reports_of_all_formats_are_one_dataset(data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "mixed"
    folder.mkdir()
    words = "The ferry left Tarn on Monday, and the company says that it will not come back before the summer. " * 3
    (folder / "a.txt").write_text(f"A Ferry Leaves\n\nJune 3, 2024\n\n{words}\n", encoding="utf-8")
    (folder / "b.md").write_text(f"---\ndate: 2024-06-04\n---\n# A Ferry Leaves\n\n{words}\n", encoding="utf-8")
    page = f"<html><body><article><h1>A Ferry Leaves</h1><p>June 5, 2024</p><p>{words}</p></article></body></html>"
    (folder / "c.html").write_text(page, encoding="utf-8")
    lines = ["A Ferry Leaves Tarn For The Summer", "June 6, 2024", *wrap(words, 80)]
    (folder / "d.pdf").write_bytes(pdf_of([lines]))
    build(Plan((folder,), data, tmp_path / "atlas.db", annotated=False))
    with closing(sqlite3.connect(tmp_path / "atlas.db")) as connection:
        rows = connection.execute(
            "SELECT id, title, published_date, published_basis, source_file FROM reports ORDER BY id"
        ).fetchall()
    assert rows == [
        ("a", "A Ferry Leaves", "2024-06-03", "text", "a.txt"),
        ("b", "A Ferry Leaves", "2024-06-04", "background", "b.md"),
        ("c", "A Ferry Leaves", "2024-06-05", "text", "c.html"),
        ("d", "A Ferry Leaves Tarn For The Summer", "2024-06-06", "text", "d.pdf"),
    ]
