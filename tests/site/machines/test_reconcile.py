"""The reconciliation service speaks its API, over HTTP."""

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from datasette.app import Datasette
from sites import open_site

ACTORS = "/atlas/actors/-/reconcile"
LOCATIONS = "/atlas/locations/-/reconcile"


async def ask(site: Datasette, address: str = ACTORS, **queries: Any) -> dict[str, Any]:
    response = await site.client.post(address, data={"queries": json.dumps(queries)})
    assert response.status_code == 200, response.text
    assert response.headers["access-control-allow-origin"] == "*"
    answer: dict[str, Any] = response.json()
    return answer


@pytest.mark.parametrize("base", ["/", "/atlases/"])
@pytest.mark.parametrize(("table", "types"), [("actors", "person"), ("locations", "country")])
async def test_the_manifest(table: str, types: str, base: str, database: Path) -> None:
    site = open_site(database, base_url=base)
    manifest = (await site.client.get(f"/atlas/{table}/-/reconcile")).json()
    root = f"http://localhost{base}atlas/{table}"

    assert manifest["versions"] == ["0.2"]
    assert manifest["name"] == f"Rhetoric Atlas: {table}"
    assert types in [each["id"] for each in manifest["defaultTypes"]]
    assert manifest["view"]["url"] == root + "/{{id}}"
    for service in (*manifest["suggest"].values(), manifest["extend"]["propose_properties"]):
        url = (service["service_url"] + service["service_path"]).removeprefix(f"http://localhost{base.rstrip('/')}")
        assert service["service_url"] == f"{root}/-/reconcile"
        assert (await site.client.get(url)).status_code == 200
    assert manifest["preview"]["url"] == root + "/-/reconcile/preview?id={{id}}"


@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_queries_come_in_batches(method: str, site: Datasette) -> None:
    queries = {"queries": json.dumps({"a": {"query": "ISIS"}, "b": {"query": "Wagner group", "limit": 1}})}

    response = await site.client.request(
        method, ACTORS, **({"params": queries} if method == "GET" else {"data": queries})
    )  # type: ignore[arg-type]  # one keyword or the other

    a, b = response.json()["a"]["result"], response.json()["b"]["result"]
    assert (a[0]["id"], a[0]["score"], a[0]["match"]) == ("islamic-state", 100, True)
    assert {"id": "militant_group", "name": "militant group"} in a[0]["type"]
    assert [candidate["id"] for candidate in b] == ["wagner"]
    assert [candidate["match"] for candidate in a[1:]] == [False] * len(a[1:])


async def test_a_name_of_two_is_no_match_until_a_type_or_property_tells_them_apart(
    database: Path, tmp_path: Path
) -> None:
    copy = Path(shutil.copy(database, tmp_path / "atlas.db"))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE actors SET name = 'Wagner Group' WHERE id = 'putin'")
        connection.execute("INSERT INTO actors_fts (actors_fts) VALUES ('rebuild')")
        connection.commit()
    site = open_site(copy)

    answer = await ask(
        site,
        both={"query": "Wagner Group"},
        person={"query": "Wagner Group", "type": "person"},
        organisation={"query": "Wagner Group", "type": ["organisation"], "type_strict": "should"},
        wikidata={"query": "Wagner Group", "properties": [{"pid": "wikidata_id", "v": "Q36597284"}]},
        elsewhere={"query": "Wagner Group", "properties": [{"pid": "country_code", "v": {"id": "FR"}}]},
    )

    certain = {name: [each["id"] for each in found["result"] if each["match"]] for name, found in answer.items()}
    assert certain == {
        "both": [], "person": ["putin"], "organisation": ["wagner"], "wikidata": ["wagner"], "elsewhere": []
    }  # fmt: skip


async def test_restricted_persons_are_nowhere(site: Datasette) -> None:
    answer = await ask(site, a={"query": "Gadzhi Magomedov"}, b={"query": "person-0001"}, c={"query": "Mazhayev"})
    extend = {"ids": ["person-0001"], "properties": [{"id": "role"}]}
    told = [
        json.dumps(answer),
        (await site.client.get(f"{ACTORS}/suggest/entity?prefix=Gadzhi")).text,
        (await site.client.get(f"{ACTORS}/suggest/entity?prefix=person-0001")).text,
        (await site.client.get(ACTORS, params={"extend": json.dumps(extend)})).json()["rows"]["person-0001"]["role"],
    ]

    assert not any("person-0" in each or "Mag" in each for each in told)
    assert told[-1] == []
    assert (await site.client.get(f"{ACTORS}/preview?id=person-0001")).status_code == 404


async def test_properties_are_fetched(site: Datasette) -> None:
    properties = [{"id": name} for name in ("aliases", "country_code", "parent_id", "is_unnamed", "wikidata_id")]
    extend = {"ids": ["wagner", "russian-armed-forces", "nobody"], "properties": properties}

    response = (await site.client.post(ACTORS, data={"extend": json.dumps(extend)})).json()

    assert [each["id"] for each in response["meta"]] == [each["id"] for each in properties]
    rows = response["rows"]
    assert {"str": "PMC Wagner"} in rows["wagner"]["aliases"]
    assert rows["wagner"]["country_code"] == [{"str": "RU"}]
    assert rows["wagner"]["is_unnamed"] == [{"int": 0}]
    assert rows["russian-armed-forces"]["parent_id"] == [{"id": "russia", "name": "Russia"}]
    assert set(map(len, rows["nobody"].values())) == {0}


async def test_places_have_their_point(site: Datasette) -> None:
    extend = {"ids": ["moscow"], "properties": [{"id": "latitude"}, {"id": "precision"}]}

    rows = (await site.client.post(LOCATIONS, data={"extend": json.dumps(extend)})).json()["rows"]

    assert 55 < rows["moscow"]["latitude"][0]["float"] < 56
    assert rows["moscow"]["precision"] == [{"str": "settlement"}]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (f"{ACTORS}/suggest/entity?prefix=wagn", "wagner"),
        (f"{LOCATIONS}/suggest/entity?prefix=mosc", "moscow"),
        (f"{ACTORS}/suggest/type?prefix=militant+g", "militant_group"),
        (f"{ACTORS}/suggest/type", "person"),
        (f"{LOCATIONS}/suggest/property?prefix=lat", "latitude"),
        (f"{ACTORS}/suggest/property?prefix=country_c", "country_code"),
    ],
)
async def test_suggestions(path: str, expected: str, site: Datasette) -> None:
    found = (await site.client.get(path)).json()["result"]

    assert expected in [each["id"] for each in found]
    assert all(each["name"] for each in found)


async def test_more_suggestions_follow(site: Datasette) -> None:
    first, rest = [
        (await site.client.get(f"{ACTORS}/suggest/entity?prefix=al&cursor={cursor}")).json()["result"]
        for cursor in (0, 10)
    ]

    assert len(first) == 10
    assert not {each["id"] for each in first} & {each["id"] for each in rest}


async def test_a_preview_may_be_framed_and_holds_no_html_of_a_name(database: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(database, tmp_path / "atlas.db"))
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE actors SET name = '<script>alert(1)</script>', role = '{{x}}\"' WHERE id = 'putin'")
        connection.commit()

    response = await open_site(copy).client.get(f"{ACTORS}/preview?id=putin")

    assert "<script>" not in response.text
    assert "&lt;script&gt;" in response.text
    assert 'href="http://localhost/atlas/actors/putin"' in response.text
    assert response.headers.get_list("content-security-policy") == [
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors *"
    ]


@pytest.mark.parametrize(
    ("form", "status", "message"),
    [
        ({"queries": "{"}, 400, "not JSON"),
        ({"queries": "[" * 100_000}, 400, "not JSON"),
        ({"queries": '{"q": {"query": "\\ud800"}}'}, 400, "not JSON"),
        ({"queries": "[]"}, 400, "must be an object"),
        ({"queries": '{"q": 1}'}, 400, "must be an object"),
        ({"queries": '{"q": {}}'}, 400, "needs the name"),
        ({"queries": '{"q": {"query": 7}}'}, 400, "query must be a text"),
        ({"queries": '{"q": {"query": " "}}'}, 400, "needs the name"),
        ({"queries": json.dumps({"q": {"query": "x" * 301}})}, 400, "at most 300"),
        ({"queries": '{"q": {"query": "x", "limit": 0}}'}, 400, "from 1 on"),
        ({"queries": '{"q": {"query": "x", "limit": "2"}}'}, 400, "whole number"),
        ({"queries": '{"q": {"query": "x", "limit": true}}'}, 400, "whole number"),
        ({"queries": '{"q": {"query": "x", "type": 1}}'}, 400, "type must be"),
        ({"queries": '{"q": {"query": "Wagner", "properties": [{"pid": "sensitivity", "v": 1}]}}'}, 400, "no property"),
        ({"queries": '{"q": {"query": "Wagner", "properties": ["x"]}}'}, 400, "must be an object"),
        ({"queries": json.dumps({str(n): {"query": "x"} for n in range(51)})}, 413, "smaller batches"),
        ({"queries": "x" * 1_000_001}, 413, "1,000,000 bytes"),
        ({"extend": "null"}, 400, "must be an object"),
        ({"extend": '{"ids": "wagner"}'}, 400, "ids must be"),
        ({"extend": '{"ids": [1], "properties": []}'}, 400, "ids must be"),
        ({"extend": '{"ids": ["wagner"], "properties": [{"id": "sensitivity"}]}'}, 400, "no property"),
    ],
)
async def test_what_is_wrong_is_said(form: dict[str, str], status: int, message: str, site: Datasette) -> None:
    response = await site.client.post(ACTORS, data=form)

    assert response.status_code == status
    assert message in response.json()["error"]
    assert response.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize("path", [f"{ACTORS}/suggest/entity?prefix=x&cursor=-1", f"{ACTORS}/extend/propose?limit=many"])
async def test_numbers_must_be_numbers(path: str, site: Datasette) -> None:
    assert (await site.client.get(path)).status_code == 400


async def test_properties_are_proposed(site: Datasette) -> None:
    answer = (await site.client.get(f"{ACTORS}/extend/propose?type=person&limit=2")).json()

    assert (answer["type"], answer["limit"], len(answer["properties"])) == ("person", 2, 2)


async def test_a_browser_may_ask_from_elsewhere_with_cookies(site: Datasette) -> None:
    response = await site.client.post(
        ACTORS, data={"queries": '{"q": {"query": "ISIS"}}'}, cookies={"ds_actor": "x"}, headers={"origin": "http://x"}
    )

    assert response.status_code == 200


async def test_a_closed_table_has_no_service(database: Path) -> None:
    hidden = {"databases": {"atlas": {"tables": {"actors": {"allow": False}}}}}
    site = Datasette([], immutables=[str(database)], metadata=hidden)

    assert (await site.client.get(ACTORS)).status_code == 403
    assert (await site.client.get(LOCATIONS)).status_code == 200


async def test_silent_where_no_atlas_is_served() -> None:
    assert (await Datasette([], memory=True).client.get("/_memory/actors/-/reconcile")).status_code == 404
