"""The page of a report: its text to read, with its quotes, actors and places marked in it."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from ..answers import Row, all_answers, questions
from ..atlases import Atlas
from ..datasette_api import Datasette, Request
from .nesting import Element, Mark, nested

QUESTIONS = questions(__file__, "report.sql")
MARKED = {"quotes": "quote", "actors": "actor", "places": "place"}  # the questions whose rows are marked, and as what
# What the marks can be narrowed to by an id in the query string: the rows of which question, by which column.
FILTERS = {"speaker": ("quotes", "speaker_id"), "actor": ("actors", "entity_id"), "place": ("places", "entity_id")}


async def view(datasette: Datasette, atlas: Atlas, key: str, request: Request) -> dict[str, Any]:
    """A report to read. Without passages, in a public copy, `stretches` is empty and the quotes stand in order.

    `asked` says by which of FILTERS the page is narrowed; `chosen` are the ids of the marks that it is narrowed to,
    None where it is not.
    """
    found = await all_answers(datasette, atlas, QUESTIONS, report=key)
    marks = [
        Mark(row["start_char"], row["end_char"], kind, row)
        for question, kind in MARKED.items()
        for row in found[question]
        if row["start_char"] is not None
    ]
    asked = {name: value for name in FILTERS if (value := request.args.get(name))}
    chosen = {
        row["id"]
        for name, value in asked.items()
        for question, column in [FILTERS[name]]
        for row in found[question]
        if row[column] == value
    }
    return {
        **found,
        "stretches": list(_stretches(found["passages"], marks)),
        "asked": asked,
        "chosen": chosen if asked else None,
    }


def _stretches(
    passages: Sequence[Row], marks: Sequence[Mark]
) -> Iterator[tuple[bool, list[tuple[Row, tuple[Element | str, ...]]]]]:
    """Passages that follow each other, each with its text as texts and elements; those of boilerplate are folded."""
    waiting = sorted(marks, key=lambda mark: mark.start, reverse=True)
    reaching: list[Mark] = []  # those that begin before the end of the passage, and may reach into it
    for is_folded, group in groupby(passages, lambda passage: passage["kind"] == "boilerplate"):
        paragraphs = []
        for passage in group:
            reaching = [mark for mark in reaching if mark.end > passage["start_char"]]
            while waiting and waiting[-1].start < passage["end_char"]:
                reaching.append(waiting.pop())
            paragraphs.append((passage, nested(passage["text"], passage["start_char"], reaching)))
        yield bool(is_folded), paragraphs
