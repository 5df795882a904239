"""Words found at once, and the stretches of a text around them."""

import pickle

import pytest

from rhetoric_atlas.base.keywords import Keywords, stretches_around

KEYWORDS = Keywords(["ferry", "ferry port", "port"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry port", [(0, 4, 9), (1, 4, 14), (2, 10, 14)]),
        ("Many reports of a Ferry", [(2, 7, 11)]),
        ("", []),
    ],
)
def test_every_keyword_is_found_wherever_it_stands(text: str, expected: list[tuple[int, int, int]]) -> None:
    assert sorted(KEYWORDS.found(text)) == expected


def test_keywords_travel_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(KEYWORDS)).found("a ferry") == KEYWORDS.found("a ferry")


def test_no_keywords_are_never_found() -> None:
    assert Keywords([]).found("a ferry") == []


@pytest.mark.parametrize(
    ("places", "expected"),
    [
        ([], []),
        ([(2, 4)], [(0, 8)]),
        ([(20, 22), (27, 28)], [(15, 32)]),
        ([(20, 22), (32, 34)], [(15, 26), (27, 38)]),
        ([(20, 22), (21, 24)], [(15, 28)]),
    ],
)
def test_stretches_reach_around_places(places: list[tuple[int, int]], expected: list[tuple[int, int]]) -> None:
    assert list(stretches_around(places, 5, 4)) == expected
