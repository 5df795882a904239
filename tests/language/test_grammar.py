"""The closed classes of words."""

import pytest

from rhetoric_atlas.language.grammar import Grammar

GRAMMAR = Grammar.load()


def test_the_months_are_twelve_and_the_languages_coded() -> None:
    assert set(GRAMMAR.months.values()) == set(range(1, 13))
    assert all(len(code) == 2 and code.islower() for code in GRAMMAR.languages.values())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("they are within the walls", True),
        ("We don’t need them", True),
        ("we're here", True),
        ("I saw it", True),
        ("The group took it", True),
        ("IS threat", False),
        ("end this problem at least cost", False),
        ("this basis", False),
        ("the groups' land", False),
        ("", False),
    ],
)
def test_words_that_hold_a_finite_verb(words: str, expected: bool) -> None:
    assert GRAMMAR.has_finite_verb(words.split()) is expected


@pytest.mark.parametrize(("word", "expected"), [("also", True), ("reportedly", True), ("fly", False), ("town", False)])
def test_adverbs(word: str, expected: bool) -> None:
    assert GRAMMAR.is_adverb(word) is expected


@pytest.mark.parametrize(("word", "expected"), [("Karim", True), ("bin", True), ("al-Harbi", True), ("said", False)])
def test_words_of_names(word: str, expected: bool) -> None:
    assert GRAMMAR.is_of_name(word) is expected


def test_words_are_in_small_letters() -> None:
    classes = (GRAMMAR.articles, GRAMMAR.verbs, GRAMMAR.prepositions, GRAMMAR.media, GRAMMAR.abbreviations)
    assert all(word == word.lower() for words in classes for word in words)
