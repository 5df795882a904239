"""The dates that stand in a text, each as exact as its words are."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from re import Match

from ...base.model import Span
from .calendars import common_prefix, day, hijri_bounds, whole_year
from .forms import DateForms, matches, month_name

PRECISIONS = {4: "year", 7: "month", 10: "day"}
MONTH_FIRST, DAY_FIRST = "month first", "day first"
NUMBERED = re.compile(r"(\d\d{0,3})[/-](\d{1,2})[/-]\d{2}")  # with a digit first, others are soon passed over
DIGIT = re.compile(r"\d")
MONTHS = 12
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\W{1,3}$")
WEEKDAY_NEAR = 14  # characters before a date in which its weekday stands


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date as a text gives it: an ISO prefix, and where the words bound it more closely, those days.

    basis is 'text', or 'inferred' where the words give a range or another calendar.
    """

    span: Span
    iso: str
    basis: str = "text"
    earliest: str | None = None
    latest: str | None = None

    @property
    def precision(self) -> str:
        """'day', 'month' or 'year'."""
        return PRECISIONS[len(self.iso)]


def find_dates(
    text: str, forms: DateForms, order: str | None = None, within: Iterable[tuple[int, int]] | None = None
) -> list[FoundDate]:
    """The dates of a text, as they stand in it; `order`, MONTH_FIRST or DAY_FIRST, decides 3/6/2016.

    `within` are stretches outside which there are none, if they are known.
    """
    if not DIGIT.search(text):
        return []
    taken = bytearray(len(text))
    found: list[FoundDate] = []
    for match in matches(forms.forms, text, within):
        start, end = match.span()
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            read = _read(match, forms, order or _order_by_weekday(match, text[max(0, start - WEEKDAY_NEAR) : start]))
            if read:
                found.append(read)
    return sorted(found, key=lambda read: read.span)


def _order_by_weekday(match: Match[str], before: str) -> str | None:
    """The order in which a date of numbers falls on the weekday that stands before it: Monday 09-10-2023."""
    weekday = WEEKDAY.search(before.lower()) if "first" in match.re.groupindex else None
    if weekday is None:
        return None
    year, first, second = whole_year(match["year"].strip("'’")), int(match["first"]), int(match["second"])
    readings = {MONTH_FIRST: day(year, first, second), DAY_FIRST: day(year, second, first)}
    number = WEEKDAYS.index(weekday[1])
    fitting = [order for order, named in readings.items() if named and named.weekday() == number]
    return fitting[0] if len(fitting) == 1 else None


def numeric_order(text: str) -> str | None:
    """MONTH_FIRST or DAY_FIRST where a text writes dates that can only be read so, and none the other way."""
    orders = set()
    for written, second in NUMBERED.findall(text):
        first = int(written)
        if MONTHS < first <= 31 and int(second) <= MONTHS:
            orders.add(DAY_FIRST)
        elif first <= MONTHS < int(second) <= 31:
            orders.add(MONTH_FIRST)
    return orders.pop() if len(orders) == 1 else None


def yearless_days(text: str, forms: DateForms, year: int) -> Iterator[date]:
    """The days that a text names, taken to be of that year."""
    for match in matches(forms.days, text):
        named = day(year, forms.months[month_name(match["month"])], int(match["day"]))
        if named:
            yield named


def present_year(text: str, forms: DateForms) -> int | None:
    """The year that a text shows to be its own present, or None where it shows none or several."""
    years = {int(match["year"]) for match in matches(forms.present_years, text)}
    return years.pop() if len(years) == 1 else None


def _read(match: Match[str], forms: DateForms, order: str | None) -> FoundDate | None:
    """What a match says, or None where there is no such day."""
    span, groups = Span(*match.span()), match.groupdict()
    if groups.get("hijri"):
        return _of_hijri(span, groups, forms.hijri_months)
    year = whole_year(groups["year"].strip("'’"))
    if groups.get("first"):
        return _of_numbers(span, year, int(groups["first"]), int(groups["second"]), order)
    if not (groups.get("number") or groups.get("month")):
        return FoundDate(span, f"{year:04}")  # a season, which is no month
    month = int(groups["number"]) if groups.get("number") else forms.months[month_name(groups["month"])]
    if not groups.get("day"):
        return FoundDate(span, f"{year:04}-{month:02}")
    named = day(year, month, int(groups["day"]))
    if named is None:
        return None
    if "range" in groups:
        return FoundDate(span, named.isoformat()[:7], "inferred", earliest=named.isoformat())
    return FoundDate(span, named.isoformat())


def _of_hijri(span: Span, groups: Mapping[str, str], months: Mapping[str, int]) -> FoundDate | None:
    bounds = hijri_bounds(int(groups["hijri_year"]), months[month_name(groups["hijri"])], int(groups["day"]))
    iso = common_prefix(*bounds) if bounds else None
    if bounds is None or iso is None:
        return None
    return FoundDate(span, iso, "inferred", bounds[0].isoformat(), bounds[1].isoformat())


def _of_numbers(span: Span, year: int, first: int, second: int, order: str | None) -> FoundDate | None:
    """3/6/2016: a day where the numbers or `order` tell month and day apart, else the year between two bounds."""
    month_first, day_first = day(year, first, second), day(year, second, first)
    if month_first and day_first and month_first != day_first and order is None:
        earliest, latest = sorted((month_first, day_first))
        return FoundDate(span, f"{year:04}", earliest=earliest.isoformat(), latest=latest.isoformat())
    named = (month_first or day_first) if order == MONTH_FIRST else (day_first or month_first)
    return FoundDate(span, named.isoformat()) if named else None
