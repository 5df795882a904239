"""What one sentence leaves for the next: who speaks, and when."""

import pytest
from prose import drafts


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ('On May 3, Desert News said "no." It added: "Go."', ["2031-05-03", "2031-05-03"]),
        ('On May 3, Desert News shared a post.\nThe post said: "Go."', ["2031-05-03"]),
        ('On May 3, Desert News shared a post.\nAbu Karim said: "Go."', ["2031-05-20"]),
        ('On May 3, Abu Karim said "no." Abu Karim then said: "Go."', ["2031-05-03", "2031-05-03"]),
        ('On May 3, Abu Karim said "no."\nAbu Karim said: "Go."', ["2031-05-03", "2031-05-03"]),
        ('On May 3, Abu Karim said "no." On May 4, he said: "Go."', ["2031-05-03", "2031-05-04"]),
        ('On May 3, Abu Karim said "no." "Go."', ["2031-05-03", "2031-05-03"]),
    ],
)
def test_a_date_holds_for_what_the_same_post_says_next(text: str, dates: list[str]) -> None:
    assert [quote.said_date for quote in drafts(text)] == dates


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Outlets which accused him spoke, and the post replied:\nWe shall go.", ["the post"]),
        ('Abu Karim said no. It rained. "We shall go."', ["Abu Karim"]),
        ('Abu Karim said no. Lee said yes. "We shall go."', ["Lee"]),
        ('Abu Karim said no.\nIt rained. "We shall go."', [None]),
        ('Abu Karim said no.\n"We shall go."', ["Abu Karim"]),
        ('Abu Karim said no.\nIn Tarn, he added: "We shall go."', ["Abu Karim"]),
        (
            'Officials said no.\nKarl Munthe, who was held in May, left. "We shall go," he said.',
            ["Karl Munthe, who was held in May"],
        ),
        ('Abu Karim said no. Karl Munthe left. "We shall go," he said.', ["Karl Munthe"]),
        ('Abu Karim said no. The mill burned. "We shall go," he said.', ["Abu Karim"]),
        ('The aid group Open Hand closed. "We shall go," the group said.', ["The aid group Open Hand"]),
        ('A letter from the hills arrived. It reads: "We shall go."', [None]),
        (
            'The prosecution said he fled.\nIn the hills he allegedly ran a "camp."',
            ["The prosecution", "The prosecution"],
        ),
        ('The army alleged he fled. Lee said no. He allegedly ran a "camp."', ["The army", "The army"]),
        ('Lee said he fled. He allegedly ran a "camp."', ["Lee", None]),
    ],
)
def test_who_speaks_where_nobody_is_named(text: str, speakers: list[str | None]) -> None:
    assert [quote.speaker_text for quote in drafts(text)] == speakers


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ('Desert News wrote in Arabic: "Go." "Now."', ["ar", "ar"]),
        ('Desert News wrote in Arabic: "Go." It added: "Now."', ["ar", "ar"]),
        ('Desert News wrote in Arabic: "Go."\nDesert News said: "Now."', ["ar", None]),
    ],
)
def test_a_language_holds_for_what_is_carried_on(text: str, languages: list[str | None]) -> None:
    assert [quote.original_language for quote in drafts(text)] == languages


@pytest.mark.parametrize(
    ("text", "platforms"),
    [
        ('On state TV, Lee said "no."\nHost: "Why?"\nLee: "We go."', ["broadcast", "broadcast", "broadcast"]),
        ('On Telegram, Lee said "no."\nHost: "Why?"', ["telegram", "unknown"]),
        ('Host: "Why?"', ["unknown"]),
    ],
)
def test_the_lines_of_a_transcript_go_on_with_what_was_said_on_air(text: str, platforms: list[str]) -> None:
    assert [quote.platform_id for quote in drafts(text)] == platforms
