"""Which words of a sentence are reporting phrases, and in what form."""

import pytest
from prose import readings


def phrases_in(text: str) -> list[tuple[str, str]]:
    """(words, form) of every reporting phrase."""
    return [
        (" ".join(reading.sentence.words[phrase.first : phrase.end]), phrase.form)
        for reading in readings(text)
        for phrase in reading.phrases
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He wrote it.", [("wrote", "finite")]),
        ("The court ruled on May 6 that it fell.", [("ruled", "finite")]),
        ("The court ruled on it.", []),
        ("A man accused of theft fled.", [("accused", "passive")]),
        ("A man convicted Monday fled.", [("convicted", "passive")]),
        ("Two alleged thieves fled.", []),
        ("He has also written it.", [("written", "finite")]),
        ("The channel is saying it.", [("saying", "finite")]),
        ("Outlets which accused him fled.", [("accused", "relative")]),
        ("He left, noting it.", [("noting", "participle")]),
        ("He went so far as to assert it.", [("assert", "infinitive")]),
        ("It was also widely called so.", [("called", "passive")]),
        ("It has been called so.", [("called", "passive")]),
        ("He claimed responsibility for it.", [("claimed responsibility", "finite")]),
        ("According to him, it fell.", [("According to", "finite")]),
        ("He said it and added more.", [("said", "finite"), ("added", "finite")]),
    ],
)
def test_the_form_of_a_phrase(text: str, expected: list[tuple[str, str]]) -> None:
    assert phrases_in(text) == expected


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
        ("Noting it, he fled.", ["Noting"]),
        ('He said: "they said so."', ["said"]),
        ("Member states met.", []),
    ],
)
def test_words_that_only_look_like_cues(text: str, expected: list[str]) -> None:
    assert [words for words, _ in phrases_in(text)] == expected


def test_the_places_of_phrases_are_busy() -> None:
    (reading,) = readings("He claimed responsibility and left.")
    assert reading.busy == {1, 2}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We go." — Abu Karim', ["—"]),
        ('"We go." -- Lee of Tarn', ["--"]),
        ('"We go" — but they stayed.', []),
        ('"We go" — Lee, who left.', []),
        ("The men — Abu Karim", []),
        ("— Abu Karim", []),
        ('"We go." —', []),
    ],
)
def test_a_dash_between_a_quotation_and_a_name_is_its_signature(text: str, expected: list[str]) -> None:
    (reading,) = readings(text)
    assert [reading.sentence.words[phrase.first] for phrase in reading.phrases] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('Lee: "We go."', [":"]),
        ('One nurse was blunt: "We go."', [":"]),
        ('One nurse said they were ready: "We go."', ["said"]),
        ('Words on a wall: "We go."', []),
        ("One nurse was blunt: we go.", []),
    ],
)
def test_a_colon_reports_after_a_name_or_a_clause_about_somebody(text: str, expected: list[str]) -> None:
    (reading,) = readings(text)
    assert [reading.sentence.words[phrase.first] for phrase in reading.phrases] == expected


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
