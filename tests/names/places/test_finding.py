"""Which names in a text are places of the world, and which of the places that bear a name is meant."""

import re
from pathlib import Path

import pytest
from msgspec.structs import asdict
from small_authority import SMALL

from rhetoric_atlas.base.cache import Cache
from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.base.model import Passage, Report, Span
from rhetoric_atlas.curation import authority
from rhetoric_atlas.database.rows import place_ids
from rhetoric_atlas.names.matcher import Names, NamingRules
from rhetoric_atlas.names.mentions import find
from rhetoric_atlas.names.places import Gazetteer, Places
from rhetoric_atlas.names.places.groups import of_report
from rhetoric_atlas.names.places.rules import PlaceRule
from rhetoric_atlas.pipeline import Knowledge, Processed, process_all

NAMING = NamingRules.load()
NAMES = Names.of(SMALL, NAMING)
PLACES = Places.of(SMALL, NAMING, Gazetteer())


def report_of(text: str) -> Report:
    passages = tuple(Passage("paragraph", Span(*line.span())) for line in re.finditer(r"[^\n]+", text))
    return Report("one", "one.txt", text, "", "en", "full", passages=passages)


def found_in(text: str) -> list[tuple[str, str, str | None]]:
    """(words, name, country) of every place of the gazetteer in a text."""
    report = report_of(text)
    mentions = [
        one
        for one in PLACES.find(report, find(report, NAMES), of_report(report)).locations
        if one.entity_id.startswith("gn-")
    ]
    ids = {one.entity_id: int(one.entity_id.removeprefix("gn-")) for one in mentions}
    known = PLACES.gazetteer.places(set(ids.values()))
    places = [known[ids[one.entity_id]] for one in mentions]
    return [(one.span.of(text), place.name, place.country) for one, place in zip(mentions, places, strict=True)]


def words_in(text: str) -> list[str]:
    return [words for words, _, _ in found_in(text)]


RULES = {name: rule for name, rule in asdict(PLACES.rules).items() if isinstance(rule, PlaceRule)}


@pytest.mark.parametrize("name", RULES)
def test_the_example_of_each_rule_is_read_as_it_says(name: str) -> None:
    assert words_in(RULES[name].text) == list(RULES[name].places)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ferry to Paris, Texas was late.", [("Paris", "Paris", "US"), ("Texas", "Texas", "US")]),
        ("He flew to Paris in France.", [("Paris", "Paris", "FR"), ("France", "France", "FR")]),
        ("A shop in Paris, Ill. was sold.", [("Paris", "Paris", "US"), ("Ill.", "Illinois", "US")]),
        (
            "Snow fell on Tbilisi. Roads across Georgia were shut.",
            [("Tbilisi", "Tbilisi", "GE"), ("Georgia", "Georgia", "GE")],
        ),
        (
            "Snow fell on Atlanta, and across Georgia and Alabama roads were shut.",
            [("Atlanta", "Atlanta", "US"), ("Georgia", "Georgia", "US"), ("Alabama", "Alabama", "US")],
        ),
        ("Gimry in Daghestan was searched.", [("Gimry", "Gimry", "RU"), ("Daghestan", "Dagestan", "RU")]),
        ("Talks between Iraqi officers were held in Basra.", [("Basra", "Basrah", "IQ")]),
        ("The court of Khost province sat in Khost.", [("Khost", "Khōst", "AF"), ("Khost", "Khōst", "AF")]),
        ("DAMASCUS (Wire) -- A bakery reopened.", [("DAMASCUS", "Damascus", "SY")]),
        ("The court in Abéché heard Chad's lawyers.", [("Abéché", "Abéché", "TD"), ("Chad", "Chad", "TD")]),
    ],
)
def test_the_place_that_is_meant_is_told_by_what_stands_around(
    text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert found_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ruth London opened the door. London then said that she was tired.",
        "Mr. Dallas and Gen. Houston shook hands.",
        "Reading is good for you, and nice people read.",
        "The Boston Times and the University of Lyon agreed.",
        "It paid US$4 million.",
        "Write to kunduz@example.org or see https://example.org/Kunduz today.",
        "ask us, or it",
    ],
)
def test_what_is_no_place_is_not_found(text: str) -> None:
    assert words_in(text) == []


def test_a_name_of_the_authority_is_left_to_it() -> None:
    report = report_of("Troops of the Taliban left Alexandria Villaseñor in Homs, Syria and near Hama.")
    named = find(report, NAMES)
    assert set(named.locations) <= set(PLACES.find(report, named, of_report(report)).locations)
    assert words_in(report.text) == ["Hama"]


def test_boilerplate_is_not_read() -> None:
    text = "Kunduz is cold."
    report = Report("one", "one.txt", text, "", "en", "full", passages=(Passage("boilerplate", Span(0, len(text))),))
    assert PLACES.find(report, find(report, NAMES), of_report(report)).locations == ()


def test_the_project_s_own_reports_name_no_place_that_only_the_gazetteer_knows(data: Path) -> None:
    knowledge = Knowledge.of(authority.load(data, Problems()))
    paths = sorted((data / "reports").glob("*.txt"))
    outcomes = process_all(paths, {}, knowledge, Cache(None), None)
    places = {id for one in outcomes if isinstance(one, Processed) for id in place_ids(one.extraction)}
    assert len(paths) == 5
    assert places <= knowledge.authority.locations.keys()
