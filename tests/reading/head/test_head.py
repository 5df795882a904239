"""What stands above a report's text."""

import pytest

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.reading.furniture import marks_of
from rhetoric_atlas.reading.head.head import Head, read_head
from rhetoric_atlas.reading.lines.looks import line
from rhetoric_atlas.reading.lines.page import Page
from rhetoric_atlas.reading.rules import ReadingRules

RULES = ReadingRules.load()
TITLE = "Brigade Closes Harbor: 'The Sea Is Ours'"
PROSE = "The brigade closed the harbor on Monday, and its men say that it will stay closed until the fish come back."


def head_of(*texts: str) -> Head:
    lines = [line(text, Span(0, len(text)), RULES.small_words) for text in texts]
    return read_head(Page(lines, marks_of(lines, RULES), RULES, habits=RULES.series))


@pytest.mark.parametrize(
    ("texts", "title", "body", "dates", "author"),
    [
        ((TITLE, PROSE), TITLE, 1, [], None),
        ((TITLE, "June 5, 2023", PROSE), TITLE, 2, ["2023-06-05"], None),
        (("June 5, 2023", TITLE, "By A. Sampler", PROSE), TITLE, 3, ["2023-06-05"], "A. Sampler"),
        ((TITLE, PROSE, "By A. Sampler", "June 5, 2023", PROSE), TITLE, 4, ["2023-06-05"], "A. Sampler"),
        ((TITLE, "June 5, 2023", PROSE, "June 6, 2023", PROSE), TITLE, 2, ["2023-06-05"], None),
        ((TITLE, PROSE, "Related", "A Ferry Burns", "June 5, 2023"), TITLE, 1, [], None),
        ((TITLE, PROSE, "[1] Telegram, June 5, 2023."), TITLE, 1, [], None),
        ((TITLE, "Ilse Brandvold", "Jun 14, 2023", PROSE), TITLE, 3, ["2023-06-14"], "Ilse Brandvold"),
        ((TITLE, "print", "Share", "June 5, 2023", PROSE), TITLE, 4, ["2023-06-05"], None),
        ((f"{PROSE} Welcome.", TITLE, "June 5, 2023", PROSE), TITLE, 3, ["2023-06-05"], None),
        (("Conflict Assessment, June 26, 2023", PROSE), "Conflict Assessment, June 26, 2023", 1, ["2023-06-26"], None),
        ((f"{PROSE} Welcome.", "Request Clip", "June 5, 2023", PROSE), None, 0, [], None),
        ((PROSE, "(Hill Voice, June 5, 2023)", "Quote Of The Week", PROSE), None, 0, [], None),
        ((PROSE, PROSE), None, 0, [], None),
        ((), None, 0, [], None),
    ],
)
def test_a_head(texts: tuple[str, ...], title: str | None, body: int, dates: list[str], author: str | None) -> None:
    head = head_of(*texts)
    assert (head.title_text, head.body, head.author) == (title, body, author)
    assert [said.date.iso for _, said in sorted(head.datelines.items()) if said.date] == dates


def test_a_page_of_stories_has_its_own_title() -> None:
    story = ("April 18, 2014", PROSE, PROSE)
    head = head_of("The Border Notebook", TITLE, *story, "Imam Found To Own Three Mobile Phones", *story)
    assert (head.title_text, head.body) == ("The Border Notebook", 1)
    assert [said.date.iso for said in head.datelines.values() if said.date] == ["2014-04-18"]


def test_all_printings_of_the_title_are_known() -> None:
    assert head_of(f"{TITLE} | A Site", TITLE, "June 5, 2023", TITLE, PROSE, TITLE).copies == {0, 1, 3, 5}
