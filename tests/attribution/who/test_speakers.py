"""Who a source is: the authority's actor at the head of its words, or whom the words stand for."""

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
        ("A spokesman for the port, Abu Karim, said so.", "karim"),
        ("The Reeds, the Free Hills Front's branch, said so.", None),
        ("A Free Hills Front group said so.", None),
        ("The Free Hills Front group said so.", "hills-front"),
        ("A villager said so.", None),
        ("Abu Karim and Lee said so.", "karim"),
    ],
)
def test_the_actor_that_a_source_names(text: str, actor_id: str | None) -> None:
    actor = speaker_in(text).actor
    assert (actor.id if actor else None) == actor_id


RUSK = Speaker(Span(0, 1), "Dana Rusk", head="rusk")


@pytest.mark.parametrize(
    ("text", "resumed"),
    [
        ("The lawyer said so.", True),
        ("Her lawyer said so.", False),
        ("The clerk's lawyer said so.", False),
        ("The lawyer, Yan Odell, said so.", False),
        ("His envoy, Yan Odell, said so.", False),
        ("She said so.", True),
    ],
)
def test_whose_lawyer_or_who_has_a_name_is_somebody_new(text: str, resumed: bool) -> None:
    found = speaker_in(text, RUSK)
    assert found.resumed is resumed
    assert found.text == (RUSK.text if resumed else text.removesuffix(" said so.").rstrip(","))


@pytest.mark.parametrize(
    ("text", "resumed"),
    [
        ("The army said so.", True),
        ("The Norlander army said so.", False),
        ("The Harbour army said so.", True),
        ("The Harbour Guard army said so.", False),
    ],
)
def test_an_army_of_another_name_is_another_one(text: str, resumed: bool) -> None:
    assert speaker_in(text, Speaker(Span(0, 1), "the Harbour army", head="army")).resumed is resumed


def test_who_speaks_for_their_part_is_not_who_spoke_before() -> None:
    found = speaker_in("The lawyer, for her part, said so.", RUSK)
    assert (found.text, found.resumed) == ("The lawyer", False)


def test_the_marks_of_a_name_belong_to_its_speaker() -> None:
    assert speaker_in('The emir\'s "province" said so.').text == 'The emir\'s "province"'
