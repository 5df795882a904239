"""What the words of a quote do, by themselves and under their cue."""

import pytest
from prose import ATTRIBUTING, only

from rhetoric_atlas import rulefile
from rhetoric_atlas.errors import Problems


@pytest.mark.parametrize(
    ("words", "act"),
    [
        ("If the men stay, they will be killed.", "threaten"),
        ("Our fighters attacked the gate at dawn.", "claim_responsibility"),
        ("They tortured everyone whom they took.", "accuse"),
        ("The governor is a traitor.", "condemn"),
        ("The governors are TRAITORS.", "condemn"),
        ("Unfortunately the road is closed.", "lament"),
        ("Don’t write here.", "warn"),
        ("They told us: don't write here.", None),
        ("We must hold the bridge.", "call_to_action"),
        ("Long live the men of the hills!", "praise"),
        ("The siege will lead to hunger.", "predict"),
        ("The bridge is made of wood.", None),
        ("A heroically long road.", None),
        ("", None),
    ],
)
def test_words_that_say_what_they_do(words: str, act: str | None) -> None:
    assert ATTRIBUTING.acts.of(words) == act


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ('Lee said: "We must hold the bridge."', "call_to_action", "reported"),
        ('Lee mocked: "We must hold the bridge."', "mock", "reported"),
        ('Lee said: "It is made of wood."', "assert", "reported"),
        ("The prosecution argued that Lee had burned the bridge.", "accuse", "alleged"),
        ("According to prosecutors, Lee had burned the bridge.", "accuse", "alleged"),
        ("Lee argued that he had burned the bridge.", "assert", "reported"),
    ],
)
def test_the_act_of_a_row(text: str, act: str, status: str) -> None:
    quote = only(text)
    assert (quote.act, quote.status) == (act, status)


def test_who_speaks_in_court() -> None:
    assert only("The prosecution argued that Lee had burned the bridge.").platform_id == "court"


def test_each_act_of_the_rules_is_shown_by_its_example() -> None:
    problems = Problems()
    for entry in rulefile.entries("acts.yml", problems):
        assert ATTRIBUTING.acts.of(entry.required("example")) == entry.required("act")
