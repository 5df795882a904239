"""Counts by month -> the bars of a small timeline, which a template draws as SVG without any script."""

from collections.abc import Sequence
from math import ceil

from msgspec import Struct

MOST = 120  # months up to which each has a bar of its own; beyond, years do
HEIGHT = 100  # of the highest bar, in the units of the picture
WIDTH = 10  # of each bar, the gap after it included
LABELS = 6  # bars at most that say their period below, each with the room up to the next


class Bar(Struct, frozen=True):
    """A month (2021-03) or a year (2021) with its count, and where its bar stands: x from the left, y from the top.

    `label` is what is written below it, which is nothing where there is no room.
    """

    period: str
    count: int
    x: int
    y: float
    height: float
    label: str


def bars(counts: Sequence[tuple[str, int]]) -> list[Bar]:
    """One bar for every period from the first to the last, empty ones too; `counts` are of months, in order."""
    if not counts:
        return []
    by_period: dict[str, int] = dict(counts)
    periods = _months(counts[0][0], counts[-1][0])
    if len(periods) > MOST:
        by_period = {}
        for month, count in counts:
            by_period[month[:4]] = by_period.get(month[:4], 0) + count
        periods = [f"{year:04}" for year in range(int(counts[0][0][:4]), int(counts[-1][0][:4]) + 1)]
    highest = max(by_period.values())
    step = ceil(len(periods) / LABELS)
    return [
        Bar(period, count, number * WIDTH, HEIGHT - height, height, label)
        for number, period in enumerate(periods)
        for count in (by_period.get(period, 0),)
        for height in (HEIGHT * count / highest,)
        for label in (period if number % step == 0 and number + step <= len(periods) else "",)
    ]


def _months(first: str, last: str) -> list[str]:
    start, end = (int(month[:4]) * 12 + int(month[5:7]) - 1 for month in (first, last))
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(start, end + 1)]
