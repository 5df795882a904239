"""The search page finds what it should, marks it, and takes any words for words."""

import pytest
from datasette.app import Datasette

HOSTILE = "<script>alert(1)</script>"


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("Wagner", [">Actors<", 'href="/atlas/actors/wagner"', ">Quotes<", "<mark>Wagner</mark>", ">Reports<"]),
        ("Moscow", [">Places<", 'href="/atlas/locations/moscow"', ">Texts of reports<", "search_passages?q=Moscow"]),
        ("ChVK", ['href="/atlas/actors/wagner"', "<mark>ChVK</mark>"]),
        ("MENAKA", ["<mark>Ménaka</mark>"]),
        ('"deepen differences"', ["<mark>deepen differences</mark>"]),
    ],
)
async def test_words_are_found_and_marked(words: str, parts: list[str], site: Datasette) -> None:
    page = (await site.client.get("/-/search", params={"q": words})).text

    for part in parts:
        assert part in page


@pytest.mark.parametrize("words", ["", " ", '"', '""', "*", "()", "-", "\0", "word " * 100])
async def test_what_holds_no_words_is_no_search(words: str, site: Datasette) -> None:
    response = await site.client.get("/-/search", params={"q": words})

    assert response.status_code == 200
    assert "Type words to find" in response.text


@pytest.mark.parametrize(
    "words",
    ['"unbalanced', "a AND", "NEAR(", "text:x", "x*y", "' or 1=1", "nothingholdsthis", HOSTILE, "\u202eabc", "x\0y"],
)
async def test_any_words_are_words(words: str, site: Datasette) -> None:
    response = await site.client.get("/-/search", params={"q": words})

    assert response.status_code == 200
    assert HOSTILE not in response.text


async def test_a_server_without_an_atlas_has_nothing_to_search() -> None:
    assert (await Datasette(memory=True).client.get("/-/search?q=x")).status_code == 404
