"""Which spellings are of one name."""

import pytest

from rhetoric_atlas.names.unknown.spelling import are_alike, bones, key_of, words_of


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Gaddafi", "Qadhafi", True),
        ("Khadyrov", "Hadyrow", True),
        ("Ash-Shamal", "al-Shamal", True),
        ("Dzhokhar Dervan", "Johar Derwan", True),
        ("Abdul-Karim", "Abdel Kareem", True),
        ("Muhajireen", "Muhajirin", True),
        ("Serin", "Sirena Vask", False),
        ("Omar", "Amir", False),
        ("Tarn", "Turin", False),
        ("Salt Brigade", "Salt Battalion", False),
    ],
)
def test_spellings_of_one_name(one: str, other: str, same: bool) -> None:
    first, second = words_of(one), words_of(other)
    assert (key_of(first) == key_of(second) and are_alike(first, second)) is same


@pytest.mark.parametrize(("word", "expected"), [("gaddafi", "kdf"), ("khalid", "hld"), ("omar", "amr"), ("a", "a")])
def test_bones(word: str, expected: str) -> None:
    assert bones(word) == expected


@pytest.mark.parametrize(
    ("name", "words"),
    [("Liwa al-Milh", ("liwa", "milh")), ("The Group for the Sea", ("group", "sea")), ("Al", ("al",))],
)
def test_the_words_of_a_name(name: str, words: tuple[str, ...]) -> None:
    assert words_of(name) == words
