"""An empty search box is left out of what is asked; a filled one is not."""

import pytest
from datasette.app import Datasette

from rhetoric_atlas.site.tables.searchbox import without_empty_search


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        (b"", b""),
        (b"_search=", b""),
        (b"_search", b""),
        (b"_search=+%20", b""),
        (b"kind=direct&_search=&_sort=id", b"kind=direct&_sort=id"),
        (b"%5Fsearch=&kind=direct", b"kind=direct"),
        (b"_search=Putin&kind=direct", b"_search=Putin&kind=direct"),
        (b"_search=%22&kind=direct", b"kind=direct"),
        (b"_search=%22+%22+%22%00", b""),
        (b"_search_text=&kind=direct", b"kind=direct"),
        (b"_search=%22Putin&kind=%FF", b"_search=%22Putin&kind=%FF"),
        (b"_searchmode=raw&q=", b"_searchmode=raw&q="),
    ],
)
def test_an_empty_search_is_left_out(asked: bytes, left: bytes) -> None:
    assert without_empty_search(asked) == left


async def test_a_filter_with_an_empty_search_box_filters(site: Datasette) -> None:
    filtered = await site.client.get("/atlas/quotes.json?_search=&kind=direct&_shape=array&_size=max")
    assert filtered.status_code == 200
    assert {row["kind"] for row in filtered.json()} == {"direct"}
