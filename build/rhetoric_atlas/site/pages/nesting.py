"""Spans that overlap in any way -> elements that nest, as HTML asks for it."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

KINDS = ("quote", "actor", "place")  # of marks with the same span the first of these is the outer one


class Mark(Struct, frozen=True):
    """A span of a report, in code points of its text, its kind, one of KINDS, and the row that it stands for.

    `is_first` and `is_last` tell whether a part of a mark holds its beginning, and its end.
    """

    start: int
    end: int
    kind: str
    row: Any
    is_first: bool = True
    is_last: bool = True


class Element(Struct, frozen=True):
    """A part of a mark with what stands in it, in order: texts and further elements."""

    mark: Mark
    children: "tuple[Element | str, ...]"


def nested(text: str, start: int, marks: Sequence[Mark]) -> tuple[Element | str, ...]:
    """A stretch of text as texts and elements; `start` is where it begins in what the marks count in.

    Marks that reach beyond the stretch are cut to it, and one that crosses another is cut where that ends: every
    character stands in as many elements as there are marks over it.
    """
    end = start + len(text)
    inside = (_part(mark, max(mark.start, start), min(mark.end, end)) for mark in marks)
    waiting = sorted((mark for mark in inside if mark.start < mark.end), key=_order, reverse=True)
    return _children(text, start, start, end, waiting)


def _part(mark: Mark, start: int, end: int) -> Mark:
    return replace(
        mark,
        start=start,
        end=end,
        is_first=mark.is_first and start == mark.start,
        is_last=mark.is_last and end == mark.end,
    )


def _order(mark: Mark) -> tuple[int, int, int]:
    return mark.start, -mark.end, KINDS.index(mark.kind)


def _children(text: str, offset: int, start: int, end: int, waiting: list[Mark]) -> tuple[Element | str, ...]:
    """What stands from `start` to `end`, with the marks that begin there: they are taken from the end of `waiting`."""
    children: list[Element | str] = []
    at = start
    while waiting and waiting[-1].start < end:
        mark = waiting.pop()
        if mark.end > end:
            waiting.append(_part(mark, end, mark.end))
            waiting.sort(key=_order, reverse=True)
            mark = _part(mark, mark.start, end)
        children.append(text[at - offset : mark.start - offset])
        children.append(Element(mark, _children(text, offset, mark.start, mark.end, waiting)))
        at = mark.end
    children.append(text[at - offset : end - offset])
    return tuple(filter(None, children))
