"""Whether somebody speaks in a text of theirs."""

import pytest
from prose import ATTRIBUTING, parses

from rhetoric_atlas.attribution.where.texts import wrote_text


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
    (parse,) = parses(text)
    assert wrote_text(parse, parse.phrases[-1], ATTRIBUTING.descriptions.texts) is wrote
