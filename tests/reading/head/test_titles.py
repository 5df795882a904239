"""Which line is the title, and which lines print it again."""

import pytest

from rhetoric_atlas.base.model import Publisher, Span
from rhetoric_atlas.reading.head.datelines import Dateline
from rhetoric_atlas.reading.head.titles import find_title, is_copy, may_be_title, without_site
from rhetoric_atlas.reading.lines.looks import Line, line
from rhetoric_atlas.reading.lines.page import Page
from rhetoric_atlas.reading.rules import LineRule, ReadingRules

RULES = ReadingRules.load()
MONITOR = Publisher("monitor", "The Monitor", "quotes", signs=("Harbor Desk",))
TITLE = "Brigade Closes Harbor: 'The Sea Is Ours'"


def lines_of(*texts: str) -> list[Line]:
    return [line(text, Span(0, len(text)), RULES.small_words) for text in texts]


@pytest.mark.parametrize(
    ("texts", "dated", "title"),
    [
        ((TITLE,), (), 0),
        (("Institute for the Study of Harbors", TITLE), (), 1),
        (("The Man Of The Quay And Coast Review", "A Ferry Burns"), (), 0),
        (("Lighthouse Keepers Strike For Third Week", "June 1", TITLE, "June 5"), (1, 3), 2),
        (("The Monitor", TITLE), (), 1),
        (("Harbor Desk", "Tracking The Brigade"), (), 1),
        (("Harbor Desk",), (), 0),
        (("Politics", "Society And Culture", TITLE), (), 2),
        ((TITLE, "How A Dispute Over Fish Became A Dispute Over Ships And Men"), (), 0),
        (("What a harbor is worth to those who hold it", TITLE), (2,), 1),
        (("Politics And Other Matters Of State", TITLE, TITLE), (), 1),
        ((TITLE, "A man waits on the breakwater at dusk", "A man waits on the breakwater at dusk"), (), 0),
        ((f"{TITLE} | The Monitor", "Harbors", TITLE), (), 2),
        (("News From The Northern Coast", f"News > Coast > {TITLE}", TITLE), (), 2),
        (("Introduction", "Anna Keller and Piotr Lis", "Photo: the harbor"), (), None),
        ((), (), None),
    ],
)
def test_the_title_among_lines(texts: tuple[str, ...], dated: tuple[int, ...], title: int | None) -> None:
    datelines = {number: Dateline() for number in dated}
    assert find_title(Page(lines_of(*texts), {}, RULES, MONITOR), range(len(texts)), datelines) == title


def test_a_title_that_the_format_hints_is_the_line_that_prints_it() -> None:
    lines = lines_of(
        "News From The Northern Coast", "Boats Of The Salt Brigade At Tarn", f"{TITLE} | The Monitor", TITLE
    )
    assert find_title(Page(lines, {}, RULES, hinted=TITLE.upper()), range(4), {}) == 3
    assert find_title(Page(lines, {}, RULES, hinted=TITLE), range(3), {}) == 2


def test_a_line_that_the_buttons_say_again_is_the_sites_name() -> None:
    button = "Subscribe to The Men From The Delta Tonight"
    lines = lines_of("The Men From The Delta Tonight", "A Man Who Sells Boats To Both Sides", button)
    assert find_title(Page(lines, {2: LineRule(button, "boilerplate")}, RULES), range(2), {}) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TITLE, True),
        ("Islamic State claims attack on ferry", True),
        ("Will the truce hold?", True),
        ("The group claimed the attack.", False),
        ("further adding", False),
        ("Background", False),
        ("word " * 26, False),
        ("A Word " * 60, False),
    ],
)
def test_what_looks_like_a_title(text: str, expected: bool) -> None:
    assert may_be_title(lines_of(text)[0], RULES) is expected


@pytest.mark.parametrize(
    ("title", "others", "expected"),
    [
        (f"{TITLE} | The Monitor", (), TITLE),
        (f"{TITLE} - Some Other Site", (TITLE.upper(),), TITLE),
        (f"{TITLE} - A Chronicle", (), f"{TITLE} - A Chronicle"),
        (TITLE, (), TITLE),
    ],
)
def test_the_sites_name_is_no_part_of_a_title(title: str, others: tuple[str, ...], expected: str) -> None:
    assert without_site(title, others, MONITOR, RULES.title_sites) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TITLE, True),
        (TITLE.upper(), True),
        ("Brigade Closes Harbor: ‘The Sea Is Ours’", True),
        (f"{TITLE} | The Monitor", True),
        ("Brigade Closes Harbor", False),
        (f"{TITLE} Again", False),
    ],
)
def test_lines_that_print_the_title_again(text: str, expected: bool) -> None:
    assert is_copy(text, TITLE, RULES.title_sites) is expected
