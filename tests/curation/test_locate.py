"""Words of a report, and where they stand in it."""

from pathlib import Path

import pytest

from rhetoric_atlas.base.errors import AtlasError
from rhetoric_atlas.base.model import Span
from rhetoric_atlas.curation.locate import Words, find, find_end, occurrences

FILE = Path("annotations/some-report.yml")
REPORT = (
    "The Taliban is accused of being “traitors” selling out to the Chinese.\n\n"
    "The “traitor” narrative was again purveyed."
    "\r\n\r\nA screenshot of a documentDescription automatically generated in Moscow[4] in 2014.\n"
    'Such a "traitor" is no ally of Moscow.'
)


def words(text: str, before: str = "", after: str = "") -> Words:
    return Words("text", text, FILE, 12, before, after)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("traitors", ["traitors"]),
        ("traitor", ["traitor", "traitor"]),  # not inside "traitors"
        ("Description", ["Description"]),  # glued to the word before it
        ("Moscow", ["Moscow", "Moscow"]),  # a footnote's number is glued to it
        ("14", []),  # inside 2014
        ("purveyed. A screenshot", ["purveyed.\r\n\r\nA screenshot"]),  # only spaces and line ends may differ
        ("“traitor”", ["“traitor”"]),
        ('"traitors"', []),  # the marks are others
        ("TRAITOR", []),
    ],
)
def test_words_stand_whole_and_to_the_letter(text: str, found: list[str]) -> None:
    assert [span.of(REPORT) for span in occurrences(REPORT, text)] == found


def test_scripts_without_capitals_do_not_part_words_by_spaces() -> None:
    assert occurrences("他说敌人是叛徒。", "敌人") == [Span(2, 4)]


@pytest.mark.parametrize(
    ("given", "context"),
    [
        (words("traitor", before="The"), "The “traitor” narrative"),  # the mark between them need not be given
        (words("traitor", before="The “"), "The “traitor” narrative"),
        (words("traitor", after="narrative"), "The “traitor” narrative"),
        (words("traitor", before="Chinese. The"), "The “traitor” narrative"),  # a line end is a space
        (words("traitor", before='"'), 'a "traitor" is'),
        (words("Moscow", after="[4]"), "in Moscow[4]"),
        (words("Moscow", before="ally of", after="."), "of Moscow."),
    ],
)
def test_neighbours_tell_which_words_are_meant(given: Words, context: str) -> None:
    assert find(REPORT, given).start == REPORT.index(context) + context.index(given.text)


def test_the_place_where_words_stood_is_looked_at_first() -> None:
    second = REPORT.rindex("traitor")
    assert find(REPORT, words("traitor"), second).start == second
    assert find(REPORT, words("traitor", before="The"), second).start == REPORT.index("traitor”")
    assert find(REPORT, words("selling out"), 3).start == REPORT.index("selling out")


@pytest.mark.parametrize(
    ("given", "message"),
    [
        (words("traitor"), 'the text "traitor" stands 2 times in the report: add before: or after:'),
        (words("Moscow", before=" "), "stands 2 times in the report: lengthen before: or after:"),
        (
            words("traitor", before="A"),
            "stands in the report, but between other words (correct before: or after:): …tors” selling out",
        ),
        (
            words("accused of being traitors selling"),
            'no longer stands in the report: the closest passage is "accused of being “traitors” selling"',
        ),
        (words("Xyzzy"), "no longer stands in the report, nor anything like it"),
    ],
)
def test_words_that_do_not_stand_once_stop_with_file_and_line(given: Words, message: str) -> None:
    with pytest.raises(AtlasError) as caught:
        find(REPORT, given)
    assert str(caught.value).startswith("annotations/some-report.yml:12: ")
    assert message in str(caught.value)


@pytest.mark.parametrize(
    ("first", "last", "stretch"),
    [
        ("A screenshot", "generated", "A screenshot of a documentDescription automatically generated"),
        ("automatically generated", "generated", "automatically generated"),
        ("“traitor” narrative", "“traitor” narrative was", "“traitor” narrative was"),
    ],
)
def test_a_stretch_ends_with_the_first_such_words(first: str, last: str, stretch: str) -> None:
    beginning = find(REPORT, words(first))
    assert REPORT[beginning.start : find_end(REPORT, words(last), beginning)] == stretch


def test_a_stretch_without_its_end_stops() -> None:
    ends_with = Words("ends_with", "The Taliban", FILE, 13)
    with pytest.raises(AtlasError, match=r":13: the ends_with \"The Taliban\" no longer stands after"):
        find_end(REPORT, ends_with, find(REPORT, words("A screenshot")))
