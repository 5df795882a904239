"""When a report was published, as far as its text goes."""

import pytest

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.language.dates.absolute import FoundDate
from rhetoric_atlas.reading.head.datelines import Dateline
from rhetoric_atlas.reading.head.head import Head
from rhetoric_atlas.reading.head.published import Published, inferred, published
from rhetoric_atlas.reading.rules import ReadingRules

FORMS = ReadingRules.load().dates


def dated(iso: str, label: str | None = None) -> Dateline:
    return Dateline(FoundDate(Span(0, 1), iso), label)


@pytest.mark.parametrize(
    ("datelines", "labelled", "expected"),
    [
        ({1: dated("2023-06-05")}, [], Published("2023-06-05", "day", "text")),
        ({0: dated("2024-01-01"), 3: dated("2023-06")}, [], Published("2023-06", "month", "text")),
        ({0: dated("2024-01-01")}, [], Published("2024-01-01", "day", "text")),
        ({3: dated("2023-06-07", "updated"), 4: dated("2023-06-05")}, [], Published("2023-06-05", "day", "text")),
        ({3: dated("2023-06-06"), 4: dated("2023-06-05", "published")}, [], Published("2023-06-05", "day", "text")),
        ({3: dated("2023-06-07", "updated")}, [], Published(latest="2023-06-07")),
        ({}, [dated("2023-06-05", "published")], Published("2023-06-05", "day", "text")),
        ({}, [dated("2023-06-05", "updated")], Published()),
        ({1: Dateline()}, [], Published()),
    ],
)
def test_what_the_lines_say(datelines: dict[int, Dateline], labelled: list[Dateline], expected: Published) -> None:
    assert published(Head(2, "A Title", frozenset((2,)), datelines, 5), labelled) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "2022 is on a trajectory to be the deadliest year. On September 18 they met, on September 22 they wrote.",
            Published("2022-09", "month", "inferred", "2022-09-22"),
        ),
        (
            "So far in 2023, it has claimed five attacks, on March 24, on March 27 and on March 30.",
            Published("2023", "year", "inferred", "2023-03-30"),
        ),
        (
            "It began on December 27, 2021 and was over on December 29, 2021.",
            Published(earliest="2021-12-29"),
        ),
        (
            "On May 3, 2023 and May 5, 2023 they met; elections are due on November 5, 2024.",
            Published("2023-05", "month", "inferred", "2023-05-05"),
        ),
        ("In another post on November 2 and on November 4, he wrote of 2014.", Published()),
        ("On May 3, 2023, they met.", Published()),
        ("Nothing happened.", Published()),
    ],
)
def test_what_the_events_of_a_week_allow(text: str, expected: Published) -> None:
    assert inferred([text], 7, FORMS) == expected
