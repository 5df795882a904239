"""The drafts are counted against the curated rows, one to one, in each scope."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from rhetoric_atlas.base.model import Extraction, Place, Quote, Report, Span, Target
from rhetoric_atlas.curation.evaluation import Comparison, Measure, Tally, counts, matches

CURATED = Report("report-1", "report-1.txt", "x" * 200, "A title", "en", "full", published_date="2024-03")
DRAFTED = Report("report-1", "report-1.txt", "x" * 200, "A title", "en", "partial", published_date=None)


def quote(start: int, end: int, kind: str = "direct", **fields: object) -> Quote:
    return Quote(f"report-1-q{start}-{end}", Span(start, end), kind, "marks", **fields)  # type: ignore[arg-type]  # a table's columns


def measures(drafted: list[Quote], curated: list[Quote]) -> dict[tuple[str, str], tuple[int, int]]:
    tally = Tally()
    tally.add(counts(Comparison(Extraction(DRAFTED, tuple(drafted)), Extraction(CURATED, tuple(curated)))))
    return {(row.measure, row.scope): (row.hits, row.total) for row in tally.measures()}


@pytest.mark.parametrize(
    ("drafted", "curated", "pairs"),
    [
        ([(0, 10)], [(0, 10)], 1),
        ([(0, 10)], [(5, 15)], 0),  # five characters of fifteen
        ([(0, 10)], [(0, 20)], 1),  # ten characters of twenty
        ([(0, 10), (0, 9)], [(0, 10)], 1),  # one curated quote is met once
        ([(0, 10)], [(0, 10), (0, 9)], 1),  # and a draft meets one
        ([], [(0, 10)], 0),
        ([(50, 60)], [(0, 10)], 0),
    ],
)
def test_quotes_match_one_to_one(drafted: list[tuple[int, int]], curated: list[tuple[int, int]], pairs: int) -> None:
    found = matches([quote(*span) for span in drafted], [quote(*span) for span in curated])
    assert len(found) == pairs


def test_the_likest_draft_is_the_match() -> None:
    rough, good, row = quote(0, 14), quote(0, 11), quote(0, 10)
    assert matches([rough, good], [row]) == [(good, row)]


def test_spans_are_counted_both_ways_and_by_kind() -> None:
    counted = measures([quote(0, 10), quote(50, 60, "fragment")], [quote(0, 11), quote(100, 120), quote(130, 140)])
    assert counted["quote spans, precision", "all"] == (1, 2)
    assert counted["quote spans, recall", "all"] == (1, 3)
    assert counted["quote spans, F1", "all"] == (2, 5)
    assert counted["quote spans, recall to the character", "all"] == (0, 3)
    assert counted["quote spans, precision", "fragment"] == (0, 1)
    assert counted["quote spans, recall", "report-1"] == (1, 3)


def test_quotes_in_marks_are_counted_apart_too() -> None:
    counted = measures([quote(0, 10), quote(50, 60, "indirect")], [quote(0, 10), quote(80, 90, "block")])
    assert counted["quote spans, F1", "all"] == (2, 4)
    assert counted["marked quote spans, precision", "all"] == (1, 1)
    assert counted["marked quote spans, recall", "all"] == (1, 1)
    assert counted["marked quote spans, F1", "report-1"] == (2, 2)


def test_quotes_that_have_their_speaker_are_counted() -> None:
    drafted = [quote(0, 10, speaker_id="putin"), quote(20, 30, speaker_id="xi"), quote(40, 50, "indirect")]
    curated = [quote(0, 10, speaker_id="putin"), quote(20, 30, speaker_id="putin")]
    counted = measures(drafted, curated)
    assert counted["quote spans with speaker, F1", "all"] == (2, 5)
    assert counted["marked quote spans with speaker, F1", "all"] == (2, 4)


def test_fields_are_counted_over_matched_quotes() -> None:
    drafted = quote(0, 10, speaker_id="putin", said_date="2024", targets=(Target("nato", "neutral"),))
    curated = quote(
        0,
        10,
        speaker_id="putin",
        said_date="2024-03",
        targets=(Target("nato", "mock"), Target("ukraine", "mock")),
        places=(Place("ru", "mentioned"),),
    )
    counted = measures([drafted], [curated, quote(100, 120)])
    assert counted["speaker", "all"] == (1, 1)
    assert counted["date", "all"] == (0, 1)
    assert counted["targets, precision", "all"] == (1, 1)
    assert counted["targets, recall", "direct"] == (1, 2)
    assert counted["targets with stance, recall", "all"] == (0, 2)
    assert counted["places, precision", "all"] == (0, 0)


@pytest.mark.parametrize(
    ("drafted", "curated", "right"),
    [
        ({"speaker_id": "putin", "speaker_text": "he"}, {"speaker_id": "putin"}, 1),
        ({"speaker_text": "a song"}, {"speaker_text": "a song"}, 1),
        ({}, {"speaker_text": "a song"}, 0),
        ({"speaker_text": "the town"}, {}, 0),
        ({"speaker_text": "the president"}, {"speaker_id": "putin"}, 0),
        ({}, {}, 1),
    ],
)
def test_a_speaker_without_an_entry_is_known_by_its_words(
    drafted: dict[str, object], curated: dict[str, object], right: int
) -> None:
    assert measures([quote(0, 10, **drafted)], [quote(0, 10, **curated)])["speaker", "all"] == (right, 1)


def test_many_quotes_are_matched_at_once() -> None:
    many = [quote(start, start + 8) for start in range(0, 200_000, 10)]
    assert len(matches(many, many)) == len(many)


def test_the_report_is_counted_as_a_document() -> None:
    counted = measures([], [])
    assert counted["report title", "all"] == (1, 1)
    assert counted["report date", "report-1"] == (0, 1)
    assert counted["report completeness", "all"] == (0, 1)


def test_a_measure_of_nothing_has_no_value() -> None:
    assert Measure("targets, precision", "all", 0, 0).value is None
    assert Measure("speaker", "all", 3, 4).value == 0.75


def test_the_database_says_how_good_its_drafts_are(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT measure, hits, total, value FROM evaluation WHERE scope = 'all'").fetchall()
        scopes = {scope for (scope,) in connection.execute("SELECT DISTINCT scope FROM evaluation")}
    found = {measure: (hits, total) for measure, hits, total, _ in rows}
    assert found["quote spans, recall"][1] == 99
    assert found["report title"] == (5, 5)
    assert all(value == (hits / total if total else None) for _, hits, total, value in rows)
    assert {"all", "direct", "memri-sd-10683"} <= scopes


def test_the_codebook_says_what_each_measure_means(database: Path) -> None:
    with closing(sqlite3.connect(database)) as connection:
        measured = connection.execute("SELECT DISTINCT measure FROM evaluation ORDER BY 1").fetchall()
        defined = connection.execute(
            "SELECT value FROM vocabulary WHERE field = 'evaluation.measure' ORDER BY 1"
        ).fetchall()
    assert measured == defined
