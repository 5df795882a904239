"""Who published a report, by its signs and habits."""

import re

import pytest
from paths import ROOT

from rhetoric_atlas.base.errors import AtlasError, Problems
from rhetoric_atlas.base.model import Habit, Publisher, Span
from rhetoric_atlas.curation import authority
from rhetoric_atlas.reading.head.imprint import (
    is_name,
    is_sign,
    numbers_in,
    own_name_marks,
    publisher_basis,
    publisher_of,
    read_imprint,
    whose,
)
from rhetoric_atlas.reading.lines.looks import Line, line
from rhetoric_atlas.reading.rules import LineRule
from rhetoric_atlas.sources import Hints

DATA = ROOT / "data"
PUBLISHERS = tuple(authority.load(DATA, Problems()).publishers.values())
HABITS = [(publisher, habit) for publisher in PUBLISHERS for habit in publisher.habits]
BY_ID = {publisher.id: publisher for publisher in PUBLISHERS}
MEMRI, MILITANT_WIRE, RFERL = BY_ID["memri"], BY_ID["militant-wire"], BY_ID["rferl"]
PROSE = "A man whom the state media call a hero told MEMRI and RFE/RL that the sea was calm on the night of the raid."


def lines_of(*texts: str) -> list[Line]:
    return [line(text, Span(0, len(text)), ()) for text in texts]


@pytest.mark.parametrize(("publisher", "habit"), HABITS, ids=lambda value: getattr(value, "example", ""))
def test_each_habit_matches_its_example(publisher: Publisher, habit: Habit) -> None:
    match = re.search(habit.pattern, habit.example)
    assert match
    assert {**match.groupdict(), **dict(habit.fields)}


@pytest.mark.parametrize(
    ("texts", "publisher", "basis"),
    [
        (["memri", PROSE], MEMRI, "text"),
        (["RFE/RL's Lomari Service", PROSE], RFERL, "text"),
        (["www.militantwire.com", PROSE], MILITANT_WIRE, "text"),
        (["MW Weekly: Two Ambushes", "The sea was calm."], MILITANT_WIRE, "inferred"),
        (["Under The Black Flag", "The sea was calm."], RFERL, "inferred"),
        (["A Ferry Burns", f"{PROSE} It was first seen by Militant Wire researchers."], MILITANT_WIRE, "text"),
        (["A Ferry Burns", PROSE], None, None),
        (["MEMRI", "RFE/RL", PROSE], None, None),
    ],
)
def test_whose_report_it_is(texts: list[str], publisher: Publisher | None, basis: str | None) -> None:
    found = publisher_of(lines_of(*texts), {}, PUBLISHERS)
    assert found == publisher
    assert (publisher_basis("\n".join(texts), found) if found else None) == basis


@pytest.mark.parametrize(
    ("text", "name", "sign"),
    [
        ("MEMRI.", True, True),
        ("www.memri.org", False, False),
        ("memri.org", True, True),
        ("MEMRI | Middle East Media Research Institute", False, True),
        ("Jihad and Terrorism Threat Monitor", False, True),
        ("MEMRI Exposed", False, False),
    ],
)
def test_lines_that_only_name_the_publisher(text: str, name: bool, sign: bool) -> None:
    assert (is_name(text, MEMRI), is_sign(text, MEMRI)) == (name, sign)


@pytest.mark.parametrize(
    ("texts", "body", "fields"),
    [
        (["June 26, 2023 Special Dispatch No. 10683", PROSE], 1, {"series": "Special Dispatch", "number": "10683"}),
        ([PROSE, "See Special Dispatch No. 99"], 0, {}),
        (
            ["The following is a complimentary offering from the MEMRI Iran Threat Monitor Project (ITMP). Write."],
            0,
            {"series": "Iran Threat Monitor Project (ITMP)"},
        ),
        (
            ["Special Dispatch No. 1", "An offering from MEMRI's Jihad and Terrorism Threat Monitor (JTTM)."],
            1,
            {"series": "Special Dispatch", "number": "1", "programme": "Jihad and Terrorism Threat Monitor (JTTM)"},
        ),
        (
            ["Inquiry & Analysis Series No. 7"],
            1,
            {"series": "Inquiry & Analysis Series", "number": "7", "kind": "analysis"},
        ),
        (["Following is a survey of some reactions:"], 0, {"kind": "survey_of_reactions"}),
        (["Following are excerpts from the speech:"], 0, {"kind": "translation"}),
    ],
)
def test_what_habits_say(texts: list[str], body: int, fields: dict[str, str]) -> None:
    assert read_imprint(lines_of(*texts), body, MEMRI.habits)[0] == fields


def test_habits_say_where_a_pages_tail_begins() -> None:
    marks = read_imprint(lines_of(PROSE, "The Cyber & Jihad Lab"), 1, MEMRI.habits)[1]
    assert {number: (mark.kind, mark.reach) for number, mark in marks.items()} == {1: ("boilerplate", "end")}


def test_where_a_line_gives_a_number() -> None:
    (match,) = numbers_in("Russia | Special Dispatch No. 10683", MEMRI.habits)
    assert match["number"] == "10683"


@pytest.mark.parametrize(
    ("texts", "hints", "publisher", "basis"),
    [
        (["MEMRI", PROSE], Hints(url="https://www.rferl.org/a/1.html", site="Militant Wire"), MEMRI, "text"),
        (["A Ferry Burns", PROSE], Hints(url="https://www.memri.org/reports/ferry"), MEMRI, "url"),
        (["A Ferry Burns", PROSE], Hints(url="https://about.rferl.org/x"), RFERL, "url"),
        (["A Ferry Burns", PROSE], Hints(url="https://notrferl.org/x"), None, None),
        (["Special Dispatch No. 4", "The sea was calm."], Hints(url="https://www.rferl.org/a/1.html"), RFERL, "url"),
        (["MW Weekly: A Ferry", PROSE], Hints(site="RFE/RL"), MILITANT_WIRE, "inferred"),
        (["A Ferry Burns", PROSE], Hints(site="RFE/RL"), RFERL, "background"),
        (["A Ferry Burns", PROSE], Hints(url="no address", site="The Quay"), None, None),
    ],
)
def test_text_goes_before_address_and_address_before_signs(
    texts: list[str], hints: Hints, publisher: Publisher | None, basis: str | None
) -> None:
    assert whose("\n".join(texts), lines_of(*texts), {}, hints, PUBLISHERS) == (publisher, basis)


@pytest.mark.parametrize(
    "line",
    [
        "FILE: A ferry at the quay (Photo by Karl Munthe / AFP)",
        "A ferry at the quay. (AP Photo)",
        "On Monday, Agence France-Presse reported that the old ferry had burned to the water at the quay of the town.",
    ],
)
def test_credits_and_citations_name_the_publishers_of_others(line: str) -> None:
    assert publisher_of(lines_of("A Ferry Burns", line), {}, PUBLISHERS) is None


@pytest.mark.parametrize("line", ["[3] Reuters, June 5, 2023.", "- MEMRI", "• RFE/RL"])
def test_notes_and_lists_name_the_publishers_of_others(line: str) -> None:
    assert publisher_of(lines_of("A Ferry Burns", line), {}, PUBLISHERS) is None


def test_thanks_name_the_publishers_of_others() -> None:
    thanks = {1: LineRule("With reporting by AP", "notice")}
    assert publisher_of(lines_of("A Ferry Burns", "With reporting by Reuters"), thanks, PUBLISHERS) is None


def test_a_line_that_names_the_publisher_alone_or_below_the_text_is_its_furniture() -> None:
    lines = lines_of("A Ferry Burns", PROSE, "MEMRI", PROSE, "A Project Of MEMRI In The Harbor", "Who Burned The Ferry")
    assert set(own_name_marks(lines, 1, {}, MEMRI)) == {2, 4}
    assert own_name_marks(lines, 1, {}, None) == {}


def test_a_habit_that_is_no_expression_is_named() -> None:
    with pytest.raises(AtlasError, match=r"publishers.yml: the habit \(x is no regular expression"):
        read_imprint(lines_of("x"), 1, [Habit("(x", "x")])
