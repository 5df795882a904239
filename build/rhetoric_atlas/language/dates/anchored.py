"""A day counted from the report's or the story's."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from re import Match

from msgspec import Struct

from ...base.model import Report, Span
from .calendars import common_prefix, day
from .forms import month_name
from .relative import SaidDates, SaidForm

ISO = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\d|2[0-8]|29|30|31))?)?")
WEEK, DECEMBER = 7, 12
MONTH = len("YYYY-MM")
DAY = len("YYYY-MM-DD")
EXACT_DAYS = 20  # days of which a report keeps count: "ten days later" is a day, "sixty days later" a month
ABOUT_WEEK = 3  # days by which "two weeks ago" may be off
JOINED = 3  # characters between a weekday and its date: "Monday, March 24"


class Moment(Struct, frozen=True):
    """A time that a report names: an ISO prefix, and its basis, 'stated' or 'inferred'."""

    span: Span
    iso: str
    basis: str


class NamedTime(Struct, frozen=True):
    """A time as the text names it: with the ISO prefix that it gives by itself, or the form by which to count it."""

    span: Span
    moment: Moment | None = None
    form: SaidForm | None = None
    match: Match[str] | None = None


class Story:
    """The report's own date, and the latest day, month and year that its story has come to."""

    def __init__(self, report: Report, dates: SaidDates) -> None:
        self.dates = dates
        self.report = report.published_date if report.published_date and ISO.fullmatch(report.published_date) else ""
        self.sections = [section.span.start for section in report.sections]
        self.recent = ""
        self.latest: dict[int, str] = {}  # by the length of the ISO prefix
        self.years: dict[str, int] = {}  # of each day that the story has told, by MM-DD

    def told(self, times: Iterator[NamedTime]) -> list[Moment]:
        moments: list[Moment] = []
        for time in times:
            while self.sections and self.sections[0] <= time.span.start:
                del self.sections[0]
                self.latest.clear()
                self.years.clear()
                self.recent = ""
            moment = self._moment(time)
            if moment is None:
                continue
            if moments and _is_before_weekday(moments[-1], time):
                moment = Moment(Span(moments.pop().span.start, time.span.end), self.latest[DAY], "stated")
            self.recent = moment.iso
            for length in (4, 7, DAY):
                if len(moment.iso) >= length:
                    self.latest[length] = moment.iso[:length]
            if len(moment.iso) == DAY:
                self.years[moment.iso[5:]] = int(moment.iso[:4])
            if moments and _is_weekday_of(moments[-1], moment):
                moment = Moment(Span(moments.pop().span.start, moment.span.end), moment.iso, moment.basis)
            moments.append(moment)
        return moments

    def _moment(self, time: NamedTime) -> Moment | None:
        if time.moment or time.match is None:
            return time.moment
        groups = time.match.groupdict()
        iso = self._iso(time.form, groups)
        is_stated = time.form is None or (time.form.origin is None and not time.form.is_range)
        return Moment(time.span, iso, "stated" if is_stated else "inferred") if iso else None

    def _iso(self, form: SaidForm | None, groups: Mapping[str, str | None]) -> str | None:
        if form is not None and form.is_range:
            return self._of_range(groups)
        if form is None or form.origin is None:
            named = self._of_calendar(groups)
            is_week = form is not None and form.unit == "week"
            return _of_week(date.fromisoformat(named), 0, False, None) if named and is_week else named
        if groups.get("weekday"):
            return self._of_weekday(self.dates.weekdays[groups["weekday"] or ""], form.by)
        unit = groups.get("unit") or form.unit or "day"
        count = groups.get("count")
        by = form.by * (self.dates.counts.get(count) or int(count)) if count else form.by
        if form.origin == "story" and form.unit and not by and len(self.recent) == MONTH:
            return self.recent  # "at the time", of a story that has come to a month
        iso = self._counted(form.origin or "", unit, by, is_rough=bool(count))
        return self._of_calendar({**groups, "year": iso}) if iso and groups.get("month") else iso

    def _month(self, name: str | None) -> int:
        return self.dates.whole.months[month_name(name or "")]

    def _of_calendar(self, groups: Mapping[str, str | None]) -> str | None:
        """A year, a month or a day; the year of one without is the report's, or the one before."""
        if not groups.get("month"):
            return groups.get("year")
        month, named = self._month(groups["month"]), int(groups.get("day") or 0)
        year = int(groups.get("year") or 0) or self._year(month, named)
        if year is None:
            return None
        if not named:
            return f"{year:04}-{month:02}"
        found = day(year, month, named)
        return found.isoformat() if found else None

    def _of_range(self, groups: Mapping[str, str | None]) -> str | None:
        """What the first and the last day of a range share."""
        named = [name for name in (groups["month"], groups["to"]) if name]
        last = self._of_calendar({"month": named[-1], "day": groups["day"], "year": groups["year"]})
        first = self._of_calendar({"month": named[0], "day": groups["range"], "year": last[:4] if last else None})
        return common_prefix(date.fromisoformat(first), date.fromisoformat(last)) if first and last else None

    def _of_weekday(self, weekday: int, by: int) -> str | None:
        """The last such day of the week on the report's day or before; with `by` -1 before it."""
        if len(self.report) < 10:
            return None
        last = date.fromisoformat(self.report) + timedelta(days=by)
        return (last - timedelta(days=(last.weekday() - weekday) % WEEK)).isoformat()

    def _counted(self, origin: str, unit: str, by: int, is_rough: bool) -> str | None:
        """The time `by` units after an origin, as exact as both are."""
        if unit in {"month", "year"}:
            start = self._origin(origin, 7 if unit == "month" else 4)
            return _shifted(start, by) if start else None
        known = self._origin(origin, 10)
        if known is None:
            return None
        start_day = date.fromisoformat(known)
        try:
            if unit == "week":
                return _of_week(
                    start_day, by, is_rough or origin == "story", until=known if origin == "report" else None
                )
            shifted = (start_day + timedelta(days=by)).isoformat()
        except OverflowError:
            return None
        return shifted if abs(by) <= EXACT_DAYS else shifted[:7]

    def _origin(self, origin: str, length: int) -> str | None:
        known = self.latest.get(length, "") if origin == "story" else self.report
        return known[:length] if len(known) >= length else None

    def _year(self, month: int, named: int) -> int | None:
        """The year of a date without one: the report's, or the one before where the report would be earlier.

        A day that the story told with its year has that one; in a report without a date, the year told last counts.
        """
        told = self.years.get(f"{month:02}-{named:02}")
        if told is not None:
            return told
        if not self.report[:4].isdecimal():
            return int(self.latest[DAY][:4]) if DAY in self.latest else None
        year = int(self.report[:4])
        published = [int(part) for part in self.report.split("-")[1:] if part.isdecimal()]
        return year - 1 if published and [month, named][: len(published)] > published else year


def _of_week(start: date, weeks: int, is_rough: bool, until: str | None) -> str | None:
    """What the days of a week share: that of `start` from Monday on and not after `until`, or about a day of it."""
    shifted = start + timedelta(days=WEEK * weeks)
    if is_rough and weeks:
        return common_prefix(shifted - timedelta(days=ABOUT_WEEK), shifted + timedelta(days=ABOUT_WEEK))
    first = shifted - timedelta(days=shifted.weekday())
    last = first + timedelta(days=WEEK - 1)
    return common_prefix(first, min(last, date.fromisoformat(until)) if until else last)


def _shifted(prefix: str, by: int) -> str | None:
    """A year or month some years or months later."""
    if len(prefix) == 4:
        year, month = int(prefix) + by, 0
    else:
        year, month = divmod(int(prefix[:4]) * DECEMBER + int(prefix[5:7]) - 1 + by, DECEMBER)
    if not 0 < year <= 9999:
        return None
    return f"{year:04}" if len(prefix) == 4 else f"{year:04}-{month + 1:02}"


def _is_before_weekday(before: Moment, time: NamedTime) -> bool:
    """Whether the weekday of a day stands directly after it: "the March 24, 2031 Monday sermon"."""
    names_weekday = time.match is not None and bool(time.match.groupdict().get("weekday"))
    is_day = before.basis == "stated" and len(before.iso) == DAY
    return is_day and names_weekday and time.span.start - before.span.end <= JOINED


def _is_weekday_of(before: Moment, moment: Moment) -> bool:
    """Whether a moment stands directly after its weekday: "Monday, March 24"."""
    gap = moment.span.start - before.span.end
    return before.basis == "inferred" and moment.basis == "stated" and len(moment.iso) == DAY and gap <= JOINED
