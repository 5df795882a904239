"""Which words without marks stand after a colon as a quotation."""

import pytest
from prose import QUOTING, report_of

from rhetoric_atlas.quotes.blocks import blocks
from rhetoric_atlas.quotes.marks import pairs


def blocks_in(text: str) -> list[str]:
    passages = report_of(text).passages
    marked = [pairs(text, passage.span, QUOTING.no_marks) for passage in passages]
    return [span.of(text) for span in blocks(text, passages, marked, QUOTING.lexicon)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The emir added:\nWe shall return.\nHe left.", ["We shall return."]),
        (
            "The post called on readers to act:\n- block roads;\n- burn cars.\nThen it ended.",
            ["- block roads;\n- burn cars."],
        ),
        ("The letter reads:\nWe shall return.", ["We shall return."]),
        ("The statement read:\nWe shall return.", ["We shall return."]),
        ("The emir and the clerk. From the left:\nThe emir, the clerk.", []),
        ("From Tarn:\nThe first is the war.", []),
        ("There are three reasons:\nThe first is the war.", []),
        ("The emir added:\n# A Heading", []),
        ('The emir added:\n"We shall return."', []),
        ("The emir added.\nHe left.", []),
        ("He said no. Three reasons follow:\nThe first is the war.", []),
        ("The emir added:", []),
        ("The emir added:\n1. Block roads.\n2) Burn cars.", ["1. Block roads.\n2) Burn cars."]),
        ("- He said:\n- He wrote:\n- He added:", []),
        ("He said:\nHe wrote:\nWe go.", ["He wrote:"]),
        ("He said:\n...", []),
        ("The emir added: [3]\nWe shall return.", ["We shall return."]),
        ("The emir added:\n(Hill Voice, June 5, 2031)", []),
        ("The following are excerpts from the emir's speech:\nWe shall return.", ["We shall return."]),
        ("The following are the main reasons:\nThe first is the war.", []),
    ],
)
def test_words_after_a_colon_are_a_block_where_somebody_speaks(text: str, expected: list[str]) -> None:
    assert blocks_in(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The front issued the following statement:\nThe "peace" is a trap.\nWe stay here.\nThe road is shut.',
            ['The "peace" is a trap.', "We stay here."],
        ),
        ("The emir said the following:\nMy men stay.\n# A Heading\nWe go.", ["My men stay."]),
        ('The front issued the following statement:\n"We stay here."\nWe go.', []),
        ('The front issued a statement:\nThe "peace" is a trap.\nWe stay here.', []),
        ('The front said the following:\nThe "peace" is a trap.\nThe road is shut.', []),
        ('The front said the following:\nIt was cold.\nLee asked: "Are we late?"', ["It was cold."]),
    ],
)
def test_a_statement_that_is_printed_whole_goes_on_to_where_nobody_speaks_of_himself(
    text: str, expected: list[str]
) -> None:
    assert blocks_in(text) == expected
