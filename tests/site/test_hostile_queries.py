"""Hostile words in an address are words in the page that answers."""

from urllib.parse import quote

import pytest
from datasette.app import Datasette

SCRIPT = """<script>window.hacked = 1</script><img src=x onerror="window.hacked = 1">"""
ATTRIBUTE = """" autofocus onfocus="window.hacked = 1" x=\""""
LINK = "javascript:window.hacked=1"
OVERRIDE = "\u202egnp.exe\u202c"


@pytest.mark.parametrize("words", [SCRIPT, ATTRIBUTE, LINK, OVERRIDE, f"{SCRIPT}'\"--", "w" * 5_000])
@pytest.mark.parametrize(
    "path",
    [
        "/-/search?q={}",
        "/atlas/search_quotes?q={}",
        "/atlas/quotes?_search={}",
        "/atlas/quotes?kind={}",
        "/atlas/reports/memri-sd-10683?speaker={}",
        "/-/pictures/timeline?database={}",
        "/atlas?sql={}",
        "/{}",
    ],
)
async def test_a_query_string_is_text(words: str, path: str, site: Datasette) -> None:
    response = await site.client.get(path.format(quote(words, safe="")))

    assert "text/html" in response.headers["content-type"]
    body = response.text
    assert SCRIPT not in body
    assert 'autofocus onfocus="' not in body
    assert f'href="{LINK}' not in body
