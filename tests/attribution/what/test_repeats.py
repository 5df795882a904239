"""Which quotes say again what another of the same report says."""

import pytest
from prose import drafts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('A trader wrote: "We will never leave the hills." Lee wrote: "We will never leave the hills!"', [None, 0]),
        ('A trader wrote: "We will never leave the hills." Lee wrote: “We will  never leave the Hills”.', [None, 0]),
        # What a heading echoes is its headline, which says nothing of its own.
        ('# "We Will Never Leave The Hills"\nLee wrote: "Brothers, we will never leave the hills."', [None, None]),
        # A part of a fuller one, before or after it.
        ('Lee called it "never ending rain." Lee wrote: "Who ends the never ending rain?"', [1, None]),
        (
            'Lee wrote: "Brothers, we will never leave the hills." The "we will never leave the hills" came late.',
            [None, 0],
        ),
        # Each points to the fullest, never to one that points on.
        (
            'Lee wrote: "Never leave the hills." Lee wrote: "We never leave the hills." '
            'Lee wrote: "Never leave the hills."',
            [1, None, 1],
        ),
        # A word or two may be anybody's.
        ('Lee wrote: "The hills." A trader wrote: "We will never leave the hills."', [None, None]),
        ('Lee wrote: "Victory is near." A trader wrote: "Rain is near."', [None, None]),
    ],
)
def test_which_words_stand_twice(text: str, expected: list[int | None]) -> None:
    quotes = drafts(text)
    ids = [quote.id for quote in quotes]
    assert [ids.index(quote.duplicate_of_id) if quote.duplicate_of_id else None for quote in quotes] == expected
