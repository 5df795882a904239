"""The database is whole or it is not there, and the same rows give the same bytes."""

import fcntl
import hashlib
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from rhetoric_atlas.base.errors import AtlasError
from rhetoric_atlas.database import unfinished, writing
from rhetoric_atlas.database.rows import Row

PLATFORMS: list[tuple[str, Row]] = [
    ("platforms", {"id": f"p{number:03}", "name": f"platform {number}", "kind": "social"}) for number in range(50)
]


def actor(identifier: str, parent: str | None = None, kind: str = "person") -> tuple[str, Row]:
    row = {"id": identifier, "name": identifier, "kind": kind, "type": "militant", "alignment": "none"}
    return "actors", row | {
        "parent_id": parent,
        "is_unnamed": 0,
        "is_pseudonym": 0,
        "sensitivity": "public",
        "method": "curated",
    }


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A database that stands already, from an earlier build."""
    file = tmp_path / "atlas.db"
    writing.write(file, PLATFORMS)
    return file


def assert_untouched(target: Path, before: str) -> None:
    assert digest(target) == before
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_rows_are_laid_in_primary_key_order(tmp_path: Path) -> None:
    writing.write(tmp_path / "atlas.db", reversed(PLATFORMS))
    with closing(sqlite3.connect(tmp_path / "atlas.db")) as connection:
        ids = [identifier for (identifier,) in connection.execute("SELECT id FROM platforms ORDER BY rowid")]
    assert ids == [row["id"] for _, row in PLATFORMS]


@pytest.mark.parametrize("commit_size", [1, 7, 10_000])
def test_the_same_rows_give_the_same_bytes_with_any_commit_size(commit_size: int, target: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    writing.write(other, PLATFORMS[::-1], commit_size)
    assert digest(other) == digest(target)


def test_a_stream_that_fails_leaves_the_old_file(target: Path) -> None:
    def rows() -> Iterator[tuple[str, Row]]:
        yield PLATFORMS[0]
        raise AtlasError("the third report is broken")

    before = digest(target)
    with pytest.raises(AtlasError, match="the third report is broken"):
        writing.write(target, rows())
    assert_untouched(target, before)


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([PLATFORMS[0], PLATFORMS[0]], "UNIQUE constraint failed: platforms.id"),
        ([actor("a", kind="planet")], "CHECK constraint failed"),
        ([actor("a", parent="nobody")], "parent_id nobody of a in actors is not the id of any row of actors"),
    ],
)
def test_rows_that_break_the_schema_are_named_and_leave_the_old_file(
    rows: list[tuple[str, Row]], message: str, target: Path
) -> None:
    before = digest(target)
    with pytest.raises(AtlasError, match=message):
        writing.write(target, rows)
    assert_untouched(target, before)


def test_rows_may_refer_to_rows_that_come_later(tmp_path: Path) -> None:
    writing.write(tmp_path / "atlas.db", [actor("a", parent="b"), actor("b")])
    with closing(sqlite3.connect(tmp_path / "atlas.db")) as connection:
        assert connection.execute("SELECT parent_id FROM actors ORDER BY id").fetchall() == [("b",), (None,)]


def test_a_second_build_at_the_same_time_is_refused(target: Path) -> None:
    workshop = target.with_name(f".{target.name}.building")
    workshop.mkdir()
    hold = os.open(workshop, os.O_RDONLY)
    before = digest(target)
    try:
        fcntl.flock(hold, fcntl.LOCK_EX)
        with pytest.raises(AtlasError, match="another build is writing this database"):
            writing.write(target, PLATFORMS)
    finally:
        os.close(hold)
    assert digest(target) == before
    writing.write(target, PLATFORMS)
    assert_untouched(target, before)


def test_what_a_killed_build_left_is_cleared(target: Path) -> None:
    before = digest(target)
    workshop = target.with_name(f".{target.name}.building")
    workshop.mkdir()
    (workshop / "staging.db").write_bytes(b"half a file")
    writing.write(target, PLATFORMS)
    assert_untouched(target, before)


def test_a_link_in_place_of_the_workshop_empties_nothing(target: Path, tmp_path: Path) -> None:
    before = digest(target)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "notes.txt").touch()
    target.with_name(".atlas.db.building").symlink_to(tmp_path / "mine")
    with pytest.raises(AtlasError, match=r"\.atlas\.db\.building: stands where a build needs a folder"):
        writing.write(target, PLATFORMS)
    assert (tmp_path / "mine" / "notes.txt").exists()
    assert digest(target) == before


WRITER = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(f"PRAGMA journal_mode = {sys.argv[2]}")
connection.execute("PRAGMA cache_size = 1")  # what is written goes to the file before its end
connection.execute("BEGIN")
connection.execute("UPDATE platforms SET name = hex(randomblob(2000))")
if sys.argv[2] == "wal":
    connection.execute("COMMIT")
    connection.execute("UPDATE platforms SET kind = 'forum'")
if sys.argv[3:]:
    print("writing", flush=True)
    sys.stdin.read()
os.kill(os.getpid(), signal.SIGKILL)
"""
UNFINISHED = [("wal", "-wal"), ("delete", "-journal")]  # a mode of SQLite's journal, and what a killed writer leaves


def names_in(database: Path) -> list[str]:
    with closing(sqlite3.connect(database)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return [name for (name,) in connection.execute("SELECT name FROM platforms ORDER BY id")]


@pytest.mark.parametrize("is_there", [True, False])
@pytest.mark.parametrize(("mode", "ending"), UNFINISHED)
def test_what_a_killed_writer_left_is_not_laid_over_the_new_database(
    mode: str, ending: str, is_there: bool, target: Path
) -> None:
    subprocess.run([sys.executable, "-c", WRITER, target, mode], check=False)
    assert target.with_name(f"atlas.db{ending}").stat().st_size > 0
    if not is_there:
        target.unlink()
    writing.write(target, PLATFORMS[:3])
    assert names_in(target) == ["platform 0", "platform 1", "platform 2"]
    assert [path.name for path in target.parent.iterdir() if path.name.endswith(("-wal", "-journal"))] == []


@pytest.mark.parametrize(("mode", "ending"), UNFINISHED)
def test_a_database_that_somebody_is_writing_stays(
    mode: str, ending: str, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unfinished, "PATIENCE", 0.1)
    command = [sys.executable, "-c", WRITER, target, mode, "and wait"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        writer.stdout.readline()
        inode = target.stat().st_ino
        with pytest.raises(
            AtlasError, match=r"atlas\.db: somebody has it open and writes to it, or did \(database is locked\)"
        ):
            writing.write(target, PLATFORMS[:3])
        assert target.stat().st_ino == inode
        assert target.with_name(f"atlas.db{ending}").exists()
    assert len(names_in(target)) == len(PLATFORMS)


def test_a_build_that_fails_leaves_what_lies_beside_the_old_database(target: Path) -> None:
    subprocess.run([sys.executable, "-c", WRITER, target, "delete"], check=False)
    with pytest.raises(AtlasError, match="CHECK constraint failed"):
        writing.write(target, [actor("a", kind="planet")])
    assert names_in(target) == [row["name"] for _, row in PLATFORMS]


def test_a_target_whose_name_is_not_utf_8_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AtlasError, match="its path is not UTF-8, which SQLite needs"):
        writing.write(tmp_path / os.fsdecode(b"\xff.db"), PLATFORMS)
    assert list(tmp_path.iterdir()) == []


def test_a_target_that_leads_back_to_itself_is_refused(tmp_path: Path) -> None:
    (tmp_path / "atlas.db").symlink_to("atlas.db")
    with pytest.raises(AtlasError, match="Too many levels of symbolic links"):
        writing.write(tmp_path / "atlas.db", PLATFORMS)
    assert (tmp_path / "atlas.db").is_symlink()


def test_what_is_no_database_is_never_written_over(tmp_path: Path) -> None:
    report = tmp_path / "memri-sd-1.txt"
    report.write_text("A report.")
    with pytest.raises(AtlasError, match="is not a database, and would be lost"):
        writing.write(report, PLATFORMS)
    assert report.read_text() == "A report."
    assert [path.name for path in tmp_path.iterdir()] == [report.name]


def test_an_empty_file_is_a_database_without_rows_yet(target: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty.db"
    empty.touch()
    writing.write(empty, PLATFORMS)
    assert digest(empty) == digest(target)


def test_a_link_stays_and_the_file_that_it_names_is_written(target: Path, tmp_path: Path) -> None:
    (tmp_path / "served").mkdir()
    link = tmp_path / "served" / "atlas.db"
    link.symlink_to(target)
    writing.write(link, PLATFORMS[:1])
    assert link.readlink() == target
    assert list(link.parent.iterdir()) == [link]
    with closing(sqlite3.connect(target)) as connection:
        assert connection.execute("SELECT count(*) FROM platforms").fetchone() == (1,)


@pytest.mark.parametrize(
    ("name", "is_folder", "message"),
    [
        (".atlas.db.building", False, r"\.atlas\.db\.building: stands where a build needs a folder"),
        (".atlas.db.building/full", True, r"atlas\.db: cannot be written: (Is a directory|Operation not permitted)$"),
    ],
)
def test_what_stands_in_the_way_of_a_build_is_said(name: str, is_folder: bool, message: str, target: Path) -> None:
    before = digest(target)
    if is_folder:
        (target.parent / name).mkdir(parents=True)
    else:
        (target.parent / name).touch()
    with pytest.raises(AtlasError, match=message):
        writing.write(target, PLATFORMS)
    assert digest(target) == before
    assert (target.parent / name).exists()


def test_a_target_that_is_no_file_or_has_no_folder_is_refused(tmp_path: Path) -> None:
    for place, message in ((tmp_path, "not a regular file"), (tmp_path / "no" / "atlas.db", "does not exist")):
        with pytest.raises(AtlasError, match=message):
            writing.write(place, PLATFORMS)
    with pytest.raises(AtlasError, match="not a regular file"):
        writing.write(Path("/dev/full"), PLATFORMS)


FILL = """
import resource, signal, sys
from pathlib import Path
from rhetoric_atlas.database import writing
rows = (("platforms", {"id": f"p{n}", "name": "x" * 1000, "kind": "social"}) for n in range(20_000))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (2_000_000, 2_000_000))
writing.write(Path(sys.argv[1]), rows)
"""


def test_files_that_may_not_grow_further_leave_the_old_file(target: Path) -> None:
    before = digest(target)
    done = subprocess.run([sys.executable, "-c", FILL, target], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "the disk is full" in done.stderr
    assert_untouched(target, before)
