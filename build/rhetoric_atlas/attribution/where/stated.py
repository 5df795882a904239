"""What a report states in its own words: where a pattern stands in it outside quotations, looked up by place."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ...base.keywords import Keywords, stretches_around
from ...base.model import Span

REACH = (80, 30)  # characters of a match before its keyword, and after it, at most


@dataclass(frozen=True, slots=True)
class Stated:
    """The matches of a pattern in a report, quotations aside, in order."""

    starts: Sequence[int]
    matches: Sequence[re.Match[str]]

    @classmethod
    def of(
        cls,
        pattern: re.Pattern[str],
        keywords: Keywords,
        text: str,
        quoted: Sequence[Span],
        reach: tuple[int, int] = REACH,
    ) -> "Stated":
        """Every match holds one of the keywords, with no more than `reach` characters before and after it.

        `quoted` are the spans of the report's quotations, in order and apart.
        """
        outside = []
        at = 0
        for start, end in stretches_around((found[1:] for found in keywords.found(text)), *reach):
            for match in pattern.finditer(text, start, end):
                while at < len(quoted) and quoted[at].end <= match.start():
                    at += 1
                if at == len(quoted) or match.start() < quoted[at].start:
                    outside.append(match)
        return cls([match.start() for match in outside], outside)

    def nearest(self, start: int, end: int, place: int) -> re.Match[str] | None:
        """The match that begins in a stretch nearest to a place in it."""
        after = bisect_right(self.starts, place)
        candidates = [at for at in (after - 1, after) if 0 <= at < len(self.starts) and start <= self.starts[at] < end]
        return self.matches[min(candidates, key=lambda at: abs(self.starts[at] - place))] if candidates else None
