"""Where words were published, and how that is known."""

import pytest
from prose import AUTHORITY, cast_of, parses

from rhetoric_atlas.attribution.facts import Outlet, Speaker
from rhetoric_atlas.attribution.reporting.sources import sources
from rhetoric_atlas.attribution.where.channels import channel_of, outlet
from rhetoric_atlas.attribution.where.platforms import Means
from rhetoric_atlas.attribution.who.speakers import speaker as speaker_of
from rhetoric_atlas.base.model import Span


def by(actor_id: str) -> Speaker:
    return Speaker(Span(0, 1), "words", AUTHORITY.actors[actor_id])


@pytest.mark.parametrize(
    ("speaker", "channel_id", "stated", "expected"),
    [
        (None, None, None, Outlet()),
        (None, None, "telegram", Outlet(None, "telegram", "stated", "platform-stated")),
        (by("karim"), None, "video", Outlet(None, "video", "stated", "platform-stated")),
        (by("karim"), None, None, Outlet()),
        (by("desert-news"), None, None, Outlet("desert-news", "telegram", "inferred", "channel-itself")),
        (by("desert-news"), None, "telegram", Outlet("desert-news", "telegram", "stated", "channel-itself")),
        (by("desert-news"), None, "poster", Outlet("desert-news", "telegram", "inferred", "channel-itself")),
        (by("hill-voice"), None, "telegram", Outlet("hill-voice", "telegram", "stated", "channel-itself")),
        (by("hill-voice"), None, None, Outlet("hill-voice", "unknown", None, "channel-itself")),
        (by("morning-post"), None, None, Outlet("morning-post", "newspaper", "inferred", "channel-itself")),
        (by("karim"), None, "no-such-platform", Outlet()),
        (by("karim"), "desert-news", None, Outlet("desert-news", "telegram", "inferred", "channel-beside")),
        (by("karim"), "morning-post", "video", Outlet("morning-post", "video", "stated", "channel-beside")),
        (by("karim"), "rimal", None, Outlet("rimal", "unknown", None, "channel-beside")),
        (by("karim"), "desert-news", "video", Outlet("desert-news", "telegram", "inferred", "channel-beside")),
    ],
)
def test_outlets(speaker: Speaker | None, channel_id: str | None, stated: str | None, expected: Outlet) -> None:
    channel = AUTHORITY.actors[channel_id] if channel_id else None
    assert outlet(speaker, channel, Means(stated) if stated else None, AUTHORITY.platforms) == expected


def test_who_writes_on_their_own_page_is_their_own_channel() -> None:
    own = Means("telegram", is_own=True)
    assert outlet(by("hills-front"), None, own, AUTHORITY.platforms) == Outlet(
        "hills-front", "telegram", "stated", "channel-beside"
    )
    assert outlet(None, None, own, AUTHORITY.platforms) == Outlet(None, "telegram", "stated", "platform-stated")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Karim told the Morning Post: it fell.", "morning-post"),
        ("In an interview with the Morning Post, Karim said it.", "morning-post"),
        ("In a film released by the well-known Al-Rimal Media Foundation, Karim said it.", "rimal"),
        ("On Desert News, Karim said it.", "desert-news"),
        ("In issue 57 of al-Sakhr, Karim said it.", "sakhr"),
        ("A user of the Front-operated Rocket.Chat server said it.", "hill-server"),
        ("A Desert News subscriber said it.", "desert-news"),
        ("According to Desert News, Karim said it.", "desert-news"),
        ("Desert News shared a letter in which Karim said it.", "desert-news"),
        ("Karim was quoted by Desert News as saying it.", "desert-news"),
        ("In an attack on Desert News, Karim said it.", None),
        ("Praised by Desert News, Karim said it.", None),
        ("Karim said Desert News fell.", None),
        ("Desert News said it.", None),
    ],
)
def test_the_channel_beside_a_speaker(text: str, expected: str | None) -> None:
    (parse,) = parses(text)
    found = sources(parse)
    cast = cast_of(text)
    number = next(at for at, phrase in enumerate(parse.phrases) if phrase.cue.lemma in {"say", "tell"})
    phrase = found[number]
    assert phrase is not None
    channel = channel_of(parse, number, found, speaker_of(parse, phrase, cast, None), cast)
    assert (channel.actor.id if channel and channel.actor else None) == expected
