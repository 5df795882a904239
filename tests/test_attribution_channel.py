"""Where words were published, and how that is known."""

import pytest
from prose import ATTRIBUTING, AUTHORITY

from rhetoric_atlas.attribution.channel import Outlet, Platforms, outlet
from rhetoric_atlas.attribution.speaker import Speaker
from rhetoric_atlas.model import Span


def platforms_in(text: str, *quoted: Span) -> Platforms:
    return Platforms.in_report(AUTHORITY.platforms, ATTRIBUTING.grammar.media, text, quoted)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said on Telegram that it fell.", "telegram"),
        ("On Telegram, he said it.", "telegram"),
        ("He said on its Telegram account that it fell.", "telegram"),
        ("A Telegram channel said it.", "telegram"),
        ("In a recent video he said it.", "video"),
        ("A group published a poster that said it.", "poster"),
        ("In a speech, he said it.", "speech"),
        ("He told the Telegram company, he said.", None),
        ("He said that the video is old.", None),
        ("He said it.", None),
        ("Telegrams said it.", None),
        ("In a video, later on Telegram, he said it.", "telegram"),
    ],
)
def test_the_platform_that_a_sentence_names(text: str, expected: str | None) -> None:
    cue = text.index("said")
    assert platforms_in(text).of(Span(cue, cue + 4), Span(0, len(text))) == expected


def test_a_platform_inside_a_quotation_is_not_where_it_was_published() -> None:
    text = 'He said "we met on Telegram" once.'
    assert platforms_in(text, Span(9, 27)).of(Span(3, 7), Span(0, len(text))) is None
    assert platforms_in(text).of(Span(3, 7), Span(0, len(text))) == "telegram"


def test_a_speaker_may_name_its_platform() -> None:
    assert platforms_in("").named_in("a Telegram channel that supports them") == "telegram"
    assert platforms_in("").named_in("a supporter") is None


def test_without_platforms_none_is_named() -> None:
    assert Platforms.in_report({}, ["channel"], "on Telegram", []).named_in("on Telegram") is None


def by(actor_id: str) -> Speaker:
    return Speaker(Span(0, 1), "words", AUTHORITY.actors[actor_id])


@pytest.mark.parametrize(
    ("speaker", "stated", "expected"),
    [
        (None, None, Outlet()),
        (None, "telegram", Outlet(None, "telegram", "stated")),
        (by("karim"), "video", Outlet(None, "video", "stated")),
        (by("karim"), None, Outlet()),
        (by("desert-news"), None, Outlet("desert-news", "telegram", "inferred")),
        (by("desert-news"), "telegram", Outlet("desert-news", "telegram", "stated")),
        (by("desert-news"), "poster", Outlet("desert-news", "telegram", "inferred")),
        (by("hill-voice"), "telegram", Outlet("hill-voice", "telegram", "stated")),
        (by("hill-voice"), None, Outlet("hill-voice", "unknown", None)),
        (by("morning-post"), None, Outlet("morning-post", "newspaper", "inferred")),
        (by("karim"), "no-such-platform", Outlet()),
    ],
)
def test_outlets(speaker: Speaker | None, stated: str | None, expected: Outlet) -> None:
    assert outlet(speaker, stated, AUTHORITY.platforms) == expected
