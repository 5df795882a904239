"""The words before the phrase that reports them, or around it."""

import pytest
from prose import parses

from rhetoric_atlas.attribution.reporting.indirect import clauses


def indirect(text: str) -> list[tuple[str, str]]:
    found = [clause for parse in parses(text) for clause in clauses(parse, text)]
    return [(clause.method, clause.span.of(text)) for clause in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The men of the hills left, Lee said.", ["The men of the hills left"]),
        ("The men of the hills left, Lee said on Monday.", ["The men of the hills left"]),
        ("The men of the hills left, Lee told the court.", ["The men of the hills left"]),
        ("The men of the hills left, Lee told reporters on Monday.", ["The men of the hills left"]),
        ("The men of the hills left, said Lee.", ["The men of the hills left"]),
        ("The men of the hills left, according to Lee.", ["The men of the hills left"]),
        ("It was over: the men had left Tarn, Lee said.", ["the men had left Tarn"]),
        ("The men of the hills, Lee said, are gone.", ["The men of the hills, Lee said, are gone"]),
        ("The men of the hills left, Lee said, and the war went on.", ["The men of the hills left"]),
        ("The men of the hills left, Lee said, while others stayed.", ["The men of the hills left"]),
        ("Lee, the leader of the men, said.", []),
        ("As the rain fell on Tarn, Lee said.", []),
        ("In the winter of 1997, Lee said.", []),
        ("Around 37 a.m. Sunday, Lee said.", []),
        ('On Monday, as rain fell on Tarn, Lee said: "We go."', []),
        ("The men of the hills left, Lee wrote.", ["The men of the hills left"]),
        ("The men of the hills left, Lee mocked.", []),
    ],
)
def test_clauses_before_their_cue(text: str, expected: list[str]) -> None:
    assert indirect(text) == [("clause-cue", words) for words in expected]
