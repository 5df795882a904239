"""The separate stories of a page."""

import pytest

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.reading.lines.looks import line
from rhetoric_atlas.reading.lines.sections import sections_of
from rhetoric_atlas.reading.rules import ReadingRules

SMALL = ReadingRules.load().small_words
ROUNDUP = "MW Weekly: Tide Province Claims Ambush; Farmers' League Turns on Governor"
KINDS = {"t": "title", "h": "heading", "p": "paragraph", "d": "dateline", "b": "boilerplate"}
FIRST, SECOND = "Tide Province Claims an Ambush at Selm", "League of Farmers Turns Against the Governor"


@pytest.mark.parametrize(
    ("texts", "kinds", "announced", "stories"),
    [
        ([ROUNDUP, FIRST, "One.", "Two.", SECOND, "Three."], "thpphp", ROUNDUP, [(1, 3), (4, 5)]),
        ([ROUNDUP, FIRST, "One.", SECOND, "Two.", "Photos of the Week"], "thphph", ROUNDUP, [(1, 2), (3, 4)]),
        (
            [ROUNDUP, FIRST, "One.", "The Ambush Site Today", "Two.", SECOND, "Three."],
            "thphphp",
            ROUNDUP,
            [(1, 4), (5, 6)],
        ),
        (
            ["W", FIRST, "One.", SECOND, "Two."],
            "thphp",
            "The Week: Tide Province Claims Ambush, and Farmers' League Turns on Governor",
            [(1, 2), (3, 4)],
        ),
        ([ROUNDUP, FIRST, "One.", SECOND, "Two."], "thphp", None, []),
        ([ROUNDUP, FIRST, "One.", "Another Matter", "Two."], "thphp", ROUNDUP, []),
        (["Notebook", "A", "May 3", "One.", "B", "May 1", "Two.", "Load more"], "thdphdpb", None, [(1, 3), (4, 6)]),
        ([ROUNDUP], "t", ROUNDUP, []),
    ],
)
def test_stories(texts: list[str], kinds: str, announced: str | None, stories: list[tuple[int, int]]) -> None:
    text = "\n".join(texts)
    starts = [sum(len(before) + 1 for before in texts[:number]) for number in range(len(texts))]
    lines = [line(text, Span(start, start + len(words)), SMALL) for start, words in zip(starts, texts, strict=True)]
    found = sections_of(lines, [KINDS[kind] for kind in kinds], 1, announced, SMALL)
    assert [(section.span, section.title) for section in found] == [
        (Span(lines[first].span.start, lines[last].span.end), texts[first]) for first, last in stories
    ]
