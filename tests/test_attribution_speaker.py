"""Who a source is: the authority's actor at the head of its words, or whom the words stand for."""

import pytest
from prose import ATTRIBUTING, AUTHORITY, mentions_in, readings

from rhetoric_atlas.attribution import nounphrase
from rhetoric_atlas.attribution.speaker import Cast, Speaker, speaker
from rhetoric_atlas.model import Span

ACTORS = AUTHORITY.actors


def speaker_in(text: str, last: Speaker | None = None) -> Speaker:
    """The speaker before the last cue of a text's last sentence."""
    reading = readings(text)[-1]
    cast = Cast.of(text, mentions_in(text).actors, [], AUTHORITY, ATTRIBUTING.grammar)
    phrase = nounphrase.before(reading, reading.phrases[-1].first, ATTRIBUTING.grammar)
    assert phrase is not None
    return speaker(reading, phrase, cast, last)


@pytest.mark.parametrize(
    ("text", "actor_id"),
    [
        ("Abu Karim said so.", "karim"),
        ("Front commander Abu Karim said so.", "karim"),
        ("Its leader, Abu Karim, said so.", "karim"),
        ("The hills' old lion, the well-known Abu Karim, said so.", None),
        ("A supporter of the Free Hills Front said so.", None),
        ("A Front supporter said so.", "supporter"),
        ("The Desert News Telegram channel said so.", "desert-news"),
        ("A Free Hills Front channel said so.", None),
        ("A Free Hills Front spokesman said so.", None),
        ("The Free Hills Front's ministry said so.", None),
        ("Posts on Desert News said so.", "desert-news"),
        ("A statement by the Free Hills Front said so.", "hills-front"),
        ("A villager said so.", None),
        ("Abu Karim and Lee said so.", "karim"),
    ],
)
def test_the_actor_that_a_source_names(text: str, actor_id: str | None) -> None:
    actor = speaker_in(text).actor
    assert (actor.id if actor else None) == actor_id


KARIM = Speaker(Span(0, 9), "Abu Karim", ACTORS["karim"])
NEWS = Speaker(Span(0, 11), "Desert News", ACTORS["desert-news"])
FRONT = Speaker(Span(0, 11), "the Front", ACTORS["hills-front"])
UNKNOWN_CHANNEL = Speaker(Span(0, 11), "a channel close to the hills")
UNKNOWN_MAN = Speaker(Span(0, 11), "a villager")


@pytest.mark.parametrize(
    ("text", "last", "expected"),
    [
        ("He said so.", KARIM, "Abu Karim"),
        ("He said so.", UNKNOWN_MAN, "a villager"),
        ("He said so.", None, None),
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
        ("The user said so.", NEWS, "The user"),
        ("The villager said so.", KARIM, "The villager"),
    ],
)
def test_whom_words_stand_for(text: str, last: Speaker | None, expected: str | None) -> None:
    found = speaker_in(text, last)
    assert found.text == expected
    assert found.resumed is (expected is not None and expected not in text[found.span.start : found.span.end])


def test_actors_inside_quotations_are_not_whom_words_stand_for() -> None:
    text = "Abu Karim and Minister Halden"
    cast = Cast.of(text, mentions_in(text).actors, [Span(14, 29)], AUTHORITY, ATTRIBUTING.grammar)
    assert [mention.entity_id for mention in cast.mentions] == ["karim"]


@pytest.mark.parametrize(
    ("given", "is_channel", "key"),
    [(NEWS, True, "desert-news"), (KARIM, False, "karim"), (UNKNOWN_MAN, False, "a villager")],
)
def test_what_a_speaker_is_known_by(given: Speaker, is_channel: bool, key: str) -> None:
    assert (given.is_channel, given.key) == (is_channel, key)
