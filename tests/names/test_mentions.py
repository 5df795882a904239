"""Which names in a report are mentions of whom: by scope, by length, and by what kind of words they are."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_authority import SMALL

from rhetoric_atlas.base.model import Mention, Passage, Report, Span
from rhetoric_atlas.language.spelling import fold
from rhetoric_atlas.names.matcher import Names, NamingRules
from rhetoric_atlas.names.mentions import Mentions, find

NAMES = Names.of(SMALL, NamingRules.load())
SPOKEN = [alias.text for entry in (*SMALL.actors.values(), *SMALL.locations.values()) for alias in entry.aliases]
ENTRIES = {entry.id: entry for entry in (*SMALL.actors.values(), *SMALL.locations.values())}


def report_of(text: str, id: str = "one", boilerplate: str = "") -> Report:
    passages = tuple(
        Passage("boilerplate" if boilerplate and boilerplate in line[0] else "paragraph", Span(*line.span()))
        for line in re.finditer(r"[^\n]+", text)
    )
    return Report(id, f"{id}.txt", text, "", "en", "full", passages=passages)


def found_in(text: str, id: str = "one", boilerplate: str = "") -> list[tuple[str, str]]:
    """(words, entry) of every mention, actors first."""
    report = report_of(text, id, boilerplate)
    mentions = find(report, NAMES)
    return [(mention.span.of(text), mention.entity_id) for mention in (*mentions.actors, *mentions.locations)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Russia's campaigns", [("Russia", "russia"), ("Russia", "ru")]),
        ("the Russian Federation", [("Russian Federation", "russia"), ("Russian Federation", "ru")]),
        ("the Iraqi capital", []),
        ("Pro-Islamic State (ISIS) Outlet", [("Islamic State", "islamic-state"), ("ISIS", "islamic-state")]),
        (
            "the Islamic State of Iraq and al-Sham",
            [("Islamic State of Iraq and al-Sham", "islamic-state")],
        ),
        ("the Islamic Emirate of Afghanistan", [("Islamic Emirate of Afghanistan", "taliban")]),
        (
            "Iran-backed militias in Iraq",
            [("Iran-backed militias in Iraq", "iran-backed-militias"), ("Iran", "ir"), ("Iraq", "iq")],
        ),
        (
            "A court in Rostov-on-Don found",
            [("court in Rostov-on-Don", "rostov-court"), ("Rostov-on-Don", "rostov-on-don")],
        ),
        (
            "prayers for the army of great Russia",
            [("army of great Russia", "russian-armed-forces"), ("Russia", "ru")],
        ),
        (
            "dock workers in the Port of Piraeus",
            [("dock workers in the Port of Piraeus", "dock-workers"), ("Port of Piraeus", "piraeus")],
        ),
        ("in Eastern Ukraine", [("Eastern Ukraine", "eastern-ukraine")]),
        ("in Mali’s Ménaka area", [("Mali’s Ménaka area", "menaka")]),
        ("which fights the Assad regime", [("Assad regime", "syrian-government")]),
        ("a China-SCO base", [("China", "china"), ("SCO", "sco"), ("China", "cn")]),
        ("the SCO-Afghanistan contact group", [("SCO", "sco"), ("Afghanistan", "af")]),
        ("help mujahedin in Homs", [("mujahedin", "mujahideen"), ("Homs", "homs")]),
        ("in South Sudan and Sudan", [("Sudan", "sd")]),
        ("North Africa", []),
        ("fighting in\nMali", [("Mali", "ml")]),
    ],
)
def test_mentions(text: str, expected: list[tuple[str, str]]) -> None:
    assert found_in(text) == expected


@pytest.mark.parametrize(
    ("text", "id", "expected"),
    [
        ("Wagner fights on", "one", []),
        ("Richard Wagner, not the Wagner Group", "one", ["Wagner Group"]),
        ("Wagner leader of the Wagner Group", "one", ["Wagner", "Wagner Group"]),
        ("Wagner and its Wagner fighters", "one", ["Wagner", "Wagner fighters"]),
        ("Magomedov claims", "one", []),
        ("Gadzhi Magomedov. Magomedov claims", "one", ["Gadzhi Magomedov", "Magomedov"]),
        ("Xi said", "one", []),
        ("Sabri's Jamaat (SJ), and SJ", "one", ["Sabri's Jamaat", "SJ", "SJ"]),
        ("Liwa al-Muhajireen or Katiba Sayfullah", "one", ["Liwa al-Muhajireen", "Katiba Sayfullah"]),
        ("Jaish al-Muhajireen wal-Ansar", "one", ["Jaish al-Muhajireen wal-Ansar"]),
        ("Another user responded", "one", ["Another user"]),
        ("Another user responded", "two", []),
        ("[ISIS Rocket.Chat user 2]", "one", ["ISIS"]),
        ("Mali (state)", "one", ["Mali"]),
    ],
)
def test_scope(text: str, id: str, expected: list[str]) -> None:
    assert [surface for surface, _ in found_in(text, id)] == expected


def test_boilerplate_holds_no_mention_and_names_nobody_in_full() -> None:
    text = "Wagner left Mali.\nSubscribe: the Wagner Group in Russia"
    assert found_in(text, boilerplate="Subscribe") == [("Mali", "ml")]


def test_a_name_does_not_run_from_one_passage_into_the_next() -> None:
    assert found_in("a post by the Wagner\nGroup of seven") == []


def test_without_passages_the_whole_text_is_read() -> None:
    report = Report("one", "one.txt", "in Mali", "", "en", "full")
    assert find(report, NAMES) == Mentions((), (Mention("ml", Span(3, 7)),))


@given(
    st.lists(
        st.one_of(
            st.sampled_from(
                [*SPOKEN, "Russia", "Iran-backed militias in Iraq", "Islamic State", "Wagner Group", "the"]
            ),
            st.sampled_from([" ", ", ", "-", " al-", "’s ", "\n", "\n\n", "(", ". ", " - "]),
            st.text(max_size=6),
        ),
        max_size=12,
    ).map("".join)
)
def test_mentions_are_sorted_apart_and_printed_as_a_name(text: str) -> None:
    report = report_of(text)
    mentions = find(report, NAMES)
    for kind in (mentions.actors, mentions.locations):
        ends = [0, *(mention.span.end for mention in kind)]
        for mention, end in zip(kind, ends, strict=False):
            assert end <= mention.span.start < mention.span.end <= len(text)
            entry = ENTRIES[mention.entity_id]
            names = (entry.name, *(alias.text for alias in entry.aliases))
            assert fold(mention.span.of(text)) in {fold(name) for name in names}
