"""The keys by which names of places are looked up."""

import pytest

from rhetoric_atlas.names.places.keys import key_of


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("al-Raqqah", "al raqqa"),
        ("Al-Raqqa", "al raqqa"),
        ("St. Louis", "saint louis"),
        ("Saint Louis", "saint louis"),
        ("Mt Vernon", "mount vernon"),
        ("Rostov-on-Don", "rostov on don"),
        ("U.S.", "us"),
        ("Kahramanmaraş", "kahramanmaras"),
    ],
)
def test_spellings_of_a_name_have_one_key(name: str, key: str) -> None:
    assert key_of(name) == key
