"""Who a source is: the authority's actor at the head of its words, or whom the words stand for."""

import pytest
from prose import ATTRIBUTING, AUTHORITY, cast_of, readings

from rhetoric_atlas.attribution import nounphrase
from rhetoric_atlas.attribution.cast import Speaker
from rhetoric_atlas.attribution.speaker import speaker

ACTORS = AUTHORITY.actors


def speaker_in(text: str, last: Speaker | None = None) -> Speaker:
    """The speaker before the last cue of a text's last sentence."""
    reading = readings(text)[-1]
    phrase = nounphrase.before(reading, reading.phrases[-1].first, ATTRIBUTING.grammar)
    assert phrase is not None
    return speaker(reading, phrase, cast_of(text), last)


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
        ("Abu Karim's letter said so.", "karim"),
        ("A Desert News post said so.", "desert-news"),
        ("A statement released last week by the Free Hills Front said so.", "hills-front"),
        ("An article by Yusuf Darn in al-Sakhr said so.", "darn"),
        ("A report on the Free Hills Front said so.", None),
        ("A letter in al-Sakhr said so.", "sakhr"),
        ("Its Free Hills Front branch said so.", "hills-front"),
        ("The Free Hills Front's branch said so.", None),
        ("Its leader, Gen. Abu Karim, said so.", "karim"),
        ("A villager said so.", None),
        ("Abu Karim and Lee said so.", "karim"),
    ],
)
def test_the_actor_that_a_source_names(text: str, actor_id: str | None) -> None:
    actor = speaker_in(text).actor
    assert (actor.id if actor else None) == actor_id
