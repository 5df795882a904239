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


Count = tuple[str, tuple[str, ...], int, int]  # a measure, its scopes, and what one quote or report adds: hits, total


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


class Tally:
    """The measures of all that has been counted."""

    def __init__(self) -> None:
        self._sums: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0])

    def add(self, counted: Iterable[Count]) -> None:
        for measure, scopes, hits, total in counted:
            for scope in scopes:
                both = self._sums[measure, scope]
                both[0] += hits
                both[1] += total

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
            likeness = draft.span.likeness(row.span)
            if likeness >= 0.5:
                yield likeness, number, draft


def counts(comparison: Comparison) -> Iterator[Count]:
    """What a report adds to the measures of quotes and of reports."""
    drafted, curated = comparison.drafted, comparison.curated
    report = curated.report.id
    matched = matches(drafted.quotes, curated.quotes)
    yield from _span_counts(comparison, matched)
    for draft, row in matched:
        scopes = (ALL, report, row.kind)
        rules = dict(draft.rules)
        for name, value in QUOTE_FIELDS.items():
            rule = rules.get(DECIDED_WITH.get(name, name))
            yield name, (*scopes, rule) if rule else scopes, int(value(draft) == value(row)), 1
        for name, values in QUOTE_SETS.items():
            found, wanted = values(draft), values(row)
            yield f"{name}, precision", scopes, len(found & wanted), len(found)
            yield f"{name}, recall", scopes, len(found & wanted), len(wanted)
    for name, field in REPORT_FIELDS.items():
        yield name, (ALL, report), int(field(drafted.report) == field(curated.report)), 1


def _span_counts(comparison: Comparison, matched: Sequence[tuple[Quote, Quote]]) -> Iterator[Count]:
    report, drafted, curated = comparison.curated.report.id, comparison.drafted.quotes, comparison.curated.quotes
    found = {draft.id for draft, _ in matched}
    met = {row.id for _, row in matched}
    exact = {row.id for draft, row in matched if draft.span == row.span}
    speaker = QUOTE_FIELDS["speaker"]
    attributed = {quote.id for pair in matched if speaker(pair[0]) == speaker(pair[1]) for quote in pair}
    for side, quotes, hits in (("precision", drafted, found), ("recall", curated, met)):
        for quote in quotes:
            scopes, hit = (ALL, report, quote.kind), int(quote.id in hits)
            # the families of measures that a quote's span counts in
            for spans in ("quote spans",) if quote.kind in UNMARKED else ("quote spans", "marked quote spans"):
                yield f"{spans}, {side}", scopes, hit, 1
                yield f"{spans}, F1", scopes, hit, 1
                yield f"{spans} with speaker, F1", scopes, int(quote.id in attributed), 1
    for row in curated:
        yield "quote spans, recall to the character", (ALL, report, row.kind), int(row.id in exact), 1
