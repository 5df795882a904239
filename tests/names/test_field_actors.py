"""The package's authority of the field beside a collection's own actors."""

import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace
from paths import ROOT
from small_authority import authority_of, organisation

from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.base.model import Platform
from rhetoric_atlas.build import Plan, build
from rhetoric_atlas.curation import authority
from rhetoric_atlas.curation.authority import Authority
from rhetoric_atlas.names import field_actors, matcher


def projects_own() -> Authority:
    problems = Problems()
    known = authority.load(ROOT / "data", problems)
    problems.stop()
    return known


def test_every_entry_is_coded_as_the_codebook_has_it() -> None:
    vocabulary = projects_own().vocabulary
    for actor in field_actors.entries():
        assert actor.type in vocabulary.of("actors.type"), actor.id
        assert actor.alignment in vocabulary.of("actors.alignment"), actor.id
        assert actor.wikidata_id is None and actor.sensitivity == "public", actor.id


def test_no_entry_stands_twice_and_no_name_is_two_entries() -> None:
    assert max(Counter(actor.id for actor in field_actors.entries()).values()) == 1
    assert matcher.clashes(field_actors.beside(projects_own())) == []


def test_the_parents_are_entries_of_the_project_or_of_the_field() -> None:
    known = projects_own()
    everybody = known.actors.keys() | {actor.id for actor in field_actors.entries()}
    assert {actor.parent_id for actor in field_actors.entries() if actor.parent_id} <= everybody


def test_a_collections_own_entry_wins() -> None:
    own = replace(
        authority_of(organisation("un", "Hill Union"), organisation("other", "NATO-like", "Hezbollah")),
        platforms={"unknown": Platform("unknown", "unknown", "unknown")},
    )
    known = field_actors.beside(own)
    assert known.actors["un"].name == "Hill Union"
    assert "un" not in known.field and "hezbollah" not in known.field
    assert matcher.clashes(known) == []
    assert all(known.actors[id].platform_id is None for id in known.field)
    assert all((parent := known.actors[id].parent_id) is None or parent in known.actors for id in known.field)


@pytest.mark.parametrize(("named", "expected"), [("Bulletin of UNRWA", {"un", "unrwa"}), ("Nobody is named", set())])
def test_an_entry_is_a_row_where_a_report_names_it(named: str, expected: set[str], tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "one.txt").write_text(f"A Title Of Some Words\n\nMay 3, 2031\n\n{named} here.\n")
    build(Plan((tmp_path / "reports",), ROOT / "data", tmp_path / "atlas.db"))
    with closing(sqlite3.connect(tmp_path / "atlas.db")) as connection:
        ids = {id for (id,) in connection.execute("SELECT id FROM actors")}
    assert ids - projects_own().actors.keys() == expected
