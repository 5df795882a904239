"""The project's own data: complete, without fault, and true to the words of its reports."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from paths import ROOT

from rhetoric_atlas.base import yamlfile
from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.base.yamlfile import Entry, Items, Text, Value
from rhetoric_atlas.build import Plan, build
from rhetoric_atlas.curation import annotations, authority, locate
from rhetoric_atlas.curation.annotations import Annotation
from rhetoric_atlas.curation.authority import Authority
from rhetoric_atlas.curation.locate import Words
from rhetoric_atlas.database import codebook

REPORTS = [
    "memri-itmp-2023-06-12",
    "memri-jttm-2024-03-25",
    "memri-sd-10683",
    "militant-wire-mw-weekly-2022-09",
    "rferl-utbf-2015-11-06",
]

# Lists that two columns share: a value that is added to one is added to the other.
SAME_VALUES = [
    ("actor_aliases.source", "location_aliases.source"),
    ("actor_aliases.scope", "location_aliases.scope"),
    ("actors.id_confidence", "locations.id_confidence"),
    ("reports.publisher_basis", "reports.published_basis"),
    ("reports.published_precision", "quotes.said_precision"),
]

# Columns whose definitions are also to the letter the same.
SAME_DEFINITIONS = [("reports.published_precision", "quotes.said_precision")]


@pytest.fixture(scope="module")
def known(data: Path) -> Authority:
    problems = Problems()
    loaded = authority.load(data, problems)
    assert problems == []
    return loaded


@pytest.fixture(scope="module")
def curated(data: Path, known: Authority) -> dict[str, Annotation]:
    problems = Problems()
    loaded = {file.stem: annotations.load(file, known, problems) for file in (data / "annotations").iterdir()}
    assert problems == []
    return loaded


def text_of(data: Path, report_id: str) -> str:
    return (data / "reports" / f"{report_id}.txt").read_bytes().decode("utf-8")


def all_words(annotation: Annotation) -> Iterator[Words]:
    for stretch in (item.stretch for item in (*annotation.passages, *(annotation.sections or ()))):
        yield stretch.starts_with
    for quote in annotation.quotes:
        yield quote.words
        yield from (repost.evidence for repost in quote.reposts if repost.evidence)
    yield from (relation.evidence for relation in annotation.relations)
    yield from (mention.words for mention in annotation.mentions)


def test_every_report_has_its_annotation(data: Path, curated: dict[str, Annotation]) -> None:
    assert sorted(file.stem for file in (data / "reports").iterdir()) == REPORTS
    assert sorted(curated) == REPORTS


def test_counts(known: Authority, curated: dict[str, Annotation]) -> None:
    quotes = [quote for annotation in curated.values() for quote in annotation.quotes]
    relations = [relation for annotation in curated.values() for relation in annotation.relations]
    assert (len(known.actors), len(known.locations)) == (93, 57)
    assert len(quotes) == 99
    assert sum(len(quote.row.targets) for quote in quotes) == 92
    assert sum(len(quote.row.places) for quote in quotes) == 68
    assert sum(quote.row.channel_id is not None for quote in quotes) + sum(len(quote.reposts) for quote in quotes) == 46
    assert len(relations) + len(known.relations) == 68


@pytest.mark.parametrize("report_id", REPORTS)
def test_all_words_stand_once_with_their_neighbours(report_id: str, data: Path, curated: dict[str, Annotation]) -> None:
    text = text_of(data, report_id)
    for words in all_words(curated[report_id]):
        span = locate.find(text, words)  # raises where they stand nowhere or twice
        assert span.of(text) == words.text, words


@pytest.mark.parametrize("report_id", REPORTS)
def test_a_quote_stands_where_its_id_says(report_id: str, data: Path, curated: dict[str, Annotation]) -> None:
    text = text_of(data, report_id)
    for quote in curated[report_id].quotes:
        assert quote.row.id == f"{report_id}-q{locate.find(text, quote.words).start}"


@pytest.mark.parametrize("report_id", REPORTS)
def test_a_quote_keeps_its_marks_outside(report_id: str, data: Path, curated: dict[str, Annotation]) -> None:
    text = text_of(data, report_id)
    for quote in curated[report_id].quotes:
        if quote.row.kind in ("direct", "fragment", "title", "self_description", "scare"):
            start = locate.find(text, quote.words).start
            around = text[start - 1] + text[start + len(quote.words.text)]
            assert around in ('""', "“”"), quote.words.text


def test_names_of_restricted_persons_stand_nowhere_but_in_their_entries(data: Path, known: Authority) -> None:
    """An id or a note that repeated the name would carry it into the public copy."""
    restricted = [actor for actor in known.actors.values() if actor.sensitivity == "restricted"]
    surnames = {actor.name.split()[-1] for actor in restricted if not actor.is_unnamed}
    assert surnames == {"Magomedov", "Mazhayev"}
    for actor in known.actors.values():
        described = f"{actor.id} {actor.role} {actor.note}"
        assert not any(surname.lower() in described.lower() for surname in surnames)


def test_no_point_is_invented(known: Authority) -> None:
    for place in known.locations.values():
        assert (place.latitude is None) == (place.coordinate_source == "none"), place.id
        if place.coordinate_source == "approximate":
            assert (place.precision_m or 0) >= 10_000, place.id


def test_what_is_said_of_an_id_goes_with_an_id(known: Authority) -> None:
    for actor in known.actors.values():
        assert (actor.wikidata_id is None) == (actor.id_confidence is None), actor.id
    for place in known.locations.values():
        assert not place.id_confidence or place.wikidata_id or place.geonames_id, place.id


def test_every_value_of_a_closed_column_is_defined(known: Authority) -> None:
    for column, values in codebook.closed_columns().items():
        assert known.vocabulary.of(column) == values, column


@pytest.mark.parametrize(("one", "other"), SAME_VALUES)
def test_columns_that_share_a_list_agree(one: str, other: str, known: Authority) -> None:
    assert known.vocabulary.of(one) == known.vocabulary.of(other)


@pytest.mark.parametrize(("one", "other"), SAME_DEFINITIONS)
def test_columns_that_share_definitions_agree(one: str, other: str, known: Authority) -> None:
    def definitions(field: str) -> set[tuple[str, str, str | None]]:
        entries = [entry for entry in known.vocabulary.definitions if entry.field == field]
        return {(entry.value, entry.definition, entry.standard) for entry in entries}

    assert definitions(one) == definitions(other)


def test_each_definition_is_one_sentence_of_its_own(known: Authority) -> None:
    for entry in known.vocabulary.definitions:
        assert re.fullmatch(r"[A-Z].*\.", entry.definition), entry
        assert not re.search(r"[.!?] [A-Z]", entry.definition), entry
    for field in known.vocabulary.values:
        sentences = [entry.definition for entry in known.vocabulary.definitions if entry.field == field]
        assert len(set(sentences)) == len(sentences), field


def test_a_standard_that_is_named_is_listed_at_the_head(data: Path, known: Authority) -> None:
    head = (data / "vocabulary.yml").read_text(encoding="utf-8").split("\n\n")[0]
    for entry in known.vocabulary.definitions:
        for standard in (entry.standard or "").split("; "):
            listed = re.search(rf"^#   {re.escape(standard.split(' ')[0])}\b", head, re.MULTILINE)
            assert not standard or listed, standard


def values_used(data: Path) -> Iterator[tuple[str, str]]:
    """(coded column, value) of everything in the files, read as plain YAML and not through their readers."""
    tables = {"actors": "actors", "locations": "locations", "platforms": "platforms", "publishers": "publishers"}
    for file, table in (*tables.items(), ("relations", "actor_relations")):
        for entry in items(yamlfile.read(data / f"{file}.yml")):
            yield from coded_values(table, entry)
            for alias in items(entry.get("aliases")):
                if isinstance(alias, Entry):
                    yield from coded_values(f"{table.removesuffix('s')}_aliases", alias)
    for file in (data / "annotations").iterdir():
        content = yamlfile.read(file)
        assert isinstance(content, Entry)
        report = content["report"]
        assert isinstance(report, Entry)
        yield from coded_values("reports", report)
        for key, table in (("passages", "passages"), ("relations", "actor_relations"), ("quotes", "quotes")):
            for entry in items(content[key]):
                yield from coded_values(table, entry)
        for quote in items(content["quotes"]):
            for key, column in (("targets", "quote_targets.stance"), ("locations", "quote_locations.role")):
                mapping = quote.get(key, Entry())
                assert isinstance(mapping, Entry)
                yield from ((column, str(value)) for value in mapping.values())
            for publication in items(quote.get("publications")):
                yield from coded_values("quote_publications", publication)


def items(value: Value | None) -> Iterator[Entry]:
    for item in value if isinstance(value, Items) else ():
        if isinstance(item, Entry):
            yield item


def coded_values(table: str, entry: Entry) -> Iterator[tuple[str, str]]:
    for key, value in entry.items():
        if isinstance(value, Text):
            yield f"{table}.{key}", str(value)


def test_every_value_that_is_used_is_defined(data: Path, known: Authority) -> None:
    used = [(column, value) for column, value in values_used(data) if column in known.vocabulary.values]
    assert {column for column, _ in used} >= {"actors.type", "quotes.act", "quote_targets.stance", "reports.kind"}
    for column, value in used:
        assert value in known.vocabulary.of(column), (column, value)


@pytest.mark.parametrize("annotated", [True, False])
def test_every_coded_value_of_the_database_is_defined(
    annotated: bool, data: Path, known: Authority, tmp_path: Path
) -> None:
    database = tmp_path / "atlas.db"
    build(Plan((data / "reports",), data, database, annotated))
    with closing(sqlite3.connect(database)) as connection:
        for field, values in known.vocabulary.values.items():
            table, column = field.split(".")
            rows = connection.execute(f"SELECT DISTINCT {column} FROM {table} WHERE {column} IS NOT NULL")
            assert {value for (value,) in rows} <= values, field


def test_corrections_name_rows_that_there_are(known: Authority, curated: dict[str, Annotation]) -> None:
    text = (ROOT / "data" / "CORRECTIONS.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\w+): `([\w-]+)` \|", text, re.MULTILINE)
    ids = {
        "actors": set(known.actors),
        "locations": set(known.locations),
        "quotes": {quote.row.id for annotation in curated.values() for quote in annotation.quotes},
    }
    assert 0 < len(rows) <= 5
    assert all(identity in ids[table] for table, identity in rows)
