"""The actors or locations that stand inside the words of a quote."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from ..model import Mention, Span


@dataclass(frozen=True, slots=True)
class Inside:
    """The mentions of a report, in order, looked up by the span that holds them."""

    mentions: Sequence[Mention]
    starts: Sequence[int]

    @classmethod
    def of(cls, mentions: Sequence[Mention]) -> "Inside":
        """`mentions` are in order."""
        return cls(mentions, [mention.span.start for mention in mentions])

    def entities(self, span: Span) -> tuple[str, ...]:
        """The ids of the entries whose names a span holds whole, once each, in the order of their first name."""
        within = self.mentions[bisect_left(self.starts, span.start) : bisect_left(self.starts, span.end)]
        return tuple(dict.fromkeys(mention.entity_id for mention in within if span.contains(mention.span)))
