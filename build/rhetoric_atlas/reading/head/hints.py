"""What a file's format says of its report, for where the text is silent."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from ...base.model import Publisher, Report, Span
from ...language.dates.absolute import FoundDate, find_dates
from ...language.dates.calendars import day
from ...language.dates.forms import DateForms
from ...sources import Hints
from ..rules import ReadingRules
from .imprint import is_sign, publisher_of_address
from .titles import folded

ISO_MONTH = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?")  # or year; in a text, 2011-12 may be two years
ZONES = timedelta(days=1)  # by which the day of a format, in universal time, may differ from a place's own
DAY_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})(?:[/-](\d{1,2}))?(?=[/-])")
DAY_IN_NAME = re.compile(r"(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?!\d)")  # no month: 2011-12 may be two years


def hinted_title(hints: Hints, publisher: Publisher | None, rules: ReadingRules) -> str | None:
    """The title that the format gives, without the site's name behind it."""
    match = rules.title_sites.search(hints.title or "")
    if not (hints.title and match):
        return hints.title
    site = folded(match["site"])
    is_site = site == folded(hints.site or "") or (publisher is not None and is_sign(match["site"], publisher))
    return hints.title[: match.start()] if is_site else hints.title


def hinted_date(hints: Hints, forms: DateForms, order: str | None) -> tuple[FoundDate, str] | None:
    """The date that the format or the address gives, and its basis: 'url' where the address spells it."""
    address = DAY_IN_ADDRESS.search(hints.url or "")
    spelt = "-".join(part.zfill(2) for part in address.groups() if part) if address else ""
    for words, basis in ((hints.date or "", "background"), (spelt, "url")):
        if ISO_MONTH.fullmatch(words):
            return FoundDate(Span(0, len(words)), words), "url" if words == spelt else basis
        if found := find_dates(words, forms, order):
            return found[0], "url" if found[0].iso == spelt else basis
    return None


def named_date(report_id: str) -> FoundDate | None:
    """The day that whoever filed the report wrote into its name: monitor-weekly-2031-05-20."""
    for match in DAY_IN_NAME.finditer(report_id):
        if day(*map(int, match[0].split("-"))):
            return FoundDate(Span(*match.span()), match[0])
    return None


def hinted_author(hints: Hints, publisher: Publisher | None) -> str | None:
    """The author whom the format names, unless it is the site."""
    if not hints.author or folded(hints.author) == folded(hints.site or ""):
        return None
    return None if publisher and is_sign(hints.author, publisher) else hints.author


def differences(
    hints: Hints, read: Report, publishers: Sequence[Publisher], rules: ReadingRules
) -> Iterator[tuple[str, str, str]]:
    """Where a format's hints and the text that was read with them differ: a field of model.Report, and what each says.

    The fields are those of title, date, publisher and language.
    """
    publisher = next((known for known in publishers if known.id == read.publisher_id), None)
    title = hinted_title(hints, publisher, rules)
    if title and folded(title) not in folded(read.title) and folded(read.title) not in folded(title):
        yield "title", title, read.title
    hinted = hinted_date(hints, rules.dates, None)
    if hinted and read.published_date and not _may_be_one(hinted[0].iso, read.published_date):
        yield "published_date", hinted[0].iso, read.published_date
    hosted = publisher_of_address(hints.url, publishers)
    if hosted and publisher and hosted != publisher:
        yield "publisher_id", hosted.id, publisher.id
    if hints.language and hints.language != read.language:
        yield "language", hints.language, read.language


def _may_be_one(hinted: str, read: str) -> bool:
    """Whether two ISO prefixes can be the same day."""
    if hinted.startswith(read) or read.startswith(hinted):
        return True
    whole = len(hinted) == len(read) == len("YYYY-MM-DD")
    return whole and abs(date.fromisoformat(hinted) - date.fromisoformat(read)) <= ZONES
