"""rules/dates.yml -> the forms in which reports write dates, and the dates that stand in a text."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from re import Match, Pattern

from .. import rulefile
from ..entries import EntryReader
from ..errors import AtlasError, Problems
from ..model import Span
from .calendars import common_prefix, day, hijri_bounds, whole_year

PRECISIONS = {4: "year", 7: "month", 10: "day"}
MONTH_FIRST, DAY_FIRST = "month first", "day first"
BLANK = {" ?": r"\s{0,3}", " ": r"\s{1,3}"}  # what a space of a form stands for
HIJRI_SIGNS = "['’‘`ʿʾ]?"
NUMBERED = re.compile(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d{2})(?![\d/-])")


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


@dataclass(frozen=True, slots=True)
class DateForm:
    """A way of writing a date; `example` is one, `expected` its date and bounds."""

    pattern: Pattern[str]
    example: str
    expected: tuple[str | None, ...] = ()


@dataclass(frozen=True, slots=True)
class DateRules:
    """All that rules/dates.yml says; months and hijri_months give a month's number for its name in small letters."""

    months: Mapping[str, int]
    hijri_months: Mapping[str, int]
    month_first_countries: frozenset[str]
    forms: tuple[DateForm, ...]
    days: tuple[DateForm, ...]
    present_years: tuple[DateForm, ...]
    relative: tuple[DateForm, ...]
    published: tuple[DateForm, ...]
    updated: tuple[DateForm, ...]
    beside: tuple[DateForm, ...]

    @classmethod
    def load(cls) -> "DateRules":
        """The package's own rules; raises AtlasError with file and line where rules/dates.yml is wrong."""
        problems = Problems()
        entry = rulefile.entry("dates.yml", problems)
        months, hijri_months = _numbers(entry, "months"), _numbers(entry, "hijri_months")
        parts = _parts(months, hijri_months, entry.words("weekdays"))
        lists = {
            key: tuple(_form(form, parts) for form in entry.readers(key))
            for key in ("forms", "days", "present_years", "relative", "published", "updated", "beside")
        }
        rules = cls(months, hijri_months, frozenset(entry.words("month_first_countries")), **lists)
        entry.close()
        problems.stop()
        return rules

    def find(self, text: str, order: str | None = None) -> list[FoundDate]:
        """The dates of a text, as they stand in it; `order`, MONTH_FIRST or DAY_FIRST, decides 3/6/2016."""
        if not any(map(str.isdigit, text)):
            return []
        read: dict[Span, FoundDate | None] = {}
        for match in _matches(self.forms, text):
            span = Span(*match.span())
            if not any(span.overlap(other) for other in read):
                read[span] = self._read(match, span, order)
        return [found for _, found in sorted(read.items(), key=lambda item: item[0]) if found]

    def order_of(self, text: str) -> str | None:
        """MONTH_FIRST or DAY_FIRST where the text writes a date that can only be read so, and none the other way."""
        orders = set()
        for match in NUMBERED.finditer(text):
            first, second = int(match[1]), int(match[2])
            if first > 12 >= second:
                orders.add(DAY_FIRST)
            elif second > 12 >= first:
                orders.add(MONTH_FIRST)
        return orders.pop() if len(orders) == 1 else None

    def yearless(self, text: str, year: int) -> Iterator[date]:
        """The days that a text names, taken to be of that year."""
        for match in _matches(self.days, text):
            named = day(year, self.months[_name(match["month"])], int(match["day"]))
            if named:
                yield named

    def present_year(self, text: str) -> int | None:
        """The year that a text shows to be its own present, or None where it shows none or several."""
        years = {int(match["year"]) for match in _matches(self.present_years, text)}
        return years.pop() if len(years) == 1 else None

    def _read(self, match: Match[str], span: Span, order: str | None) -> FoundDate | None:
        groups = match.groupdict()
        if groups.get("hijri"):
            return _of_hijri(span, groups, self.hijri_months)
        year = whole_year(groups["year"])
        if groups.get("first"):
            return _of_numbers(span, year, int(groups["first"]), int(groups["second"]), order)
        month = int(groups["number"]) if groups.get("number") else self.months[_name(groups["month"])]
        if not groups.get("day"):
            return FoundDate(span, f"{year:04}-{month:02}")
        named = day(year, month, int(groups["day"]))
        if named is None:
            return None
        if "range" in groups:
            return FoundDate(span, named.isoformat()[:7], "inferred", earliest=named.isoformat())
        return FoundDate(span, named.isoformat())


def _of_hijri(span: Span, groups: Mapping[str, str | None], months: Mapping[str, int]) -> FoundDate | None:
    month = months[_name(groups["hijri"] or "")]
    bounds = hijri_bounds(int(groups["hijri_year"] or 0), month, int(groups["day"] or 0))
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


def _matches(forms: Iterable[DateForm], text: str) -> Iterator[Match[str]]:
    for form in forms:
        yield from form.pattern.finditer(text)


def _name(written: str) -> str:
    """A month's name as the tables have it."""
    return re.sub(HIJRI_SIGNS.rstrip("?"), "", " ".join(written.lower().replace("-", " ").split()))


def _numbers(entry: EntryReader, key: str) -> dict[str, int]:
    """The number of each month for its names."""
    months = entry.value(key)
    if not isinstance(months, dict):
        raise AtlasError(f"{key} must be a mapping of numbers to names", entry.file)
    return {_name(str(name)): int(number) for number, names in months.items() for name in names}


def _parts(months: Mapping[str, int], hijri: Mapping[str, int], weekdays: Sequence[str]) -> dict[str, str]:
    """The regular expression that each {part} of a form stands for."""
    month = _any(months)
    return {
        "month": rf"(?P<month>{month})",
        "from_month": rf"(?P<range>{month})",
        "day": r"(?P<day>\d{1,2})",
        "from_day": r"(?P<range>\d{1,2})",
        "year": r"(?P<year>\d{4}|['’]?\d{2})",
        "year4": r"(?P<year>\d{4})",
        "year2": r"(?P<year>\d{2})",
        "mm": r"(?P<number>1[0-2]|0?[1-9])",
        "dd": r"(?P<day>\d{1,2})",
        "first": r"(?P<first>\d{1,2})",
        "second": r"(?P<second>\d{1,2})",
        "hijri": rf"(?P<hijri>{_any(hijri, HIJRI_SIGNS)})",
        "hijri_year": r"(?P<hijri_year>1[0-5]\d\d)",
        "weekday": f"(?:{_any(weekdays)})",
    }


def _any(names: Iterable[str], signs: str = "") -> str:
    """An expression for any of the names, the longest first: a blank may be a hyphen, `signs` may follow a letter."""
    return "|".join(
        "".join("[ -]" if char == " " else re.escape(char) + signs for char in name)
        for name in sorted(names, key=lambda name: (-len(name), name))
    )


def _form(entry: EntryReader, parts: Mapping[str, str]) -> DateForm:
    written = entry.required("form")
    expected = tuple(entry.text(key) for key in ("date", "earliest", "latest"))
    example = entry.required("example")
    entry.close()
    expression = re.sub(" [?]?", lambda blank: BLANK[blank[0]], written)
    named: set[str] = set()
    for part in re.findall(r"\{([a-z_]+\d?)\}", written):
        group = parts.get(part, part)
        # a group may be named once: of "from" day and month, the first is named
        name = group[4 : group.index(">")] if group.startswith("(?P<") else ""
        if name in named:
            group = group.replace(f"?P<{name}>", "?:")
        expression = expression.replace(f"{{{part}}}", group, 1)
        named.add(name)
    try:
        pattern = re.compile(rf"(?<![\w/])(?:{expression})(?![\w/])", re.IGNORECASE)
    except re.error as error:
        raise AtlasError(f"the form {written} is wrong: {error}", entry.file, entry.entry.line) from error
    return DateForm(pattern, example, expected)
