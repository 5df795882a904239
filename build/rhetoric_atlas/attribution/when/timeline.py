"""The times that a report names outside its quotations, in order, each counted from the report's day or the story's."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass

from ...base.model import SAID_KINDS, Report, Span
from ...language.dates.absolute import find_dates, numeric_order
from ...language.dates.anchored import Moment, NamedTime, Story
from ...language.dates.forms import JOINED_DIGITS, matches
from ...language.dates.relative import SaidDates

YEAR = re.compile(r"\d{4}")


OWNED, OWNED_LENGTH = 2, 40  # words, and characters, after "Monday's" in which an occasion stands


@dataclass(frozen=True, slots=True)
class Timeline:
    """The moments of a report that are not inside quotations, in order and apart."""

    starts: Sequence[int]
    moments: Sequence[Moment]

    @classmethod
    def of(cls, report: Report, quoted: Sequence[Span], dates: SaidDates) -> "Timeline":
        """`quoted` are the spans of the report's quotations, in order and apart."""
        moments = Story(report, dates).told(_outside(_named(report, dates), report, quoted, dates.occasions))
        return cls([moment.span.start for moment in moments], moments)

    def within(self, start: int, end: int) -> Sequence[Moment]:
        """The moments that begin in a stretch."""
        return self.moments[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def _named(report: Report, dates: SaidDates) -> list[NamedTime]:
    """The times of a text in order and apart: of two that overlap, the longer."""
    text = report.text
    matched, stretches = dates.matches(text)
    said = [NamedTime(Span(*match.span()), None, form, match) for form, match in matched]
    ranges = [time for time in said if time.form and time.form.is_range]
    dated = [place for place in stretches if YEAR.search(text, *place)]
    order = numeric_order(text) if any(JOINED_DIGITS.search(text, *place) for place in dated) else None
    whole = [
        NamedTime(found.span, Moment(found.span, found.iso, "stated" if found.basis == "text" else "inferred"))
        for found in find_dates(text, dates.whole, order, dated)
    ]
    days = [NamedTime(Span(*match.span()), None, None, match) for match in matches(dates.whole.days, text, stretches)]
    others = [time for time in said if time.form and not time.form.is_range]
    taken = bytearray(len(text))
    apart = []
    for time in sorted((*ranges, *whole, *days, *others), key=lambda time: -time.span.length):
        start, end = time.span.start, time.span.end
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            apart.append(time)
    return sorted(apart, key=lambda time: time.span)


def _outside(
    times: Sequence[NamedTime], report: Report, quoted: Sequence[Span], occasions: Set[str]
) -> Iterator[NamedTime]:
    """The times that stand in the report's own sentences, and name months and weekdays with their capitals.

    Of what is a day's own only the occasions of speaking count: "Monday's sermon", but not "Monday's rain".
    """
    told = [passage.span for passage in report.passages if passage.kind in SAID_KINDS]
    at = within = 0
    for time in times:
        while at < len(quoted) and quoted[at].end <= time.span.start:
            at += 1
        while within < len(told) and told[within].end <= time.span.start:
            within += 1
        is_quoted = at < len(quoted) and quoted[at].start <= time.span.start
        is_told = within < len(told) and told[within].start <= time.span.start
        owned = report.text[time.span.end : time.span.end + OWNED_LENGTH].partition(",")[0].split()[: OWNED + 1]
        is_other = bool(owned) and owned[0].startswith(("'s", "’s")) and occasions.isdisjoint(owned)
        if is_told and not is_quoted and not is_other and _is_capital(report.text, time):
            yield time


def _is_capital(text: str, time: NamedTime) -> bool:
    if time.match is None:
        words = time.span.of(text)
        return any(char.isupper() for char in words) or not any(char.isalpha() for char in words)
    groups = time.match.groupdict()
    return all(text[time.match.start(name)].isupper() for name in ("month", "weekday", "to") if groups.get(name))
