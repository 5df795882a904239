"""A page of lines, with all that is known of it before its head is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...base.model import Habit, Publisher
from ..rules import LineRule, ReadingRules
from .looks import Line


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of a report; `marks` says by number which of them are boilerplate or a notice by their words alone.

    `habits` are the publisher's and those of series that anybody may publish, `order` is that of day and month in its
    dates, `hinted` the title that the file's format gives.
    """

    lines: Sequence[Line]
    marks: Mapping[int, LineRule]
    rules: ReadingRules
    publisher: Publisher | None = None
    habits: Sequence[Habit] = ()
    order: str | None = None
    hinted: str | None = None
