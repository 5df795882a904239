"""Words that look like reporting words and are none."""

import pytest
from prose import readings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The claim fell.", []),
        ("The threat fell.", []),
        ("He plans to go.", ["plans"]),
        ("The plans fell.", []),
        ("The raid failed, studies have shown.", ["shown"]),
        ("The group's demands grew.", []),
        ("The outlet claims that it fell.", ["claims"]),
        ("Outlets claim that it fell.", ["claim"]),
        ("They claim it fell.", ["claim"]),
        ("Those who claim it fled.", ["claim"]),
        ('He notes: "It fell."', ["notes"]),
        ('"It fell," the old writer observed.', ["observed"]),
        ("They observed the feast.", []),
        ("He maintained ties with them.", []),
        ("He maintained that it fell.", ["maintained"]),
        ("The Islamic State fled.", []),
        ("A man, Said Ali, fled.", []),
        ("Minister Says Talks Will Resume, Warns Rivals With Ships.", ["Says", "Warns"]),
        ("Interior Minister Said Karim Hassan fled.", []),
        ("Noting it, he fled.", ["Noting"]),
        ('He said: "they said so."', ["said"]),
        ("Member states met.", []),
    ],
)
def test_words_that_only_look_like_cues(text: str, expected: list[str]) -> None:
    phrases = [(reading.sentence, phrase) for reading in readings(text) for phrase in reading.phrases]
    assert [" ".join(sentence.words[phrase.first : phrase.end]) for sentence, phrase in phrases] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He made the false claim that it fell.", ["claim"]),
        ("He heard of claims by the army that it fell.", ["claims"]),
        ("He repeated his threat to go.", ["threat"]),
        ("The rumour that it fell is old.", ["rumour"]),
        ("He made no claim on it.", []),
        ("He claims that it fell.", []),
    ],
)
def test_nouns_that_take_a_clause(text: str, expected: list[str]) -> None:
    (reading,) = readings(text)
    nouns = [phrase for phrase in reading.phrases if phrase.form == "noun"]
    assert [reading.sentence.words[phrase.first] for phrase in nouns] == expected
    assert not any(phrase.quotes for phrase in nouns)
