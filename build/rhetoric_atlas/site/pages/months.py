"""Counts by month -> the bars of a small timeline, which a template draws as SVG without any script."""

from collections import Counter
from collections.abc import Sequence

from ..answers import Row

MOST = 120  # months up to which each has a bar of its own; beyond, years do


def bars(counts: Sequence[Row]) -> list[tuple[str, int]]:
    """Every period from the first to the last, empty ones too, with its count: months (2021-03), or years (2021).

    `counts` are rows with a `month` and the number of its `quotes`, in order.
    """
    if not counts:
        return []
    first, last = (int(row["month"][:4]) * 12 + int(row["month"][5:7]) - 1 for row in (counts[0], counts[-1]))
    periods = [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first, last + 1)]
    if len(periods) > MOST:
        periods = [f"{year:04}" for year in range(first // 12, last // 12 + 1)]
    by_period = Counter[str]()
    for row in counts:
        by_period[row["month"][: len(periods[0])]] += row["quotes"]
    return [(period, by_period[period]) for period in periods]
