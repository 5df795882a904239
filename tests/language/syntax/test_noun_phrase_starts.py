"""Where the noun phrase begins that ends before a word."""

import pytest
from prose import readings

from rhetoric_atlas.language.syntax.noun_phrase_starts import core, joins_clauses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Abu Karim", "Abu Karim"),
        ("On June 24 Abu Karim", "Abu Karim"),
        ("On May 24 the union", "the union"),
        ("In a video Abu Karim", "Abu Karim"),
        ("This month the union", "the union"),
        ("The week the union", "the union"),
        ("A few days later the union", "the union"),
        ("Two weeks earlier Abu Karim", "Abu Karim"),
        ("You hear him", "him"),
        ("Some of them", "Some of them"),
        ("The film shows a town with a fighter", "a town with a fighter"),
        ("An account using the handle", "An account using the handle"),
        ("more than two years after the emir", "the emir"),
        ("a man believed to be Lee", "a man believed to be Lee"),
        ("He paused", "He"),
        ("However the union", "the union"),
        ("Cars were stopped by Lee", "Lee"),
        ("Lee (of Tarn)", "Lee (of Tarn)"),
        ("He said that Lee", "Lee"),
        ("in", None),
    ],
)
def test_the_noun_phrase_at_the_end(text: str, expected: str | None) -> None:
    (reading,) = readings(text)
    phrase = core(reading, len(reading.sentence))
    assert (reading.sentence.span(*phrase).of(text) if phrase else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Norland and its allies", False), ("Rain fell and the group", True), ("Experts on ports and ships", False)],
)
def test_what_and_joins(text: str, expected: bool) -> None:
    (reading,) = readings(text)
    place = list(reading.sentence.lower).index("and")
    assert joins_clauses(reading, place) is expected
