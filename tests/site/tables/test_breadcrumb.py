"""Each page says where it stands, in titles, and ends with itself."""

import re

import pytest
from datasette.app import Datasette

ATLAS = ("Home", "Rhetoric Atlas")


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("/", ("Home",)),
        ("/atlas", ATLAS),
        ("/atlas/quote_targets", (*ATLAS, "Whom quotes are about")),
        ("/atlas/actors/wagner", (*ATLAS, "Actors", "Wagner Group")),
        ("/atlas?sql=select+1", (*ATLAS, "SQL")),
        ("/atlas/claims_and_denials", (*ATLAS, "Who denied what, and whose claim was it?")),
        ("/-/search", (*ATLAS, "Search")),
        ("/-/pictures/network", (*ATLAS, "Pictures", "Who stands to whom")),
        ("/-/pictures/nothing", ("Home", "Error 404")),
        ("/nowhere", ("Home", "Error 404")),
    ],
)
async def test_a_breadcrumb_speaks_in_titles(path: str, names: tuple[str, ...], site: Datasette) -> None:
    page = (await site.client.get(path)).text

    crumbs = re.search(r'<ol class="atlas-crumbs">(.*?)</ol>', page, re.DOTALL)
    assert crumbs
    items = re.findall(r"<li( aria-current=\"page\")?>(.*?)</li>", crumbs[1], re.DOTALL)
    assert tuple(re.sub("<[^>]+>", "", item) for _, item in items) == names
    assert [bool(current) for current, _ in items] == [False] * (len(names) - 1) + [True]
