"""What the words around a name say of its being a place's."""

import pytest
from candidates_here import RULES

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.names.unknown.seen import is_dateline, place_value


def span_of(text: str, name: str) -> Span:
    return Span(text.index(name), text.index(name) + len(name))


@pytest.mark.parametrize(
    ("text", "name", "sign"),
    [
        ("in the town of Zahran.", "Zahran", 1),
        ("the governor of Zahran", "Zahran", 1),
        ("near Zahran", "Zahran", 1),
        ("northern Zahran", "Zahran", 1),
        ("Zahran province", "Zahran", 1),
        ("the capital, Zahran", "Zahran", 1),
        ("the Zahran Valley", "Zahran Valley", 1),
        ("Wadi Zahran", "Wadi Zahran", 1),
        ("ZAHRAN, June 5 (Steppe Wire) -- Two", "ZAHRAN", 1),
        ("between Azad and Serin", "Azad", 0),
        ("He left. Zahran", "Zahran", 0),
        ("Zahran said that", "Zahran", -1),
        ("the group Zahran", "Zahran", -1),
        ("a spokesman for Zahran", "Zahran", -1),
        ("in the Zahran Institute", "Zahran Institute", -1),
        ("in Liwa Zahran", "Liwa Zahran", -1),
        ("published in Zahran Echo", "Zahran Echo", -1),
        ("in Zahran Province (ZP)", "Zahran Province", -1),
    ],
)
def test_the_sign_of_the_words_around(text: str, name: str, sign: int) -> None:
    value = place_value(text, span_of(text, name), name.split(), False, RULES)
    assert (value > 0) - (value < 0) == sign


def test_a_title_before_it_makes_it_a_person() -> None:
    text = "in Zahran"
    assert place_value(text, span_of(text, "Zahran"), ["Zahran"], True, RULES) < 0


@pytest.mark.parametrize(
    ("text", "expected"),
    [("TARN -- He", True), ("Tarn, May 3 (AP) – He", True), ("At TARN -- He", False), ("TARN fell", False)],
)
def test_datelines(text: str, expected: bool) -> None:
    name = "TARN" if "TARN" in text else "Tarn"
    assert is_dateline(text, span_of(text, name)) is expected
