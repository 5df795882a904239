"""Records become rows whose columns are those of the schema."""

import sqlite3
from pathlib import Path

import pytest

from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.base.model import (
    Candidate,
    Extraction,
    Mention,
    Passage,
    Publication,
    Quote,
    Relation,
    Report,
    Section,
    Span,
)
from rhetoric_atlas.curation import authority
from rhetoric_atlas.curation.authority import Authority
from rhetoric_atlas.database import writing
from rhetoric_atlas.database.rows import Row, authority_rows, extraction_rows, publisher_rows

TEXT = "A title\n\nPutin said: \"Russia and 'Syria' will win.\" He left."
WORDS = TEXT.index("Russia")
INNER = TEXT.index("Syria")
END = TEXT.index('" He')

REPORT = Report(
    id="invented-1",
    source_file="invented-1.txt",
    text=TEXT,
    title="A title",
    language="en",
    completeness="full",
    passages=(Passage("title", Span(0, 7)), Passage("paragraph", Span(9, len(TEXT)))),
    sections=(Section(Span(9, len(TEXT)), "A story"),),
)
OUTER = Quote(
    id=f"invented-1-q{WORDS}",
    span=Span(WORDS, END),
    kind="direct",
    method="curated",
    speaker_id="putin",
    channel_id="sabereen-news",
    platform_id="telegram",
    said_date="2023-06",
    said_precision="month",
    said_basis="bound",
    cue="said",
    cue_span=Span(15, 19),
    reposts=(Publication("smersh-kgb", "telegram", "repost", evidence=Span(0, 7)),),
)
NESTED = Quote(id=f"invented-1-q{INNER}", span=Span(INNER, INNER + 5), kind="fragment", method="marks")
EXTRACTION = Extraction(
    report=REPORT,
    quotes=(OUTER, NESTED),
    relations=(Relation("invented-1-r0-putin-russia", "putin", "leader_of", "russia", "stated", evidence=Span(0, 7)),),
    actor_mentions=(Mention("putin", Span(9, 14)), Mention("russia", Span(WORDS, WORDS + 6))),
    location_mentions=(Mention("sy", Span(INNER, INNER + 5)),),
    candidates=(Candidate(Span(0, 7), "actor", 1, "A title"),),
)


@pytest.fixture(scope="module")
def known(data: Path) -> Authority:
    return authority.load(data, Problems())


@pytest.fixture(scope="module")
def rows(known: Authority) -> dict[str, list[Row]]:
    tables: dict[str, list[Row]] = {}
    for table, row in (
        *authority_rows(known),
        *publisher_rows(known, {"rferl", None}),
        *extraction_rows(EXTRACTION, known),
    ):
        tables.setdefault(table, []).append(row)
    return tables


def test_rows_have_every_column_of_their_table_and_no_other(rows: dict[str, list[Row]], tmp_path: Path) -> None:
    writing.create(tmp_path / "empty.db")
    connection = sqlite3.connect(tmp_path / "empty.db")
    for table, table_rows in rows.items():
        columns = {name for (name,) in connection.execute(f"SELECT name FROM pragma_table_info('{table}')")}
        assert all(set(row) == columns for row in table_rows), table
    connection.close()


def test_publishers_of_no_report_are_left_out(rows: dict[str, list[Row]]) -> None:
    assert [row["id"] for row in rows["publishers"]] == ["rferl"]


def test_a_mention_belongs_to_the_innermost_quote_around_it(rows: dict[str, list[Row]]) -> None:
    assert [row["quote_id"] for row in rows["actor_mentions"]] == [None, OUTER.id]
    assert [row["quote_id"] for row in rows["location_mentions"]] == [NESTED.id]


def test_a_quote_names_its_passage_its_neighbours_and_its_speaker(rows: dict[str, list[Row]]) -> None:
    quote = rows["quotes"][0]
    assert quote["passage_id"] == "invented-1-p9"
    assert quote["label"] == "Vladimir Putin: Russia and 'Syria' will win."
    assert (quote["prefix"], quote["suffix"]) == ('A title\n\nPutin said: "', '" He left.')
    assert (quote["cue_start_char"], quote["cue_end_char"]) == (15, 19)
    assert quote["speaker_start_char"] is None


def test_a_long_quote_has_a_short_label(known: Authority) -> None:
    text = "word " * 100
    report = Report("r", "r.txt", text, "t", "en", "full")
    quote = Quote("r-q0", Span(0, 499), "direct", "marks", speaker_text="a user")
    rows = dict(extraction_rows(Extraction(report, (quote,)), known))
    assert rows["quotes"]["label"] == "a user: " + "word " * 9 + "..."


def test_a_quote_with_a_channel_was_published_there_on_no_day_that_is_only_a_bound(rows: dict[str, list[Row]]) -> None:
    original, repost = rows["quote_publications"]
    assert (original["channel_id"], original["role"], original["published_date"]) == ("sabereen-news", "original", None)
    assert (repost["channel_id"], repost["role"], repost["start_char"]) == ("smersh-kgb", "repost", 0)


def test_passages_know_their_section(rows: dict[str, list[Row]]) -> None:
    assert [row["section_id"] for row in rows["passages"]] == [None, "invented-1-s9"]


def test_descriptions_are_not_among_the_names_that_a_search_finds(rows: dict[str, list[Row]]) -> None:
    prigozhin = next(row for row in rows["actors"] if row["id"] == "prigozhin")
    assert "Yevgeniy Prigozhin" in prigozhin["aliases"]
    assert "Wagner commander" not in prigozhin["aliases"]
