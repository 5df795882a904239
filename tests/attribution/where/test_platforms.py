"""By what means words were published, as a report says it."""

import pytest
from prose import ATTRIBUTING, AUTHORITY

from rhetoric_atlas.attribution.where.platforms import Means, Platforms, PlatformWords
from rhetoric_atlas.base.model import Span


def platforms_in(text: str, *quoted: Span) -> Platforms:
    return Platforms.in_report(AUTHORITY.platforms, ATTRIBUTING.platforms, ATTRIBUTING.grammar.media, text, quoted)


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
        ("He told them to join. On Telegram, he said it.", "telegram"),
        ("In a tweet, he said it.", "twitter"),
        ("On X, he said it.", "twitter"),
        ("In a recorded audio message, he said it.", "audio_statement"),
        ("Speaking on state television, he said it.", "broadcast"),
        ("He told reporters it fell, and said so.", "speech"),
        ("At a press conference in Tarn, he said it.", "speech"),
        ("In a post about the rally, he said it.", None),
        ("The rally was loud, he said.", None),
        ("The long clip shows him as he said it.", "video"),
        ("He said in court that it fell.", "court"),
        ("In a video, later on Telegram, he said it.", "telegram"),
        ("In a May 3, 2031 Friday sermon, he said it.", "speech"),
        ("In an interview on the Hill-language Kestrel TV, he said it.", "broadcast"),
        ("He told Hill Radio it fell, and said so.", "broadcast"),
        ("The head of Hill TV said it.", None),
        ("In the government daily The Hill, he said it.", "newspaper"),
        ("On the encrypted messaging app Telegram he said it.", "telegram"),
    ],
)
def test_the_platform_that_a_sentence_names(text: str, expected: str | None) -> None:
    cue = text.index("said")
    means = platforms_in(text).of(Span(cue, cue + 4), Span(0, len(text)))
    assert (means.platform_id if means else None) == expected


def test_a_platform_inside_a_quotation_is_not_where_it_was_published() -> None:
    text = 'He said "we met on Telegram" once.'
    assert platforms_in(text, Span(9, 27)).of(Span(3, 7), Span(0, len(text))) is None
    assert platforms_in(text).of(Span(3, 7), Span(0, len(text))) == Means("telegram")


def test_a_speaker_may_name_its_platform() -> None:
    assert platforms_in("").named_in("a Telegram channel that supports them", "channel") == "telegram"
    assert platforms_in("").named_in("the clip", "clip") == "video"
    assert platforms_in("").named_in("the editorial", "editorial") == "newspaper"
    assert platforms_in("").named_in("a supporter", "supporter") is None


def test_without_platforms_none_is_named() -> None:
    nothing = Platforms.in_report({}, PlatformWords({}, {}, {}, {}, {}), ["channel"], "on Telegram", [])
    assert nothing.named_in("on Telegram", "") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On its Telegram channel, the group said it.", True),
        ("On their official Telegram channel, the group said it.", True),
        ("His Facebook page said it.", True),
        ("On Telegram, the group said it.", False),
        ("On the Telegram channel, the group said it.", False),
        ("In its newsletter, the group said it.", False),
    ],
)
def test_whose_own_channel_is_meant(text: str, expected: bool) -> None:
    cue = text.index("said")
    means = platforms_in(text).of(Span(cue, cue + 4), Span(0, len(text)))
    assert means is not None and means.is_own is expected
