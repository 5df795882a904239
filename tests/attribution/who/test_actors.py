"""The actors of a report outside its quotations."""

import pytest
from msgspec.structs import replace
from prose import ATTRIBUTING, AUTHORITY, cast_of, mentions_in, parses, report_of

from rhetoric_atlas.attribution.facts import Speaker
from rhetoric_atlas.attribution.who.actors import Cast, word_at
from rhetoric_atlas.base.model import Section, Span

TEXT = "Abu Karim and Minister Halden met Desert News. Norland fell."


@pytest.mark.parametrize(
    ("quoted", "expected"), [(Span(10, 29), ["karim"]), (Span(14, 29), ["karim", "halden"]), (Span(0, 29), [])]
)
def test_actors_inside_quotations_are_left_out_unless_they_fill_them(quoted: Span, expected: list[str]) -> None:
    cast = cast_of("Abu Karim and Minister Halden", quoted)
    assert [mention.entity_id for mention in cast.mentions] == expected


@pytest.mark.parametrize(("start", "end", "expected"), [(0, 3, "karim"), (10, 13, None), (0, 60, "norland")])
def test_the_actor_at_a_place(start: int, end: int, expected: str | None) -> None:
    actor = cast_of(TEXT).actor_at(Span(start, end))
    assert (actor.id if actor else None) == expected


def test_the_actors_of_a_stretch_backwards() -> None:
    found = [actor.id for _, actor in cast_of(TEXT).backwards(Span(5, 46))]
    assert found == ["desert-news", "halden"]
    latest = cast_of(TEXT).latest(Span(0, 60), lambda actor: actor.kind == "person")
    assert latest is not None and latest.text == "Minister Halden" and latest.is_person


def test_a_story_ends_where_the_next_begins() -> None:
    report = replace(report_of(TEXT), sections=(Section(Span(0, 47)), Section(Span(47, 60))))
    actors = mentions_in(TEXT).actors
    cast = Cast.of(report, actors, [], AUTHORITY, ATTRIBUTING.grammar, ATTRIBUTING.descriptions, {})
    assert cast.story_before(50) == Span(47, 50)
    assert cast.story_before(30) == Span(0, 30)
    assert cast_of(TEXT).story_before(50) == Span(0, 50)


def test_the_channel_within_the_words_of_one_of_its_users() -> None:
    user = replace(AUTHORITY.actors["supporter"], platform_id="rocketchat")
    cast = cast_of(TEXT)
    server = cast.channel_within(Speaker(Span(0, 1), "a user of the Front-operated Rocket.Chat server", user))
    assert server is not None and server.id == "hill-server"
    assert cast.channel_within(Speaker(Span(0, 1), "a user of a server", user)) is None
    assert cast.channel_within(Speaker(Span(0, 1), "a user of the Front-operated Rocket.Chat server")) is None


def test_how_somebody_was_introduced() -> None:
    cast = cast_of("Reed Column, a branch of the Front, fled. Then Reed Column came back.")
    assert cast.introduction(Speaker(Span(47, 58), "Reed Column")) == {"a", "branch", "of", "the", "front"}
    assert not cast.introduction(Speaker(Span(47, 58), "Lee"))
    assert not cast.introduction(Speaker(Span(47, 58)))


def test_the_word_at_an_offset() -> None:
    (parse,) = parses("Lee, a man, said so.")
    assert [word_at(parse.sentence, offset) for offset in (0, 2, 3, 4, 5, 19)] == [0, 0, 1, 2, 2, 7]


NEWS = Speaker(Span(0, 11), "Desert News", AUTHORITY.actors["desert-news"])
UNKNOWN_MAN = Speaker(Span(0, 11), "a villager")


@pytest.mark.parametrize(
    ("given", "is_channel", "is_person", "key"),
    [
        (NEWS, True, False, "desert-news"),
        (replace(NEWS, actor=AUTHORITY.actors["karim"]), False, True, "karim"),
        (UNKNOWN_MAN, False, False, "a villager"),
    ],
)
def test_what_a_speaker_is_known_by(given: Speaker, is_channel: bool, is_person: bool, key: str) -> None:
    assert (given.is_channel, given.is_person, given.key) == (is_channel, is_person, key)
