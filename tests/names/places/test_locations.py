"""Places of the gazetteer as rows of locations."""

from pathlib import Path

import pytest

from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.base.model import Location
from rhetoric_atlas.curation import authority
from rhetoric_atlas.names.places import Gazetteer
from rhetoric_atlas.names.places.locations import location_id, locations

GAZETTEER = Gazetteer()
ALEPPO, SYRIA = 170063, 163843


def rows(*ids: str, known: dict[int, str] | None = None) -> dict[str, Location]:
    return {place.id: place for place in locations(ids, GAZETTEER, known or {})}


def test_a_town_comes_with_what_it_lies_in() -> None:
    found = rows(f"gn-{ALEPPO}")
    assert [(place.kind, place.precision, place.coordinate_source) for place in found.values()] == [
        ("country", "country", "countryinfo"),
        ("admin1", "admin1", "settlements"),
        ("city", "settlement", "geonames"),
    ]
    assert all(place.method == "gazetteer" and place.country_code == "SY" for place in found.values())


def test_what_the_authority_knows_is_left_to_it() -> None:
    found = rows(f"gn-{ALEPPO}", known={SYRIA: "sy"})
    assert "sy" in {place.parent_id for place in found.values()}
    assert f"gn-{SYRIA}" not in found
    syria = GAZETTEER.places({SYRIA})[SYRIA]
    assert location_id(syria, {SYRIA: "sy"}) == "sy"


def test_ids_of_the_authority_give_nothing() -> None:
    assert rows("sy", "aleppo") == {}


@pytest.mark.parametrize(
    ("key", "precision", "has_point"),
    [("sahel", "region", False), ("africa", "region", False), ("darfur", "admin1", True)],
)
def test_a_region_has_a_point_only_where_it_is_whole_divisions(key: str, precision: str, has_point: bool) -> None:
    area = next(place for place in GAZETTEER.meanings([key])[key].places if place.kind in ("area", "continent"))
    (found,) = rows(location_id(area, {})).values()
    assert (found.precision, found.latitude is not None) == (precision, has_point)
    assert (found.coordinate_source == "none") is not has_point


def test_a_region_without_an_id_of_geonames_is_called_by_its_name() -> None:
    (africa,) = [place for place in GAZETTEER.meanings(["west africa"])["west africa"].places if place.kind == "area"]

    assert location_id(africa, {}) == "gn-west-africa"
    assert rows("gn-west-africa")["gn-west-africa"].geonames_id is None


def test_every_code_is_in_the_codebook(data: Path) -> None:
    vocabulary = authority.load(data, Problems()).vocabulary
    keys = ["syria", "guam", "aleppo", "kabul", "sahel", "darfur", "africa", "texas", "dallas", "gimry"]
    ids = {location_id(place, {}) for found in GAZETTEER.meanings(keys).values() for place in found.places}
    allowed = {(one.field, one.value) for one in vocabulary.definitions}
    for place in locations(ids, GAZETTEER, {}):
        for field in ("kind", "feature_code", "precision", "coordinate_source", "method"):
            value = getattr(place, field)
            assert value is None or (f"locations.{field}", value) in allowed, (place, field)
