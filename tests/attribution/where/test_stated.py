"""Matches of a pattern outside quotations, by place."""

import re

import pytest

from rhetoric_atlas.attribution.where.stated import Stated
from rhetoric_atlas.base.keywords import Keywords
from rhetoric_atlas.base.model import Span

X = Keywords(["x"])
TEXT = "x..x..x..x"
WHOLE = Stated.of(re.compile("x"), X, TEXT, [])


@pytest.mark.parametrize(
    ("quoted", "expected"),
    [
        ([], [0, 3, 6, 9]),
        ([Span(0, 1)], [3, 6, 9]),
        ([Span(2, 7), Span(9, 10)], [0]),
        ([Span(1, 3), Span(4, 6)], [0, 3, 6, 9]),
    ],
)
def test_matches_in_quotations_are_left_out(quoted: list[Span], expected: list[int]) -> None:
    assert Stated.of(re.compile("x"), X, TEXT, quoted).starts == expected


@pytest.mark.parametrize(
    ("start", "end", "place", "expected"),
    [(0, 10, 4, 3), (0, 10, 5, 6), (0, 10, 9, 9), (4, 10, 4, 6), (0, 5, 5, 3), (4, 6, 5, None), (0, 10, 0, 0)],
)
def test_the_nearest_match_in_a_stretch(start: int, end: int, place: int, expected: int | None) -> None:
    match = WHOLE.nearest(start, end, place)
    assert (match.start() if match else None) == expected


def test_a_match_stands_near_a_keyword() -> None:
    text = f"one mark, {'and ' * 99}one more mark"
    assert len(Stated.of(re.compile(r"mark"), Keywords(["mark"]), text, []).matches) == 2
    assert len(Stated.of(re.compile(r"mark"), Keywords(["more"]), text, []).matches) == 1
