"""Where words were said, where their sentence says it."""

import pytest
from prose import drafts

from rhetoric_atlas.base.model import Place


@pytest.mark.parametrize(
    ("text", "settings"),
    [
        ('At a rally in Tarn, Abu Karim said: "We stay."', ["tarn"]),
        ('Speaking in Tarn on May 3, Abu Karim said: "We stay."', ["tarn"]),
        ('"We stay," chanted protesters in the streets of Tarn.', ["tarn"]),
        ('In a speech at the summit of ministers in Norland, Abu Karim said: "We stay."', ["no"]),
        ('"We stay," read a banner at the gate of Tarn.', ["tarn"]),
        # Places of something else, or of another sentence.
        ('Abu Karim, who was born in Tarn, said: "We stay."', []),
        ('Abu Karim left Tarn and said: "We stay."', []),
        ('There was a rally in Tarn. Abu Karim said: "We stay."', []),
        ('Abu Karim said: "I saw the rally in Tarn."', []),
        ('The rally in Tarn "failed."', []),
    ],
)
def test_where_words_were_said(text: str, settings: list[str]) -> None:
    found = [place.location_id for place in drafts(text)[-1].places if place.role == "setting"]
    assert found == settings


def test_a_place_may_be_named_and_be_the_setting() -> None:
    (quote,) = drafts('At a rally in Tarn, Abu Karim said: "Tarn is ours."')
    assert quote.places == (Place("tarn", "mentioned"), Place("tarn", "setting"))
