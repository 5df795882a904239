"""Places of the gazetteer -> locations, as rows beside the authority's."""

from collections.abc import Collection, Iterator, Mapping

from ...base.model import Location
from .store import Gazetteer, Place, area_key

PREFIX = "gn-"  # of a location's id that is a place's of the gazetteer
KINDS = {"territory": "country", "capital": "city"}  # where a place's kind is not a location's
FEATURES = {
    "country": "PCLI",
    "admin1": "ADM1",
    "admin2": "ADM2",
    "capital": "PPLC",
    "area": "RGN",
    "continent": "CONT",
}
PRECISIONS = {"country": "country", "territory": "country", "admin1": "admin1", "admin2": "admin2", "area": "admin1"}
SOURCES = {"country": "countryinfo", "territory": "countryinfo", "admin1": "settlements", "admin2": "settlements"}
SOURCES |= {"area": "settlements"}
POINTLESS = {"area": "region", "continent": "region"}


def location_id(place: Place, known: Mapping[int, str]) -> str:
    """The id of a place's location: the authority's where it knows the place, otherwise 'gn-' and GeoNames' id.

    A region that GeoNames has no id for is called by its name: 'gn-west-africa'.
    """
    return known.get(place.id) or PREFIX + (str(place.id) if place.id > 0 else area_key(place.name))


def locations(ids: Collection[str], gazetteer: Gazetteer, known: Mapping[int, str]) -> Iterator[Location]:
    """The locations of these ids that are the gazetteer's, and those they lie in, each once and by id.

    `known` are the authority's locations by their GeoNames id: they stand in its own files.
    """
    keys = {id.removeprefix(PREFIX) for id in ids if id.startswith(PREFIX)}
    asked = {int(key) if key.isdecimal() else gazetteer.areas[key] for key in keys}
    found: dict[int, Place] = {}
    while asked:
        found |= gazetteer.places(asked)
        asked = {place.parent for place in found.values() if place.parent} - found.keys() - known.keys()
    for place in sorted(found.values()):
        yield _location(place, found.get(place.parent or 0), known)


def _location(place: Place, parent: Place | None, known: Mapping[int, str]) -> Location:
    has_point = place.latitude is not None
    return Location(
        id=location_id(place, known),
        name=place.name,
        kind=KINDS.get(place.kind, place.kind),
        precision=PRECISIONS.get(place.kind, "settlement") if has_point else POINTLESS.get(place.kind, "none"),
        feature_code=FEATURES.get(place.kind),
        country_code=place.country,
        parent_id=location_id(parent, known) if parent else known.get(place.parent or 0),
        latitude=place.latitude,
        longitude=place.longitude,
        precision_m=place.radius * 1000 if place.radius and has_point else None,
        coordinate_source=SOURCES.get(place.kind, "geonames") if has_point else "none",
        geonames_id=place.id if place.id > 0 else None,
        method="gazetteer",
    )
