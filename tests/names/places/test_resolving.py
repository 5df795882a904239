"""Which of the places that bear a name is meant."""

import pytest
from msgspec.structs import replace

from rhetoric_atlas.names.places.judging import KIND_WORD, LOCATIVE, NOT_HERE, Sighting
from rhetoric_atlas.names.places.resolving import Ground, resolve
from rhetoric_atlas.names.places.store import Meanings, Place

LAND = Place(1, "Lomaria", "country", "LO", None, None, 10.0, 10.0, None, 5_000_000, weight=9.7)
OTHER = Place(2, "Vestria", "country", "VE", None, None, 60.0, 60.0, None, 5_000_000, weight=9.7)
SHIRE = Place(3, "Harbor", "admin1", "LO", 1, None, 10.5, 10.5, 50, 400_000, weight=6.4)
NEAR = Place(4, "Millford", "city", "LO", 3, 1, 10.4, 10.4, None, 20_000, weight=4.3)
FAR = Place(5, "Millford", "city", "VE", 2, None, 61.0, 61.0, None, 90_000, weight=4.95)
NAMES = {
    "Lomaria": Meanings((LAND,)),
    "Vestria": Meanings((OTHER,)),
    "Harbor": Meanings((SHIRE,), is_common=True),
    "Millford": Meanings((FAR, NEAR)),
}


def meant(text: str, home: str | None = None, **more: object) -> list[int]:
    """The ids of the places that a text of the names above means; `more` is laid over each sighting of Millford."""
    sightings = [
        Sighting(name, NAMES[name], text.index(name), text.index(name) + len(name), LOCATIVE)
        for name in sorted(NAMES, key=text.find)
        if name in text
    ]
    laid = [replace(one, **more) if one.key == "Millford" else one for one in sightings]  # type: ignore[arg-type]
    return [one.place.id for one in resolve(text, laid, [], Ground(home), frozenset()) if one.is_place]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Millford", [5]),
        ("Millford was calm. So was Lomaria.", [4, 1]),
        ("Millford was calm. So was Vestria.", [5, 2]),
        ("Millford, Harbor", [4, 3]),
        ("Millford in Lomaria, not Vestria", [4, 1, 2]),
    ],
)
def test_what_the_report_names_tells(text: str, expected: list[int]) -> None:
    assert meant(text) == expected


def test_the_publisher_s_ground_tells_where_nothing_else_does() -> None:
    assert meant("Millford", home="LO") == [5]
    close = NAMES["Millford"].places[0]._replace(population=21_000, weight=4.32)
    assert meant("Millford", home="LO", meanings=Meanings((close, NEAR))) == [4]


def test_a_name_of_somebody_or_of_something_else_is_no_place() -> None:
    assert meant("Millford", local=NOT_HERE) == []
    assert meant("Millford", local=0.0, person=True) == []


def test_a_word_for_what_it_is_makes_it_one() -> None:
    doubtful = Meanings((NEAR,), is_common=True)
    assert meant("Millford", meanings=doubtful, local=0.0) == []
    assert meant("Millford", meanings=doubtful, local=KIND_WORD, wants="settlement") == [4]
