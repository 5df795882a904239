"""Spans that overlap in any way become elements that nest, and no character is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetoric_atlas.site.pages.nesting import Element, Mark, nested

TEXT = "abcdefghij"
Parts = tuple[Element | str, ...]


def shown(parts: Parts) -> str:
    return "".join(part if isinstance(part, str) else shown_element(part) for part in parts)


def shown_element(element: Element) -> str:
    mark = element.mark
    name = f"{'' if mark.is_first else '-'}{mark.row}{'' if mark.is_last else '-'}"
    return f"<{name} {shown(element.children)}>"


def plain(parts: Parts) -> str:
    return "".join(part if isinstance(part, str) else plain(part.children) for part in parts)


def covered(parts: Parts, row: object, depth: int = 0) -> str:
    """The characters that stand in an element of a row."""
    return "".join(
        (part if depth else "") if isinstance(part, str) else covered(part.children, row, depth or part.mark.row == row)
        for part in parts
    )


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], "abcdefghij"),
        ([(0, 10, "q")], "<q abcdefghij>"),
        ([(2, 4, "q"), (6, 8, "r")], "ab<q cd>ef<r gh>ij"),
        ([(2, 4, "q"), (4, 8, "r")], "ab<q cd><r efgh>ij"),
        ([(3, 5, "inner"), (2, 8, "outer")], "ab<outer c<inner de>fgh>ij"),
        ([(2, 6, "q"), (4, 8, "r")], "ab<q cd<r- ef>><-r gh>ij"),
        ([(1, 5, "q"), (3, 7, "r"), (4, 9, "s")], "a<q bc<r- d<s- e>>><-s <-r fg>hi>j"),
        ([(3, 3, "empty")], "abcdefghij"),
        ([(-5, 3, "q")], "<-q abc>defghij"),
        ([(8, 15, "q")], "abcdefgh<q- ij>"),
        ([(12, 15, "elsewhere")], "abcdefghij"),
    ],
)
def test_marks_nest(marks: list[tuple[int, int, str]], expected: str) -> None:
    assert shown(nested(TEXT, 0, [Mark(start, end, "quote", row) for start, end, row in marks])) == expected


def test_of_marks_on_the_same_words_the_quote_is_outside() -> None:
    marks = [Mark(102, 105, kind, kind) for kind in ("place", "actor", "quote")]

    assert shown(nested(TEXT, 100, marks)) == "ab<quote <actor <place cde>>>fghij"


spans = st.tuples(st.integers(-3, 13), st.integers(-3, 13)).map(sorted)


@given(st.lists(spans, max_size=8))
def test_every_character_stands_in_the_marks_that_are_over_it(found: list[list[int]]) -> None:
    marks = [Mark(start, end, "quote", number) for number, (start, end) in enumerate(found)]

    parts = nested(TEXT, 0, marks)

    assert plain(parts) == TEXT
    for mark in marks:
        assert covered(parts, mark.row) == TEXT[max(0, mark.start) : max(0, mark.end)]
