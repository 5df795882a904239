"""A feed is Atom 1.0, whatever stands in the rows."""

from xml.etree import ElementTree

import pytest
from msgspec.structs import replace

from rhetoric_atlas.site.machines.atom import Entry, Feed, day, write

ATOM = "{http://www.w3.org/2005/Atom}"
ENTRY = Entry(
    "q1", "Orla Vance: The bridge", "https://atlas.example/q1", "2031-05-02", ["alleged"], [("text", "words")]
)
FEED = Feed(
    "f", "Newest", None, "Us", None, "https://atlas.example/f.atom", "https://atlas.example/f", "2030-01-01", []
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2031-05-02", "2031-05-02"),
        ("2031-05", "2031-05-01"),
        ("2031", "2031-01-01"),
        ("2031-02-30", None),
        ("2031-13", None),
        ("same", None),
        ("", None),
        (None, None),
        (2031, None),
    ],
)
def test_a_date_begins_on_a_day(text: object, expected: str | None) -> None:
    assert day(text) == expected


@pytest.mark.parametrize(
    ("hostile", "expected"),
    [
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("]]> &amp; \"'", "]]> &amp; \"'"),
        ("bell\x07 nul\x00 \x1f", "bell nul "),
        ("no\ufffe character\uffff", "no character"),
        ("half \ud800 a pair", "half  a pair"),
        ("\u202eturned \U0001f600\n\tkept", "\u202eturned \U0001f600\n\tkept"),
    ],
)
def test_text_is_text(hostile: str, expected: str) -> None:
    entry = replace(ENTRY, key=hostile.replace("\ud800", ""), title=hostile, cells=[(hostile, hostile)], statuses=[])

    root = ElementTree.fromstring(write(replace(FEED, title=hostile, entries=[entry])).encode())

    assert root.findtext(f"{ATOM}title") == expected
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == expected
    content = root.find(f"{ATOM}entry/{ATOM}content")
    assert content is not None and content.attrib == {"type": "html"}
    assert "<script" not in (content.text or "")


def test_a_feed_is_as_new_as_its_newest_entry() -> None:
    older = replace(ENTRY, key="q2", day="2029-12-31")

    updated = [
        ElementTree.fromstring(write(replace(FEED, entries=entries))).findtext(f"{ATOM}updated")
        for entries in ([older, ENTRY], [])
    ]

    assert updated == ["2031-05-02T00:00:00Z", "2030-01-01T00:00:00Z"]


def test_the_status_is_in_the_title_and_a_category() -> None:
    root = ElementTree.fromstring(write(replace(FEED, entries=[replace(ENTRY, statuses=["alleged", "denied"])])))

    assert root.findtext(f"{ATOM}entry/{ATOM}title") == "Orla Vance: The bridge (alleged, denied)"
    assert [each.get("term") for each in root.iter(f"{ATOM}category")] == ["alleged", "denied"]
