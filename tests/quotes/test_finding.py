"""Which words of a report stand as quotes, of what kind, and under which id."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prose import QUOTING, report_of

from rhetoric_atlas.base.model import Passage, Report, Span
from rhetoric_atlas.quotes import finding


def found_in(text: str) -> list[tuple[str, str]]:
    """(kind, words) of every quote in order."""
    return [(quote.kind, quote.span.of(text)) for quote in finding.find(report_of(text), QUOTING)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The emir said: "We are at the gates of Tarn."', ("direct", "We are at the gates of Tarn.")),
        ('It calls them a "paper army" now.', ("fragment", "paper army")),
        ('The so-called "republic" fell.', ("scare", "republic")),
        ('# Front: "We Are Many" In Tarn', ("headline", "We Are Many")),
        ("# Front Calls For 'Revenge' In Tarn", ("headline", "Revenge")),
        ('# The self-styled "General"', ("headline", "General")),
    ],
)
def test_the_kind_of_a_quote(text: str, expected: tuple[str, str]) -> None:
    assert found_in(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('! Write to us with "subscribe" in the subject line.', []),
        ("There is nothing here.", []),
        ('He left "..." and "?!" and "" there.', []),
        ('" From the hills to the sea. " [4]', ["From the hills to the sea."]),
        ('He said "we left, early in May.[3]', ["we left, early in May."]),
        ('"They [i.e., the men] came [sic]," he said.', ["They [i.e., the men] came [sic],"]),
    ],
)
def test_what_a_quote_leaves_out_and_keeps(text: str, expected: list[str]) -> None:
    assert [words for _, words in found_in(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"First.\n"Second.\n"Third," he said.', ['First.\n"Second.\n"Third,']),
        ("“First.\n\n“Second,” he said. “Third.”", ["First.\n\n“Second,", "Third."]),
        ('"First.\nA new line.\n"Second," he said.', ["First.", "Second,"]),
        ('"First.\n# "Heading"\n"Second," he said.', ["First.", "Heading", "Second,"]),
        ('"First.\n"Second.', ['First.\n"Second.']),
        ('"First," he said.\n"Second," he said.', ["First,", "Second,"]),
    ],
)
def test_paragraphs_that_each_open_are_one_quotation(text: str, expected: list[str]) -> None:
    assert [words for _, words in found_in(text)] == expected


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([], []),
        ([(5, 9)], ["r-q5"]),
        ([(5, 9), (20, 30)], ["r-q5", "r-q20"]),
        ([(5, 9), (5, 12)], ["r-q5-9", "r-q5"]),
        ([(5, 12), (5, 9), (5, 7)], ["r-q5", "r-q5-9", "r-q5-7"]),
    ],
)
def test_ids_come_from_where_a_quote_starts(spans: list[tuple[int, int]], expected: list[str]) -> None:
    assert finding.ids("r", [Span(*span) for span in spans]) == expected


@given(st.text(alphabet="\"'“”‘’\n:#-! aAs.,[3]", max_size=80))
def test_any_text_gives_quotes_in_order_and_apart(text: str) -> None:
    found = [quote.span for quote in finding.find(report_of(text), QUOTING)]
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(span.of(text).strip() == span.of(text) != "" for span in found)


@given(st.text(max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_passages_of_any_extent_are_read(text: str, start: int, end: int) -> None:
    span = Span(min(start, end, len(text)), min(max(start, end), len(text)))
    report = Report("r", "r.txt", text, "", "en", "full", passages=(Passage("paragraph", span),))
    assert all(span.contains(quote.span) for quote in finding.find(report, QUOTING))
