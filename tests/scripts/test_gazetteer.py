"""The script that compiles the world's places: which names it keeps, and that the same places give the same bytes."""

import importlib
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from types import ModuleType

import pytest
from paths import ROOT


@pytest.fixture(scope="module")
def rooms() -> dict[str, ModuleType]:
    """The files of scripts/gazetteer, which import one another by their own names."""
    names = ("records", "own_names", "divisions", "everyday", "writing")
    folder = str(ROOT / "scripts" / "gazetteer")
    sys.path.insert(0, folder)
    try:
        return {name: importlib.import_module(name) for name in names}
    finally:
        sys.path.remove(folder)


@pytest.mark.parametrize(
    ("name", "others", "country", "expected"),
    [
        ("Ferrow", ["Ferrov", "ferau", "Феррой", "FRW", "Ferrow, North", "Fé"], "FR", {"ferrow": 0, "ferrov": 2}),
        ("Ar Rafeeq", [], "SY", {"ar rafeeq": 0, "al rafeeq": 0, "rafeeq": 0}),
        ("Tell an Nahr", [], "SY", {"tell an nahr": 0, "tell al nahr": 0}),
        ("Ar Rafeeq", [], "FR", {"ar rafeeq": 0}),
        ("L.V.", [], None, {"lv": 1}),
    ],
)
def test_the_names_that_a_report_may_print(
    rooms: dict[str, ModuleType], name: str, others: list[str], country: str | None, expected: dict[str, int]
) -> None:
    assert rooms["records"].keys(name, others, country) == expected


@pytest.mark.parametrize(
    ("points", "middle", "radius"),
    [
        ([], (None, None), None),
        ([(10.0, 20.0)], (10.0, 20.0), 5_000),
        ([(0.0, 179.0), (0.0, -179.0)], (0.0, 180.0), 112_000),
        ([(10.0, 20.0), (12.0, 20.0), (11.0, 20.0)], (11.0, 20.0), 112_000),
    ],
)
def test_the_middle_of_a_division(
    rooms: dict[str, ModuleType],
    points: list[tuple[float, float]],
    middle: tuple[float | None, float | None],
    radius: int | None,
) -> None:
    latitude, longitude, found = rooms["divisions"].middle(points)
    assert found == radius
    assert latitude == (middle[0] if middle[0] is None else pytest.approx(middle[0]))
    assert abs(longitude or 0) == (0 if middle[1] is None else pytest.approx(middle[1]))


@pytest.mark.parametrize(("word", "common"), [("mill", True), ("mills", True), ("milling", True), ("ferrow", False)])
def test_words_are_known_with_their_endings(rooms: dict[str, ModuleType], word: str, common: bool) -> None:
    assert rooms["everyday"]._is_common(word, {"mill"}) is common


def test_the_same_places_give_the_same_bytes(rooms: dict[str, ModuleType], tmp_path: Path) -> None:
    place, word = rooms["records"].Place, rooms["everyday"].Word
    places = [
        place(2, "Millford", "village", "LO", 1, 10.1234, 20.0, keys={"millford": 0, "milford": 2}),
        place(1, "Lomaria", "country", "LO", keys={"lomaria": 0}),
    ]
    words = [word("millford", True, 0, 3)]
    first, second = tmp_path / "one.sqlite", tmp_path / "two.sqlite"
    rooms["writing"].write(first, places, words)
    rooms["writing"].write(second, places[::-1], words)
    assert first.read_bytes() == second.read_bytes()
    with closing(sqlite3.connect(first)) as connection:
        assert connection.execute("SELECT id, latitude FROM places ORDER BY id").fetchall() == [(1, None), (2, 10123)]
        assert len(connection.execute("SELECT value FROM about WHERE key = 'sha256'").fetchone()[0]) == 64


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Aleppo Governorate", "Aleppo"),
        ("Anbar Province", "Anbar"),
        ("Province of Idlib", "Idlib"),
        ("Dallas County", "Dallas"),
        ("Qaḑā’ Sāmarrā’", "Sāmarrā’"),
        ("Chechen Republic", "Chechen Republic"),
        ("District", "District"),
    ],
)
def test_a_division_goes_by_its_own_name(rooms: dict[str, ModuleType], name: str, bare: str) -> None:
    assert rooms["own_names"].bare_division(name) == bare
