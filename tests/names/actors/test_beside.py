"""The words beside a name that say who somebody is."""

import pytest

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.names.actors import beside
from rhetoric_atlas.names.actors.rules import ActorRules

RULES = ActorRules.load({"Norlander": "NO"})
NAME = "Karim Lee"


def place(text: str) -> Span:
    return Span(text.index(NAME), text.index(NAME) + len(NAME))


@pytest.mark.parametrize(
    ("text", "noun", "words"),
    [
        ("They met the military spokesman Karim Lee.", "military spokesman", "military spokesman"),
        ("They met Foreign Minister Karim Lee.", "minister", "Foreign Minister"),
        ("They met Brig. Gen. Karim Lee.", "gen", "Brig. Gen."),
        ("They met the Hill Front's leader, Karim Lee.", "leader", "leader"),
        ("They met its leader, Gen. Karim Lee.", "leader", "leader, Gen."),
        ("They met a spokesman for the ministry, Karim Lee.", "spokesman", "spokesman for the ministry"),
        ("They met the head of Tarn TV, Karim Lee.", "head", "head of Tarn TV"),
        ('They read the weekly "Karim Lee".', "weekly", "weekly"),
        ("They met Karim Lee.", None, None),
        ("It was an office. Karim Lee left.", None, None),
        ("The officer met Karim Lee.", None, None),
    ],
)
def test_before_a_name(text: str, noun: str | None, words: str | None) -> None:
    found = beside.before(text, place(text).start, RULES)
    assert (found and found.noun, found and found.span.of(text)) == (noun, words)


@pytest.mark.parametrize(
    ("text", "noun", "words"),
    [
        ("Karim Lee, a cleric from Tarn, left.", "cleric", "cleric from Tarn"),
        ("Karim Lee, head of the fishers' union, left.", "head", "head of the fishers' union"),
        ("Karim Lee, who is the group's military spokesman, left.", "military spokesman", "group's military spokesman"),
        ("Karim Lee (KL), a journalist, left.", "journalist", "journalist"),
        ("Karim Lee is a lawyer.", "lawyer", "lawyer"),
        ("Karim Lee, a town in the hills, burned.", None, None),
        ("Karim Lee, soldiers and officers left.", None, None),
        ("Karim Lee left the leader of the group.", None, None),
    ],
)
def test_after_a_name(text: str, noun: str | None, words: str | None) -> None:
    found = beside.after(text, place(text).end, RULES)
    assert (found and found.noun, found and found.span.of(text)) == (noun, words)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The Karim Lee militia left.", "militia"),
        ("The Karim Lee Telegram channel left.", "channel"),
        ("Karim Lee left.", None),
    ],
)
def test_behind_a_name(text: str, noun: str | None) -> None:
    assert beside.behind(text, place(text).end, RULES) == noun


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The destroyer Karim Lee left.", True),
        ("Two Karim Lee missiles fell.", True),
        ("The Karim Lee group left.", False),
        ("Karim Lee left the ship.", False),
    ],
)
def test_names_of_things(text: str, expected: bool) -> None:
    assert beside.is_of_thing(text, place(text), RULES) is expected
