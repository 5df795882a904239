"""Why a name is a place where it stands, or none."""

import pytest
from small_authority import SMALL, authority_of, place

from rhetoric_atlas.base.model import Passage, Report, Span
from rhetoric_atlas.curation.authority import Authority
from rhetoric_atlas.names.matcher import Names, NamingRules
from rhetoric_atlas.names.mentions import find
from rhetoric_atlas.names.places import Gazetteer, Places
from rhetoric_atlas.names.places.explaining import explain
from rhetoric_atlas.names.places.groups import of_report

NAMING = NamingRules.load()
TEXT = "The convoy left Marawi for lagos. See x.org/Milan. Paris Chukwu of Norland and the March Club met a Quorl."


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Marawi", "'Marawi' is gn-1701053: Marawi City (city, PH) by how well it is known"),
        ("Paris", "'Paris' is no place: Paris (capital, FR) by how well it is known +2.5, "),
        ("lagos", "is not printed large, or is part of an address"),
        ("Milan", "is not printed large, or is part of an address"),
        ("Quorl", "is no place's name that the gazetteer knows"),
        ("March", "is by itself no name of a place"),
    ],
)
def test_what_decided_is_said(name: str, told: str) -> None:
    (line,) = explained(name)
    assert line.startswith(f"character {TEXT.index(name)}: {told}")


def test_what_speaks_for_a_place_adds_up() -> None:
    (line,) = explained("Paris")
    parts = [float(word) for word in line.replace(",", " ").split() if word[0] in "+-" and word[1:2].isdigit()]
    assert sum(parts[:-1]) == pytest.approx(parts[-1], abs=0.3) and parts[-1] < 0


def test_an_entry_of_the_authority_is_named() -> None:
    known = authority_of(place("mw", "Marawi"))
    assert explained("Marawi", known) == ["character 16: 'Marawi' names mw, an entry of the authority"]


def test_boilerplate_is_not_searched() -> None:
    assert explained("Marawi", kind="boilerplate") == ["character 16: stands in boilerplate, where no place is sought"]


def test_a_name_that_does_not_stand_there_has_nothing_said_of_it() -> None:
    assert explained("Oslo") == []


def explained(name: str, known: Authority = SMALL, kind: str = "paragraph") -> list[str]:
    report = Report("one", "one.txt", TEXT, "", "en", "full", passages=(Passage(kind, Span(0, len(TEXT))),))
    places = Places.of(known, NAMING, Gazetteer())
    mentions = find(report, Names.of(known, NAMING))
    return list(explain(name, report, places, mentions, of_report(report)))
