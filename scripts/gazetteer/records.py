"""What the rooms of this script hand to one another."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from rhetoric_atlas.names.places.keys import key_of
from rhetoric_atlas.names.places.store import ACRONYM, ALTERNATE, NAME

LATIN = re.compile(r"[\x20-\u024f\u1e00-\u1eff‘’ʿʾ\u02b0-\u02ff\u0300-\u036f]+")
CODE = re.compile(r"[A-Z0-9]{1,4}")  # airports', licence plates'
STRANGE = re.compile(r"[,;:()/\[\]0-9?!&+*]")  # "Paris, Texas", "Qal'eh-ye Now (1)"
LONGEST = 40  # letters of an alternate name that a report may print
SHORTEST = 3  # letters of a name that tells a place
ARTICLE = re.compile(
    r"(?:A[lrnsdtz]|E[lrnsdtz]|Ash|Ath|Adh|Esh)[ -](?=[^\W\d_])"
)  # Ar Raqqah, El Fasher, Ash Shaddadah
INNER_ARTICLE = re.compile(r"(?<= )(?:a[rnsdtz]|e[rnsdtz]|ash|ath|adh|esh) ")  # Dayr az Zawr
ARABIC = "AE BH DZ EG IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE DJ ER KM EH IL"  # countries


@dataclass(slots=True)
class Place:
    """A row of the file to be; `keys` are its names folded, each with its form (gazetteer.store.FORMS).

    kind is one of gazetteer.KINDS. Latitude and longitude are decimal degrees, radius is in metres: that in which
    nine of ten settlements of a division lie.
    """

    id: int
    name: str
    kind: str
    country: str | None = None
    parent: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    radius: int | None = None
    population: int = 0
    keys: dict[str, int] = field(default_factory=dict)


def keys(name: str, alternates: Iterable[str], country: str | None) -> dict[str, int]:
    """The keys of a place's name and of those of its alternate names that a report in English may print."""
    found: dict[str, int] = {}
    for spelling in _spellings(name, country):
        _add(found, spelling, ACRONYM if CODE.fullmatch(name.replace(".", "")) else NAME)
    for alternate in sorted(alternates):
        if _is_printable(alternate):
            for spelling in _spellings(alternate, country):
                _add(found, spelling, ALTERNATE)
    return found


def merged(*groups: Mapping[str, int]) -> dict[str, int]:
    """The keys of all groups; an alternate name that is the name in another is the name."""
    together: dict[str, int] = {}
    for group in groups:
        for key, form in group.items():
            together[key] = min(form, together.get(key, form))
    return together


def _spellings(name: str, country: str | None) -> list[str]:
    """A name, and where it has an Arabic article that its script runs into the next letter, as reports write it too."""
    if not country or country not in ARABIC:
        return [name]
    plain = INNER_ARTICLE.sub("al ", name)
    article = ARTICLE.match(name)
    if not article:
        return [name] if plain == name else [name, plain]
    bare = name[article.end() :]
    return [name, f"Al {bare}", bare] if len(bare) > SHORTEST else [name, f"Al {bare}"]


def _is_printable(name: str) -> bool:
    if not LATIN.fullmatch(name) or len(name) > LONGEST or CODE.fullmatch(name) or STRANGE.search(name):
        return False
    # What begins small is a transliteration by machine: "ba li", "pyrs".
    return any(letter.isupper() for letter in name[:3])


def _add(found: dict[str, int], name: str, form: int) -> None:
    key = key_of(name)
    if len(key) >= SHORTEST or (form == ACRONYM and key):
        found[key] = min(form, found.get(key, form))
