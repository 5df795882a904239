"""Invented passages in which somebody is not named again, is quoted by another, or speaks a language."""

import pytest
from prose import drafts, where


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'The Tarn Battalion shelled the road.\nThe militia said: "The road is ours."',
            ["battalion | - | unknown -"],
        ),
        (
            'The Tarn Battalion fought on. Norland sent aid. The group said: "The road is ours."',
            ["battalion | - | unknown -"],
        ),
        (
            'Norland closed the border. The ministry said: "The road is ours."',
            ["The ministry | - | unknown -"],
        ),
        (
            'The Foreign Ministry of Norland met the envoys. The ministry said: "The road is ours."',
            ["ministry | - | unknown -"],
        ),
        (
            'Asked about Sheikh Rahim, Minister Halden shrugged. He said: "I do not know him."',
            ["halden | - | unknown -"],
        ),
        (
            'Minister Halden left for Tarn. Asked about Sheikh Rahim, he said: "I do not know him."',
            ["halden | - | unknown -"],
        ),
        (
            'The Tarn Battalion withdrew from Tarn. It said: "The road is ours."',
            ["battalion | - | unknown -"],
        ),
        (
            'Abu Karim wrote to the harbour workers. They said: "Not one more ship."',
            ["dockers | - | unknown -"],
        ),
        (
            'Yusuf Darn, the Front\'s spokesman, said: "We struck the base."',
            ["darn | - | unknown -"],
        ),
        (
            'The group\'s spokesman, Yusuf Darn, said: "We struck the base."',
            ["darn | - | unknown -"],
        ),
        (
            'Front spokesman Yusuf Darn said: "We struck the base."',
            ["darn | - | unknown -"],
        ),
        (
            'The Free Hills Front\'s emir said: "We struck the base."',
            ["The Free Hills Front's emir | - | unknown -"],
        ),
        (
            'In a letter, the Free Hills Front\'s emir said: "We struck the base."',
            ["the Free Hills Front's emir | - | unknown -"],
        ),
        (
            'Abu Karim\'s letter reads: "We struck the base."',
            ["karim | - | unknown -"],
        ),
        (
            'Abu Karim sent a letter to the elders. The letter said: "We will not leave."',
            ["karim | - | unknown -"],
        ),
        (
            'Two security officials said: "The men crossed at night."',
            ["Two security officials | - | unknown -"],
        ),
        (
            'Two security officials told the Morning Post: "The men crossed at night."',
            ["Two security officials | morning-post | newspaper inferred"],
        ),
        (
            'Desert News quoted Abu Karim as saying: "We will not leave."',
            ["karim | desert-news | telegram inferred"],
        ),
        (
            'Abu Karim was quoted by Desert News as saying: "We will not leave."',
            ["karim | desert-news | telegram inferred"],
        ),
        (
            'Abu Karim was quoted as saying by Desert News: "We will not leave."',
            ["karim | desert-news | telegram inferred"],
        ),
        (
            'According to Desert News, Abu Karim said: "We will not leave."',
            ["karim | desert-news | telegram inferred"],
        ),
        (
            '"We will not leave," Abu Karim said, according to Desert News.',
            ["karim | desert-news | telegram inferred"],
        ),
        (
            'Citing Abu Karim, Desert News reported that "the road is open."',
            ["desert-news | desert-news | telegram inferred"],
        ),
        (
            'According to the Morning Post\'s report on Desert News, the road was "open to all."',
            ["morning-post | morning-post | newspaper inferred"],
        ),
        (
            'Desert News forwarded a post, originally published by Hill Voice, which said: "The road is open."',
            ["hill-voice | hill-voice | unknown -"],
        ),
        (
            'Desert News reposted a message from Abu Karim which said: "The road is open."',
            ["karim | desert-news | telegram inferred"],
        ),
        (
            'A poster shared by Desert News reads: "Soon we come."',
            ["desert-news | desert-news | telegram inferred"],
        ),
        (
            'An advertisement on Telegram reads: "Join us at the gates."',
            ["An advertisement on Telegram | - | telegram stated"],
        ),
        (
            'Supporters posted under the hashtag "Tarn Is Ours."',
            ["Supporters | - | unknown -"],
        ),
        (
            'Desert News wrote: "The road is open." "Tarn is free."',
            ["desert-news | desert-news | telegram inferred", "desert-news | desert-news | telegram inferred"],
        ),
        (
            'A user of the Front-operated Rocket.Chat server wrote in Arabic: "The road is open." The user added: '
            '"Tarn is free."',
            [
                "A user of the Front-operated Rocket.Chat server | hill-server | rocketchat stated | ar",
                "A user of the Front-operated Rocket.Chat server | hill-server | rocketchat stated | ar",
            ],
        ),
        (
            'The Uzbek-language channel Desert News wrote: "The road is open."',
            ["desert-news | desert-news | telegram inferred | uz"],
        ),
        (
            'The Uzbek-language channel Desert News grew.\nOn May 3, Desert News wrote: "The road is open."',
            ["desert-news | desert-news | telegram inferred | uz"],
        ),
        (
            'The Russian-speaking Tarn Battalion grew.\nThe Tarn Battalion wrote: "The road is open."',
            ["battalion | - | unknown - | ru"],
        ),
        (
            'In a post written in Dari, Abu Karim said: "The road is open."',
            ["karim | karim | unknown - | fa"],
        ),
        (
            'Abu Karim said, in remarks translated from Pashto: "The road is open."',
            ["karim | - | unknown - | ps"],
        ),
        (
            'Abu Karim, speaking in Arabic, said: "The road is open."',
            ["karim | - | unknown - | ar"],
        ),
        (
            'Abu Karim wrote: "The road are [sic] open."',
            ["karim | - | unknown - | en"],
        ),
    ],
)
def test_who_speaks_in_a_passage(text: str, expected: list[str]) -> None:
    assert [where(quote) for quote in drafts(text) if quote.kind != "indirect"] == expected
