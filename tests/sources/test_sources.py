"""Which files are reports, and how their bytes become text."""

import os
from pathlib import Path

import pytest

from rhetoric_atlas import sources
from rhetoric_atlas.base.errors import AtlasError, ReadError
from rhetoric_atlas.sources.folders import identifier


def folder_of(folder: Path, *names: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text("A report.", encoding="utf-8")
    return folder


def test_reports_come_in_the_order_of_their_ids_over_all_folders(tmp_path: Path) -> None:
    old = folder_of(tmp_path / "old", "memri-sd-2.txt", "rferl-1.TXT", ".hidden", ".DS_Store")
    new = folder_of(tmp_path / "new", "militant-wire-3.txt")
    found = sources.find([old, new, old])
    assert [path.name for path in found] == ["memri-sd-2.txt", "militant-wire-3.txt", "rferl-1.TXT"]


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Moscow Attack.txt"], "Moscow Attack.txt: cannot be an id: rename the file to moscow-attack.txt"),
        (["discours_à_Tunis.txt"], "rename the file to discours-a-tunis.txt"),
        (["report.final.txt"], "rename the file to report-final.txt"),
        (["отчёт.txt"], "rename the file to report.txt"),
        (["a b.txt", "a-b.txt"], "rename the file to a-b-2.txt"),
        (["a.txt", "a.html"], "a.html: two reports cannot share one, rename either"),
        (
            ["table.xlsx"],
            "table.xlsx: is no report that can be read: only .txt, .md, .markdown, .html, .htm, .pdf files are",
        ),
        (["README"], "README: cannot be an id: rename the file to readme"),
        ([], "holds no reports"),
    ],
)
def test_what_can_be_no_report_is_named(names: list[str], said: str, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "reports", *names)
    with pytest.raises(AtlasError) as error:
        sources.find([folder])
    assert said in str(error.value)


def test_any_small_letters_digits_and_hyphens_are_an_id(tmp_path: Path) -> None:
    names = ["-1.txt", "2024--moscow.txt", "a.txt"]
    for name in names:
        (tmp_path / name).write_text("Words.")
    assert [path.name for path in sources.find([tmp_path])] == names


def test_one_id_in_two_folders_names_both_files(tmp_path: Path) -> None:
    first, second = folder_of(tmp_path / "first", "a.txt"), folder_of(tmp_path / "second", "a.txt")
    with pytest.raises(AtlasError) as error:
        sources.find([first, second])
    assert str(first / "a.txt") in str(error.value)
    assert str(second / "a.txt") in str(error.value)


def test_a_working_folder_that_was_deleted_is_a_folder_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = folder_of(tmp_path / "gone")
    monkeypatch.chdir(gone)
    gone.rmdir()
    with pytest.raises(AtlasError, match="there is no such folder"):
        sources.find([Path("data/reports")])


def test_a_folder_that_is_not_there_or_is_none(tmp_path: Path) -> None:
    with pytest.raises(AtlasError, match="there is no such folder"):
        sources.find([tmp_path / "nowhere"])
    with pytest.raises(AtlasError, match="Not a directory: a folder is needed there"):
        sources.find([folder_of(tmp_path, "a.txt") / "a.txt"])
    folder_of(tmp_path / "pictures")
    with pytest.raises(AtlasError, match="is a folder among reports"):
        sources.find([tmp_path])


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"Kabul \xe2\x80\x9cfell\xe2\x80\x9d\r\n", "Kabul “fell”\r\n"),
        (b"\xef\xbb\xbfKabul", "Kabul"),
        ("Kabul “fell”".encode("utf-16"), "Kabul “fell”"),
        (b"\xfe\xff" + "Kabul".encode("utf-16-be"), "Kabul"),
        (b"Kabul \x93fell\x94, said Fran\xe7ois", "Kabul “fell”, said François"),
        (b"page one\x0cpage two\r", "page one\x0cpage two\r"),
    ],
)
def test_bytes_become_the_text_they_are(content: bytes, text: str, tmp_path: Path) -> None:
    path = tmp_path / "memri-sd-1.txt"
    path.write_bytes(content)
    source = sources.read(path)
    assert (source.report_id, source.file_name, source.text) == ("memri-sd-1", "memri-sd-1.txt", text)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n\t", "is empty"),
        ("\u200b\ufeff".encode(), "is empty"),
        ("\u200b\n\u2060\xa0\n\u200f".encode(), "is empty"),
        (b"one\ntwo\x00", "a.txt:2: is no text: it holds the control character U+0000"),
        (b"PK\x03\x04rest", "U+0003"),
        (b"\xff\xfe\x00\xd8", "is no text"),
        (b"\x81\x8d\x90", "is no text"),
        ("“Kabul”, “Herat”".encode() + b"\xff", "is UTF-8 text but for a fault at byte 24"),
    ],
)
def test_bytes_that_are_no_text_are_refused(content: bytes, said: str, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(ReadError) as error:
        sources.read(path)
    assert said in str(error.value)


def test_a_file_that_is_gone_or_of_another_kind(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(ReadError, match="no regular file"):
        sources.read(tmp_path / "pipe.txt")
    with pytest.raises(ReadError, match="cannot be read"):
        sources.read(tmp_path / "a.txt")
    with pytest.raises(ReadError, match="reports are"):
        sources.read(tmp_path / "a.docx")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Discours_à Tunis", "discours-a-tunis"),
        ("Łódź – Straße", "lodz-strasse"),
        ("MEMRI №5 (final)", "memri-no5-final"),
    ],
)
def test_words_as_an_id(words: str, expected: str) -> None:
    assert identifier(words) == expected
