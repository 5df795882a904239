"""Names that are part of a longer name: every rule of rules/names.yml does what its example says."""

import re

import pytest
from msgspec.structs import asdict
from small_authority import SMALL, authority_of, place

from rhetoric_atlas.base.model import Report
from rhetoric_atlas.names.matcher import Names, NamingRules
from rhetoric_atlas.names.mentions import find
from rhetoric_atlas.names.rules import Rule

RULES = NamingRules.load()
NAMES = Names.of(SMALL, RULES)
BY_NAME = asdict(RULES.words)


def mentioned(text: str, names: Names = NAMES) -> list[str]:
    """The words of every mention of an actor or location in a text, in order and each place once."""
    mentions = find(Report("one", "one.txt", text, "", "en", "full"), names)
    return [span.of(text) for span in sorted({mention.span for mention in (*mentions.actors, *mentions.locations)})]


@pytest.mark.parametrize("rule", BY_NAME.values(), ids=BY_NAME)
def test_a_rule_does_what_its_example_says(rule: Rule) -> None:
    assert rule.name.lower() not in [words.lower() for words in mentioned(rule.not_in)]
    assert rule.name.lower() in [words.lower() for words in mentioned(rule.within)]


@pytest.mark.parametrize("name", RULES.other_names)
def test_a_longer_name_of_nobody_holds_no_mention(name: str) -> None:
    words = [word for word in re.findall(r"[\w']+", name) if word[0].isupper()]
    names = Names.of(authority_of(*(place(word.lower(), word) for word in words)), RULES)
    assert mentioned(f"people spoke of {words[0]} that year", names) == [words[0]]
    assert mentioned(f"people spoke of {name} that year", names) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Pakistani Taliban", []),
        ("the Afghan Taliban", ["Taliban"]),
        ("the Russian Wagner Group", ["Wagner Group"]),
        ("pro-Russian forces", []),
        ("joint Syrian-Russian forces", []),
        ("Russian forces", ["Russian forces"]),
        ("a pro-Islamic State channel", ["Islamic State"]),
        ("an anti-China mood, China-led", ["China", "China"]),
        ("Al-Azhar University - Gaza", ["Al-Azhar University"]),
        ("students at Al-Azhar University - Gaza said", []),
        ("at Al-Azhar University - Egypt's oldest - they", ["Al-Azhar University"]),
        ("fighters of Hizbul Mujahideen", []),
        ("fighters of Jaish al-Mujahideen", []),
        ("Benefits Mujahideen Fighting Russia", ["Mujahideen", "Russia"]),
        ("Dissolution For Mujahideen, Lament", ["Mujahideen"]),
        ("his brother Maher al-Assad commands", []),
        ("Syrian President Bashar al-Assad", ["Bashar al-Assad"]),
        ("Champion Putin, Note Benefits", ["Putin"]),
        ("Belarusian President and Putin ally", ["Putin"]),
        ("his daughter Maria Putin lives there", []),
        ("Then Putin left, and Putin's men", ["Putin", "Putin"]),
        ("met its leader, Abu Usman. SJ", ["Abu Usman"]),
        ("met its leader, Abu Usman al-Shami there", []),
        ("Moscow Attack Will Lead", ["Moscow"]),
        ("a reporter of The Moscow Times there", []),
        ("fled to South Sudan, Papua New Guinea", []),
        ("people in New Mali said", []),
        ("on the West Bank of the river", []),
        ("ALL OF THIS IS WAR", []),
    ],
)
def test_names_among_their_neighbours(text: str, expected: list[str]) -> None:
    assert mentioned(text) == expected
