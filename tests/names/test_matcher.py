"""Where names stand in a text: whole words, spellings and capitals, and who may stand in it at all."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_authority import SMALL, authority_of, in_full, in_report, organisation, person, place

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.names.matcher import Names, NamingRules, clashes

NAMES = Names.of(SMALL, NamingRules.load())


def spotted(text: str, names: Names = NAMES) -> list[str]:
    """The names that stand in a text and in no longer one of an actor or location, of whatever scope."""
    spans = {match.span for match in names.matches(text, [Span(0, len(text))]) if match.name.entity_id}
    longest = [span for span in spans if not any(other.contains(span) and other != span for other in spans)]
    return [span.of(text) for span in sorted(longest)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("al-Nuṣrah Front", ["al-Nuṣrah Front"]),
        ("the Al Nusrah Front", ["Al Nusrah Front"]),
        ("Jabhat an-Nusra", ["Jabhat an-Nusra"]),
        ("of Da’esh and Daesh", ["Da’esh", "Daesh"]),
        ("IS is not here", ["IS"]),
        ("Is it so? It is.", []),
        ("ISIS’s men and Isis", ["ISIS"]),
        ("[ISIS] [i.e., ISIS]", ["ISIS", "ISIS"]),
        ('labelled "IS."', ["IS"]),
        ("IS‑K, IS-K", ["IS‑K", "IS-K"]),
        ("Xi spoke, chapter XI did not", ["Xi"]),
        ("CHAPTER XI", []),
        ("WAR IN MALI GOES ON", ["MALI"]),
        ("the MALI post", []),
        ("THE WAGNER GROUP", ["WAGNER GROUP"]),
        ("Wagner Fighters and Wagner fighters", ["Wagner Fighters", "Wagner fighters"]),
        ("wagner fighters", []),
        ("Iran-Backed Militias In Iraq", ["Iran-Backed Militias In Iraq"]),
        ("The West, not the west", ["The West"]),
        ("somalia, Malian, Iranian", []),
        ("in Rostov-on-Don", ["Rostov-on-Don"]),
        ("Menaka and MÉNAKA", ["Menaka", "MÉNAKA"]),
        ("Moscow12 and Moscow²", ["Moscow", "Moscow"]),
        ("write to memri@memri.org or MEMRI.org, @MEMRI", []),
        ("by MEMRI. On", ["MEMRI"]),
        ("SMERSH_kgb #Russia_now", ["SMERSH_kgb"]),
        ("Vladimir. Putin", ["Putin"]),
        ("Wagner (Group)", ["Wagner"]),
        ("", []),
    ],
)
def test_names_in_a_text(text: str, expected: list[str]) -> None:
    assert spotted(text) == expected


def test_names_are_sought_in_each_stretch_for_itself() -> None:
    text = "in Homs, in Mali\nin Homs and the Islamic\nState"
    lines = [Span(17, 40), Span(41, 46)]
    (match,) = NAMES.matches(text, lines)
    assert match.span == Span(20, 24)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Russia", {"actor:russia", "location:ru"}),
        ("pro-Wagner", {"actor:wagner"}),
        ("Another user", {"actor:user-2"}),
        ("the Pakistani Taliban", {"actor:taliban"}),
        ("nobody", set()),
    ],
)
def test_entries_that_may_stand_in_a_text(text: str, expected: set[str]) -> None:
    assert NAMES.entries_in(text) == expected


def test_names_are_the_same_after_a_journey_to_another_process() -> None:
    text = "Wagner fighters in Mali"
    lines = [Span(0, len(text))]
    assert pickle.loads(pickle.dumps(NAMES)).matches(text, lines) == NAMES.matches(text, lines)


def test_names_in_other_scripts() -> None:
    names = Names.of(
        authority_of(organisation("wagner", "Wagner", "ЧВК «Вагнер»"), place("sy", "Syria", "سوريا", "叙利亚")),
        NamingRules.load(),
    )
    assert spotted('бойцы ЧВК "Вагнер" в سوريا и 叙利亚', names) == ['ЧВК "Вагнер', "سوريا", "叙利亚"]


def test_clashes_are_claims_to_one_name_in_one_scope() -> None:
    authority = authority_of(
        organisation("a", "Al-Nusra", in_full("AN"), in_report("the group", "one")),
        organisation("b", "al Nuṣrah", in_report("the group", "two")),
        organisation("c", "Third", "AN", in_report("The Group", "one")),
        person("d", "XI"),
        person("e", "Xi"),
        place("f", "Third", "Fourth"),
        place("g", "fourth"),
    )
    assert clashes(authority) == [("al Nuṣrah", "a", "b"), ("The Group", "a", "c"), ("fourth", "f", "g")]


def test_the_small_authority_has_no_clashes() -> None:
    assert clashes(SMALL) == []


@given(st.text())
def test_any_text_may_hold_names(text: str) -> None:
    entries = {match.name.key for match in NAMES.matches(text, [Span(0, len(text))]) if match.name.entity_id}
    assert entries <= NAMES.entries_in(text)
