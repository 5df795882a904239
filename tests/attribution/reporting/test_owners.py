"""Whose a claim, a threat or a habit is."""

import pytest
from prose import parses

from rhetoric_atlas.attribution.reporting.owners import owner, whose_habit


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry's first claim that he fled was new.", "The ministry's"),
        ("In the emir's case, the claim that he fled was new.", None),
        ("In the emir's case the claim that he fled was new.", None),
        ("His claim that he fled was new.", "His"),
        ("The claim by the old army that he fled was new.", "the old army"),
        ("The claim that he fled was new.", None),
    ],
)
def test_whose_a_claim_is(text: str, expected: str | None) -> None:
    (parse,) = parses(text)
    phrase = next(phrase for phrase in parse.phrases if phrase.form == "noun")
    found = owner(parse, phrase)
    assert (" ".join(parse.sentence.words[slice(*found)]) if found else None) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It ended the ministry's habit of loudly calling them so.", "the ministry's"),
        ("It ended the habit of loudly calling them so.", None),
        ("It ended the ministry's habit, calling them so.", None),
    ],
)
def test_whose_habit_it_is_to_say_something(text: str, expected: str | None) -> None:
    (parse,) = parses(text)
    phrase = next(phrase for phrase in parse.phrases if phrase.form == "participle")
    found = whose_habit(parse, phrase)
    assert (" ".join(parse.sentence.words[slice(*found)]) if found else None) == expected
