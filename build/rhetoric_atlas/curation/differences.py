"""Where a draft and its curated row part, one by one, each with the passage that both rest on."""

from collections.abc import Iterator

from msgspec import Struct

from ..base.model import Quote, Report
from .evaluation import ALL, QUOTE_FIELDS, QUOTE_SETS, REPORT_FIELDS, Comparison, matches

NOTHING = "-"  # shown where one side has no value


class Difference(Struct, frozen=True):
    """What of a report was drafted wrongly: a measure's name, both values as text, the quote's id and its passage.

    `scopes` are those of the evaluation that it counts in.
    """

    measure: str
    where: str
    drafted: str
    curated: str
    passage: str
    scopes: tuple[str, ...]


def differences(comparison: Comparison) -> Iterator[Difference]:
    """The differences of one report: of the report as a document, of quotes that only one side has, of their fields."""
    drafted, curated = comparison.drafted, comparison.curated
    report = curated.report
    for name, field in REPORT_FIELDS.items():
        found, wanted = field(drafted.report), field(report)
        if found != wanted:
            yield Difference(name, report.id, _shown(found), _shown(wanted), "", (ALL, report.id))
    matched = matches(drafted.quotes, curated.quotes)
    met = {quote.id for pair in matched for quote in pair}
    for name, quotes in (("false quote", drafted.quotes), ("missed quote", curated.quotes)):
        for quote in (quote for quote in quotes if quote.id not in met):
            words = quote.span.of(report.text)
            sides = (words, NOTHING) if name == "false quote" else (NOTHING, words)
            yield Difference(name, quote.id, *sides, _passage(report, quote), _scopes(report, quote))
    for draft, row in matched:
        yield from _field_differences(report, draft, row)


def _field_differences(report: Report, draft: Quote, row: Quote) -> Iterator[Difference]:
    passage, scopes = _passage(report, row), _scopes(report, row)
    if draft.span != row.span:
        yield Difference("quote span", row.id, draft.span.of(report.text), row.span.of(report.text), passage, scopes)
    for name, value in (QUOTE_FIELDS | QUOTE_SETS).items():
        found, wanted = value(draft), value(row)
        if found != wanted:
            yield Difference(name, row.id, _shown(found), _shown(wanted), passage, scopes)


def _scopes(report: Report, quote: Quote) -> tuple[str, ...]:
    return ALL, report.id, quote.kind


def _passage(report: Report, quote: Quote) -> str:
    before = (passage.span for passage in reversed(report.passages) if passage.span.start <= quote.span.start)
    return next((span.of(report.text) for span in before), "")


def _shown(value: object) -> str:
    """A field's value as a person reads it; of several, those that are there."""
    if isinstance(value, frozenset):
        return ", ".join(sorted(_shown(item) for item in value)) or NOTHING
    if isinstance(value, tuple):
        return " ".join(str(item) for item in value if item is not None) or NOTHING
    return NOTHING if value is None else str(value)
