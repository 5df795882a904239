"""Printed reports, read from their PDFs: columns of lines, running heads, page numbers, words broken at line ends."""

from collections.abc import Sequence
from pathlib import Path
from textwrap import wrap

import pytest
from general_rules import publishers, rules
from pdfs import pdf_of

from rhetoric_atlas import sources
from rhetoric_atlas.base.model import Report
from rhetoric_atlas.reading import report

BODY = (
    "The Salt Brigade built a fleet of some forty boats in four years, and lost it in one night. This article draws on "
    "court records and on the group's own magazine, which described the ﬁrst raids as “a school.” ",
    "Its author wrote that “whoever cannot swim shall not steer, and whoever steers shall not ask where the boat goes” "
    "in the fourth issue of the magazine, which appeared in January 2020. The coast guard found a copy at Ostrava.",
)


def read(lines: Sequence[str], head: str, folder: Path, properties: dict[str, str] | None = None) -> Report:
    """A report of two pages with a running head, its paragraphs as lines of 80 characters."""
    body = [line for paragraph in BODY for line in wrap(paragraph, 80)]
    pages = [[head, *lines, *body, "1"], [head, *body[3:], *body, "2"]]
    path = folder / "printed.pdf"
    path.write_bytes(pdf_of(pages, properties))
    return report.read(sources.read(path), publishers(), rules())


@pytest.mark.parametrize(
    ("head", "lines", "expected"),
    [
        (
            "CTC SENTINEL",
            ("JUNE 2023, VOLUME 16, ISSUE 6", "The Harbor War And What It Cost", "By Lena Hofer"),
            ("ctc", "The Harbor War And What It Cost", "Lena Hofer", "2023-06", "text"),
        ),
        (
            "Terrorism Monitor | Volume 21 | Issue 13 | June 30, 2023",
            ("The Salt Brigade Turns to the Harbors of Norland", "Lena Hofer and Tomas Vale"),
            (
                "jamestown",
                "The Salt Brigade Turns to the Harbors of Norland",
                "Lena Hofer and Tomas Vale",
                "2023-06-30",
                "text",
            ),
        ),
        (
            "Harbor Institute Occasional Paper",
            ("Boats as Banners at the End of the Quay", "9 October 2023"),
            (None, "Boats as Banners at the End of the Quay", "L. Hofer", "2023-10-09", "text"),
        ),
    ],
)
def test_a_printed_report(head: str, lines: tuple[str, ...], expected: tuple[str | None, ...], tmp_path: Path) -> None:
    found = read(lines, head, tmp_path, {"Title": "Microsoft Word - final.docx", "Author": "L. Hofer"})
    said = (found.publisher_id, found.title, found.author, found.published_date, found.published_basis)
    assert said == expected
    paragraphs = [passage.span.of(found.text) for passage in found.passages if passage.kind == "paragraph"]
    assert " ".join(paragraphs[0].split()).startswith(BODY[0].replace("ﬁ", "fi")[:180])
    assert sum(head in passage.span.of(found.text) for passage in found.passages) == 1


def test_a_title_in_a_pdfs_properties_tells_which_line_it_is(tmp_path: Path) -> None:
    lines = ("A Paper Of The Harbor Institute In Tarn", "What The Boats Of The Salt Brigade Cost")
    assert read(lines, "Paper 4", tmp_path, {"Title": lines[1]}).title == lines[1]
