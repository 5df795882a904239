"""Spans that overlap in any way -> elements that nest, as HTML asks for it."""

from collections.abc import Iterator, Sequence
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
    inside = _cut(marks, start, start + len(text))
    return tuple(_children(text, start, start, start + len(text), _uncrossed(inside)))


def _cut(marks: Sequence[Mark], start: int, end: int) -> list[Mark]:
    return [
        _part(mark, max(mark.start, start), min(mark.end, end))
        for mark in marks
        if mark.start < end and mark.end > start and mark.start < mark.end
    ]


def _part(mark: Mark, start: int, end: int) -> Mark:
    return replace(
        mark,
        start=start,
        end=end,
        is_first=mark.is_first and start == mark.start,
        is_last=mark.is_last and end == mark.end,
    )


def _uncrossed(marks: list[Mark]) -> list[Mark]:
    """The marks, outer before inner, those that cross an earlier one in two parts."""
    waiting = sorted(marks, key=_order, reverse=True)
    done: list[Mark] = []
    open_ends: list[int] = []
    while waiting:
        mark = waiting.pop()
        while open_ends and open_ends[-1] <= mark.start:
            open_ends.pop()
        if open_ends and mark.end > open_ends[-1]:
            rest = _part(mark, open_ends[-1], mark.end)
            mark = _part(mark, mark.start, open_ends[-1])
            waiting.append(rest)
            waiting.sort(key=_order, reverse=True)
        done.append(mark)
        open_ends.append(mark.end)
    return done


def _order(mark: Mark) -> tuple[int, int, int]:
    return mark.start, -mark.end, KINDS.index(mark.kind)


def _children(text: str, offset: int, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Element | str]:
    """What stands from `start` to `end`; the marks are in order and none crosses another."""
    at = start
    number = 0
    while number < len(marks):
        mark = marks[number]
        after = number + 1
        while after < len(marks) and marks[after].start < mark.end:
            after += 1
        if at < mark.start:
            yield text[at - offset : mark.start - offset]
        yield Element(mark, tuple(_children(text, offset, mark.start, mark.end, marks[number + 1 : after])))
        at, number = mark.end, after
    if at < end:
        yield text[at - offset : end - offset]
