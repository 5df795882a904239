"""What people point at is read, or refused in one line: quickly, within little memory, and never taken for absent."""

import errno
import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from rhetoric_atlas.base import files
from rhetoric_atlas.base.errors import AtlasError, ReadError


def test_a_file_gives_all_that_it_holds(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"Words.")
    (tmp_path / "link").symlink_to("a")
    (tmp_path / "empty").touch()
    assert [files.content_of(tmp_path / name) for name in ("a", "link", "empty")] == [b"Words.", b"Words.", b""]


def test_a_link_to_a_name_that_is_not_utf_8_is_followed(tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"\xff\xfe")).write_bytes(b"Words.")
    (tmp_path / "link").symlink_to(os.fsdecode(b"\xff\xfe"))
    assert files.content_of(tmp_path / "link") == b"Words."


def fifo(path: Path) -> None:
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.mkdir()


def loop(path: Path) -> None:
    path.symlink_to(path)


def link_to(target: str, path: Path) -> None:
    path.symlink_to(target)


def sparse(path: Path) -> None:
    path.touch()
    os.truncate(path, 3 * 2**30)


UNREADABLE = [
    (fifo, "no regular file"),
    (folder, "no regular file"),
    (loop, "Too many levels of symbolic links: the link leads back to itself"),
    (lambda path: link_to("gone", path), "No such file or directory"),
    (lambda path: link_to(os.fsdecode(b"gone\xff"), path), "No such file or directory"),
    (lambda path: link_to("/dev/zero", path), "no regular file"),
    (lambda path: link_to("/proc/self/status", path), "another size than the system says"),
    (sparse, "has 3,072 MB, and no more than 64 are read"),
]


@pytest.mark.parametrize(("made", "said"), UNREADABLE)
def test_what_cannot_be_read_is_refused_within_little_memory(
    made: Callable[[Path], None], said: str, tmp_path: Path
) -> None:
    made(tmp_path / "a.txt")
    tracemalloc.start()
    try:
        with pytest.raises(ReadError) as caught:
            files.content_of(tmp_path / "a.txt", ReadError)
        assert tracemalloc.get_traced_memory()[1] < 2**20
    finally:
        tracemalloc.stop()
    assert said in caught.value.message
    assert str(tmp_path / "a.txt") in caught.value.message


def test_a_folder_gives_its_entries_in_order_without_the_hidden_ones(tmp_path: Path) -> None:
    for name in ("b", "a", ".hidden"):
        (tmp_path / name).touch()
    assert [path.name for path in files.entries_of(tmp_path)] == ["a", "b"]


@pytest.mark.parametrize("made", [loop, fifo, lambda path: link_to("gone", path)])
def test_a_folder_that_cannot_be_listed_is_not_an_absent_one(made: Callable[[Path], None], tmp_path: Path) -> None:
    made(tmp_path / "a")
    assert files.stands(tmp_path / "a")
    assert not files.stands(tmp_path / "b")
    with pytest.raises(AtlasError, match="a: cannot be read: "):
        files.entries_of(tmp_path / "a")


def test_what_cannot_be_told_is_not_an_absence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr(os, "stat", refused)
    with pytest.raises(AtlasError, match="Permission denied: give this account the right to read it"):
        files.stands(tmp_path / "a")
    with pytest.raises(AtlasError, match="Permission denied"):
        files.status_of(tmp_path / "a")
