"""Sentences that speak of texts."""

import pytest
from prose import ATTRIBUTING, readings

from rhetoric_atlas.attribution.reporting.sources import sources
from rhetoric_atlas.attribution.where.texts import goes_on_with_text, wrote_text

TEXTS = ATTRIBUTING.descriptions.texts


@pytest.mark.parametrize(
    ("text", "wrote"),
    [
        ('Karim posted: "We go."', True),
        ('In a letter Karim said: "We go."', True),
        ('Karim said at the gate: "We go."', False),
        ("Karim said that a letter had come.", False),
        ("Desert News reported that a letter had come.", False),
        ("The letter had come, Desert News reported.", False),
    ],
)
def test_who_speaks_in_a_text_of_theirs(text: str, wrote: bool) -> None:
    (reading,) = readings(text)
    assert wrote_text(reading, reading.phrases[-1], TEXTS) is wrote


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ('The post said: "We go."', True),
        ('In another post he said: "We go."', True),
        ('A post said: "We go."', False),
        ('He said: "We go."', False),
    ],
)
def test_texts_that_were_spoken_of_before(text: str, goes_on: bool) -> None:
    (reading,) = readings(text)
    source = sources(reading, ATTRIBUTING.grammar)[0]
    assert goes_on_with_text(reading, reading.phrases[0], source, TEXTS) is goes_on
