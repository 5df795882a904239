"""Dates as texts write them, and what each of them says."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetoric_atlas.language.dates.absolute import (
    DAY_FIRST,
    MONTH_FIRST,
    find_dates,
    numeric_order,
    present_year,
    yearless_days,
)
from rhetoric_atlas.language.dates.forms import DateForm, DateForms, lowered, month_name, without

FORMS = DateForms.load()
WORDS = [
    form for key in ("present_years", "relative", "published", "updated", "beside") for form in getattr(FORMS, key)
]


@pytest.mark.parametrize("form", FORMS.forms, ids=lambda form: form.example)
def test_each_form_reads_its_example(form: DateForm) -> None:
    (found,) = find_dates(form.example, FORMS)
    assert (found.iso, found.earliest, found.latest) == (form.date, form.earliest, form.latest)
    assert found.span.of(form.example) == form.example


@pytest.mark.parametrize("form", FORMS.days, ids=lambda form: form.example)
def test_each_day_reads_its_example(form: DateForm) -> None:
    (found,) = set(yearless_days(form.example, FORMS, 2023))
    assert f"{found.month}-{found.day}" == form.date


@pytest.mark.parametrize("form", WORDS, ids=lambda form: form.example)
def test_each_form_finds_its_example(form: DateForm) -> None:
    assert form.pattern.search(lowered(form.example))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On June 7, 2023, an Iraqi channel", ["2023-06-07"]),
        ("JUNE 7 2023", ["2023-06-07"]),
        ("Sept. 9th, 2021 and 4-Nov-2004", ["2021-09-09", "2004-11-04"]),
        ("the 9th of October 2023", ["2023-10-09"]),
        ("Friday, 3 March 2023 at 10:15", ["2023-03-03"]),
        ("in March 2014, 15 men", ["2014-03"]),
        ("26 de junio de 2023; 14 juillet 2021; 5 мая 2022 г.", ["2023-06-26", "2021-07-14", "2022-05-05"]),
        ("٢٦ يونيو ٢٠٢٣", ["2023-06-26"]),
        ("12.06.2023", ["2023-06-12"]),
        ("1 Rabi' al-Awwal 1445", ["2023-09"]),
        ("4 Nov 04", ["2004-11-04"]),
        ("Monday 09-10-2023 18:45", ["2023-10-09"]),
        ("Sun, 9/10/2023", ["2023-09-10"]),
        ("Tuesday 9/10/2023", ["2023"]),
        ("Vol. 7, No. 2 (Winter 2021)", ["2021"]),
        ("On June 24, 25 fighters", []),
        ("31 February 2020", []),
        ("13/14/2016", []),
        ("March", []),
        ("version 2.6.2023.1", []),
        ("10683/2023", []),
    ],
)
def test_dates_in_a_text(text: str, expected: list[str]) -> None:
    assert [found.iso for found in find_dates(text, FORMS)] == expected


@pytest.mark.parametrize(
    ("order", "iso", "precision", "earliest"),
    [
        (MONTH_FIRST, "2016-03-06", "day", None),
        (DAY_FIRST, "2016-06-03", "day", None),
        (None, "2016", "year", "2016-03-06"),
    ],
)
def test_numbers_are_a_day_only_where_their_order_is_known(
    order: str | None, iso: str, precision: str, earliest: str | None
) -> None:
    (found,) = find_dates("3/6/2016", FORMS, order)
    assert (found.iso, found.precision, found.earliest) == (iso, precision, earliest)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("25/5/2016 and 3/6/2016", DAY_FIRST),
        ("5/25/16", MONTH_FIRST),
        ("5/25/16 and 25/5/2016", None),
        ("3/6/2016", None),
        ("2016-05-25", None),
        ("1/" * 50, None),
    ],
)
def test_the_order_that_a_text_shows(text: str, order: str | None) -> None:
    assert numeric_order(text) == order


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("ACLED finds that 2022 is on a trajectory to be the deadliest year", 2022),
        ("So far in 2023, it has claimed five attacks.", 2023),
        ("It joined in 2014 and left in 2019.", None),
        ("2022 is on course; so far in 2023, nothing.", None),
    ],
)
def test_the_year_that_a_text_calls_its_own(text: str, year: int | None) -> None:
    assert present_year(text, FORMS) == year


def test_days_without_a_year() -> None:
    text = "On September 18 and on 20 September; not on September 31, nor 7 sharks."
    assert sorted(yearless_days(text, FORMS, 2022)) == [date(2022, 9, 18), date(2022, 9, 20)]


def test_what_stands_beside_a_date_is_taken_away() -> None:
    rest, changed = without("Friday  13:42 GMT - KHURRAM", FORMS.beside)
    assert (rest.split(), changed) == (["-", "KHURRAM"], True)


def test_names_of_months_in_any_spelling() -> None:
    assert [month_name(name) for name in ("JUNE", "Rabi'  al-Awwal", "Sha‘ban")] == ["june", "rabi al awwal", "shaban"]


@given(st.text())
def test_small_letters_keep_their_places(text: str) -> None:
    assert len(lowered(text)) == len(text)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_any_day_is_read_back(written: date) -> None:
    months = [name for name, number in FORMS.months.items() if number == written.month and name.isascii()]
    for text in (written.isoformat(), f"{months[0].title()} {written.day}, {written.year}"):
        assert [found.iso for found in find_dates(f"Posted: {text}.", FORMS)] == [written.isoformat()]
