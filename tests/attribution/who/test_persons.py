"""Whether the words for somebody name one person."""

import pytest
from prose import AUTHORITY, cast_of

from rhetoric_atlas.attribution.facts import Speaker
from rhetoric_atlas.attribution.who.persons import names_person
from rhetoric_atlas.base.model import Span

TOLD = "Nobody met Interpol. "


@pytest.mark.parametrize(
    ("words", "head", "expected"),
    [
        ("Yan Odell", "odell", True),
        ("Interpol", "interpol", False),
        ("Odell", "odell", False),
        ("The cleric", "cleric", True),
        ("The ministry", "ministry", False),
        ("A shepherd, who fled", "shepherd", True),
        ("Another", "another", True),
        ("The boat", "boat", False),
        ("Yan Odell and Amal Noury", "noury", False),
    ],
)
def test_whose_words_name_one_person(words: str, head: str, expected: bool) -> None:
    text = f"{TOLD}{words} left."
    somebody = Speaker(Span(len(TOLD), len(TOLD) + len(words)), words, head=head)
    assert names_person(somebody, cast_of(text)) is expected


@pytest.mark.parametrize(("actor_id", "expected"), [("karim", True), ("hills-front", False)])
def test_an_actor_is_a_person_by_its_kind(actor_id: str, expected: bool) -> None:
    actor = AUTHORITY.actors[actor_id]
    assert names_person(Speaker(Span(0, 4), actor.name, actor), cast_of("They left.")) is expected
