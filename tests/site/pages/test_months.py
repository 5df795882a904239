"""Counts by month become bars, one for every month, or for every year where the months are too many."""

import pytest

from rhetoric_atlas.site.pages.months import MOST, bars


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([], []),
        ([("2021-03", 4)], [("2021-03", 4, 0, 0.0, 100.0)]),
        (
            [("2020-12", 2), ("2021-02", 4)],
            [("2020-12", 2, 0, 50.0, 50.0), ("2021-01", 0, 10, 100.0, 0.0), ("2021-02", 4, 20, 0.0, 100.0)],
        ),
        (
            [("2000-01", 1), ("2000-02", 1), ("2011-05", 1)],
            [
                ("2000", 2, 0, 0.0, 100.0),
                *((str(year), 0, (year - 2000) * 10, 100.0, 0.0) for year in range(2001, 2011)),
                ("2011", 1, 110, 50.0, 50.0),
            ],
        ),
    ],
)
def test_bars(counts: list[tuple[str, int]], expected: list[tuple[str, int, int, float, float]]) -> None:
    assert [(bar.period, bar.count, bar.x, bar.y, bar.height) for bar in bars(counts)] == expected


@pytest.mark.parametrize(
    ("last", "labels"),
    [
        ("2021-03", ["2021-01", "2021-02", "2021-03"]),
        ("2021-07", ["2021-01", "", "2021-03", "", "2021-05", "", ""]),
        ("2021-08", ["2021-01", "", "2021-03", "", "2021-05", "", "2021-07", ""]),
    ],
)
def test_as_many_bars_say_their_month_as_there_is_room_for(last: str, labels: list[str]) -> None:
    assert [bar.label for bar in bars([("2021-01", 1), (last, 1)])] == labels


def test_ten_years_have_a_bar_a_month() -> None:
    assert len(bars([("2001-01", 1), ("2010-12", 1)])) == MOST
