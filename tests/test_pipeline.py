"""One report through every room."""

from pathlib import Path

import pytest

from rhetoric_atlas.base.cache import Cache
from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.base.model import Extraction
from rhetoric_atlas.curation import authority
from rhetoric_atlas.pipeline import Knowledge, Processed, Refusal, extract, process, process_all


@pytest.fixture(scope="module")
def knowledge(data: Path) -> Knowledge:
    return Knowledge.of(authority.load(data, Problems()))


def report_file(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def extraction_of(outcome: Processed | Refusal) -> Extraction:
    assert isinstance(outcome, Processed)
    return outcome.extraction


TEXT = 'Putin Speaks Again\n\nJune 3, 2024\n\nOn June 2, President Putin said: "Russia will win this war in Syria."\n'


def test_a_report_gives_its_mentions_and_quotes(knowledge: Knowledge, tmp_path: Path) -> None:
    extraction = extraction_of(process(report_file(tmp_path, "a.txt", TEXT), None, knowledge, Cache(None)))
    assert extraction.report.published_date == "2024-06-03"
    assert {mention.entity_id for mention in extraction.actor_mentions} == {"putin", "russia"}
    assert {mention.entity_id for mention in extraction.location_mentions} == {"ru", "sy"}
    assert [quote.span.of(TEXT) for quote in extraction.quotes] == ["Russia will win this war in Syria."]


def test_the_drafts_from_the_cache_are_the_drafts(knowledge: Knowledge, tmp_path: Path) -> None:
    file = report_file(tmp_path, "a.txt", TEXT)
    cache = Cache(tmp_path / "cache")
    fresh = extraction_of(process(file, None, knowledge, cache))
    assert extraction_of(process(file, None, knowledge, cache)) == fresh
    assert extract(fresh.report, knowledge) == fresh


def test_a_changed_report_is_drafted_anew(knowledge: Knowledge, tmp_path: Path) -> None:
    cache = Cache(tmp_path / "cache")
    process(report_file(tmp_path, "a.txt", TEXT), None, knowledge, cache)
    file = report_file(tmp_path, "a.txt", TEXT.replace("win", "lose"))
    changed = extraction_of(process(file, None, knowledge, cache))
    assert changed.quotes[0].span.of(changed.report.text) == "Russia will lose this war in Syria."


def test_a_report_that_cannot_be_read_is_refused_in_its_place(knowledge: Knowledge, tmp_path: Path) -> None:
    paths = [
        report_file(tmp_path, "a.txt", TEXT),
        report_file(tmp_path, "b.txt", ""),
        report_file(tmp_path, "c.txt", TEXT),
    ]
    outcomes = list(process_all(paths, {}, knowledge, Cache(None), None))
    assert [type(outcome) for outcome in outcomes] == [Processed, Refusal, Processed]
