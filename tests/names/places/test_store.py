"""The file of places, as it is looked up."""

import pickle
import sqlite3
from pathlib import Path

import pytest

from rhetoric_atlas.names.places import FILE, Gazetteer
from rhetoric_atlas.names.places.store import KEPT, KINDS, Meanings

GAZETTEER = Gazetteer()


@pytest.mark.parametrize(
    ("key", "country", "kind"),
    [
        ("syria", "SY", "country"),
        ("aleppo", "SY", "city"),
        ("dagestan", "RU", "admin1"),
        ("kabul", "AF", "capital"),
        ("sahel", None, "area"),
        ("africa", None, "continent"),
    ],
)
def test_a_key_gives_its_places(key: str, country: str | None, kind: str) -> None:
    places = GAZETTEER.meanings([key])[key].places
    assert (country, kind) in {(place.country, place.kind) for place in places}


def test_a_key_that_is_no_place_gives_nothing() -> None:
    assert GAZETTEER.meanings(["no such place at all"]) == {}


def test_words_and_names_of_people_are_told() -> None:
    reading, jordan = GAZETTEER.meanings(["reading", "jordan"])["reading"], GAZETTEER.meanings(["jordan"])["jordan"]
    assert reading.is_common
    assert jordan.given and jordan.surname


def test_it_forgets_before_it_grows_too_large() -> None:
    gazetteer = Gazetteer()
    for start in range(0, KEPT + 10, 1000):
        gazetteer.meanings([f"nowhere {number}" for number in range(start, start + 1000)])
    assert isinstance(gazetteer.meanings(["syria"])["syria"], Meanings)


def test_it_travels_as_its_path() -> None:
    assert len(pickle.dumps(GAZETTEER)) < 500
    assert pickle.loads(pickle.dumps(GAZETTEER)).meanings(["homs"]).keys() == {"homs"}


def test_the_file_is_opened_for_reading_only() -> None:
    with pytest.raises(sqlite3.OperationalError):
        GAZETTEER._connection.execute("DELETE FROM places")


def test_the_file_says_where_it_comes_from() -> None:
    assert GAZETTEER.about.keys() == {"attribution", "licence", "sha256", "source", "version"}
    assert "CC BY 4.0" in GAZETTEER.about["licence"]


def test_every_parent_is_there_and_every_kind_is_known() -> None:
    connection = sqlite3.connect(f"{Path(FILE).as_uri()}?mode=ro", uri=True)
    orphans = "SELECT count(*) FROM places WHERE parent NOT IN (SELECT id FROM places)"
    assert connection.execute(orphans).fetchone() == (0,)
    assert connection.execute("SELECT max(kind) FROM places").fetchone() == (len(KINDS) - 1,)
    connection.close()
