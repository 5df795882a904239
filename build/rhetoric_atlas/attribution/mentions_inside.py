"""The mentions that stand inside a stretch of a report."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ..base.model import Mention, Span


@dataclass(frozen=True, slots=True)
class Inside:
    """The mentions of a report, in order, looked up by the span that holds them."""

    mentions: Sequence[Mention]
    starts: Sequence[int]

    @classmethod
    def of(cls, mentions: Sequence[Mention]) -> "Inside":
        """`mentions` are in order."""
        return cls(mentions, [mention.span.start for mention in mentions])

    def within(self, span: Span) -> list[Mention]:
        """The mentions that a span holds whole, in order."""
        near = self.mentions[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
        return [mention for mention in near if mention.span.end <= span.end]

    def entities(self, span: Span) -> tuple[str, ...]:
        """The ids of the entries whose names a span holds whole, once each, in the order of their first name."""
        return tuple(dict.fromkeys(mention.entity_id for mention in self.within(span)))

    def ends_at(self, place: int) -> bool:
        """Whether a mention ends at an offset."""
        before = bisect_left(self.starts, place) - 1
        return before >= 0 and self.mentions[before].span.end == place
