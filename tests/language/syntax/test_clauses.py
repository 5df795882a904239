"""Whether words are a clause, and what may stand between a cue and the clause that it reports."""

import pytest
from prose import readings

from rhetoric_atlas.language.syntax.clauses import begins_clause, holds_verb, without_adjuncts


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the men left", True),
        ("the men of the hills, who were tired, stayed", True),
        ("Tarn was lost", True),
        ("he will go", True),
        ("why they go", True),
        ("the men don't go", True),
        ("the rains of May in Tarn", False),
        ("about the men who left", False),
        ("as he left", False),
        ("and he left", False),
        ("the end of the war", False),
        ("a large muster and said so", False),
        ("the wounded men of Tarn", False),
        ("the men. He left", False),
        ("", False),
    ],
)
def test_begins_clause(text: str, expected: bool) -> None:
    found = readings(text)
    assert bool(found and begins_clause(found[0], 0)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on Monday that he left", "that he left"),
        ("Monday he left", "he left"),
        ("in May, he left", "he left"),
        ("also he left", "he left"),
        ("he left", "he left"),
    ],
)
def test_without_adjuncts(text: str, expected: str) -> None:
    (reading,) = readings(text)
    place = without_adjuncts(reading, 0)
    assert text[reading.sentence.starts[place] :] == expected


def test_a_verb_counts_only_before_a_mark_that_ends_the_clause() -> None:
    (reading,) = readings("the men; he left")
    assert not holds_verb(reading, 0, len(reading.sentence))
