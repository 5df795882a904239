"""What stands around a report on its page."""

import pytest

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.reading.furniture import BUTTON, MENU, is_truncated, marks_of, taken_along
from rhetoric_atlas.reading.head.head import read_head
from rhetoric_atlas.reading.kinds import kinds_of
from rhetoric_atlas.reading.lines.looks import Line, line
from rhetoric_atlas.reading.lines.page import Page
from rhetoric_atlas.reading.rules import LineRule, ReadingRules

RULES = ReadingRules.load()
TITLE = "Brigade Closes Harbor: 'The Sea Is Ours'"
PROSE = "The brigade closed the harbor on Monday, and its men say that it will stay closed until the fish come back."
OTHER = "Nobody in the town believes it, and the men who sell fish on the pier have already left for the south."


def lines_of(*texts: str) -> list[Line]:
    return [line(text, Span(0, len(text)), RULES.small_words) for text in texts]


@pytest.mark.parametrize(
    ("text", "rule"),
    [("SHARE", BUTTON), ("∙ Paid", BUTTON), ("Next →", BUTTON), ("Telegram", MENU), ("Telegram channels", None)],
)
def test_buttons_and_menus(text: str, rule: LineRule | None) -> None:
    assert marks_of(lines_of(text), RULES).get(0) is rule


def test_a_heading_is_no_notice() -> None:
    headed, noted = "Warning: The Sea Is Closing", "Warning: the pictures below are graphic."
    assert list(marks_of(lines_of(headed, noted), RULES)) == [1]


@pytest.mark.parametrize(
    ("below", "taken"),
    [
        (["SEE ALSO:", "A Ferry Burns", OTHER], {3}),
        (["Related", "A Ferry Burns", OTHER], {3}),
        (["Related", "A Ferry Burns", "The Last Ferry", OTHER], {3}),
        ([OTHER, "Related", "A Ferry Burns"], {3, 4}),
        (["About This Blog", OTHER, PROSE], {2, 3, 4}),
        (["By A. Sampler", OTHER, "A. Sampler", "He is 40."], {4, 5}),
        ([OTHER], set()),
    ],
)
def test_what_furniture_takes_along(below: list[str], taken: set[int]) -> None:
    lines = lines_of(TITLE, PROSE, *below)
    marks = marks_of(lines, RULES)
    assert taken_along(lines, marks, read_head(Page(lines, marks, RULES))) == taken


@pytest.mark.parametrize(
    ("texts", "truncated"),
    [
        ([TITLE, PROSE, "This post is for paid subscribers"], True),
        ([TITLE, "This post is for paid subscribers"], True),
        (["This post is for paid subscribers", TITLE, PROSE], False),
        ([TITLE, PROSE], False),
    ],
)
def test_what_a_paywall_cut(texts: list[str], truncated: bool) -> None:
    lines = lines_of(*texts)
    marks = marks_of(lines, RULES)
    page = Page(lines, marks, RULES)
    kinds = kinds_of(page, read_head(page))
    assert is_truncated(lines, marks, kinds) is truncated
