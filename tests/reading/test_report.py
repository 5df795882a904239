"""Reports read whole: the five that the rules were made on, thirteen invented ones, and any text at all.

The invented reports stand in tests/reports/: two for each publisher at first, and seven more later. What each should
read as was written before the rules had seen it: expected/invented_reports.yml, which says how many the first reading
got right. Their people, groups and events are invented.
"""

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from paths import EXPECTED as EXPECTED_FILES
from paths import ROOT, TESTS

from rhetoric_atlas import sources
from rhetoric_atlas.base import yamlfile
from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.base.model import Report
from rhetoric_atlas.curation import annotations, authority
from rhetoric_atlas.curation.overlay import overlay
from rhetoric_atlas.reading import report
from rhetoric_atlas.reading.report import ReadingRules
from rhetoric_atlas.sources import Hints, Source

DATA = ROOT / "data"
INVENTED = TESTS / "reports"
FIVE = sorted((DATA / "reports").glob("*.txt"))
FIELDS = (
    "title",
    "publisher_id",
    "publisher_basis",
    "series",
    "number",
    "programme",
    "author",
    "kind",
    "published_date",
    "published_precision",
    "published_basis",
    "published_earliest",
    "published_latest",
    "language",
    "completeness",
)
UNSAID = {  # what the texts of the five do not say: it stands in their addresses, or is a reader's judgement
    "memri-itmp-2023-06-12": {"kind"},
    "memri-jttm-2024-03-25": {"kind", "series"},
    "rferl-utbf-2015-11-06": {"publisher_basis", *(field for field in FIELDS if field.startswith("published_"))},
}
EXPECTED: Any = yamlfile.read(EXPECTED_FILES / "invented_reports.yml")


@cache
def rules() -> ReadingRules:
    return ReadingRules.load()


@cache
def known() -> authority.Authority:
    problems = Problems()
    found = authority.load(DATA, problems)
    assert not problems
    return found


def read(source: Source) -> Report:
    return report.read(source, tuple(known().publishers.values()), rules())


def read_text(text: str) -> Report:
    return read(Source("a-report", "a-report.txt", text))


@pytest.mark.parametrize("path", FIVE, ids=lambda path: path.stem)
def test_the_five_read_as_a_careful_reader_has_them(path: Path) -> None:
    problems = Problems()
    annotation = annotations.load(DATA / "annotations" / f"{path.stem}.yml", known(), problems)
    drafted = read(sources.read(path))
    curated = overlay.correct(drafted, annotation)
    said = [field for field in FIELDS if field not in UNSAID.get(path.stem, set())]
    assert [getattr(drafted, field) for field in said] == [getattr(curated, field) for field in said]
    for passage in drafted.passages:
        holding = next(kind for kind in curated.passages if kind.span.contains(passage.span))
        assert (passage.kind, passage.span.of(drafted.text)) == (holding.kind, passage.span.of(drafted.text))


def test_the_five_are_what_is_read() -> None:
    assert len(FIVE) == 5


@pytest.mark.parametrize("report_id", list(EXPECTED))
def test_invented_reports_read_as_expected(report_id: str) -> None:
    expected = EXPECTED[report_id]
    found = read(sources.read(INVENTED / f"{report_id}.txt"))
    assert {field: getattr(found, field) for field in FIELDS} == {field: expected.get(field) for field in FIELDS}
    assert [section.title for section in found.sections] == expected.get("sections", [])
    passages = [next(iter(passage.items())) for passage in expected["passages"]]
    beginnings = [" ".join(passage.span.of(found.text).split()) for passage in found.passages]
    assert [
        (passage.kind, beginning[: len(words)])
        for passage, beginning, (_, words) in zip(found.passages, beginnings, passages, strict=True)
    ] == passages


def test_every_invented_report_is_expected() -> None:
    assert sorted(EXPECTED) == [path.stem for path in sources.find([INVENTED])]


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        ("", {"title": "a-report", "completeness": "full", "language": "en"}),
        ("One line only.", {"title": "One line only."}),
        ("word " * 60, {"title": " ".join(["word"] * 20) + "…"}),
        (
            "KHURRAM, June 5, 2023 (Press) - Two bombs went off on Monday at the fish market of Khurram, police said.",
            {"kind": "news_article", "published_date": "2023-06-05", "published_basis": "text"},
        ),
        (
            "Valley Group Claims Raid On Depot\nLast updated: 9th October 2023\n" + "The group claimed the raid. " * 9,
            {"published_date": None, "published_latest": "2023-10-09"},
        ),
        (
            "Valley Group Claims Raid On Depot\n3/6/2016\n" + "The group claimed the raid in a post. " * 9,
            {"published_date": "2016", "published_earliest": "2016-03-06", "published_latest": "2016-06-03"},
        ),
        (
            "Valley Group Claims Raid On Depot\n3/6/2016\n" + "The post of 25/5/2016 claimed the raid. " * 9,
            {"published_date": "2016-06-03", "published_precision": "day"},
        ),
        (
            "Valley Group Claims Raid On Depot\n" + "The group claimed the raid. " * 9 + "\nPosted on June 5, 2023",
            {"published_date": "2023-06-05", "published_basis": "text"},
        ),
        (
            "Valley Group Claims Raid On Depot\n"
            + "The group claimed the raid. " * 9
            + "\nRelated\nA Ferry\nJune 5, 2023",
            {"published_date": None, "completeness": "full"},
        ),
        (
            "Valley Group Claims Raid On Depot\n" + "The group claimed the raid in a post. " * 9 + "and on Monday the",
            {"completeness": "partial"},
        ),
        (
            "Sukhdara Conflict Assessment, June 26, 2023\n" + "Forces halted their offensive on June 25. " * 9,
            {"title": "Sukhdara Conflict Assessment, June 26, 2023", "published_date": "2023-06-26"},
        ),
        (
            "The rooms of the old court on the quay. Photo by Ana Lee for the Valley Monitor.\n31 March 2027, 05:58\n"
            + "In salt case, court agrees to hear the ferrymen in June\n"
            + "The court went on with the trial of the ferrymen, and heard two of them on the fire. " * 3,
            {
                "title": "In salt case, court agrees to hear the ferrymen in June",
                "published_date": "2027-03-31",
            },
        ),
        (
            "Gifts keep this harbour watch afloat, and we thank each of you who sends one in these lean months. " * 2
            + "\nRequest Clip\nAug 09, 2029\nShare Video:\nImam Of The Quay Speaks Of The Salt Tax\n#7426 | 05:06\n"
            + "In a sermon, the imam of the quay spoke of the salt tax and of those who take it. " * 3,
            {"title": "Imam Of The Quay Speaks Of The Salt Tax", "published_date": "2029-08-09"},
        ),
        (
            "• Editor of the Quay Gazette, a daily of the north, retires\nRead Time: 5 Minutes, 15 Seconds\n"
            + "He added that he would go on to write for the paper on every tide and every tax. " * 3,
            {"title": "Editor of the Quay Gazette, a daily of the north, retires"},
        ),
        (
            "A ferry at the quay of Khurram in June. (file photo)\n"
            + "The court banned the newsletter of the union. " * 9,
            {
                "title": "The court banned the newsletter of the union. The court banned the newsletter of the union. "
                "The…"
            },
        ),
        (
            "La Brigade du Sel menace les ferries\nPar Jeanne Morel\nPublié le 3 mars 2021\n"
            + "Le port est à nous, dit la brigade. Elle promet aux pêcheurs que personne ne paiera plus la douane.",
            {"language": "fr", "author": "Jeanne Morel", "published_date": "2021-03-03"},
        ),
    ],
)
def test_what_a_text_says_and_does_not_say(text: str, fields: dict[str, str | None]) -> None:
    found = read_text(text)
    assert {field: getattr(found, field) for field in fields} == fields


def test_a_formats_hints_serve_where_the_text_is_silent() -> None:
    source = Source("a", "a.html", "", Hints(title="A Ferry Burns", url="https://example.org/ferry"))
    found = read(source)
    assert (found.title, found.url) == ("A Ferry Burns", "https://example.org/ferry")
    assert read(replace(source, text="The Ferry Front Opens In Spring\n")).title == "The Ferry Front Opens In Spring"


@pytest.mark.parametrize(
    ("name", "text", "date", "basis"),
    [
        ("salt-weekly-2031-05-20", "A Ferry Burns\n", "2031-05-20", "background"),
        ("2031-05-20-salt-weekly", "A Ferry Burns\n", "2031-05-20", "background"),
        ("salt-weekly-2031-05-20", "A Ferry Burns\nMay 4, 2031\n\nThe ferry burned.\n", "2031-05-04", "text"),
        ("salt-weekly-2031-02-30", "A Ferry Burns\n", None, None),
        ("salt-weekly-2011-12", "A Ferry Burns\n", None, None),
    ],
)
def test_a_files_name_gives_the_day_where_the_text_is_silent(
    name: str, text: str, date: str | None, basis: str | None
) -> None:
    found = read(Source(name, f"{name}.txt", text))
    assert (found.published_date, found.published_basis) == (date, basis)


def test_every_kind_that_a_rule_gives_is_in_the_codebook() -> None:
    habits = (habit for publisher in known().publishers.values() for habit in publisher.habits)
    kinds = {value for habit in habits for key, value in habit.fields if key == "kind"}
    kinds |= {rule.kind for rule in rules().kinds} | set(rules().periods)
    assert kinds <= known().vocabulary.of("reports.kind")
    passages = {rule.kind for listed in (rules().notices, rules().captions) for rule in listed.rules}
    assert passages <= known().vocabulary.of("passages.kind")


FRAGMENTS = st.sampled_from(
    [
        "MEMRI",
        "print",
        "June 5, 2023",
        "3/6/2016",
        "By A. Sampler and B. Vale*",
        "Special Dispatch No. 12",
        "MW Weekly: One Thing; Another Thing",
        "One Thing",
        "Related",
        "SEE ALSO:",
        "The full text of this post is available to subscribers.",
        "Load more",
        "- an item",
        "[1] Telegram, June 3, 2020.",
        "(Source: Telegram)",
        'The channel wrote: "The sea is ours, and so is the road that leads to it, and the well beside the road." ' * 2,
        "wrapped lines of hard text that go on and on until they end somewhere in",
        "the middle",
        "\u00a0\u200b",
        "***",
        "\t",
        "",
    ]
)
TEXTS = st.one_of(
    st.text(),
    st.lists(FRAGMENTS).map("\n".join),
    st.lists(FRAGMENTS).map("\r\n\r\n".join),
    st.lists(st.one_of(FRAGMENTS, st.text(max_size=40)), max_size=40).map("\n\n".join),
)


@given(TEXTS)
@settings(max_examples=300)
def test_passages_hold_every_character_once_and_in_order(text: str) -> None:
    found = read_text(text)
    end = 0
    for passage in found.passages:
        assert passage.span.start >= end
        assert not text[end : passage.span.start].strip()
        words = passage.span.of(text)
        assert words
        assert words == words.strip()
        end = passage.span.end
    assert not text[end:].strip()
    assert found.title
    assert all(found.passages[0].span.start <= section.span.start < section.span.end for section in found.sections)


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("a b " * 250_000, 1),
        ("Ab " * 300_000, 1),
        ("\n" * 200_000, 0),
        (" \n" * 200_000, 0),
        ('"' * 1_000_000, 1),
        ("1" * 1_000_000, 1),
        ("1/" * 400_000, 1),
        ("June 26, 2023 | " * 60_000, 1),
        ("By Ab Cd and " * 80_000, 1),
        ("- " * 400_000, 1),
        ("a.b@" * 200_000, 1),
        ("Related\n" * 20_000, 20_000),
        (f"{'The sea is ours. ' * 9}\nRelated\n" * 2_000, 4_000),
    ],
    ids=lambda value: repr(value)[:16],
)
def test_hostile_texts_are_read_like_any_other(text: str, passages: int) -> None:
    """A rule whose time grows with the square of its text would never come back from these."""
    assert len(read_text(text).passages) == passages
