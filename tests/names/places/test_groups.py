"""Capitalised word groups, and the keys of names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.names.places.groups import LONGEST, groups


def found_in(text: str) -> list[list[str]]:
    return [[token.text for token in group] for group in groups(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the port of Massawa and Keren", [["Massawa"], ["Keren"]]),
        ("Mali's north, Côte d'Ivoire", [["Mali"], ["Côte", "Ivoire"]]),
        ("in N'Djamena and St. Louis", [["N'Djamena"], ["St", "Louis"]]),
        ("from Dar es Salaam to Deir ez-Zor", [["Dar", "Salaam"], ["Deir", "ez-Zor"]]),
        ("at al-Bab, Rostov-on-Don", [["al-Bab"], ["Rostov", "Don"]]),
        ("the U.S. and ‘Afrin", [["U.S."], ["Afrin"]]),
        ("Şanlıurfa, İzmir; Ḥoms", [["Şanlıurfa"], ["İzmir"], ["Ḥoms"]]),
        ("see www.Kabul.com, @Kabul, kabul@Kabul.org #Kabul", []),
        ("Bank of the Nile. New start", [["Bank", "Nile"], ["New"]]),
        ("One\nTwo", [["One"], ["Two"]]),
    ],
)
def test_groups(text: str, expected: list[list[str]]) -> None:
    assert found_in(text) == expected


def test_a_line_of_capitals_is_cut() -> None:
    assert max(map(len, found_in("WORD " * 100))) == LONGEST


@given(st.text(alphabet="Aa.-' ‘\nbÉ", max_size=60))
def test_offsets_are_those_of_the_text(text: str) -> None:
    for group in groups(text, Span(0, len(text))):
        for token in group:
            assert text[token.start : token.end] == token.text
