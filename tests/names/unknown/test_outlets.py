"""Handles, the quoted names of outlets, and quoted titles."""

import pytest
from candidates_here import RULES

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.names.unknown.outlets import is_headline, told


@pytest.mark.parametrize(
    ("text", "names", "titles"),
    [
        ("by @steppe_echo today", ["steppe_echo"], []),
        ("https://t.me/steppe_echo/345", ["steppe_echo"], []),
        ("x.com/SteppeEcho", ["SteppeEcho"], []),
        ("t.me/joinchat/AAAA", [], []),
        ("desk@steppe.example", [], []),
        ("posted by Steppe_Echo_2", ["Steppe_Echo_2"], []),
        ("in snake_case words", [], []),
        ('the magazine "Voice of Salt"', ["Voice of Salt"], []),
        ("the channel ‘Salt’", ["Salt"], []),
        ('a group calling itself "Sons of Salt,"', ["Sons of Salt"], []),
        ('a user known as "Abu Milh"', ["Abu Milh"], []),
        ('the article "Voice of Salt"', [], ["Voice of Salt"]),
        ('the channel wrote: "No peace."', [], []),
        ('the channel "We are here, and we stay"', [], []),
        ('a post titled "Salt, Sand And Sea: A Story"', [], ["Salt, Sand And Sea: A Story"]),
    ],
)
def test_names_and_titles_told_by_their_form(text: str, names: list[str], titles: list[str]) -> None:
    found = list(told(text, Span(0, len(text)), RULES))
    assert [one.span.of(text) for one in found if one.is_name] == names
    assert [one.span.of(text) for one in found if not one.is_name] == titles


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The Fall of the Steppe", True),
        ("Voice of al-Milh", True),
        ("Ten Years On: 2014 and After", True),
        ("The fall of the Steppe", False),
        ("the Steppe", False),
        ("", False),
    ],
)
def test_headlines(words: str, expected: bool) -> None:
    assert is_headline(words) is expected
