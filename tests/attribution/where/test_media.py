"""The nouns for what is published, named anew or spoken of again."""

import pytest
from prose import ATTRIBUTING, parses

from rhetoric_atlas.attribution.where.media import Media

MEDIA = Media(ATTRIBUTING.dates)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A video appeared.", [("video", True)]),
        ("The video and a poster appeared.", [("video", False), ("poster", True)]),
        ("Two posters appeared.", [("poster", True)]),
        ("The men appeared.", []),
    ],
)
def test_the_media_of_a_sentence(text: str, expected: list[tuple[str, bool]]) -> None:
    (parse,) = parses(text)
    assert MEDIA.media(parse) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the video, he said so.", "video"),
        ("In it, he said so.", "it"),
        ("In a video, he said so.", None),
        ("He said so.", None),
    ],
)
def test_what_the_words_of_a_phrase_stand_in(text: str, expected: str | None) -> None:
    (parse,) = parses(text)
    assert MEDIA.resumed_medium(parse, parse.phrases[0], None) == expected
