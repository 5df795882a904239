"""Where an apposition ends, and which comma opens it."""

import pytest
from prose import readings

from rhetoric_atlas.language.syntax.appositions import LENGTH, is_past, name_comma, opening_comma, with_apposition


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee, a miller in Tarn, left.", "Lee, a miller in Tarn"),
        ("Lee, head of the union of millers.", "Lee, head of the union of millers"),
        ("Lee, spokesman for the union, left.", "Lee, spokesman for the union"),
        ("Lee, who was there in May, left.", "Lee, who was there in May"),
        ("Lee, 45, left.", "Lee, 45"),
        ("Lee, the army was there.", "Lee"),
        ("Lee, and others of the union.", "Lee"),
        ("Lee, speaking of the war.", "Lee"),
        ("Lee, in the north of Tarn.", "Lee"),
        ("Lee, who said so, left.", "Lee"),
        ("Lee left.", "Lee"),
        ("men, friends of the union, left.", "men"),
    ],
)
def test_with_apposition(text: str, expected: str) -> None:
    (reading,) = readings(text)
    end = with_apposition(reading, 1, min(LENGTH, len(reading.sentence)))
    assert text[: reading.sentence.ends[end - 1]] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee, of Tarn, the head of a union, said so.", "Lee"),
        ("Abu Lee, head of a union, who left Tarn, said so.", "Abu Lee"),
        ("In Tarn, Lee, the head of a union, said so.", "In Tarn, Lee"),
        ("Lee was there, Kim, the head of a union, said so.", "Lee was there, Kim"),
    ],
)
def test_the_comma_after_the_name(text: str, expected: str) -> None:
    (reading,) = readings(text)
    closing = reading.sentence.lower.index("said") - 1
    comma = name_comma(reading, opening_comma(reading, closing))
    assert text[: reading.sentence.ends[comma - 1]] == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("armed", True), ("Ahmed", False), ("red", False), ("so-called", False)]
)
def test_is_past(word: str, expected: bool) -> None:
    assert is_past(word) is expected
