"""Lines that say that they go with a picture."""

import pytest

from rhetoric_atlas.base.model import Span
from rhetoric_atlas.reading.lines.captions import is_caption
from rhetoric_atlas.reading.lines.looks import line
from rhetoric_atlas.reading.rules import ReadingRules

RULES = ReadingRules.load()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Photo: the river crossing at dusk.", True),
        ("(Source: VKontakte, 12 March 2016)", True),
        ("A convoy leaves the pans. Photo by Milh24", True),
        ("Photo from the Lagoon Province statement, released March 27", True),
        ("The judge left the hall before the last of them spoke. Photo by Ana Sampler.", True),
        ("Three bakers (seen here in March) were held for a year before their trial began in the capital.", True),
        ("Three bakers (two of them from Tarn) were held for a year before their trial began in the capital.", False),
        ("image source, Khurram Press", True),
        ("Conflict Photos of the Week", False),
        ("A poster reading:", False),
        ("Photos of the attack were posted on Telegram.", False),
    ],
)
def test_captions(text: str, expected: bool) -> None:
    assert is_caption(line(text, Span(0, len(text)), RULES.small_words), RULES) is expected
