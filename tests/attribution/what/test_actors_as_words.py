"""The words of a quote around its actors, each of them one word."""

import pytest
from prose import ATTRIBUTING, mentions_in

from rhetoric_atlas.attribution.what.actors_as_words import runs, told
from rhetoric_atlas.base.model import Span


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Norland left.", "^ X left ."),
        ("We saw the ships of Norland", "^ we saw X"),
        ("We saw the brave men of the Free Hills Front.", "^ we saw the brave X ."),
        ("Norland's army left.", "^ X left ."),
        ("Norland's songs ended.", "^ X 's songs ended ."),
        ("The songs of Norland.", "^ the songs of X ."),
        ("Norland and the Free Hills Front met. They left.", "^ X met . ^ they left ."),
        ("", "^"),
    ],
)
def test_an_actor_takes_in_what_is_its_own(text: str, words: str) -> None:
    found = told(text, Span(0, len(text)), mentions_in(text).actors, ATTRIBUTING.classes)
    assert " ".join(found.words) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norland, Abu Karim and also the Free Hills Front", [["norland", "karim", "hills-front"]]),
        ("Norland met Abu Karim", [["norland"], ["karim"]]),
        ("Norland and rain and Abu Karim", [["norland"], ["karim"]]),
        ("to Norland, and to Abu Karim", [["norland", "karim"]]),
        ("Norland. Abu Karim", [["norland"], ["karim"]]),
    ],
)
def test_actors_that_stand_beside_each_other(text: str, expected: list[list[str]]) -> None:
    found = runs(text, mentions_in(text).actors, ATTRIBUTING.classes)
    assert [[mention.entity_id for mention in run] for run in found] == expected
