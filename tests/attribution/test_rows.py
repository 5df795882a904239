"""The row of a quote: its method, its footnote, its places, and which of two readings counts."""

import pytest
from prose import ATTRIBUTING, drafts, only, report_of

from rhetoric_atlas.attribution.rows import Draft, rows
from rhetoric_atlas.base.model import Mention, Place, Span
from rhetoric_atlas.quotes.finding import FoundQuote


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ('"We go," Lee said.', "marks-cue-after"),
        ('Lee said: "We go."', "marks-cue-before"),
        ('Lee said no. It was May. "We go."', "marks-carried"),
        ('"We go."', "marks"),
        ('# "We Go"', "marks"),
        ('The so-called "gift" fell, Lee said.', "marks"),
        ("Lee wrote:\nWe go.", "block-after-colon"),
        ("Lee says that the men left Tarn.", "cue-that"),
    ],
)
def test_the_method_names_the_rule(text: str, method: str) -> None:
    assert only(text).method == method


@pytest.mark.parametrize(
    ("text", "footnote"),
    [
        ('Lee said: "We go."[7]', 7),
        ('Lee said: "We go." [7]', 7),
        ('Lee said: "We go",[7] and left.', 7),
        ('Lee said "we go" and left.[8]', 8),
        ('Lee said "we go"[7] and left.[8]', 7),
        ('Lee said: "We go."7 The rest stayed.', 7),
        ('Lee said "we go" and left.8 The rest stayed.', 8),
        ('Lee said: "We go." 12 men stayed.', None),
        ('The "gift" fell.[8]', None),
        ('Lee[6] said "we go" and left.', None),
        ('Lee said: "We go." In May [2031] it fell.', None),
    ],
)
def test_the_footnote_after_a_quote_or_its_sentence(text: str, footnote: int | None) -> None:
    assert only(text).footnote == footnote


def test_places_are_those_named_inside_once_each() -> None:
    report = report_of("Tarn: Tarn, Norland and Tarn")
    quote = FoundQuote(Span(6, 23), "direct", "marks")
    mentions = [Mention("tarn", Span(0, 4)), Mention("tarn", Span(6, 10)), Mention("no", Span(12, 19))]
    (row,) = rows(report, [Draft(quote)], [], [*mentions, Mention("tarn", Span(24, 28))], ATTRIBUTING)
    assert row.places == (Place("tarn", "mentioned"), Place("no", "mentioned"))


def test_a_place_that_reaches_out_of_the_quote_is_not_inside() -> None:
    quote = FoundQuote(Span(0, 3), "direct", "marks")
    (row,) = rows(report_of("Tarn City"), [Draft(quote)], [], [Mention("tarn", Span(0, 9))], ATTRIBUTING)
    assert row.places == ()


def test_of_two_readings_of_one_quote_the_attributed_one_counts() -> None:
    text = 'In May:\n"One.\n"Two," Lee said.'
    (row,) = drafts(text)
    assert (row.speaker_text, row.method) == ("Lee", "marks-cue-after")


@pytest.mark.parametrize(
    ("text", "said_basis"),
    [
        ('Lee said: "We go."', "bound"),
        ('On May 3 Lee said: "We go."', "stated"),
        ('The "gift" fell.', None),
        ('# "We Go"', None),
        ('Desert News describes itself as the "voice."', None),
        ('On May 3, Desert News shared a post titled "We Go."', "stated"),
        ('Desert News shared a post titled "We Go."', None),
    ],
)
def test_what_nobody_says_has_no_date(text: str, said_basis: str | None) -> None:
    assert only(text).said_basis == said_basis
