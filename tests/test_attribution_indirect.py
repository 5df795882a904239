"""Which words of a sentence are indirect speech, and by which rule they are found."""

import pytest
from prose import ATTRIBUTING, readings

from rhetoric_atlas.attribution.indirect import clauses


def indirect(text: str) -> list[tuple[str, str]]:
    found = [clause for reading in readings(text) for clause in clauses(reading, text, ATTRIBUTING.grammar)]
    return [(clause.method, clause.span.of(text)) for clause in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said that the men of the hills left.", ["the men of the hills left"]),
        ("He said that the men left the hills.[3]", ["the men left the hills"]),
        ("He said that, in May, the men left.", ["in May, the men left"]),
        ("He said in a video on Monday that the men left Tarn.", ["the men left Tarn"]),
        (
            "He said that the men left the hills, adding that nobody had stayed there.",
            ["the men left the hills", "nobody had stayed there"],
        ),
        (
            "He said that the men left the hills and warned that nobody had stayed there.",
            ["the men left the hills", "nobody had stayed there"],
        ),
        ("He said that Lee claimed that the men left.", ["Lee claimed that the men left"]),
        ("He said that much.", []),
        (
            "He said that the men left the hills and Lee denied that they had burned Tarn.",
            ["the men left the hills", "they had burned Tarn"],
        ),
        ("He said that the men left the hills, although others stayed.", ["the men left the hills"]),
        (
            'He said that the men "had left" the hills of the north.',
            ['the men "had left" the hills of the north'],
        ),
        ('He said that it was "the end of all that we have had".', []),
        ('He said that the men of the hills were "gone."', ['the men of the hills were "gone."']),
        ('He said that "gifts" were sent to the north.', ['"gifts" were sent to the north']),
        ("He released that part of the film again.", []),
        ("The false claim that the men left is old.", []),
        ("He said that", []),
        ("He said that " + "one " * 200, []),
    ],
)
def test_clauses_after_that(text: str, expected: list[str]) -> None:
    assert indirect(text) == [("cue-that", words) for words in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The army plans to leave the hills, Lee said.", ["The army plans to leave the hills"]),
        ("The emir said Lee had fled, according to Karim.", ["Lee had fled", "The emir said Lee had fled"]),
        ("Lee said the ministry had claimed that the men left.", ["the ministry had claimed that the men left"]),
        ("The party rejected Lee's claim that the men had fled.", ["the men had fled"]),
        ("The party denied claims that the men had fled.", ["denied claims that the men had fled"]),
        ("The post that accused him spoke again.", []),
        ('The daily framed the flight of the men as "a long holiday" for all.', []),
    ],
)
def test_of_one_report_inside_another_the_outer_counts(text: str, expected: list[str]) -> None:
    assert [words for _, words in indirect(text)] == expected
