"""Days of the calendars that reports date by."""

from datetime import date

import pytest

from rhetoric_atlas.language.dates.calendars import common_prefix, day, hijri_bounds, whole_year


@pytest.mark.parametrize(
    ("year", "month", "number", "expected"),
    [(2024, 2, 29, date(2024, 2, 29)), (2023, 2, 29, None), (2023, 13, 1, None), (0, 1, 1, None), (2023, 6, 0, None)],
)
def test_a_day_or_none(year: int, month: int, number: int, expected: date | None) -> None:
    assert day(year, month, number) == expected


@pytest.mark.parametrize(("digits", "year"), [("04", 2004), ("69", 2069), ("70", 1970), ("1998", 1998), ("2023", 2023)])
def test_years_in_two_digits(digits: str, year: int) -> None:
    assert whole_year(digits) == year


@pytest.mark.parametrize(
    ("year", "month", "number", "gregorian"),
    [
        (1400, 1, 1, date(1979, 11, 20)),  # Umm al-Qura: the seizure of the Grand Mosque
        (1445, 1, 1, date(2023, 7, 19)),
        (1445, 9, 1, date(2024, 3, 11)),
        (1444, 12, 10, date(2023, 6, 28)),
    ],
)
def test_islamic_days_are_bounded(year: int, month: int, number: int, gregorian: date) -> None:
    bounds = hijri_bounds(year, month, number)
    assert bounds is not None
    assert bounds[0] <= gregorian <= bounds[1]
    assert (bounds[1] - bounds[0]).days == 2


@pytest.mark.parametrize(("year", "month", "number"), [(1445, 13, 1), (1445, 1, 31), (0, 1, 1), (1601, 1, 1)])
def test_what_is_no_islamic_day(year: int, month: int, number: int) -> None:
    assert hijri_bounds(year, month, number) is None


@pytest.mark.parametrize(
    ("earliest", "latest", "prefix"),
    [
        (date(2023, 6, 5), date(2023, 6, 5), "2023-06-05"),
        (date(2023, 6, 5), date(2023, 6, 30), "2023-06"),
        (date(2023, 6, 30), date(2023, 7, 1), "2023"),
        (date(2023, 12, 31), date(2024, 1, 1), None),
    ],
)
def test_what_two_days_share(earliest: date, latest: date, prefix: str | None) -> None:
    assert common_prefix(earliest, latest) == prefix
