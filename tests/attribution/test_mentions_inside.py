"""Which entries stand inside a span."""

from rhetoric_atlas.attribution.mentions_inside import Inside
from rhetoric_atlas.base.model import Mention, Span


def test_entities_are_those_that_a_span_holds_whole_once_each() -> None:
    inside = Inside.of(
        [Mention("a", Span(0, 4)), Mention("b", Span(5, 9)), Mention("a", Span(10, 14)), Mention("c", Span(15, 19))]
    )
    assert inside.entities(Span(5, 16)) == ("b", "a")
    assert inside.entities(Span(0, 14)) == ("a", "b")
    assert inside.entities(Span(20, 30)) == ()
