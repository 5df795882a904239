"""In which language words were, where the sentence says so."""

import pytest
from prose import ATTRIBUTING, mentions_in

from rhetoric_atlas.base.model import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said in Russian: it fell.", "ru"),
        ("In Arabic, he said it.", "ar"),
        ("He said it in Uzbek.", "uz"),
        ("He said it in Turkish and left.", "tr"),
        ("An Arabic-language song said it.", "ar"),
        ("The Uzbek language outlet said it.", "uz"),
        ("In Arabic songs he said it.", None),
        ("Russian media said it.", None),
        ("In Russia he said it.", None),
        ("He said it.", None),
        ("In remarks translated from Pashto, he said it.", "ps"),
        ("He said it in the original Hausa.", "ha"),
        ("After a song in Arabic, he said it in Dari.", "fa"),
    ],
)
def test_the_language_that_a_sentence_states(text: str, expected: str | None) -> None:
    cue = text.index("said")
    assert ATTRIBUTING.languages.in_report(text, [], []).of(Span(cue, cue + 4), Span(0, len(text))) == expected


def test_a_language_inside_a_quotation_or_another_sentence_is_not_that_of_the_words() -> None:
    text = 'He said "it is in Arabic." It was in Dari.'
    languages = ATTRIBUTING.languages.in_report(text, [Span(9, 25)], [])
    assert languages.of(Span(3, 7), Span(0, 26)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Uzbek-language channel Desert News grew.", {"desert-news": "uz"}),
        ("The Russian-speaking fighters of the Tarn Battalion left.", {"battalion": "ru"}),
        ("It is an Uzbek-language channel. Desert News grew.", {}),
        ("Desert News wrote in Dari of Abu Karim.", {}),
    ],
)
def test_whom_a_report_describes_by_a_language(text: str, expected: dict[str, str]) -> None:
    languages = ATTRIBUTING.languages.in_report(text, [], mentions_in(text).actors)
    assert {actor_id: languages.of_actor(actor_id) for actor_id in languages.actors} == expected
