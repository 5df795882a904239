"""A file as read: the record that travels from the readers to report.py."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Hints:
    """What a file's format says of its report, for the text to confirm: nothing, for plain text.

    date is an ISO prefix or the format's own words; site is the name that the page's site gives itself; language an
    ISO 639-1 code.
    """

    title: str | None = None
    date: str | None = None
    url: str | None = None
    author: str | None = None
    site: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: its stem is the report's id, its text the one that every offset counts in."""

    report_id: str
    file_name: str
    text: str
    hints: Hints = Hints()
