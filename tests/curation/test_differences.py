"""Each wrong draft is shown beside the row that is right."""

from rhetoric_atlas.base.model import Extraction, Passage, Place, Quote, Report, Span
from rhetoric_atlas.curation.differences import Difference, differences
from rhetoric_atlas.curation.evaluation import Comparison

TEXT = 'He said: "We will win." She left.'
WORDS = Span(10, 22)
SCOPES = ("all", "r", "direct")
PASSAGE = Passage("paragraph", Span(0, len(TEXT)))
CURATED = Report("r", "r.txt", TEXT, "A title", "en", "full", passages=(PASSAGE,), series="S", number="1")
DRAFTED = Report("r", "r.txt", TEXT, "A title", "en", "full", passages=(PASSAGE,))


def found(drafted: tuple[Quote, ...], curated: tuple[Quote, ...], report: Report = CURATED) -> list[Difference]:
    return list(differences(Comparison(Extraction(report, drafted), Extraction(CURATED, curated))))


def quote(span: Span = WORDS, **fields: object) -> Quote:
    return Quote(f"r-q{span.start}", span, "direct", "marks", **fields)  # type: ignore[arg-type]  # a table's columns


def test_what_agrees_is_no_difference() -> None:
    assert found((quote(),), (quote(),)) == []


def test_quotes_that_one_side_has() -> None:
    other = quote(Span(24, 32))
    assert found((other,), (quote(),)) == [
        Difference("false quote", "r-q24", "She left", "-", TEXT, SCOPES),
        Difference("missed quote", "r-q10", "-", "We will win.", TEXT, SCOPES),
    ]


def test_fields_of_one_quote() -> None:
    drafted = quote(said_date="2024", said_precision="year", said_basis="bound")
    curated = quote(speaker_id="putin", places=(Place("ru", "setting"), Place("iq", "mentioned")))
    assert found((drafted,), (curated,)) == [
        Difference("speaker", "r-q10", "-", "putin", TEXT, SCOPES),
        Difference("date", "r-q10", "2024 year bound", "-", TEXT, SCOPES),
        Difference("places", "r-q10", "-", "iq mentioned, ru setting", TEXT, SCOPES),
    ]


def test_a_span_that_is_not_to_the_character() -> None:
    assert found((quote(Span(10, 21)),), (quote(),)) == [
        Difference("quote span", "r-q10", "We will win", "We will win.", TEXT, SCOPES)
    ]


def test_the_report_as_a_document() -> None:
    assert found((), (), DRAFTED) == [Difference("report series", "r", "-", "S 1", "", ("all", "r"))]
