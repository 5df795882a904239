"""rules/whole_dates.yml -> regular expressions for the forms in which reports write dates.

Forms are matched against a text in small letters.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from re import Match, Pattern
from typing import Generic, TypeVar

from msgspec.structs import asdict

from ...base import rulefile
from ...base.errors import AtlasError
from ...base.keywords import stretches_around
from ...base.model import Span
from ...base.rulefile import Rules

BLANK = {" ?": r"\s{0,3}", " ": r"\s{1,3}"}  # what a space of a form stands for
SIGN = "['’‘`ʿʾ]?"  # an ayn or hamza, which may stand after any letter of an Arabic name
PART = re.compile(r"\{([a-z_]+\d?)\}")
JOINED_DIGITS = re.compile(r"\d[-/.]\d")
DIGITS = re.compile(r"\d\d*")  # with a digit first, other characters are soon passed over
REACH = 40  # characters before and after a digit in which the rest of its date stands
NAMED = re.compile(r"\?P<\w+>")


class WrittenForm(Rules, frozen=True):
    """A way of writing a date in rules/whole_dates.yml; `example` is one, with its date and bounds if it has any."""

    form: str
    example: str
    date: str | None = None
    earliest: str | None = None
    latest: str | None = None


class DateForm(WrittenForm, frozen=True, kw_only=True):
    """A form with its pattern; `needed` finds that without which no such date stands in a text, as a month's name."""

    pattern: Pattern[str]
    needed: Pattern[str] | None


Form = TypeVar("Form")


class FormLists(Rules, Generic[Form], frozen=True):
    """The lists of forms in rules/whole_dates.yml."""

    forms: tuple[Form, ...]
    days: tuple[Form, ...]
    present_years: tuple[Form, ...]
    relative: tuple[Form, ...]
    published: tuple[Form, ...]
    updated: tuple[Form, ...]
    beside: tuple[Form, ...]


class WrittenDates(FormLists[WrittenForm], frozen=True):
    """rules/whole_dates.yml, with the months' names by their numbers."""

    months: Mapping[int, tuple[str, ...]]
    hijri_months: Mapping[int, tuple[str, ...]]
    weekdays: tuple[str, ...]
    month_first_countries: frozenset[str]


class DateForms(FormLists[DateForm], frozen=True):
    """All of rules/whole_dates.yml; months and hijri_months give a month's number for its name in small letters."""

    months: Mapping[str, int]
    hijri_months: Mapping[str, int]
    month_first_countries: frozenset[str]

    @classmethod
    def load(cls) -> "DateForms":
        """The package's own forms; raises AtlasError where rules/whole_dates.yml is wrong."""
        said = rulefile.load("whole_dates.yml", WrittenDates)
        months, hijri_months = _numbers(said.months), _numbers(said.hijri_months)
        parts = date_parts(months, hijri_months, said.weekdays)
        month, hijri_month = re.compile(_by_letter(months)), re.compile(_by_letter(hijri_months, SIGN))
        needs = {"month": month, "hijri": hijri_month, "mm": JOINED_DIGITS, "second": JOINED_DIGITS}
        lists = {
            key: tuple(_form(form, parts, needs) for form in getattr(said, key)) for key in FormLists.__struct_fields__
        }
        return cls(**lists, months=months, hijri_months=hijri_months, month_first_countries=said.month_first_countries)


def matches(
    forms: Iterable[DateForm], text: str, within: Iterable[tuple[int, int]] | None = None
) -> Iterator[Match[str]]:
    """Where a text has these forms, form by form; each holds a digit. `within` are stretches outside which none are."""
    small = lowered(text)
    if within is None:
        within = stretches_around((digits.span() for digits in DIGITS.finditer(small)), REACH, REACH)
    stretches = list(within)
    likely: dict[str, list[tuple[int, int]]] = {}  # by the expression: a pattern's own hash takes long
    for form in forms:
        needed = form.needed
        if needed and needed.pattern not in likely:
            likely[needed.pattern] = [stretch for stretch in stretches if needed.search(small, *stretch)]
        for start, end in likely[needed.pattern] if needed else stretches:
            yield from form.pattern.finditer(small, start, end)


def without(text: str, forms: Iterable[DateForm]) -> tuple[str, bool]:
    """A text without what has these forms, and whether there was any."""
    changed = False
    for form in forms:
        spans = [Span(*match.span()) for match in form.pattern.finditer(lowered(text))]
        text, changed = cut(text, spans), changed or bool(spans)
    return text, changed


def cut(text: str, spans: Iterable[Span], mark: str = " ") -> str:
    """A text with a mark in the place of each span."""
    for span in sorted(spans, reverse=True):
        text = text[: span.start] + mark + text[span.end :]
    return text


@lru_cache(maxsize=1)
def lowered(text: str) -> str:
    """A text in small letters, each at its own place."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(char.lower()[0] for char in text)


def month_name(written: str) -> str:
    """A month's name as the tables have it, for 'Dhu al-Ḥijja' as for 'JUNE'."""
    return re.sub(SIGN.rstrip("?"), "", " ".join(written.lower().replace("-", " ").split()))


def _numbers(months: Mapping[int, Sequence[str]]) -> dict[str, int]:
    """The number of each month for its names."""
    return {month_name(name): number for number, names in months.items() for name in names}


def date_parts(months: Mapping[str, int], hijri: Mapping[str, int], weekdays: Sequence[str]) -> dict[str, str]:
    """The regular expression that each {part} of a form stands for."""
    return {
        "month": rf"(?P<month>{any_of(months)})",
        "from_month": rf"(?P<range>{any_of(months)})",
        "day": r"(?P<day>\d{1,2})",
        "from_day": r"(?P<range>\d{1,2})",
        "year": r"(?P<year>\d{4}|['’]?\d{2})",
        "year4": r"(?P<year>\d{4})",
        "year2": r"(?P<year>\d{2})",
        "mm": r"(?P<number>1[0-2]|0?[1-9])",
        "dd": r"(?P<day>\d{1,2})",
        "first": r"(?P<first>\d{1,2})",
        "second": r"(?P<second>\d{1,2})",
        "hijri": rf"(?P<hijri>{any_of(hijri, SIGN)})",
        "hijri_year": r"(?P<hijri_year>1[0-5]\d\d)",
        "weekday": any_of([name.lower() for name in weekdays]),
    }


def any_of(names: Collection[str], signs: str = "") -> str:
    """An expression for any of the names, the longest first: a blank may be a hyphen, `signs` may follow a letter."""
    letters = "".join(sorted({name[0] for name in names}))
    return f"(?=[{letters}]){_by_letter(names, signs)}"


def _by_letter(names: Collection[str], signs: str = "") -> str:
    """The names grouped by their first letter, so that few of them are tried at any place of a text."""
    groups = []
    for first, group in groupby(sorted(set(names)), key=lambda name: name[0]):
        rests = sorted((name[1:] for name in group), key=lambda rest: (-len(rest), rest))
        spelt = ["".join("[ -]" if char == " " else re.escape(char) + signs for char in rest) for rest in rests]
        groups.append(f"{first}{signs}(?:{'|'.join(spelt)})")
    return f"(?:{'|'.join(groups)})"


def compiled(written: str, parts: Mapping[str, str], file: str) -> Pattern[str]:
    """The pattern of a form as written in a file, for a text in small letters; raises AtlasError where it is wrong."""
    expression = re.sub(" [?]?", lambda blank: BLANK[blank[0]], written)
    named: set[str] = set()
    for part in PART.findall(written):
        expression = expression.replace(f"{{{part}}}", _group(parts.get(part, part), named), 1)
    try:
        return re.compile(rf"(?<![\w/])(?<!\d\.)(?:{expression})(?![\w/]|\.\d)")
    except re.error as error:
        raise AtlasError(f"the form {written} is wrong: {error}", f"rules/{file}") from error


def _form(said: WrittenForm, parts: Mapping[str, str], needs: Mapping[str, Pattern[str]]) -> DateForm:
    used = PART.findall(said.form)
    needed = next((sign for part, sign in needs.items() if part in used), None)
    return DateForm(**asdict(said), pattern=compiled(said.form, parts, "whole_dates.yml"), needed=needed)


def _group(part: str, named: set[str]) -> str:
    """A part's expression; of two with one name, as in "from August 29", only the first keeps it."""
    match = NAMED.search(part)
    if match is None:
        return f"(?:{part})"
    if match[0] in named:
        return part.replace(match[0], "?:", 1)
    named.add(match[0])
    return part
