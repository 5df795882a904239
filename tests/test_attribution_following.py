"""Where the words begin that follow a reporting phrase: a clause, or what it speaks of."""

import pytest
from prose import ATTRIBUTING, readings

from rhetoric_atlas.attribution.indirect import clauses


def indirect(text: str) -> list[tuple[str, str]]:
    found = [clause for reading in readings(text) for clause in clauses(reading, text, ATTRIBUTING.grammar)]
    return [(clause.method, clause.span.of(text)) for clause in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said the men of the hills left.", ["the men of the hills left"]),
        ("He said Monday the men of the hills would leave.", ["the men of the hills would leave"]),
        ("He said on Monday, the men of the hills left.", ["the men of the hills left"]),
        ("He explained why the men had left Tarn.", ["why the men had left Tarn"]),
        ("He told reporters the men had left Tarn.", ["the men had left Tarn"]),
        ("He told the crowd they would leave Tarn.", ["they would leave Tarn"]),
        ("According to Lee, the men of the hills left.", ["the men of the hills left"]),
        ("According to Lee, the emir, the men of the hills left.", ["the men of the hills left"]),
        ("The men, who said they had left Tarn, came back.", ["they had left Tarn"]),
        ("He said in the hall of the town.", []),
        ("He said on Monday.", []),
        ("He said the men of the hills don’t leave.", ["the men of the hills don’t leave"]),
        ("He said they’ll never leave the hills.", ["they’ll never leave the hills"]),
        ("He said nothing more of the war.", []),
        ("He said there are men of the hills.", ["there are men of the hills"]),
        ("Lee says the road shelters many fighters.", ["the road shelters many fighters"]),
        ("Lee says nothing about the road to Tarn.", []),
        ("Lee wrote of the road to Tarn.", []),
        ("The survey found the men of the hills were tired.", ["the men of the hills were tired"]),
        ("Lee said the road was 1,200 miles long.", ["the road was 1,200 miles long"]),
        ('The man who said "no" to the men left.', []),
    ],
)
def test_clauses_without_that(text: str, expected: list[str]) -> None:
    assert indirect(text) == [("cue-clause", words) for words in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union denied any part in the raid.", ["any part in the raid"]),
        ("The front threatened to burn the ships in Tarn.", ["to burn the ships in Tarn"]),
        ("Lee accused the army of burning the ships.", ["the army of burning the ships"]),
        ("The channel called on readers to leave the town.", ["readers to leave the town"]),
        ("He demanded the release of the men and fled.", ["the release of the men and fled"]),
        ("He told the crowd to leave the town at once.", ["to leave the town at once"]),
        ("He announced the death of the emir.", ["the death of the emir"]),
        ("He announced on Monday the death of the emir.", []),
        ("He issued a call for the men to leave.", []),
        ("He called in from the road to Tarn.", []),
        ("He praised the men.", []),
        ("The survey found the men of the hills.", []),
        ("The front refused to release the men.", ["to release the men"]),
        ('Praising them as "lions of the hills," the post told of a long and cold war.', []),
        (
            'Praising all the men of the hills as "lions," the post told of war.',
            ['all the men of the hills as "lions,"'],
        ),
    ],
)
def test_what_a_cue_speaks_of(text: str, expected: list[str]) -> None:
    assert indirect(text) == [("cue-words", words) for words in expected]
