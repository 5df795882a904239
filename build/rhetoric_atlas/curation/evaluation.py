"""How good the drafts are: what the rules drafted from a report's text alone, held against what a curator made of it.

A drafted quote matches a curated one where they share half or more of what the two cover (intersection over union),
one to one, the likest first. Only reports whose annotation covers the whole of them are measured.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from msgspec import Struct

from ..base.model import Extraction, Quote, Report

ALL = "all"  # the scope of every report together
UNMARKED = {"indirect", "block"}  # the kinds of quotes that stand without quotation marks

# What is compared of matched quotes: the measure, and the value on each side. A speaker who is no entry of the
# authority is known by the report's words.
QUOTE_FIELDS: dict[str, Callable[[Quote], object]] = {
    "kind": lambda quote: quote.kind,
    "speaker": lambda quote: quote.known_speaker,
    "channel": lambda quote: quote.channel_id,
    "platform": lambda quote: quote.platform_id,
    "date": lambda quote: (quote.said_date, quote.said_precision, quote.said_basis),
    "act": lambda quote: quote.act,
    "status": lambda quote: quote.status,
    "language": lambda quote: quote.original_language,
}

DECIDED_WITH = {"channel": "outlet", "platform": "outlet"}  # measures of fields that one rule decides together

# What is found inside matched quotes: the measure, and the set on each side.
QUOTE_SETS: dict[str, Callable[[Quote], frozenset[object]]] = {
    "targets": lambda quote: frozenset(target.actor_id for target in quote.targets),
    "targets with stance": lambda quote: frozenset((target.actor_id, target.stance) for target in quote.targets),
    "places": lambda quote: frozenset((place.location_id, place.role) for place in quote.places),
}

REPORT_FIELDS: dict[str, Callable[[Report], object]] = {
    "report title": lambda report: report.title,
    "report publisher": lambda report: report.publisher_id,
    "report series": lambda report: (report.series, report.number),
    "report programme": lambda report: report.programme,
    "report author": lambda report: report.author,
    "report kind": lambda report: report.kind,
    "report date": lambda report: (report.published_date, report.published_precision),
    "report completeness": lambda report: report.completeness,
    "report language": lambda report: report.language,
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """One report: as the rules drafted it, and as its curator left it."""

    drafted: Extraction
    curated: Extraction


class Measure(Struct, frozen=True):
    """`hits` of `total` were right; the scope is 'all', a report's id, a kind of quote or a rule."""

    measure: str
    scope: str
    hits: int
    total: int

    @property
    def value(self) -> float | None:
        """The share that was right, from 0 to 1; None where there was nothing to count."""
        return self.hits / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Count:
    """What one quote or report adds to a measure, in each of its scopes."""

    measure: str
    scopes: tuple[str, ...]
    hits: int
    total: int


class Tally:
    """The measures of all that has been counted."""

    def __init__(self) -> None:
        self._sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])

    def add(self, counted: Iterable[Count]) -> None:
        for count in counted:
            for scope in count.scopes:
                both = self._sums[count.measure, scope]
                both[0] += count.hits
                both[1] += count.total

    def measures(self) -> tuple[Measure, ...]:
        """Every measure in every scope, in the order of their names."""
        return tuple(Measure(name, scope, hits, total) for (name, scope), (hits, total) in sorted(self._sums.items()))


def matches(drafted: Sequence[Quote], curated: Sequence[Quote]) -> list[tuple[Quote, Quote]]:
    """Pairs of a drafted and a curated quote that are the same one, in the order of the curated."""
    taken: set[str] = set()
    matched: dict[int, tuple[Quote, Quote]] = {}
    for _, number, draft in sorted(_alike(drafted, curated), key=lambda pair: (-pair[0], pair[1])):
        if number not in matched and draft.id not in taken:
            taken.add(draft.id)
            matched[number] = (draft, curated[number])
    return [matched[number] for number in sorted(matched)]


def _alike(drafted: Sequence[Quote], curated: Sequence[Quote]) -> Iterator[tuple[float, int, Quote]]:
    """Every draft that may be a curated quote: how like they are, the number of the curated one, and the draft."""
    ordered = sorted(drafted, key=lambda draft: draft.span)
    starts = [draft.span.start for draft in ordered]
    for number, row in enumerate(curated):
        # What begins farther from a row than the row is long shares less than half with it.
        first, last = bisect_left(starts, row.span.start - row.span.length), bisect_right(starts, row.span.end)
        for draft in ordered[first:last]:
            likeness = _likeness(draft, row)
            if likeness >= 0.5:
                yield likeness, number, draft


def _likeness(one: Quote, other: Quote) -> float:
    shared = one.span.overlap(other.span)
    return shared / (one.span.length + other.span.length - shared) if shared else 0.0


def counts(comparison: Comparison) -> Iterator[Count]:
    """What a report adds to the measures of quotes and of reports."""
    drafted, curated = comparison.drafted, comparison.curated
    report = curated.report.id
    matched = matches(drafted.quotes, curated.quotes)
    yield from _span_counts(report, drafted.quotes, curated.quotes, matched)
    for draft, row in matched:
        scopes = (ALL, report, row.kind)
        rules = dict(draft.rules)
        for name, value in QUOTE_FIELDS.items():
            rule = rules.get(DECIDED_WITH.get(name, name))
            yield Count(name, (*scopes, rule) if rule else scopes, int(value(draft) == value(row)), 1)
        for name, values in QUOTE_SETS.items():
            found, wanted = values(draft), values(row)
            yield Count(f"{name}, precision", scopes, len(found & wanted), len(found))
            yield Count(f"{name}, recall", scopes, len(found & wanted), len(wanted))
    for name, field in REPORT_FIELDS.items():
        yield Count(name, (ALL, report), int(field(drafted.report) == field(curated.report)), 1)


def _span_counts(
    report: str, drafted: Sequence[Quote], curated: Sequence[Quote], matched: Sequence[tuple[Quote, Quote]]
) -> Iterator[Count]:
    found = {draft.id for draft, _ in matched}
    met = {row.id for _, row in matched}
    exact = {row.id for draft, row in matched if draft.span == row.span}
    attributed = {quote.id for pair in matched if _same_speaker(*pair) for quote in pair}
    for draft in drafted:
        scopes, hit = (ALL, report, draft.kind), int(draft.id in found)
        for spans in _spans(draft):
            yield Count(f"{spans}, precision", scopes, hit, 1)
            yield Count(f"{spans}, F1", scopes, hit, 1)
            yield Count(f"{spans} with speaker, F1", scopes, int(draft.id in attributed), 1)
    for row in curated:
        scopes, hit = (ALL, report, row.kind), int(row.id in met)
        for spans in _spans(row):
            yield Count(f"{spans}, recall", scopes, hit, 1)
            yield Count(f"{spans}, F1", scopes, hit, 1)
            yield Count(f"{spans} with speaker, F1", scopes, int(row.id in attributed), 1)
        yield Count("quote spans, recall to the character", scopes, int(row.id in exact), 1)


def _same_speaker(draft: Quote, row: Quote) -> bool:
    speaker = QUOTE_FIELDS["speaker"]
    return speaker(draft) == speaker(row)


def _spans(quote: Quote) -> tuple[str, ...]:
    """The families of measures that a quote's span counts in."""
    return ("quote spans",) if quote.kind in UNMARKED else ("quote spans", "marked quote spans")
