"""Days of the calendars that reports date by, as ISO 8601 prefixes."""

from calendar import monthrange
from datetime import MINYEAR, date, timedelta

HIJRI_EPOCH = date(622, 7, 19)  # 1 Muharram of the year 1, in the proleptic Gregorian calendar
UNCERTAIN = timedelta(days=1)  # a month begins when its moon is seen: the reckoned day may be off by one
PIVOT = 70  # two-digit years from here on are of the last century


def day(year: int, month: int, day_of_month: int) -> date | None:
    """A day of the Gregorian calendar, or None where there is none such."""
    if not (MINYEAR <= year <= 9999 and 1 <= month <= 12 and 1 <= day_of_month <= monthrange(year, month)[1]):
        return None
    return date(year, month, day_of_month)


def whole_year(digits: str) -> int:
    """A year as written, in two digits or four."""
    year = int(digits)
    if len(digits) > 2:
        return year
    return 1900 + year if year >= PIVOT else 2000 + year


def hijri_bounds(year: int, month: int, day_of_month: int) -> tuple[date, date] | None:
    """The first and last day that a day of the Islamic calendar may be: the tabular reckoning, give or take a day."""
    if not (1 <= year <= 1600 and 1 <= month <= 12 and 1 <= day_of_month <= 30):
        return None
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day_of_month - 1
    reckoned = HIJRI_EPOCH + timedelta(days=days)
    return reckoned - UNCERTAIN, reckoned + UNCERTAIN


def common_prefix(earliest: date, latest: date) -> str | None:
    """The ISO prefix that two days share, YYYY-MM-DD, YYYY-MM or YYYY; None where they are of different years."""
    if earliest == latest:
        return earliest.isoformat()
    if (earliest.year, earliest.month) == (latest.year, latest.month):
        return earliest.isoformat()[:7]
    return earliest.isoformat()[:4] if earliest.year == latest.year else None
