"""Where indirect speech ends: at another clause, another report or what the report itself goes on to say."""

import pytest
from prose import parses

from rhetoric_atlas.attribution.reporting.indirect import clauses
from rhetoric_atlas.attribution.reporting.indirect_end import closing, end_of


def indirect(text: str) -> list[str]:
    found = [clause for parse in parses(text) for clause in clauses(parse, text)]
    return [clause.span.of(text) for clause in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("While the emir said that the siege was over, others left.", ["the siege was over"]),
        ("After the ministry said the dam had burst, the town was cleared.", ["the dam had burst"]),
        ("Although the union denied any part in the raid, it was banned.", ["denied any part in the raid"]),
        ("But when the court ruled that the ban was void, the men came back.", ["the ban was void"]),
        ("In May, the emir said that in Tarn, Lod and Ves, nobody stayed.", ["in Tarn, Lod and Ves, nobody stayed"]),
    ],
)
def test_a_clause_that_opens_its_sentence_ends_at_its_comma(text: str, expected: list[str]) -> None:
    assert indirect(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The ministry said the raid had failed; two men were held.", ["the raid had failed"]),
        ("The ministry said the raid had failed, leaving two men dead.", ["the raid had failed"]),
        (
            "The ministry said that of aiding, hiding and feeding them, he was free.",
            ["of aiding, hiding and feeding them, he was free"],
        ),
        (
            "The post said that the raid had failed, and urging the men to rest.",
            ["the raid had failed", "urging the men to rest"],
        ),
        (
            "It quotes a man who said that on May 3, the army burned the wells, killing sheep.",
            ["on May 3, the army burned the wells"],
        ),
        ("The ministry said the raid had failed (Tarn Daily, April 3).", ["the raid had failed"]),
        ("The ministry said the raid had failed (and failed badly).", ["the raid had failed (and failed badly)"]),
        (
            "The ministry said the raid had failed, according to the daily.",
            ["the raid had failed", "The ministry said the raid had failed"],
        ),
        ("The ministry said the raid had failed, but two men were held.", ["the raid had failed"]),
        ("The ministry said the raid had failed, and when night came it fell silent.", ["the raid had failed"]),
        ("The ministry said the king, the emir and the men had fled.", ["the king, the emir and the men had fled"]),
        (
            "The ministry said the raid -- the third since May -- had failed.",
            ["the raid -- the third since May -- had failed"],
        ),
        ("The men -- who claim that the raid had failed -- left Tarn.", ["the raid had failed"]),
        ("The front denied any part in the raid -- the third since May.", ["denied any part in the raid"]),
        ("The front denied any part in the raid, and the men left.", ["denied any part in the raid"]),
        ("The front condemned the raid on Tarn in a statement on Monday.", ["condemned the raid on Tarn"]),
        ("The front condemned the raid in a village near Tarn.", ["condemned the raid in a village near Tarn"]),
        ("The ministry said that the raid had failed, and", ["the raid had failed, and"]),
        ("The front condemned the raid on Tarn in a", ["condemned the raid on Tarn in a"]),
    ],
)
def test_a_mark_ends_it_before_what_the_report_says(text: str, expected: list[str]) -> None:
    assert indirect(text) == expected


def test_the_end_is_counted_in_words() -> None:
    (parse,) = parses("The ministry said that the raid had failed, adding that two men were held.")
    assert end_of(parse, 0, 4, "cue-that") == 8


def test_marks_and_footnotes_close_nothing() -> None:
    (parse,) = parses("The raid had failed.[3]")
    assert closing(parse, len(parse.sentence)) == 4
