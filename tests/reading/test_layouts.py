"""Short reports in the layouts of many publishers, read as a careful reader would, and without publishers' habits.

The texts stand in tests/layouts, what should come of them in expected/layouts.yml; people and events are invented. When
the rules first read them, 17 of the 54 were right in all that is compared, 39 in title, date and publisher; of
fifteen that were written later, these three were right in twelve, of twelve still later in eight.
"""

from collections.abc import Iterator, Sequence
from time import process_time
from typing import Any

import pytest
from general_rules import publishers, rules
from msgspec.structs import replace
from paths import EXPECTED as EXPECTED_FILES
from paths import TESTS

from rhetoric_atlas import sources
from rhetoric_atlas.base import yamlfile
from rhetoric_atlas.base.model import Publisher, Report
from rhetoric_atlas.reading import report

LAYOUTS = {path.stem: path for path in sources.find([TESTS / "layouts"])}
EXPECTED: Any = yamlfile.read(EXPECTED_FILES / "layouts.yml")
FIELDS = {  # what is compared of every report, and what goes without saying where a report has it
    "title": None,
    "publisher_id": None,
    "series": None,
    "number": None,
    "author": None,
    "published_date": None,
    "published_precision": "day",
    "published_basis": "text",
    "published_earliest": None,
    "published_latest": None,
    "completeness": "full",
    "language": "en",
    "url": None,
}
OF_A_DATE = ("published_precision", "published_basis")
GIVEN = ("publisher_basis", "kind")  # compared where it is given
REQUIRED = 0.95  # of the layouts: title, date and publisher right by the general rules


def read(name: str, known: Sequence[Publisher]) -> Report:
    return report.read(sources.read(LAYOUTS[name]), known, rules())


def expected_fields(name: str) -> dict[str, str | None]:
    said = EXPECTED[name]
    fields = {field: said.get(field, usual) for field, usual in FIELDS.items()}
    if fields["published_date"] is None:
        fields |= dict.fromkeys(OF_A_DATE)
    return fields | {field: said[field] for field in GIVEN if field in said}


@pytest.mark.parametrize("name", list(EXPECTED))
def test_a_layout_is_read_as_expected(name: str) -> None:
    found = read(name, publishers())
    expected = expected_fields(name)
    assert {field: getattr(found, field) for field in expected} == expected
    assert [section.title for section in found.sections] == EXPECTED[name].get("sections", [])
    kinds = [next(iter(line.items())) for line in EXPECTED[name].get("passages", [])]
    assert [(" ".join(sorted(kinds_of(found, words))), words) for _, words in kinds] == kinds


def kinds_of(found: Report, words: str) -> set[str]:
    """The kinds of the passages that begin with some words; a title is printed elsewhere too."""
    beginnings = ((passage.kind, " ".join(passage.span.of(found.text).split())) for passage in found.passages)
    return {kind for kind, beginning in beginnings if beginning.startswith(words)}


def test_every_layout_is_expected() -> None:
    assert sorted(EXPECTED) == sorted(LAYOUTS)
    assert len(EXPECTED) >= 40


def test_the_general_rules_alone_tell_title_date_and_publisher() -> None:
    wrong = list(wrong_without_habits())
    print(f"without their publisher's habits {len(LAYOUTS) - len(wrong)} of {len(LAYOUTS)} layouts are right")
    assert len(wrong) <= (1 - REQUIRED) * len(LAYOUTS), wrong


def wrong_without_habits() -> Iterator[tuple[str, dict[str, str | None]]]:
    plain = tuple(replace(publisher, habits=()) for publisher in publishers())
    for name in LAYOUTS:
        found, expected = read(name, plain), expected_fields(name)
        told = ("title", "publisher_id", "published_date", "published_precision")
        wrong = {field: getattr(found, field) for field in told if getattr(found, field) != expected[field]}
        if wrong:
            yield name, wrong


@pytest.mark.parametrize(
    "line",
    [
        "Salt Brigade Claims Raid On Tarn\n",
        "Lena Hofer\n",
        "By Lena Hofer | June 5, 2023\n",
        "Subscribe to Salt News\nSalt News\n",
        "The Harbor Review\n",
        "A still from the video of the raid.\n",
    ],
)
def test_a_page_of_one_line_many_times_over_is_read_in_linear_time(line: str) -> None:
    short, long = (_seconds(line * (size // len(line))) for size in (20_000, 80_000))
    assert long < 8 * short


def _seconds(text: str) -> float:
    """The processor's time for reading a text, the best of three."""
    times = []
    for _ in range(3):
        start = process_time()
        report.read(sources.Source("a", "a.txt", text), publishers(), rules())
        times.append(process_time() - start)
    return min(times)
