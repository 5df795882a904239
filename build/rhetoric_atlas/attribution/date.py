"""When something was said: a date that the sentence states, else the report's own date as the latest possible."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from ..keywords import Keywords
from ..model import Report, Span
from .stated import Stated

REACH = 300  # characters before a cue in which its date begins
REACH_AFTER = 40  # characters after a cue in which its date begins: "said on June 24"
BREAK = re.compile(r"[,;:.]|\bthat\b")


@dataclass(frozen=True, slots=True)
class Said:
    """An ISO prefix, its precision ('day', 'month' or 'year') and its basis ('stated' or 'bound')."""

    date: str
    precision: str | None
    basis: str


@dataclass(frozen=True, slots=True)
class DateForms:
    """The forms in which reports date what was said: "On June 24, 2023", "on 9th October", "In late July"."""

    pattern: re.Pattern[str]
    names: Keywords
    months: Mapping[str, int]

    @classmethod
    def of(cls, months: Mapping[str, int]) -> "DateForms":
        month = "|".join(sorted(months, key=lambda name: (-len(name), name)))
        day = r"(?P<{}>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)"
        return cls(
            re.compile(
                rf"\b(?:[Oo]n|[Ii]n|[Dd]ated|[Oo]f)\s(?:(?:the|late|early|mid|evening|of|morning)[\s-]){{0,4}}"
                rf"(?:{day.format('before')}\s(?:of\s)?)?(?P<month>{month})\b\.?(?:\s{day.format('after')})?"
                r"(?:,?\s(?P<year>(?:19|20)\d\d)\b)?"
            ),
            Keywords(tuple(months)),
            months,
        )

    def in_report(self, report: Report, quoted: Sequence[Span]) -> "Dates":
        """The dates that a report states; `quoted` are the spans of its quotations, in order."""
        return Dates(report, Stated.of(self.pattern, self.names, report.text, quoted), self.months)


@dataclass(frozen=True, slots=True)
class Dates:
    """Where a report states dates."""

    report: Report
    stated: Stated
    months: Mapping[str, int]

    def of(self, cue: Span, sentence: Span) -> Said | None:
        """The date that a sentence gives to what its cue says; None where it gives none.

        It stands before the cue, or directly after it: what follows "that" or a comma dates other things.
        """
        end = min(sentence.end, cue.end + REACH_AFTER)
        for match in self.stated.within(max(sentence.start, cue.start - REACH), end):
            is_elsewhere = match.start() >= cue.end and BREAK.search(self.report.text, cue.end, match.start())
            said = None if is_elsewhere else self._said(match)
            if said:
                return said
        return None

    def _said(self, match: re.Match[str]) -> Said | None:
        month = self.months[match["month"]]
        day = int(match["before"] or match["after"] or 0)
        year = int(match["year"]) if match["year"] else _year(self.report, month, day)
        if year is None:
            return None
        if not day:
            return Said(f"{year:04}-{month:02}", "month", "stated")
        try:
            return Said(date(year, month, day).isoformat(), "day", "stated")
        except ValueError:
            return None


def bound(report: Report) -> Said | None:
    """The report's own date, which nothing in it is later than."""
    if not report.published_date:
        return None
    return Said(report.published_date, report.published_precision, "bound")


def _year(report: Report, month: int, day: int) -> int | None:
    """The year of a date without one: the report's, or the one before where the report would be earlier."""
    if not report.published_date or not report.published_date[:4].isdecimal():
        return None
    year = int(report.published_date[:4])
    published = [int(part) for part in report.published_date.split("-")[1:] if part.isdecimal()]
    return year - 1 if published and [month, day][: len(published)] > published else year
