"""Each rule of rules/candidates.yml finds the names that stand beside it."""

import pytest
from candidates_here import RULES, guessed_in

from rhetoric_atlas.names.unknown.rules import CandidateRule, CandidateWords

OWN = {name: getattr(RULES, name) for name in CandidateWords.__struct_fields__}


@pytest.mark.parametrize("rule", [pytest.param(rule, id=name) for name, rule in OWN.items()])
def test_a_rules_example_holds_the_names_beside_it(rule: CandidateRule) -> None:
    assert [f"{guess} {name}" for guess, name in guessed_in(rule.text)] == list(rule.names)


@pytest.mark.parametrize("name", list(OWN))
def test_no_word_stands_twice_in_a_rule(name: str) -> None:
    assert OWN[name].words


@pytest.mark.parametrize(
    ("word", "nothing"),
    [
        ("Islam", True),
        ("al-Awwal", True),
        ("I'll", True),
        ("Syrians", True),
        ("Kurds", True),
        ("Telegram", True),
        ("However", True),
        ("Dervan", False),
        ("al-Dervani", False),
        ("O'Dervan", False),
    ],
)
def test_words_that_name_nobody(word: str, nothing: bool) -> None:
    assert RULES.says_nothing(word) is nothing
