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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The men of the hills left, Lee said.", ["The men of the hills left"]),
        ("The men of the hills left, Lee said on Monday.", ["The men of the hills left"]),
        ("The men of the hills left, said Lee.", ["The men of the hills left"]),
        ("The men of the hills left, according to Lee.", ["The men of the hills left"]),
        ("It was over: the men had left Tarn, Lee said.", ["the men had left Tarn"]),
        ("The men of the hills, Lee said, are gone.", ["The men of the hills, Lee said, are gone"]),
        ("The men of the hills left, Lee said, and the war went on.", ["The men of the hills left"]),
        ("The men of the hills left, Lee said, while others stayed.", ["The men of the hills left"]),
        ("Lee, the leader of the men, said.", []),
        ("As the rain fell on Tarn, Lee said.", []),
        ('On Monday, as rain fell on Tarn, Lee said: "We go."', []),
        ("The men of the hills left, Lee wrote.", ["The men of the hills left"]),
        ("The men of the hills left, Lee mocked.", []),
    ],
)
def test_clauses_before_their_cue(text: str, expected: list[str]) -> None:
    assert indirect(text) == [("clause-cue", words) for words in expected]
