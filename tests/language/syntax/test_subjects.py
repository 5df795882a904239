"""What introduces a sentence, and the noun phrases beside it."""

import pytest
from prose import ATTRIBUTING, readings

from rhetoric_atlas.language.sentences.phrases import Reading
from rhetoric_atlas.language.syntax import subjects
from rhetoric_atlas.language.syntax.noun_phrases import NounPhrase

GRAMMAR = ATTRIBUTING.grammar


def words(reading: Reading, phrase: NounPhrase | None, text: str) -> str | None:
    return reading.sentence.span(*phrase).of(text) if phrase else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to police, it fell.", "police"),
        ("According to Lee, the group's leader, it fell.", "Lee, the group's leader"),
        ("According to the file, the youngest, Omar Said, had left.", "the file"),
        ("According to police, the group moved trucks in May, which he denies.", "police"),
        ("According to Lee, a miller based in Tarn, it fell.", "Lee, a miller based in Tarn"),
        ("According to police, the group moved at least nine trucks, which he denies.", "police"),
        ("According to him, it fell.", "him"),
    ],
)
def test_the_source_of_a_report_that_opens_its_sentence(text: str, expected: str) -> None:
    (reading,) = readings(text)
    assert words(reading, subjects.source(reading, 2), text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The group posted a video.", "The group"),
        ("On Monday, the group posted it.", "the group"),
        ("However, the group posted it.", "the group"),
        ('Titled "One," the post praised it.', "the post"),
        ("When it fell, Smith posted it.", "Smith"),
        ("In the wake of it, Smith, a miller, posted it.", "Smith, a miller"),
        ("In a letter, which Lee found, the group posted it.", "the group"),
        ("Posted it.", None),
    ],
)
def test_the_noun_phrase_that_opens_a_sentence(text: str, expected: str | None) -> None:
    (reading,) = readings(text)
    assert words(reading, subjects.subject(reading), text) == expected
