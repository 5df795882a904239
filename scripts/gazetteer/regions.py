"""regions.yml: what no package lists."""

import re
from collections.abc import Sequence
from pathlib import Path

from divisions import middle
from records import Place, keys, merged

from rhetoric_atlas.base import yamlfile
from rhetoric_atlas.base.yamlfile import Entry, Items

FILE = Path(__file__).parent / "regions.yml"


def read() -> list[Place]:
    """The regions, seas and continents; those without a GeoNames id are numbered downwards from -1 in their order."""
    places = []
    for kind in ("continent", "area"):
        for number, line in enumerate(_lines(_content()[kind]), 1):
            name, *others = re.split(r"\s*;\s*", line)
            geonames = re.fullmatch(r"(\d+) (.+)", name)
            name = geonames[2] if geonames else name
            names = merged(*(keys(one, (), None) for one in (name, *others)))
            places.append(Place(id=int(geonames[1]) if geonames else -number, name=name, kind=kind, keys=names))
    return places


def joined(divisions: Sequence[Place], towns: Sequence[Place], last: int) -> list[Place]:
    """The regions that are whole divisions, numbered downwards from below `last`.

    Raises KeyError where there is no such division.
    """
    content = _content()["joined"]
    assert isinstance(content, Entry)
    ids = {f"{place.country} {place.name}": place.id for place in divisions if place.kind == "admin1"}
    parents = {place.id: place.parent for place in divisions}
    places = []
    for number, (names, members) in enumerate(content.items(), 1):
        country, (name, *others) = names[:2], re.split(r"\s*;\s*", names[3:])
        within = {ids[f"{country} {member}"] for member in _lines(members)}
        points = [
            (town.latitude or 0, town.longitude or 0)
            for town in towns
            if town.parent in within or parents.get(town.parent or 0) in within
        ]
        latitude, longitude, radius = middle(points)
        place_keys = merged(*(keys(one, (), country) for one in (name, *others)))
        places.append(Place(last - number, name, "area", country, None, latitude, longitude, radius, keys=place_keys))
    return places


def name_further(places: Sequence[Place]) -> None:
    """Gives countries, divisions and settlements their further names; raises KeyError where there is no such place."""
    content = _content()["further"]
    assert isinstance(content, Entry)
    unused = set(content)
    for place in places:
        of = place.country if place.kind in ("country", "territory") else f"{place.country} {place.name}"
        if of in content:
            names = re.split(r"\s*;\s*", str(content[of]))
            place.keys = merged(place.keys, *(keys(name, (), place.country) for name in names))
            unused.discard(of)
    if unused:
        raise KeyError(*sorted(unused))


def _content() -> Entry:
    content = yamlfile.read(FILE)
    assert isinstance(content, Entry)
    return content


def _lines(value: object) -> list[str]:
    assert isinstance(value, Items)
    return [str(line) for line in value]
