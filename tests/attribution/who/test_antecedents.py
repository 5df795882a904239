"""Whom a pronoun or a description stands for."""

import pytest
from prose import AUTHORITY, cast_of, parses

from rhetoric_atlas.attribution.facts import Speaker
from rhetoric_atlas.attribution.who.speakers import speaker
from rhetoric_atlas.base.model import Span

ACTORS = AUTHORITY.actors


def speaker_in(text: str, last: Speaker | None = None) -> Speaker:
    """The speaker before the last cue of a text's last sentence."""
    parse = parses(text)[-1]
    phrase = parse.noun_phrase_before(parse.phrases[-1].first)
    assert phrase is not None
    return speaker(parse, phrase, cast_of(text), last)


OFFICIALS = Speaker(Span(0, 11), "Two officials", head="officials")
KARIM = Speaker(Span(0, 9), "Abu Karim", ACTORS["karim"])
NEWS = Speaker(Span(0, 11), "Desert News", ACTORS["desert-news"])
FRONT = Speaker(Span(0, 11), "the Front", ACTORS["hills-front"])
FRONT_WROTE = Speaker(Span(0, 11), "the Front", ACTORS["hills-front"], wrote=True)
UNKNOWN_CHANNEL = Speaker(Span(0, 11), "a channel close to the hills", head="channel", wrote=True)
LAWYER = Speaker(Span(0, 10), "the lawyer of the baker", head="lawyer")
COMPLAINT = Speaker(Span(0, 13), "the complaint", head="complaint")
UNKNOWN_MAN = Speaker(Span(0, 11), "a villager")


@pytest.mark.parametrize(
    ("text", "last", "expected"),
    [
        ("He said so.", KARIM, "Abu Karim"),
        ("He said so.", UNKNOWN_MAN, "a villager"),
        ("The judge said so.", LAWYER, "The judge"),
        ("He said so.", COMPLAINT, None),
        ("The lawyer said so.", LAWYER, "the lawyer of the baker"),
        ("The defendant said so.", UNKNOWN_MAN, "a villager"),
        ("The judge said so.", UNKNOWN_MAN, "The judge"),
        ("He said so.", None, None),
        ("In Lee's message to the men, he said so.", KARIM, "Lee"),
        ("In Lee's town, he said so.", KARIM, "Abu Karim"),
        ("In the Free Hills Front's message, he said so.", KARIM, "Abu Karim"),
        ("He said so.", NEWS, None),
        ("It said so.", NEWS, "Desert News"),
        ("It said so.", None, None),
        ("They said so.", FRONT, "the Front"),
        ("Abu Karim fled. He said so.", NEWS, "Abu Karim"),
        ("Abu Karim fled after he said so.", UNKNOWN_MAN, "Abu Karim"),
        ("The channel said so.", NEWS, "Desert News"),
        ("The post said so.", NEWS, "Desert News"),
        ("The media group said so.", NEWS, "Desert News"),
        ("The post said so.", UNKNOWN_CHANNEL, "a channel close to the hills"),
        ("Desert News grew. The post said so.", KARIM, "Desert News"),
        ("The post said so.", None, "The post"),
        ("A post said so.", NEWS, "A post"),
        ("The group said so.", FRONT, "the Front"),
        ("The Free Hills Front grew. The group said so.", None, "Free Hills Front"),
        ("The group said so.", None, "The group"),
        ("The user said so.", UNKNOWN_MAN, "a villager"),
        ("The Tarn Battalion grew, and Norland fell. The militia said so.", None, "Tarn Battalion"),
        ("The Free Hills Front grew. The militia said so.", None, "Free Hills Front"),
        ("Norland fell. The group said so.", None, "The group"),
        ("Abu Karim met harbour workers. They said so.", KARIM, "harbour workers"),
        ("The Tarn Battalion fell. It said so.", KARIM, "Tarn Battalion"),
        ("The letter said so.", FRONT_WROTE, "the Front"),
        ("Desert News grew. The letter said so.", FRONT, "The letter"),
        ("The user said so.", NEWS, "The user"),
        ("The villager said so.", KARIM, "The villager"),
        ("Abu Karim went. He said so.", OFFICIALS, "Abu Karim"),
        ("The Free Hills Front ministry met what it said so.", NEWS, "Desert News"),
    ],
)
def test_whom_words_stand_for(text: str, last: Speaker | None, expected: str | None) -> None:
    found = speaker_in(text, last)
    assert found.text == expected
    assert found.resumed is (expected is not None and expected not in text[found.span.start : found.span.end])
