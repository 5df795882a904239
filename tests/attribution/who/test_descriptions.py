"""Which actors a noun may mean."""

import pytest
from prose import ATTRIBUTING, AUTHORITY

DESCRIPTIONS = ATTRIBUTING.descriptions


@pytest.mark.parametrize(
    ("word", "expected"),
    [("post", "author"), ("militia", "body"), ("cleric", "person"), ("villager", None), ("letter", "author")],
)
def test_whom_a_noun_stands_for(word: str, expected: str | None) -> None:
    assert DESCRIPTIONS.stands_for(word) == expected
    assert (word in DESCRIPTIONS.texts) is (expected == "author")


@pytest.mark.parametrize(
    ("word", "actor_id", "fits", "may_fit"),
    [
        ("militia", "battalion", True, True),
        ("militia", "hills-front", False, True),
        ("group", "hills-front", True, True),
        ("group", "norland", False, False),
        ("group", "karim", False, False),
        ("channel", "desert-news", True, True),
        ("channel", "hills-front", False, False),
        ("cleric", "rahim", True, True),
        ("user", "supporter", True, True),
        ("user", "rahim", False, True),
        ("post", "desert-news", True, True),
    ],
)
def test_which_actors_a_noun_fits(word: str, actor_id: str, fits: bool, may_fit: bool) -> None:
    description, actor = DESCRIPTIONS.by_word[word], AUTHORITY.actors[actor_id]
    assert (description.fits(actor), description.may_fit(actor)) == (fits, may_fit)


def test_the_nouns_and_types_are_known_words() -> None:
    types = {actor.type for actor in AUTHORITY.actors.values()}
    assert {"channel", "militant_group"} <= types
    for word, description in DESCRIPTIONS.by_word.items():
        assert word == word.lower() and word in description.words
        assert not description.types & description.wider
