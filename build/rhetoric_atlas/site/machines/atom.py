"""A feed as Atom 1.0 (RFC 4287), with nothing in it that XML forbids, and no HTML but its own."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree

from markupsafe import escape
from msgspec import Struct

EPOCH = "1970-01-01"  # Atom wants a date where there is none
NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Entry(Struct, frozen=True):
    """One entry: its id is made of `key`, `day` is ISO 8601, `statuses` are those of the claims in its `cells`."""

    key: str
    title: str
    url: str
    day: str
    statuses: Sequence[str]
    cells: Sequence[tuple[str, Any]]


class Feed(Struct, frozen=True):
    """A feed: its id is made of `key`, `url` is its own address and `page` that of the page with the same rows.

    `day` holds where there are no entries.
    """

    key: str
    title: str
    about: str | None
    author: str
    rights: str | None
    url: str
    page: str
    day: str
    entries: Sequence[Entry]


def write(feed: Feed) -> str:
    """The feed as a document of XML."""
    root = ElementTree.Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": "en"})
    _add(root, "id", _urn(feed.key))
    _add(root, "title", feed.title)
    if feed.about:
        _add(root, "subtitle", feed.about)
    _add(root, "updated", _moment(max((entry.day for entry in feed.entries), default=feed.day)))
    _add(_add(root, "author"), "name", feed.author)
    if feed.rights:
        _add(root, "rights", feed.rights)
    _add(root, "link", rel="self", type="application/atom+xml", href=feed.url)
    _add(root, "link", rel="alternate", type="text/html", href=feed.page)
    for entry in feed.entries:
        _write_entry(_add(root, "entry"), entry)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode")


def day(text: object) -> str | None:
    """The first day of a date written as the beginning of ISO 8601 (2022-09 begins on 2022-09-01); None of all else."""
    if not isinstance(text, str) or len(text) not in (4, 7, 10):
        return None
    try:
        return date.fromisoformat(text + "-01-01"[len(text) - 4 :]).isoformat()
    except ValueError:
        return None


def _write_entry(element: ElementTree.Element, entry: Entry) -> None:
    _add(element, "id", _urn(entry.key))
    _add(element, "title", entry.title + (f" ({', '.join(entry.statuses)})" if entry.statuses else ""))
    _add(element, "updated", _moment(entry.day))
    _add(element, "link", rel="alternate", type="text/html", href=entry.url)
    for status in entry.statuses:
        _add(element, "category", term=status, label=f"status: {status}")
    _add(element, "content", _list(entry.cells), type="html")


def _add(parent: ElementTree.Element, tag: str, text: str = "", **attributes: str) -> ElementTree.Element:
    clean = {name: NOT_XML.sub("", value) for name, value in attributes.items()}
    element = ElementTree.SubElement(parent, tag, clean)
    element.text = NOT_XML.sub("", text)
    return element


def _urn(key: str) -> str:
    return uuid5(NAMESPACE_URL, f"rhetoric-atlas:{key}").urn


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _list(cells: Sequence[tuple[str, Any]]) -> str:
    """Names and values as HTML in which nothing of theirs is HTML."""
    items = (f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in cells if value not in (None, ""))
    return f"<dl>{''.join(items)}</dl>"
