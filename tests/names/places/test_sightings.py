"""Which names of the gazetteer stand in a text, and what the words around them say."""

import re

import pytest

from rhetoric_atlas.base.model import Passage, Report, Span
from rhetoric_atlas.names.matcher import NamingRules
from rhetoric_atlas.names.places import Gazetteer
from rhetoric_atlas.names.places.groups import of_report
from rhetoric_atlas.names.places.judging import NOT_HERE, Scene, Sighting
from rhetoric_atlas.names.places.rules import PlaceRules
from rhetoric_atlas.names.places.sightings import find, free_groups

RULES, NAMING, GAZETTEER = PlaceRules.load(), NamingRules.load(), Gazetteer()


def sighted(text: str, *taken: Span) -> list[Sighting]:
    passages = tuple(Passage("paragraph", Span(*line.span())) for line in re.finditer(r"[^\n]+", text))
    report = Report("one", "one.txt", text, "", "en", "full", passages=passages)
    return list(find(list(free_groups(of_report(report), taken)), GAZETTEER, Scene(text, RULES, NAMING)))


@pytest.mark.parametrize(
    ("text", "words", "wants"),
    [
        ("in Kunduz city", ["Kunduz"], ["settlement"]),
        ("in Kunduz province", ["Kunduz"], ["admin1"]),
        ("across Kunduz Province", ["Kunduz Province"], ["admin1"]),
        ("Mastung district", ["Mastung"], ["admin2"]),
        ("the town of Rafah", ["Rafah"], ["settlement"]),
        ("from Dar es Salaam", ["Dar es Salaam"], [""]),
        ("Mobile, Ala.", ["Mobile", "Ala."], ["", "admin1"]),
    ],
)
def test_a_name_is_read_with_the_word_for_what_it_is(text: str, words: list[str], wants: list[str]) -> None:
    found = sighted(text)
    assert [text[one.start : one.end] for one in found] == words
    assert [one.wants for one in found] == wants


@pytest.mark.parametrize(
    "text", ["Mr. Houston", "J. Houston", "Houston & Sons", "University of Houston", "Houston Post"]
)
def test_what_makes_it_another_name(text: str) -> None:
    assert all(one.local <= NOT_HERE / 2 for one in sighted(text) if one.key == "houston")


@pytest.mark.parametrize(
    ("more", "less"),
    [
        ("in Houston", "of Houston"),
        ("of Houston", "Houston"),
        ("the Houston-based firm", "the Houston firm"),
        ("northern Houston", "Houston"),
        ("talks from Houston", "according to Houston"),
        ("Houston", "Houston said"),
        ("Houston", "Rupert Houston"),
    ],
)
def test_words_before_and_after_weigh(more: str, less: str) -> None:
    def local(text: str) -> float:
        return next(one.local for one in sighted(text) if one.key == "houston")

    assert local(more) > local(less)


def test_names_that_are_known_are_left_out() -> None:
    text = "Damascus and Homs"
    assert [one.key for one in sighted(text, Span(0, 8))] == ["homs"]


def test_acronyms_ask_for_capitals() -> None:
    assert [one.key for one in sighted("the US and the UAE, but Us and Uae")] == ["us", "uae"]


@pytest.mark.parametrize(("text", "is_place"), [("in Northern Syria", False), ("in Northern Province", True)])
def test_a_direction_before_a_name_is_none(text: str, is_place: bool) -> None:
    (found,) = [one for one in sighted(text) if text[one.start :].startswith("Northern")]

    assert (found.local > 0) == is_place
