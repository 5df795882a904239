"""What a format says of its report: where the text is silent, and where the two differ."""

import pytest

from rhetoric_atlas.base.model import Publisher, Report
from rhetoric_atlas.reading.head.hints import differences, hinted_author, hinted_date, hinted_title
from rhetoric_atlas.reading.rules import ReadingRules
from rhetoric_atlas.sources import Hints

RULES = ReadingRules.load()
MONITOR = Publisher("monitor", "The Monitor", "quotes", homepage="https://www.monitor.example/", signs=("Harbor Desk",))
OTHER = Publisher("other", "Other Review", "quotes", hosts=("review.example",))


@pytest.mark.parametrize(
    ("hints", "publisher", "title"),
    [
        (Hints(), MONITOR, None),
        (Hints("A Ferry Burns | The Monitor"), MONITOR, "A Ferry Burns"),
        (Hints("A Ferry Burns - Harbor Desk"), MONITOR, "A Ferry Burns"),
        (Hints("A Ferry Burns | The Monitor"), None, "A Ferry Burns | The Monitor"),
        (Hints("A Ferry Burns – The Quay", site="The Quay"), None, "A Ferry Burns"),
        (Hints("A Ferry – A Fire"), MONITOR, "A Ferry – A Fire"),
    ],
)
def test_a_hinted_title_is_without_its_site(hints: Hints, publisher: Publisher | None, title: str | None) -> None:
    assert hinted_title(hints, publisher, RULES) == title


@pytest.mark.parametrize(
    ("hints", "date", "basis"),
    [
        (Hints(date="2023-10-09"), "2023-10-09", "background"),
        (Hints(date="October 9, 2023"), "2023-10-09", "background"),
        (Hints(date="2023-10-09", url="https://monitor.example/2023/10/09/ferry"), "2023-10-09", "url"),
        (Hints(url="https://monitor.example/2023/10/9/ferry"), "2023-10-09", "url"),
        (Hints(url="https://monitor.example/2023/10/ferry"), "2023-10", "url"),
        (Hints(date="2023-10-09", url="https://monitor.example/2023/10/ferry"), "2023-10-09", "background"),
    ],
)
def test_a_hinted_date_has_its_basis(hints: Hints, date: str, basis: str) -> None:
    found = hinted_date(hints, RULES.dates, None)
    assert found
    assert (found[0].iso, found[1]) == (date, basis)


@pytest.mark.parametrize("hints", [Hints(), Hints(date="soon"), Hints(url="https://monitor.example/ferry/12345/67")])
def test_where_nothing_is_dated_nothing_is_hinted(hints: Hints) -> None:
    assert hinted_date(hints, RULES.dates, None) is None


@pytest.mark.parametrize(
    ("hints", "author"),
    [
        (Hints(author="A. Sampler"), "A. Sampler"),
        (Hints(author="The Monitor"), None),
        (Hints(author="harbor desk"), None),
        (Hints(author="The Quay", site="The Quay"), None),
        (Hints(), None),
    ],
)
def test_a_site_is_no_author(hints: Hints, author: str | None) -> None:
    assert hinted_author(hints, MONITOR) == author


def read(**fields: str) -> Report:
    said = {"title": "A Ferry Burns", "language": "en", "published_date": "2023-10-09", "publisher_id": "monitor"}
    return Report(id="a", source_file="a.html", text="", completeness="full", **(said | fields))


@pytest.mark.parametrize(
    ("hints", "fields", "found"),
    [
        (Hints("A FERRY burns – The Monitor", "2023-10-09", language="en"), {}, []),
        # a day may be another one in universal time, and an exacter hint says nothing else
        (Hints(date="2023-10-10"), {}, []),
        (Hints(date="2023-10-09"), {"published_date": "2023-10"}, []),
        (Hints("Two Ferries Sink"), {}, [("title", "Two Ferries Sink", "A Ferry Burns")]),
        (Hints(date="2023-10-12"), {}, [("published_date", "2023-10-12", "2023-10-09")]),
        (Hints(date="2023-11"), {}, [("published_date", "2023-11", "2023-10-09")]),
        (Hints(url="https://www.review.example/a"), {}, [("publisher_id", "other", "monitor")]),
        (Hints(url="https://monitor.example/a"), {}, []),
        (Hints(language="ru"), {}, [("language", "ru", "en")]),
    ],
)
def test_where_format_and_text_differ(hints: Hints, fields: dict[str, str], found: list[tuple[str, str, str]]) -> None:
    assert list(differences(hints, read(**fields), (MONITOR, OTHER), RULES)) == found
