"""The questions that researchers ask, and every saved query as a page."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import yaml
from datasette.app import Datasette
from paths import EXPECTED, METADATA
from sites import open_site

from rhetoric_atlas.site import metadata

QUERIES = metadata.read(METADATA)["databases"]["atlas"]["queries"]
QUESTIONS = yaml.safe_load((EXPECTED / "questions.yml").read_text(encoding="utf-8"))
SEARCHES = {"search_quotes", "search_passages"}  # which find nothing until a word is typed
EMPTY = SEARCHES | {"what_to_add_next"}  # and which finds nothing where every name is known

Question = dict[str, Any]
each_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["id"])


@pytest.fixture(scope="module")
def site(database: Path) -> Datasette:
    return open_site(database)


async def answer(site: Datasette, query: str, **parameters: str) -> dict[str, Any]:
    response = await site.client.get(f"/atlas/{query}.json", params={"_shape": "arrays", **parameters})
    assert response.status_code == 200, response.text
    answer: dict[str, Any] = response.json()
    return answer


def assert_rows(rows: list[Any], question: Question) -> None:
    got, expected = [list(row) for row in rows], question["rows"]
    if "ORDER BY" not in question["sql"]:
        got, expected = sorted(got, key=repr), sorted(expected, key=repr)
    assert got == expected


@each_question
def test_a_question_gives_its_rows(database: Path, question: Question) -> None:
    with closing(sqlite3.connect(database)) as connection:
        assert_rows(connection.execute(question["sql"]).fetchall(), question)


@each_question
async def test_its_page_gives_the_same_rows(site: Datasette, question: Question) -> None:
    width = len(question["columns"])
    page = await answer(site, question["query"])
    assert page["columns"][:width] == question["columns"]
    assert_rows([row[:width] for row in page["rows"]], question)


@pytest.mark.parametrize("name", QUERIES)
async def test_every_saved_query_shows_rows_at_once(site: Datasette, name: str) -> None:
    page = await site.client.get(f"/atlas/{name}")
    assert page.status_code == 200
    assert QUERIES[name]["title"] in page.text.replace("&#39;", "'")
    assert bool((await answer(site, name))["rows"]) == (name not in EMPTY)


@pytest.mark.parametrize(
    ("query", "parameters", "column", "values"),
    [
        ("who_praised", {"actor": "islamic-state"}, "speaker", {"Media Analyst", "Abu Umar al-Muhajir"}),
        ("who_praised", {"actor": "nobody"}, "speaker", set()),
        (
            "quotes_about",
            {"actor": "any", "platform": "vkontakte", "alignment": "any"},
            "channel",
            {"Katiba Sayfullah"},
        ),
        ("quotes_about", {"alignment": "islamic_state"}, "channel", {"Media Analyst"}),
        ("who_says_what_about", {"actor": "zelensky"}, "stance", {"criticise"}),
        ("what_was_said_by", {"speaker": "prigozhin"}, "act", {"demand", "threaten"}),
        ("who_is_fighting", {"actor": "syrian-government"}, "subject_id", {"hts"}),
        ("ties_of_an_actor", {"actor": "kne"}, "object", {"KKE"}),
        ("acts_on_a_platform", {"platform": "rocketchat"}, "act", {"lament"}),
        ("claims_on_the_map", {"status": "denied"}, "location", {"Homs", "Syria"}),
        ("places_of_an_actor", {"actor": "xi"}, "location", {"Samarkand", "China", "Afghanistan"}),
        (
            "places_of_an_actor",
            {"actor": "sabereen-news"},
            "connection",
            {"published by the actor, said by the actor"},
        ),
        ("quotes_of_a_place", {"place": "uz"}, "location", {"Samarkand"}),
        ("timeline_of_an_actor", {"from_date": "2022-07", "to_date": "2022"}, "date", {"2022-07", "2022-09"}),
        ("timeline_of_an_actor", {"from_date": "2022-07-15", "to_date": "2022-08"}, "date", {"2022-07"}),
        ("timeline_of_an_actor", {"actor": "hts"}, "event", {"relation began", "named in a report"}),
        ("codebook", {"column": "quotes.act", "value": "deny"}, "value", {"deny"}),
        ("codebook", {"value": "Adjudicated "}, "field", {"quotes.status"}),
    ],
)
async def test_a_parameter_asks_about_another(
    site: Datasette, query: str, parameters: dict[str, str], column: str, values: set[str]
) -> None:
    page = await answer(site, query, **parameters)
    place = page["columns"].index(column)
    assert {row[place] for row in page["rows"]} == values
