"""The times that a report names, each counted from where it should be."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prose import ATTRIBUTING, report_of

from rhetoric_atlas.attribution.when.timeline import Timeline
from rhetoric_atlas.base.model import Section, Span


def times(text: str, published: str | None = "2031-05-20", quoted: tuple[Span, ...] = ()) -> list[str]:
    return [moment.iso for moment in Timeline.of(report_of(text, published), quoted, ATTRIBUTING.dates).moments]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On May 3, 2030 and on June 4, it rained.", ["2030-05-03", "2030-06-04"]),
        ("On Monday, May 3, 2030, it rained.", ["2030-05-03"]),
        ("It rained on Monday (May 5).", ["2031-05-05"]),
        ("On May 3, it rained. The next day it stopped; two days later it froze.",
         ["2031-05-03", "2031-05-04", "2031-05-06"]),
        ("In May 2030, it rained. Later that month, it stopped; the same day it froze.", ["2030-05", "2030-05"]),
        ("In May 2030, it rained. It stopped at the time.", ["2030-05", "2030-05"]),
        ("In May 2030, Lee said then that it had rained.", ["2030-05", "2030-05"]),
        ("On February 28, 2032, it rained. The next day, it froze.", ["2032-02-28", "2032-02-29"]),
        ("On December 31, 2030, it rained. The next day, it froze.", ["2030-12-31", "2031-01-01"]),
        ("On May 3, it rained. Sixty days later, it froze.", ["2031-05-03"]),
        ("On May 3, it rained. 60 days later, it froze.", ["2031-05-03", "2031-07"]),
        ("Between May 3 and 5, 2030, it rained.", ["2030-05"]),
        ("It rained from 3 to 5 May 2030.", ["2030-05"]),
        ("It rained on May 30 and May 32.", []),
        ("Monday's televised sermon was the last.", ["2031-05-19"]),
        ("Monday's rain was the last of last year's.", []),
        ("# On May 3, It Rained\nThe same day, it froze.", []),
        ("- On May 3, it rained.\n- The same day, it froze.", ["2031-05-03", "2031-05-03"]),
        ("On February 30, it rained.", []),
        ("She may march 3 times.", []),
    ],
)  # fmt: skip
def test_times_in_order(text: str, expected: list[str]) -> None:
    assert times(text) == expected


def test_times_in_quotations_count_for_nothing() -> None:
    text = 'He read "on May 3, 2030" aloud. The same day, it rained.'
    assert times(text, quoted=(Span(9, 23),)) == []


def test_a_new_story_has_come_to_no_day() -> None:
    text = "On May 3, it rained.\nThe same day, it froze."
    report = report_of(text)
    assert len(Timeline.of(report, [], ATTRIBUTING.dates).moments) == 2
    apart = type(report)(
        **{name: getattr(report, name) for name in report.__slots__ if name != "sections"},
        sections=(Section(Span(0, 20)), Section(Span(21, len(text)))),
    )
    assert [moment.iso for moment in Timeline.of(apart, [], ATTRIBUTING.dates).moments] == ["2031-05-03"]


@given(st.dates(min_value=date(1950, 1, 10)))
def test_a_weekday_is_the_last_one_before_any_day(published: date) -> None:
    (iso,) = times("It rained on Friday.", published.isoformat())
    found = date.fromisoformat(iso)
    assert found.weekday() == 4 and 0 <= (published - found).days < 7


@given(st.text(max_size=60), st.text(max_size=12))
def test_any_text_and_publication_date_gives_times_or_none(text: str, published: str) -> None:
    assert all(len(iso) in {4, 7, 10} for iso in times(f"On May 3, {text} the next day, two years ago.", published))
