"""When a report was published: as its lines say, or as the events that it dates allow."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from ...language.dates.absolute import find_dates, present_year, yearless_days
from ...language.dates.calendars import common_prefix
from ...language.dates.forms import DateForms
from .datelines import Dateline
from .head import Head


@dataclass(frozen=True, slots=True)
class Published:
    """Values of schema.sql's reports.published_*; all None where the text does not say."""

    date: str | None = None
    precision: str | None = None
    basis: str | None = None
    earliest: str | None = None
    latest: str | None = None


def published(head: Head, labelled: Iterable[Dateline]) -> Published:
    """The date that the head of a report gives, or else a line below that says it is one: `labelled`, in order.

    The date of a change is no date of publication, but bounds it.
    """
    dated = [(number, said) for number, said in sorted(head.datelines.items()) if said.date]
    said = [said for _, said in dated if said.label == "published"]
    said += [said for number, said in dated if said.label is None and head.title is not None and number >= head.title]
    said += [said for _, said in dated if said.label is None]
    said += [line for line in labelled if line.label == "published"]
    found = next((line.date for line in said if line.date), None)
    if found:
        return Published(found.iso, found.precision, found.basis, found.earliest, found.latest)
    updated = [line.date for _, line in dated if line.date and line.label == "updated"]
    return Published(latest=updated[0].iso) if updated else Published()


def inferred(paragraphs: Sequence[str], period: int, forms: DateForms) -> Published:
    """The date of a report that covers `period` days up to its publication, by the last of the days that it names.

    A day counts where another of that period stands before it: one alone may lie ahead. Nothing is inferred where the
    text does not show its year.
    """
    text = "\n".join(paragraphs)
    year = present_year(text, forms)
    named = {found.iso for found in find_dates(text, forms) if (found.precision, found.basis) == ("day", "text")}
    days = sorted({*map(date.fromisoformat, named), *(yearless_days(text, forms, year) if year else ())})
    clustered = [later for earlier, later in pairwise(days) if later - earlier < timedelta(days=period)]
    if not clustered:
        return Published()
    last = clustered[-1]
    iso = common_prefix(last, last + timedelta(days=period))
    if iso is None:
        return Published(earliest=last.isoformat())
    precision = "month" if len(iso) == len("YYYY-MM") else "year"
    return Published(iso, precision, "inferred", earliest=last.isoformat())
