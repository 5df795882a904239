"""One mapping of a data file: what each kind of key gives, and what is noted with its line."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetoric_atlas.base import yamlfile
from rhetoric_atlas.base.entries import EntryReader, entry_readers
from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.base.yamlfile import Entry, Items

FILE = Path("some.yml")


def reader_of(text: str) -> EntryReader:
    content = yamlfile.parse(text, FILE)
    assert isinstance(content, Entry)
    return EntryReader(content, FILE, Problems())


GIVEN: list[tuple[str, Callable[[EntryReader], object], object]] = [
    ("name: Moscow", lambda entry: entry.text("name"), "Moscow"),
    ("name:", lambda entry: entry.text("name"), None),
    ("name: ' \u00a0'", lambda entry: entry.text("name"), None),
    ("name: 'x '", lambda entry: entry.text("name"), "x "),
    ("from: 2022\nto: 2022-09", lambda entry: entry.period("from", "to"), ("2022", "2022-09")),
    ("from: 2022-09\nto: 2022", lambda entry: entry.period("from", "to"), ("2022-09", "2022")),
    ("from: 2022-09-01\nto: 2022-09-01", lambda entry: entry.period("from", "to"), ("2022-09-01", "2022-09-01")),
    ("to: 2022", lambda entry: entry.period("from", "to"), (None, "2022")),
    ("other: x", lambda entry: entry.text("name"), None),
    ("name: Moscow", lambda entry: entry.required("name"), "Moscow"),
    ("id: ch-ashab-al-kahf", lambda entry: entry.identifier("id"), "ch-ashab-al-kahf"),
    ("id: person-0001", lambda entry: entry.identifier("id"), "person-0001"),
    ("kind: person", lambda entry: entry.one_of("kind", {"person"}, "a kind"), "person"),
    ("other: x", lambda entry: entry.one_of("kind", {"person"}, "a kind", "collective"), "collective"),
    ("flag: true", lambda entry: entry.flag("flag"), True),
    ("flag: false", lambda entry: entry.flag("flag"), False),
    ("other: x", lambda entry: entry.flag("flag"), False),
    ("date: 2022", lambda entry: entry.date("date"), "2022"),
    ("date: 2022-09", lambda entry: entry.date("date"), "2022-09"),
    ("date: '2024-02-29'", lambda entry: entry.date("date"), "2024-02-29"),
    ("number: 10683", lambda entry: entry.integer("number"), 10683),
    ("degrees: -97", lambda entry: entry.degrees("degrees", 180), -97.0),
    ("degrees: 0", lambda entry: entry.degrees("degrees", 90), 0.0),
    ("degrees: 36.52194", lambda entry: entry.degrees("degrees", 90), 36.52194),
    ("names: [ISIS, IS]", lambda entry: entry.words("names"), ("ISIS", "IS")),
    ("names: []", lambda entry: entry.words("names"), ()),
    ("names:", lambda entry: entry.words("names"), ()),
    ("fields: {series: MW Weekly}", lambda entry: entry.mapping("fields"), {"series": "MW Weekly"}),
    ("other: x", lambda entry: entry.mapping("fields"), {}),
]

NOTED: list[tuple[str, Callable[[EntryReader], object], int, str]] = [
    ("a: 1\nname: [x]", lambda entry: entry.text("name"), 2, "name must be words, not a list or mapping"),
    ("a: 1", lambda entry: entry.required("name"), 1, "name is missing"),
    ("a: 1\nid: Al Nusra", lambda entry: entry.identifier("id"), 2, "id Al Nusra must be of small letters"),
    ("id: a--b", lambda entry: entry.identifier("id"), 1, "must be of small letters, digits and hyphens"),
    (
        "kind: persn",
        lambda entry: entry.one_of("kind", {"person", "collective"}, "a kind"),
        1,
        "kind persn is not a kind: did you mean person?",
    ),
    ("flag: True", lambda entry: entry.flag("flag"), 1, "flag must be true or false, not True"),
    ("date: 23 June", lambda entry: entry.date("date"), 1, "is not a date: write YYYY, YYYY-MM or YYYY-MM-DD"),
    ("date: 2023-02-30", lambda entry: entry.date("date"), 1, "is not a date"),
    ("date: 2023-13", lambda entry: entry.date("date"), 1, "is not a date"),
    ("date: 0000", lambda entry: entry.date("date"), 1, "is not a date"),
    ("date: 2023-6-2", lambda entry: entry.date("date"), 1, "is not a date"),
    ("date: ٢٠٢٣", lambda entry: entry.date("date"), 1, "is not a date"),
    ("to: 2022-09\nfrom: 2022-10-01", lambda entry: entry.period("from", "to"), 2, "is later than to 2022-09"),
    ("from: 2023\nto: 2022-09", lambda entry: entry.period("from", "to"), 1, "from 2023 is later than to 2022-09"),
    ("number: -1", lambda entry: entry.integer("number"), 1, "number -1 is not a whole number"),
    ("number: 1_000", lambda entry: entry.integer("number"), 1, "number 1_000 is not a whole number"),
    ("number: 5.0", lambda entry: entry.integer("number"), 1, "is not a whole number"),
    ("degrees: 91", lambda entry: entry.degrees("degrees", 90), 1, "number of degrees from -90 to 90"),
    ("degrees: nan", lambda entry: entry.degrees("degrees", 90), 1, "is not a number of degrees"),
    ("degrees: 36° 31'", lambda entry: entry.degrees("degrees", 90), 1, "is not a number of degrees"),
    ("names: ISIS", lambda entry: entry.words("names"), 1, "names must be a list"),
    ("names:\n  - ISIS\n  - {x: y}", lambda entry: entry.words("names"), 3, "names must be a list of words"),
    ("names:\n  - ISIS\n  - ' '", lambda entry: entry.words("names"), 3, "names must be a list of words"),
    ("names:\n  - ISIS\n  -", lambda entry: entry.words("names"), 3, "names must be a list of words"),
    ("fields: {a: [b]}", lambda entry: entry.mapping("fields"), 1, "fields must be a mapping of words to words"),
    ("quotes:\n  - {a: b}\n  - c", lambda entry: entry.readers("quotes"), 3, "quotes must be a list of mappings"),
]


@pytest.mark.parametrize(("text", "read", "expected"), GIVEN)
def test_what_a_key_gives(text: str, read: Callable[[EntryReader], object], expected: object) -> None:
    entry = reader_of(text)
    assert read(entry) == expected
    assert entry.problems == []


@pytest.mark.parametrize(("text", "read", "line", "message"), NOTED)
def test_what_is_noted(text: str, read: Callable[[EntryReader], object], line: int, message: str) -> None:
    entry = reader_of(text)
    read(entry)
    [problem] = entry.problems
    assert (problem.file, problem.line) == (FILE, line)
    assert message in problem.message


def test_keys_that_nobody_asked_for_are_noted_with_the_nearest_that_somebody_did() -> None:
    entry = reader_of("name: x\nallignment: none\n")
    entry.text("name")
    entry.text("alignment")
    entry.close()
    [problem] = entry.problems
    assert problem.line == 2
    assert problem.message == "the key allignment is unknown here: did you mean alignment?"


def test_a_misspelt_key_is_one_mistake() -> None:
    entry = reader_of("kind: x\nnaem: y\n")
    entry.required("name")
    entry.required("kind")
    entry.close()
    assert [problem.message for problem in entry.problems] == ["the key naem is unknown here: did you mean name?"]


def test_a_list_gives_one_reader_for_each_mapping() -> None:
    content = yamlfile.parse("- id: a\n- b\n- id: c\n", FILE)
    assert isinstance(content, Items)
    problems = Problems()
    readers = entry_readers(list(content), FILE, problems, "the file")
    assert [reader.text("id") for reader in readers] == ["a", "c"]
    assert [(problem.line, problem.message) for problem in problems] == [(2, "the file must be a list of mappings")]


@given(st.dates())
def test_every_day_is_a_date_and_so_are_its_month_and_year(day: object) -> None:
    for length in (4, 7, 10):
        entry = reader_of(f"date: '{str(day)[:length]}'")
        assert entry.date("date") == str(day)[:length]
        assert entry.problems == []


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), min_size=1))
def test_no_text_breaks_a_reader(text: str) -> None:
    content = yamlfile.parse("value: x", FILE)
    assert isinstance(content, Entry)
    value = yamlfile.Text(text)
    value.line = 1
    content["value"] = value
    entry = EntryReader(content, FILE, Problems())
    for read in (entry.date, entry.integer, entry.flag, entry.identifier, entry.words, entry.mapping):
        read("value")
    entry.degrees("value", 90)
    assert all(problem.line == 1 for problem in entry.problems)
