"""Which actors a noun may mean."""

import pytest
from prose import ATTRIBUTING, AUTHORITY

from rhetoric_atlas.attribution.who.descriptions import DescriptionRule
from rhetoric_atlas.base import rulefile

DESCRIPTIONS = ATTRIBUTING.descriptions


@pytest.mark.parametrize(
    ("word", "expected"),
    [("post", "author"), ("militia", "body"), ("cleric", "person"), ("villager", None), ("letter", "author")],
)
def test_whom_a_noun_stands_for(word: str, expected: str | None) -> None:
    assert DESCRIPTIONS.stands_for(word) == expected
    assert (word in DESCRIPTIONS.texts) is (expected == "author")


@pytest.mark.parametrize(
    ("word", "actor_id", "fits"),
    [
        ("militia", "battalion", True),
        ("militia", "hills-front", True),
        ("group", "hills-front", True),
        ("group", "norland", False),
        ("group", "karim", False),
        ("channel", "desert-news", True),
        ("channel", "hills-front", False),
        ("cleric", "rahim", True),
        ("user", "supporter", True),
        ("user", "rahim", True),
        ("post", "desert-news", True),
    ],
)
def test_which_actors_a_noun_fits(word: str, actor_id: str, fits: bool) -> None:
    assert DESCRIPTIONS.by_word[word].fits(AUTHORITY.actors[actor_id]) is fits


def test_the_nouns_and_types_are_known_words() -> None:
    types = {actor.type for actor in AUTHORITY.actors.values()}
    assert {"channel", "militant_group"} <= types
    words = [word for rule in rulefile.load("descriptions.yml", tuple[DescriptionRule, ...]) for word in rule.words]
    assert words == [word.lower() for word in words]
    assert len(words) == len(set(words)) == len(DESCRIPTIONS.by_word)
