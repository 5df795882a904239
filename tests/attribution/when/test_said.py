"""When something was said, as far as the sentence or the report tells."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prose import ATTRIBUTING, parses, report_of

from rhetoric_atlas.attribution.facts import Said
from rhetoric_atlas.attribution.reporting.sources import sources
from rhetoric_atlas.attribution.when.said import Dates, bound
from rhetoric_atlas.attribution.when.sentence_times import Dating
from rhetoric_atlas.base.model import Span


def dates_of(text: str, published: str | None = "2031-05-20", quoted: tuple[Span, ...] = ()) -> Dates:
    dating = Dating(ATTRIBUTING.dates, ATTRIBUTING.grammar)
    return Dates.in_report(report_of(text, published), quoted, ATTRIBUTING.dates, dating)


def told(said: Said | None) -> tuple[str, str | None, str] | None:
    return (said.date, said.precision, said.basis) if said else None


def date_of(text: str, published: str | None = "2031-05-20", quoted: tuple[Span, ...] = ()) -> Said | None:
    """The date that a sentence gives to what "said" reports."""
    (parse,) = parses(text)
    number = next(number for number, phrase in enumerate(parse.phrases) if phrase.cue.lemma == "say")
    return dates_of(text, published, quoted).of(parse, number, sources(parse))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On May 3, 2030, he said it.", ("2030-05-03", "day")),
        ("On May 3 he said it.", ("2031-05-03", "day")),
        ("On 3 May he said it.", ("2031-05-03", "day")),
        ("On the 3rd of May 2030, he said it.", ("2030-05-03", "day")),
        ("On 3rd May, he said it.", ("2031-05-03", "day")),
        ("On the evening of May 3, he said it.", ("2031-05-03", "day")),
        ("In late May, he said it.", ("2031-05", "month")),
        ("In May 2029, he said it.", ("2029-05", "month")),
        ("On Sept. 3, he said it.", ("2030-09-03", "day")),
        ("On May 21, he said it.", ("2030-05-21", "day")),
        ("In June, he said it.", ("2030-06", "month")),
        ("He said on May 3 that it fell.", ("2031-05-03", "day")),
        ("In a post of May 3, he said it.", ("2031-05-03", "day")),
        ("He said it.", None),
        ("He said that on May 3 it fell.", None),
        ("He said it fell, and on May 3 it rose.", None),
        ("The May 3 raid, he said, was old.", None),
        ("On May 42, he said it.", None),
        ("On February 30, he said it.", None),
        ("On some Monday, he said it.", None),
        ("In Mayfair he said it.", None),
    ],
)
def test_the_date_that_a_sentence_states(text: str, expected: tuple[str, str] | None) -> None:
    assert told(date_of(text)) == (expected and (*expected, "stated"))


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        ("2031-05", ("2031-05-03", "day")),
        ("2031-04", ("2030-05-03", "day")),
        ("2031", ("2031-05-03", "day")),
        (None, None),
    ],
)
def test_the_year_of_a_date_is_the_reports_or_the_one_before(
    published: str | None, expected: tuple[str, str] | None
) -> None:
    assert told(date_of("On May 3, he said it.", published)) == (expected and (*expected, "stated"))


def test_a_date_inside_a_quotation_is_not_when_it_was_said() -> None:
    text = 'He wrote "on May 3" and said it.'
    assert date_of(text, quoted=(Span(10, 18),)) is None
    assert date_of(text.replace('"', " ")) is not None


@pytest.mark.parametrize(
    ("text", "published", "event"),
    [
        ("On May 3, a video appeared.", "2031-05-03", "2031-05-03"),
        ("A video was released on May 3.", "2031-05-03", "2031-05-03"),
        ("He visited the camp on May 3.", None, "2031-05-03"),
        ("He visited the camp in May.", None, None),
        ("He visited the camp after the raid on May 3.", None, None),
        ("He visited the men who left on May 3.", None, None),
        ("He spoke of the May 3 raid.", None, None),
        ("He visited the camp.", None, None),
    ],
)
def test_when_something_came_out_or_happened(text: str, published: str | None, event: str | None) -> None:
    (parse,) = parses(text)
    found = dates_of(text).of_publication(parse), dates_of(text).of_event(parse)
    assert [said.date if said else None for said in found] == [published, event]


@pytest.mark.parametrize(
    ("published", "precision", "expected"),
    [
        ("2031-05-20", "day", ("2031-05-20", "day", "bound")),
        ("2031-05", "month", ("2031-05", "month", "bound")),
        (None, None, None),
    ],
)
def test_nothing_is_said_after_its_report(
    published: str | None, precision: str | None, expected: tuple[str, str, str] | None
) -> None:
    assert told(bound(report_of("x", published, precision))) == expected


@given(st.text(alphabet="OnIn May3,20 SeptdJu", max_size=40), st.text(max_size=12))
def test_any_text_and_publication_date_gives_dates_of_their_precision(text: str, published: str) -> None:
    moments = dates_of(text, published).timeline.moments
    assert all(len(moment.iso) in {4, 7, 10} for moment in moments)
