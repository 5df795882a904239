"""rules/sentence_dates.yml -> the forms in which reports date what was said, beside whole dates."""

from collections.abc import Collection, Mapping, Sequence
from re import Match, Pattern
from typing import Literal

from msgspec import field
from msgspec.structs import asdict

from ...base import rulefile
from ...base.keywords import Keywords, stretches_around
from ...base.rulefile import Rules
from . import forms as whole_dates
from .forms import any_of, compiled, date_parts, lowered

UNITS = ("day", "week", "month", "year")
WHOLE = -1
BEFORE, AFTER = 32, 30  # characters of a date before and after its keyword
YEAR = len("2031")
HIJRI, SEPARATORS = "14", frozenset("-/.")
DIGITS = ("19", "20", HIJRI)  # what the years of whole dates begin with, in both calendars


class WrittenForm(Rules, frozen=True):
    """A way of dating what was said as rules/sentence_dates.yml has it; `example` is one, and `date` its date.

    `unit` is None where the form has its own, `by` the number of units, or the sign of the form's own number. One of
    `words`, in small letters, stands in every such date.
    """

    form: str
    example: str
    date: str
    words: tuple[str, ...] = ()
    origin: Literal["report", "story"] | None = field(name="from", default=None)
    unit: Literal["day", "week", "month", "year"] | None = None
    by: int = 0


class SaidForm(WrittenForm, frozen=True, kw_only=True):
    """A form with its pattern; `is_range` says whether it is several days."""

    pattern: Pattern[str]
    is_range: bool


class SaidWords(Rules, frozen=True):
    """The words of rules/sentence_dates.yml, in small letters, and the numbers that are counted in letters."""

    counts: Mapping[str, int]
    occasions: frozenset[str]
    parts: frozenset[str]
    wholes: frozenset[str]
    published: frozenset[str]
    speaking: frozenset[str]
    habits: frozenset[str]
    scenes: frozenset[str]


class WrittenDates(SaidWords, frozen=True):
    """All of rules/sentence_dates.yml."""

    weekdays: tuple[str, ...]
    ranges: tuple[WrittenForm, ...]
    forms: tuple[WrittenForm, ...]


class SaidDates(SaidWords, frozen=True):
    """All that rules/sentence_dates.yml says, and the forms of whole dates; the names are in small letters.

    `keywords` are the words of all forms, `keyed` for each of them the forms that may hold it; those of whole dates
    follow them.
    """

    whole: whole_dates.DateForms
    weekdays: Mapping[str, int]
    ranges: tuple[SaidForm, ...]
    forms: tuple[SaidForm, ...]
    keywords: Keywords
    keyed: Sequence[frozenset[int]]

    @classmethod
    def load(cls, months: Collection[str]) -> "SaidDates":
        """The package's own forms, with the English names of months; raises AtlasError where the file is wrong."""
        said = rulefile.load("sentence_dates.yml", WrittenDates)
        months = sorted(name.lower() for name in months)
        weekdays = {name: number for number, name in enumerate(said.weekdays)}
        parts = _parts(months, weekdays, said.counts)
        ranges = tuple(_form(form, parts, months, weekdays, is_range=True) for form in said.ranges)
        forms = tuple(_form(form, parts, months, weekdays) for form in said.forms)
        names = frozenset((*months, *weekdays))
        words = sorted({word for form in (*ranges, *forms) for word in form.words} | {*months, *DIGITS})
        printed = [(spelt, word) for word in words for spelt in sorted(_printed(word, word in names))]
        return cls(
            **{name: getattr(said, name) for name in SaidWords.__struct_fields__},
            whole=whole_dates.DateForms.load(),
            weekdays=weekdays,
            ranges=ranges,
            forms=forms,
            keywords=Keywords([spelt for spelt, _ in printed]),
            keyed=[_keyed(word, (*ranges, *forms), months) for _, word in printed],
        )

    def matches(self, text: str) -> tuple[list[tuple[SaidForm, Match[str]]], list[tuple[int, int]]]:
        """Where a text has these forms, ranges first, and the stretches of it in which its whole dates stand."""
        small = lowered(text)
        places: dict[int, list[tuple[int, int]]] = {}
        for keyword, start, end in self.keywords.found(text.replace("\n", " ")):
            if _is_whole(text, start, end):
                for number in self.keyed[keyword]:
                    if number != WHOLE or not text[start].isdigit() or _ends_date(text, start):
                        places.setdefault(number, []).append((start, end))
        found = [
            (form, match)
            for number, form in enumerate((*self.ranges, *self.forms))
            for start, end in stretches_around(places.get(number, ()), BEFORE, AFTER)
            for match in form.pattern.finditer(small, start, end)
        ]
        return found, list(stretches_around(places.get(WHOLE, ()), BEFORE, AFTER))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a keyword is a word to its end, or the beginning of a year."""
    if text[start].isdigit():
        return text[start : start + YEAR].isdigit()
    return not text[end : end + 1].isalpha()


def _ends_date(text: str, start: int) -> bool:
    """Whether a year belongs to numbers ("3/6/2016"), or may follow the name of a month of the other calendar."""
    beside = (text[start - 1 : start], text[start + YEAR : start + YEAR + 1])
    return text.startswith(HIJRI, start) or not SEPARATORS.isdisjoint(beside)


def _printed(word: str, is_name: bool) -> set[str]:
    """A word as it stands in a text: names of months and days with a capital, others sometimes."""
    return {word.capitalize(), word.upper() if is_name else word}


def _keyed(word: str, forms: Sequence[SaidForm], months: Collection[str]) -> frozenset[int]:
    """The numbers of the forms that may hold a word, WHOLE for those of whole dates."""
    keyed = {number for number, form in enumerate(forms) if word in form.words}
    return frozenset(keyed | {WHOLE} if word in months or word in DIGITS else keyed)


def _parts(months: Collection[str], weekdays: Collection[str], counts: Collection[str]) -> dict[str, str]:
    """The regular expression that each {part} of a form stands for: those of whole dates, and their own."""
    return date_parts(dict.fromkeys(months, 0), {"-": 0}, tuple(weekdays)) | {
        "weekday": rf"(?P<weekday>{any_of(weekdays)})",
        "to_month": rf"(?P<to>{any_of(months)})",
        "year4": r"(?P<year>(?:19|20)\d\d)",
        "unit": rf"(?P<unit>{'|'.join(UNITS)})",
        "count": rf"(?P<count>{any_of(counts)}|\d{{1,2}})",
    }


def _form(
    said: WrittenForm,
    parts: Mapping[str, str],
    months: Sequence[str],
    weekdays: Mapping[str, int],
    is_range: bool = False,
) -> SaidForm:
    words = said.words or tuple(weekdays if "{weekday}" in said.form else months)
    pattern = compiled(said.form, parts, "sentence_dates.yml")
    return SaidForm(**asdict(said) | {"words": words}, pattern=pattern, is_range=is_range)
