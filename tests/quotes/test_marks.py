"""Which marks open and close a quotation, and which are none."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.quotes.marks import NoMarks, pairs

NO_MARKS = NoMarks(frozenset({"adnan", "umar", "abd"}), frozenset({"tis", "em"}))


def quoted(text: str) -> list[str]:
    return [pair.inner.of(text) for pair in pairs(text, Span(0, len(text)), NO_MARKS)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "we won" again.', ["we won"]),
        ("He said “we won” again.", ["we won"]),
        ("He said 'we won' again.", ["we won"]),
        ("He said ‘we won’ again.", ["we won"]),
        ("He said ''we won'' again.", ["we won"]),
        ("He said ``we won'' again.", ["we won"]),
        ("He said «we won» again.", ["we won"]),
        ("He said « we won » again.", [" we won "]),
        ("Elle dit : « we won », puis : « we lost ».", [" we won ", " we lost "]),
        ("He said »we won« again.", ["we won"]),
        ("He said „we won“ again.", ["we won"]),
        ("He said „we won” again.", ["we won"]),
        ("He said ”we won” again.", ["we won"]),
        ('He said “we won" again.', ["we won"]),
        ('"One," he said, "two."', ["One,", "two."]),
        ('(“One”) and ["two"]', ["One", "two"]),
        ('the thought—"mad"—came', ["mad"]),
        ('He said:"We go"and left.', ["We go"]),
        ('a post. "From here to there." [4] More', ["From here to there."]),
        ('the "hit."[7] It', ["hit."]),
        ('" From here " he wrote', [" From here "]),
    ],
)
def test_each_kind_of_mark_pairs_with_its_own(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"He said "no" to me," she said.', ['He said "no" to me,']),
        ("“He said “no” to me,” she said.", ["He said “no” to me,"]),
        ('“He said "no" to me,” she said.', ['He said "no" to me,']),
        ("\"Why 'can't the emir' help,\" he said.", ["Why 'can't the emir' help,"]),
        ("'He said \"no\" to me,' she said.", ['He said "no" to me,']),
        ("\"Russia's 'Red' attack,\" it said", ["Russia's 'Red' attack,"]),
    ],
)
def test_only_the_outermost_pair_counts(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "the group's men and the fighters' base",
        "the groups’ men don’t know",
        "‘Adnan and ‘Umar's men",
        "‘Umar said the brothers' base fell",
        "al-‘Adnan of the ‘Abd clan and the tribes’ elders",
        "a bay'ah to Hay'at Tahrir",
        "'Tis the fighters' land",
        "the '90s and the '80s' wars",
        "rock 'n' roll",
        '5\'10" tall with a 6" knife',
        "<p class=\"tweet\" dir='ltr'>words</p>",
        '<a href="x.html" title="y">words</a>',
        "",
    ],
)
def test_what_is_no_mark(text: str) -> None:
    assert quoted(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'We stay in the brothers' land,' he said", ["We stay in the brothers' land,"]),
        ("the 'brothers' of the 'front' now", ["brothers", "front"]),
        ("'‘Adnan is dead,' he said", ["‘Adnan is dead,"]),
        ('‘Adnan said the base was "hit."', ["hit."]),
        ("the fighters' 'coup' and their brothers' base", ["coup"]),
        ("'We won't,' he said, 'and we can't.'", ["We won't,", "and we can't."]),
        ("'tis a 'trap' now", ["trap"]),
    ],
)
def test_an_apostrophe_does_not_close_a_quotation(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected", "closed"),
    [
        ('He said "we won and left.', ["we won and left."], [False]),
        ('"They left. "We stay," he said. "Go."', ["They left. ", "We stay,", "Go."], [False, True, True]),
        ("He said “we won", ["we won"], [False]),
        ("He said 'we won", [], []),
    ],
)
def test_a_double_mark_never_closed_ends_with_its_stretch(text: str, expected: list[str], closed: list[bool]) -> None:
    found = pairs(text, Span(0, len(text)), NO_MARKS)
    assert [pair.inner.of(text) for pair in found] == expected
    assert [pair.closed for pair in found] == closed


def test_only_the_stretch_is_looked_at() -> None:
    text = '"a" "b" "c"'
    assert [pair.inner.of(text) for pair in pairs(text, Span(4, 7), NO_MARKS)] == ["b"]


@given(st.text(alphabet="\"'“”‘’«»„`<>=aS5 .,[-", max_size=60))
def test_pairs_lie_in_order_and_apart(text: str) -> None:
    found = pairs(text, Span(0, len(text)), NO_MARKS)
    for pair in found:
        assert 0 <= pair.start < pair.inner.start <= pair.inner.end <= len(text)
    assert all(first.inner.end <= second.start for first, second in pairwise(found))


@pytest.mark.parametrize(
    ("unit", "count"), [('"', 0), ("“a ", 50_000), ('"a "b ', 100_000), ("'a ", 0), ("as' ", 0), ("<a ", 0), ('x="', 0)]
)
def test_a_line_of_nothing_but_marks_comes_through(unit: str, count: int) -> None:
    """Were a mark compared with every other, this would take minutes."""
    text = unit * 50_000
    assert sum(pair.inner.length > 0 for pair in pairs(text, Span(0, len(text)), NO_MARKS)) == count
