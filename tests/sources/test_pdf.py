"""PDFs as texts, and those that hold none."""

from pathlib import Path

import pytest
from pdfs import pdf_of
from pypdf import PdfReader, PdfWriter

from rhetoric_atlas import sources
from rhetoric_atlas.base.errors import ReadError
from rhetoric_atlas.sources import Hints, pdf

HEAD = "Harbor Monitor, Volume 3, Issue 4"
PAGES = [
    [
        HEAD,
        "The Salt Brigade Takes A Ferry",
        "By Lena Hofer",
        "The ﬁrst ﬂeet of the “Salt Bri-",
        "gade” left Tarn at dawn",
        "1",
    ],
    [HEAD, "and did not come back for a (long) week.", "2"],
]


def written(content: bytes, folder: Path) -> Path:
    path = folder / "harbor-monitor-3-4.pdf"
    path.write_bytes(content)
    return path


def test_a_pdf_is_the_text_of_its_pages(tmp_path: Path) -> None:
    properties = {"Title": "The Salt Brigade Takes A Ferry", "Author": "Lena Hofer"}
    source = sources.read(written(pdf_of(PAGES, properties), tmp_path))
    assert source.text == (
        "Harbor Monitor, Volume 3, Issue 4\nThe Salt Brigade Takes A Ferry\nBy Lena Hofer\n"
        "The first fleet of the “Salt Brigade”\nleft Tarn at dawn\nand did not come back for a (long) week.\n"
    )
    assert source.hints == Hints(title="The Salt Brigade Takes A Ferry", author="Lena Hofer")
    assert (source.report_id, source.file_name) == ("harbor-monitor-3-4", "harbor-monitor-3-4.pdf")


@pytest.mark.parametrize("title", ["", "Microsoft Word - final2.docx", "Untitled", "report_v3.indd", "Document1"])
def test_a_title_that_a_program_made_up_is_none(title: str, tmp_path: Path) -> None:
    assert sources.read(written(pdf_of(PAGES, {"Title": title}), tmp_path)).hints.title is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "cannot be read as a PDF"),
        (b"%PDF-1.7\nand nothing more", "cannot be read as a PDF"),
        (pdf_of(PAGES)[:400], "cannot be read as a PDF"),
        (b"Just words.", "save its text as a .txt file"),
        (pdf_of([[], []]), "holds no text: its pages are pictures"),
    ],
)
def test_what_cannot_be_read_is_said(content: bytes, said: str, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"harbor-monitor-3-4\.pdf: ") as error:
        sources.read(written(content, tmp_path))
    assert said in str(error.value)


def locked(content: bytes, folder: Path, password: str) -> bytes:
    plain = written(content, folder)
    writer = PdfWriter(clone_from=PdfReader(plain))
    writer.encrypt(password, "the owner's", algorithm="RC4-128")
    writer.write(plain)
    return plain.read_bytes()


def test_a_password_keeps_a_pdf_shut_unless_it_is_empty(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="locked by a password"):
        sources.read(written(locked(pdf_of(PAGES), tmp_path, "secret"), tmp_path))
    assert "Salt Brigade" in sources.read(written(locked(pdf_of(PAGES), tmp_path, ""), tmp_path)).text


def test_pages_that_take_too_long_to_read_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = len(pdf_of(PAGES))
    monkeypatch.setattr(pdf, "MOST_DRAWN", drawn)
    assert sources.read(written(pdf_of(PAGES), tmp_path)).text
    with pytest.raises(ReadError, match=r"harbor-monitor-3-4\.pdf: is larger than one report can be"):
        sources.read(written(pdf_of(PAGES * 9), tmp_path))
