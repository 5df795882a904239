"""Where the words begin that follow a reporting phrase: a clause, or what it speaks of."""

import re
from types import FunctionType

import pytest
from prose import parses

from rhetoric_atlas.attribution.reporting.indirect import clauses
from rhetoric_atlas.attribution.reporting.indirect_after import RULES, After, Answer


def indirect(text: str) -> list[tuple[str, str]]:
    found = [clause for parse in parses(text) for clause in clauses(parse, text)]
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
        ("The union denied any part in the raid.", "denied any part in the raid"),
        ("The front threatened to burn the ships in Tarn.", "threatened to burn the ships in Tarn"),
        ("Lee accused the army of burning the ships.", "accused the army of burning the ships"),
        ("The channel called on readers to leave the town.", "called on readers to leave the town"),
        ("He demanded the release of the men and fled.", "demanded the release of the men and fled"),
        ("He told the crowd to leave the town at once.", "told the crowd to leave the town at once"),
        ("He announced the death of the emir.", "announced the death of the emir"),
        ("He announced on Monday the death of the emir.", "announced on Monday the death of the emir"),
        ("He announced on June 5, 2031, the death of the emir.", "announced on June 5, 2031, the death of the emir"),
        ("He praised the men.", "praised the men"),
        ("The front refused to release the men.", "refused to release the men"),
        ("He plans to leave the town in May.", "plans to leave the town in May"),
        ("The men were urged to burn their papers.", "urged to burn their papers"),
        ("The ban was condemned by the union as a trap.", "condemned by the union as a trap"),
        ("The men denied planning the raid.", "denied planning the raid"),
        ("The emir is said to have fled.", "said to have fled"),
        ("The men were accused of burning the port.", "accused of burning the port"),
        ("He sees the pact of the two states as a trap.", "sees the pact of the two states as a trap"),
        ("The emir repeated his threat to burn the port.", "threat to burn the port"),
    ],
)
def test_what_a_cue_speaks_of(text: str, expected: str) -> None:
    assert indirect(text) == [("cue-words", expected)]


@pytest.mark.parametrize(
    "text",
    [
        'Praising all the men of the hills as "lions," the post told of war.',
        "Its refusal to acknowledge the loss of the barge was noted.",
        "He issued a call for the men to leave.",
        "He called in from the road to Tarn.",
        "The survey found the men of the hills.",
        'Praising them as "lions of the hills," the post told of a long and cold war.',
        "The ministry declined to comment on the raid.",
        "The army neither confirmed nor denied the strike.",
        "He saw the men of the hills on the road.",
        "The plans to leave were old.",
        "The plan that matches his words fell.",
        "Its claims that were made in May are old.",
        "A claim that the men fled is old.",
        "The outlet was released to the public.",
        "They met to discuss a range of issues.",
        "The channel shared a post discussing the attack.",
        "The post celebrated the attack.",
        "The speaker mentioned the road to Tarn.",
        "A man accused of theft fled.",
        "A man accused of planning a theft fled.",
    ],
)
def test_words_that_report_nothing(text: str) -> None:
    assert indirect(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He told his mother in a long letter that they would leave Tarn.", "they would leave Tarn"),
        ("He made the claim that the men fled.", "the men fled"),
        ("The report repeated claims by the army that the men fled.", "the men fled"),
        ("It was reported that the men fled Tarn.", "the men fled Tarn"),
        ("The agency reported on Monday, citing officials, that the men fled.", "the men fled"),
    ],
)
def test_a_clause_after_a_noun_or_a_passive(text: str, expected: str) -> None:
    assert indirect(text) == [("cue-that", expected)]


def deciding(text: str) -> list[tuple[str, Answer]]:
    """The rule that decides on each phrase of a sentence, and its answer."""
    (parse,) = parses(text)
    afters = [After.of(parse, phrase) for phrase in parse.phrases if phrase.end < len(parse.sentence)]
    answers = [[(rule.__name__, rule(after)) for rule in RULES] for after in afters]
    return [next(pair for pair in pairs if pair[1] is not None) for pairs in answers]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.__name__)
def test_a_rule_decides_on_its_example(rule: FunctionType) -> None:
    example = re.search(r'Example: "(.+)"', rule.__doc__ or "")
    assert example
    text = example[1]
    start = text.find("|")
    answer = dict(deciding(text.replace("|", ""))).get(rule.__name__)
    if start < 0:
        assert answer is False
    else:
        (parse,) = parses(text.replace("|", ""))
        assert answer and parse.sentence.starts[answer[0]] == start
