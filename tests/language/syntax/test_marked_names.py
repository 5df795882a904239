"""Which quotations are names, or words of names, that nobody utters."""

import pytest
from prose import readings

from rhetoric_atlas.language.sentences.tokens import QUOTATION
from rhetoric_atlas.language.syntax.marked_names import is_name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('A user named "Rider" left.', True),
        ('A user by the name "Salt of the Sea," left.', True),
        ('The Front\'s "province" said so.', True),
        ('The Front "province" said so.', True),
        ('He called the raid "a gift," said so.', False),
        ('The men "left" the town.', False),
        ('The Front\'s "long and unforgettable winter of the hills" said so.', False),
        ('"Rider" said so.', False),
    ],
)
def test_which_quotations_are_names(text: str, expected: bool) -> None:
    (reading,) = readings(text)
    assert is_name(reading, list(reading.sentence.words).index(QUOTATION)) is expected


def test_a_word_is_no_quotation() -> None:
    (reading,) = readings("A user named Rider left.")
    assert not is_name(reading, 3)
