"""Which names of places are also words, given names or surnames."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from packages import Packages

from rhetoric_atlas.names.places.keys import key_of

ENDINGS = {"s": "", "es": "", "ies": "y", "ed": "", "ing": "", "er": "", "ers": "", "ly": "", "y": ""}
SHORTEST = 3  # letters of a stem


@dataclass(frozen=True, slots=True)
class Word:
    """A name of a place that is something else too; the shares are those of the people of a census, per 100,000."""

    key: str
    is_common: bool
    given: int
    surname: int


def read(packages: Packages, keys: Collection[str]) -> list[Word]:
    """The words among the keys of all places, sorted."""
    stems = {word for word in packages.words() if word.islower()}
    given = dict(_per_100_000(packages, "female.first"))
    for name, share in _per_100_000(packages, "male.first"):
        given[name] = max(share, given.get(name, 0))
    surnames = dict(_per_100_000(packages, "all.last"))
    words = (
        Word(key, _is_common(key, stems), given.get(key, 0), surnames.get(key, 0))
        for key in sorted(keys)
        if " " not in key
    )
    return [word for word in words if word.is_common or word.given or word.surname]


def _per_100_000(packages: Packages, name: str) -> Iterator[tuple[str, int]]:
    for word, share in packages.census(name):
        yield key_of(word.title()), max(1, round(share * 1000))


def _is_common(word: str, stems: Collection[str]) -> bool:
    if word in stems:
        return True
    for ending, instead in ENDINGS.items():
        stem = word[: -len(ending)] + instead
        if word.endswith(ending) and len(stem) >= SHORTEST and (stem in stems or f"{stem}e" in stems):
            return True
    return False
