"""metadata.yml as it stands, and what `check` says of copies that somebody broke."""

import re
import sqlite3
from collections import defaultdict
from contextlib import closing
from pathlib import Path

import pytest
import yaml
from paths import METADATA

from rhetoric_atlas.base.errors import AtlasError
from rhetoric_atlas.site import metadata

TEXT = METADATA.read_text(encoding="utf-8")
ATLAS = metadata.read(METADATA)["databases"]["atlas"]


def findings(tmp_path: Path, text: str) -> list[str]:
    """What is wrong in a metadata.yml of this text, as `atlas check` prints it after the folder's name."""
    file = tmp_path / "metadata.yml"
    file.write_text(text, encoding="utf-8")
    return [str(problem).removeprefix(f"{tmp_path}/") for problem in metadata.check(file)]


def test_the_file_describes_the_schema_and_nothing_else() -> None:
    assert metadata.check(METADATA) == []


def test_the_file_reads_as_datasette_reads_it() -> None:
    assert metadata.read(METADATA) == yaml.safe_load(TEXT)


def test_any_database_file_gets_the_block_under_its_own_name() -> None:
    served = metadata.for_database(METADATA, Path("somewhere/my.copy.db"))
    assert served["databases"] == {"my.copy": ATLAS}
    assert served["plugins"] == metadata.read(METADATA)["plugins"]


@pytest.mark.parametrize(
    "text", ["- a list\n", "", "title: A\n", "title: A\ndatabases:\n  a: {}\n  b: {}\n", "databases: {a: b}\n"]
)
def test_what_has_not_one_database_cannot_be_served(tmp_path: Path, text: str) -> None:
    (tmp_path / "metadata.yml").write_text(text, encoding="utf-8")
    with pytest.raises(AtlasError):
        metadata.for_database(tmp_path / "metadata.yml", Path("atlas.db"))


@pytest.mark.parametrize("name", ATLAS["tables"])
def test_a_table_says_first_what_a_row_means_and_each_column_in_a_sentence(name: str) -> None:
    table = ATLAS["tables"][name]
    assert re.match(r"One row is one [a-z]", table["description"])
    assert {"title", "license", "source"} <= table.keys()
    for sentence in (table["description"], *table["columns"].values()):
        assert re.fullmatch(r"[A-Z0-9].*[.]", sentence), sentence
        assert "  " not in sentence


@pytest.mark.parametrize("name", ATLAS["queries"])
def test_a_query_has_a_title_and_a_description_in_words(name: str) -> None:
    query = ATLAS["queries"][name]
    assert re.fullmatch(r"[A-Z].*[a-z?]", query["title"])
    assert re.fullmatch(r"[A-Z].*[.]", query["description"])
    assert re.fullmatch(r"[a-z]+(_[a-z]+)*", name)


def test_the_front_page_says_that_quotes_are_evidence_and_whose_the_texts_are() -> None:
    description = metadata.read(METADATA)["description_html"]
    assert "evidence, not as endorsement" in description
    assert "all rights reserved" in description


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        # Names of what is not there.
        ("label_column: title", "label_column: titel", "titel is not a column of reports: did you mean title?"),
        ("sort_desc: published_date", "sort_desc: publishd_date", "publishd_date is not a column of reports"),
        ("sort: start_char", "sort: start", "start is not a column of passages: did you mean start_char?"),
        ("- publisher_id", "- publisher", "publisher is not a column of reports: did you mean publisher_id?"),
        ("- publisher_id", "- date: said", "said is not a column of reports"),
        ("- section_id", "- sections_id", "sections_id is not a column of passages: did you mean section_id?"),
        ("alias: The name.", "aliass: The name.", "aliass is not a column of actor_aliases: did you mean alias?"),
        ("map_places:", "map_place:", "map_place is not a table or view: did you mean map_places?"),
        ("fts_table: quotes_fts", "fts_table: quote_fts", "fts_table quote_fts is not a full-text index"),
        ("fts_pk: rowid", "fts_pk: quote_id", "a search of quote_chain needs a column rowid, and fts_pk rowid"),
        # What Datasette would ignore, or answer with an error.
        ("facets:", "facet:", "the key facet is unknown here: did you mean facets?"),
        ("title: Search the quotes", "titel: Search", "the key titel is unknown here: did you mean title?"),
        ("about: Rhetoric", "abuot: Rhetoric", "the key abuot is unknown here: did you mean about?"),
        ("size: 50", "size: fifty", "size fifty is not a whole number"),
        ("size: 50", "size: 5000", "size must be from 1 to 1000"),
        ("sort_desc: mentions", "sort: surface\n        sort_desc: mentions", "give sort or sort_desc, not both"),
        ("sort: start_char", "sort: text", "sort text is not among sortable_columns"),
        ("who_praised:", "quotes:", "the query quotes hides the table of that name"),
        # What bites elsewhere than where it stands.
        ("size: 50", "plugins: {datasette-cluster-map: {}}", "plugins may stand at the top only"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, old: str, new: str, message: str) -> None:
    broken = TEXT.replace(old, new, 1)
    place = TEXT.count("\n", 0, TEXT.index(old)) + 1 + new.count("\n")
    assert any(
        finding.startswith(f"metadata.yml:{place}: ") and message in finding for finding in findings(tmp_path, broken)
    )


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("alias: The name.", "alias: ''", "the column alias of actor_aliases is not described: say under columns"),
        ("map_places:", "map_place:", "map_places is not described: add it under tables"),
        ("title: Reports", "about: Reports", "reports has no title"),
        ("title: Rhetoric Atlas", "about_url: /", "the dataset has no title"),
        ("title: Search the quotes", "fragment: top", "the query search_quotes has no title"),
        ("description: One row is one further name", "about: One row is", "actor_aliases has no description"),
        ("FROM quotes_fts", "FROM quote_fts", "the query search_quotes does not run: no such table: quote_fts"),
        ("actors c ON c.id", "actors c ON c.key", "the query who_praised does not run: no such column: c.key"),
        ("WITH chosen AS (", "WITH chosen AS", 'the query places_of_an_actor does not run: near "SELECT"'),
        (
            "        sql: |-",
            "        sql: SELECT 1; SELECT 2\n        fragment: |-",
            "does not run: You can only execute one",
        ),
        ("        sql: |-", "        params: [x]\n        sql: |-", "the query search_quotes has no parameter :x"),
        ("    tables:\n", "    tables: []\n    more:\n", "tables must be a mapping"),
        ("  atlas:\n", "  atlas: []\n  more:\n", "atlas must be a mapping"),
        ("  atlas:\n", "  atlas: {}\n  more:\n", "databases must hold one block"),
        ("title: Rhetoric Atlas\n", "title: &a Rhetoric Atlas\n", "has an anchor"),
    ],
)
def test_what_is_missing_or_does_not_run_is_named(tmp_path: Path, old: str, new: str, message: str) -> None:
    found = findings(tmp_path, TEXT.replace(old, new, 1))
    assert any(message in finding for finding in found), found
    assert all(re.match(r"metadata\.yml:\d+: ", finding) for finding in found)


# search_passages finds a report's own words.
@pytest.mark.parametrize("name", sorted(ATLAS["queries"].keys() - {"search_passages"}))
def test_what_was_said_is_never_shown_without_its_status(database: Path, name: str) -> None:
    with closing(sqlite3.connect(database)) as connection:
        connection.create_function("escape_fts", 1, str)
        answer = connection.execute(ATLAS["queries"][name]["sql"], defaultdict(str))
        columns = [column for column, *_ in answer.description]

    said = [column for column in columns if re.search("text|words|evidence|label|found", column)]
    assert sum("status" in column for column in columns) >= len(said), columns


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("CREATE TABLE news (id TEXT)", "news is not described: add it under tables"),
        ("CREATE VIEW news AS SELECT 1 AS one", "news is not described: add it under tables"),
        ("ALTER TABLE platforms ADD COLUMN news TEXT", "the column news of platforms is not described"),
        ("ALTER TABLE platforms RENAME COLUMN kind TO sort", "kind is not a column of platforms"),
        ("DROP VIEW map_places", "map_places is not a table or view"),
        ("CREATE TABLE platforms_of_old (id TEXT)", "it would hide platforms_of_old as well"),
    ],
)
def test_a_change_of_the_schema_is_named(tmp_path: Path, change: str, message: str) -> None:
    file = tmp_path / "metadata.yml"
    file.write_text(TEXT.replace("title: Platforms", "title: Platforms\n        hidden: true"), encoding="utf-8")
    found = metadata.check(file, f"{metadata.schema_sql()};{change}")
    assert any(message in problem.message for problem in found), found


def test_a_view_without_rowid_cannot_be_searched(tmp_path: Path) -> None:
    broken = TEXT.replace("title: Timeline", "title: Timeline\n        fts_table: quotes_fts")
    assert any("a search of timeline needs a column rowid" in finding for finding in findings(tmp_path, broken))


@pytest.mark.parametrize("text", ["- a list\n", "", "title: [\n"])
def test_what_is_no_mapping_is_one_finding(tmp_path: Path, text: str) -> None:
    assert len(findings(tmp_path, text)) == 1
