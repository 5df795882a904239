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


def test_the_places_of_phrases_are_busy() -> None:
    (reading,) = readings("He claimed responsibility and left.")
    assert reading.busy == {1, 2}
