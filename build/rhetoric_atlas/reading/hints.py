"""What a file's format says of its report, for where the text is silent."""

import re

from ..model import Publisher
from ..sources import Hints
from .date_forms import DateForms
from .dates import FoundDate, find_dates
from .imprint import is_sign
from .rules import ReadingRules
from .titles import folded

DAY_IN_ADDRESS = re.compile(r"/(\d{4})[/-](\d{1,2})(?:[/-](\d{1,2}))?(?=[/-])")


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
    for words, basis in ((hints.date, "background"), (spelt, "url")):
        found = find_dates(words or "", forms, order)
        if found:
            return found[0], "url" if found[0].iso == spelt else basis
    return None


def hinted_author(hints: Hints, publisher: Publisher | None) -> str | None:
    """The author whom the format names, unless it is the site."""
    if not hints.author or folded(hints.author) == folded(hints.site or ""):
        return None
    return None if publisher and is_sign(hints.author, publisher) else hints.author
