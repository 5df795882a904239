"""What nobody has looked at is told from what somebody has: on pages, in citations, in tables."""

import pytest
from datasette.app import Datasette
from paths import ROOT
from sites import open_site

from rhetoric_atlas.build import Plan, build

REPORT = """Ferry Raid Divides The Coast

May 3, 2031

The Salt Brigade's spokesman, Azad Serin, said on Monday: "We sank the ferry."

A user of the Front's chat server wrote: "Go." Egypt's interior minister said that it was a lie.
"""


@pytest.fixture(scope="module")
def drafts(tmp_path_factory: pytest.TempPathFactory) -> Datasette:
    folder = tmp_path_factory.mktemp("drafts")
    (folder / "reports").mkdir()
    (folder / "reports" / "raid.txt").write_text(REPORT, encoding="utf-8")
    build(Plan((folder / "reports",), ROOT / "data", folder / "atlas.db"))
    return open_site(folder / "atlas.db")


async def text_of(site: Datasette, path: str) -> str:
    response = await site.client.get(path)
    assert response.status_code == 200
    return str(response.text)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("/atlas/actors/drafted-azad-serin", "Draft: rules drew this row"),
        ("/atlas/actors/state-eg", "Draft: this country was found"),
    ],
)
async def test_an_actor_at_whom_nobody_has_looked_says_so(drafts: Datasette, path: str, says: str) -> None:
    assert says in await text_of(drafts, path)


async def test_an_entry_of_a_curator_says_nothing(site: Datasette) -> None:
    assert "Draft:" not in await text_of(site, "/atlas/actors/wagner")


async def test_a_quote_that_nobody_reviewed_is_cited_as_a_draft(drafts: Datasette, site: Datasette) -> None:
    for where, is_draft in ((drafts, True), (site, False)):
        row = (await where.client.get("/atlas/quotes.json?kind=direct&_shape=array&_size=1")).json()[0]
        page = await text_of(where, f"/atlas/quotes/{row['id']}")
        assert (page.count("a draft that nobody has reviewed") == 2) is is_draft
        assert ("Draft: rules drew" in page) is is_draft


async def test_rows_are_linked_to_drafted_actors(drafts: Datasette) -> None:
    quotes = (await drafts.client.get("/atlas/quotes.json?_shape=array&kind=direct")).json()
    assert {row["speaker_id"] for row in quotes} == {
        "drafted-azad-serin",
        "drafted-raid-user-of-the-front-s-chat-server",
    }
    ties = (await drafts.client.get("/atlas/actor_relations.json?_shape=array&method=drafted")).json()
    assert [(tie["subject_id"], tie["relation"], tie["object_id"]) for tie in ties] == [
        ("drafted-azad-serin", "spokesperson_of", "drafted-salt-brigade")
    ]
    chain = (await drafts.client.get("/atlas/quote_chain.json?_shape=array&speaker=Azad+Serin")).json()
    assert [(row["speaker_method"], row["reviewed"]) for row in chain] == [("drafted", 0)]


async def test_the_facet_of_methods_parts_them(drafts: Datasette) -> None:
    facets = (await drafts.client.get("/atlas/actors.json?_facet=method")).json()["facet_results"]["method"]["results"]
    assert {"drafted", "curated", "gazetteer"} == {one["value"] for one in facets}
