"""Counts by month become bars, one for every month, or for every year where the months are too many."""

import re

import pytest
from jinja2 import Environment, FileSystemLoader
from paths import PACKAGE

from rhetoric_atlas.site.pages.months import MOST, bars

TEMPLATES = Environment(loader=FileSystemLoader(PACKAGE / "site" / "templates"), enable_async=True)  # as Datasette


def bars_of(*counts: tuple[str, int]) -> list[tuple[str, int]]:
    return bars([{"month": month, "quotes": quotes} for month, quotes in counts])


def drawn(*counts: tuple[str, int]) -> str:
    return TEMPLATES.get_template("_atlas_months.html").render(bars=bars_of(*counts), what="Quotes")


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([], []),
        ([("2021-03", 4)], [("2021-03", 4)]),
        ([("2020-12", 2), ("2021-02", 4)], [("2020-12", 2), ("2021-01", 0), ("2021-02", 4)]),
        (
            [("2000-01", 1), ("2000-02", 1), ("2011-05", 1)],
            [("2000", 2), *((str(year), 0) for year in range(2001, 2011)), ("2011", 1)],
        ),
    ],
)
def test_bars(counts: list[tuple[str, int]], expected: list[tuple[str, int]]) -> None:
    assert bars_of(*counts) == expected


def test_a_bar_is_as_high_as_its_count_and_stands_in_its_month() -> None:
    found = re.findall(
        r'<rect x="(\d+)" y="([\d.]+)" width="8" height="([\d.]+)"/>', drawn(("2020-12", 2), ("2021-02", 4))
    )
    assert found == [("1", "50.0", "50.0"), ("21", "0.0", "100.0")]


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        ("2021-03", ["2021-01", "2021-02", "2021-03"]),
        ("2021-07", ["2021-01", "", "2021-03", "", "2021-05", "", ""]),
        ("2021-08", ["2021-01", "", "2021-03", "", "2021-05", "", "2021-07", ""]),
    ],
)
def test_as_many_bars_say_their_month_as_there_is_room_for(last: str, labels: list[str]) -> None:
    assert re.findall("<span>(.*?)</span>", drawn(("2021-01", 1), (last, 1))) == labels


def test_ten_years_have_a_bar_a_month() -> None:
    assert len(bars_of(("2001-01", 1), ("2010-12", 1))) == MOST
