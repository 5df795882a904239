"""Names find the actors and places they mean, by any of their spellings and names."""

import pytest
from datasette.app import Datasette

from rhetoric_atlas.site.atlases import atlases_of
from rhetoric_atlas.site.machines.matching import CERTAIN, KINDS, UNSURE, Names, likeness


async def names(site: Datasette, table: str) -> Names:
    await site.invoke_startup()
    return Names(site, atlases_of(site)["atlas"], KINDS[table])


@pytest.mark.parametrize(
    ("one", "other", "least", "most"),
    [
        ("Liwa al-Nahr", "Liwā al Nahr", 1.0, 1.0),
        ("Vance, Orla", "Orla Vance", 1.0, 1.0),
        ("Orla Vance", "Orla Vanse", 0.7, 0.95),
        ("Orla Vance", "Orla", 0.5, 0.7),
        ("Orla Vance", "Tib Greeve", 0.0, 0.2),
        ("", "", 0.0, 0.0),
        ("!!!", "Orla", 0.0, 0.0),
    ],
)
def test_likeness(one: str, other: str, least: float, most: float) -> None:
    assert least <= likeness(one, other) <= most
    assert likeness(one, other) == likeness(other, one)


@pytest.mark.parametrize(
    ("table", "text", "expected", "score"),
    [
        ("actors", "Islamic State", "islamic-state", CERTAIN),
        ("actors", "ISIS", "islamic-state", CERTAIN),
        ("actors", "JABHAT AL NUṢRAH", "al-nusra", CERTAIN),
        ("actors", "Hayat Tahrir ash-Sham", "hts", CERTAIN),
        ("actors", "Wagner", "wagner", UNSURE),
        ("actors", "wagner", "wagner", CERTAIN),
        ("actors", "Putin, Vladimir", "putin", CERTAIN - 1),
        ("locations", "MOSCOW", "moscow", CERTAIN),
        ("locations", "Russian Federation", "ru", CERTAIN),
    ],
)
async def test_a_name_finds_what_it_means(table: str, text: str, expected: str, score: int, site: Datasette) -> None:
    best = (await (await names(site, table)).matches(text))[0]

    assert (best["id"], best["score"]) == (expected, score)


@pytest.mark.parametrize("text", ["Prigozin", "Sabrene News", "Wagnr Group"])
async def test_a_name_misspelt_finds_what_it_means_without_certainty(text: str, site: Datasette) -> None:
    best = (await (await names(site, "actors")).matches(text))[0]

    assert best["id"] in ("prigozhin", "sabereen-news", "wagner")
    assert 40 <= best["score"] < CERTAIN


@pytest.mark.parametrize(
    "text", ["Gadzhi Magomedov", "person-0001", "zzzz", "!!!", '"', "* OR *", "{name} : x", "\0", "a" * 300]
)
async def test_what_finds_nothing(text: str, site: Datasette) -> None:
    found = await (await names(site, "actors")).matches(text)

    assert all(row["score"] < CERTAIN and not row["id"].startswith("person-") for row in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("wagn", "wagner"), ("jabhat al-n", "al-nusra"), ("islamic-state", "islamic-state"), ("", None)],
)
async def test_what_begins_so_is_suggested(text: str, expected: str | None, site: Datasette) -> None:
    found = await (await names(site, "actors")).beginning_with(text, 10, 0)

    assert expected in [row["id"] for row in found] if expected else not found
