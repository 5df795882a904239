"""Invented posts, statements, interviews, sermons and trials: who speaks, on which channel and platform."""

import pytest
from prose import drafts, where


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('The Defense Minister said: "It is over."', ["The Defense Minister | - | unknown -"]),
        ('The defense said: "He never left."', ["The defense | - | court stated"]),
        ('Lee said that a post on Telegram was "a lie."', ["Lee | - | unknown -"]),
        ('The judge ruled that a "post" on Telegram was forbidden.', ["The judge | - | court stated"]),
        (
            '"Are you safe?" asks an ad published on Telegram by the Free Hills Front.',
            ["hills-front | hills-front | telegram stated"],
        ),
        (
            'On May 3, Desert News posted: "The siege is over."',
            ["desert-news | desert-news | telegram inferred"],
        ),
        (
            'Desert News, a Telegram channel close to the militia, wrote: "The siege is over."',
            ["desert-news | desert-news | telegram stated"],
        ),
        (
            'Desert News posted a photo of the convoy. In a caption, the channel wrote: "They fled at dawn."',
            ["desert-news | desert-news | telegram inferred"],
        ),
        (
            'Desert News shared a post about the talks. The post said: "Nobody believes it."',
            ["desert-news | desert-news | telegram inferred"],
        ),
        (
            'A user of the Front-operated Rocket.Chat server commented: "This is only the start."',
            ["A user of the Front-operated Rocket.Chat server | hill-server | rocketchat stated"],
        ),
        (
            'A user of the Front-operated Rocket.Chat server commented: "This is only the start."\nAnother user '
            'replied: "God willing it will be so."',
            [
                "A user of the Front-operated Rocket.Chat server | hill-server | rocketchat stated",
                "Another user | hill-server | rocketchat inferred",
            ],
        ),
        (
            'On the Front-operated Rocket.Chat server, one user wrote: "This is only the start."',
            ["one user | hill-server | rocketchat stated"],
        ),
        (
            'A Front supporter wrote on Telegram: "They will not pass." The user added: "We will be waiting."',
            ["supporter | - | telegram stated", "supporter | - | telegram inferred"],
        ),
        (
            'A Telegram user wrote: "They will not pass." The post added: "We will be waiting."',
            ["A Telegram user | - | telegram stated", "A Telegram user | - | telegram stated"],
        ),
        (
            'In a communiqué published by Al-Rimal Media Foundation, the Free Hills Front said: "We struck the base."',
            ["hills-front | rimal | unknown -"],
        ),
        (
            'The Free Hills Front published a statement on its Telegram channel. The statement read: "We struck the '
            'base."',
            ["hills-front | hills-front | telegram inferred"],
        ),
        (
            'In a statement posted on its Telegram channel, the Free Hills Front said: "We struck the base."',
            ["hills-front | hills-front | telegram stated"],
        ),
        (
            'A statement released by the Free Hills Front said: "We struck the base."',
            ["hills-front | - | unknown -"],
        ),
        (
            'The statement, published by Desert News, said: "We struck the base."',
            ["desert-news | desert-news | telegram inferred"],
        ),
        (
            'A poster was published by the media wing of the Tarn Battalion: "Soon we come."',
            ["the media wing of the Tarn Battalion | - | poster stated"],
        ),
        (
            'Al-Rimal Media Foundation released a poster reading "Soon we come."',
            ["rimal | rimal | poster stated"],
        ),
        (
            'The Tarn Battalion\'s media wing said: "Soon we come."',
            ["The Tarn Battalion's media wing | - | unknown -"],
        ),
        (
            'In issue 57 of al-Sakhr, the Free Hills Front boasted: "We struck the base."',
            ["hills-front | sakhr | newsletter inferred"],
        ),
        (
            'An editorial in al-Sakhr argued: "The hour has come."',
            ["sakhr | sakhr | newsletter inferred"],
        ),
        (
            'An article by Yusuf Darn in al-Sakhr argued: "The hour has come."',
            ["darn | sakhr | newsletter inferred"],
        ),
        (
            'In its weekly newsletter, the Free Hills Front called it "a clear victory over them."',
            ["hills-front | - | newsletter stated"],
        ),
        (
            'The article, titled "Lions," was published in al-Sakhr. It said: "The hour has come."',
            ["sakhr | sakhr | newsletter inferred", "sakhr | sakhr | newsletter inferred"],
        ),
        (
            'The author of the article wrote: "The hour has come."',
            ["The author of the article | - | unknown -"],
        ),
        (
            'In an editorial, the Morning Post wrote: "The talks are dead."',
            ["morning-post | morning-post | newspaper inferred"],
        ),
        (
            'In a video released by Al-Rimal Media Foundation, a masked fighter says: "We are at the gates."',
            ["a masked fighter | rimal | video stated"],
        ),
        (
            'The video, released by Al-Rimal Media Foundation, opens with a fighter who says: "We are at the gates."',
            ["a fighter | rimal | video stated"],
        ),
        (
            'In an audio speech released by Al-Rimal Media Foundation, Yusuf Darn said: "Stand firm, all of you."',
            ["darn | rimal | audio_statement stated"],
        ),
        (
            'In a recorded audio message, Yusuf Darn urged followers to "stand firm where they are."',
            ["darn | - | audio_statement stated"],
        ),
        (
            'Yusuf Darn released a video in which he says: "Stand firm, all of you."',
            ["darn | - | video stated"],
        ),
        (
            'The video shows two masked men. The clip ends: "Soon we come."',
            ["The clip | - | video stated"],
        ),
        (
            'Minister Halden told the Morning Post: "The talks are dead."',
            ["halden | morning-post | newspaper inferred"],
        ),
        (
            'In an interview with the Morning Post, Minister Halden said: "The talks are dead."',
            ["halden | morning-post | newspaper inferred"],
        ),
        (
            '"The talks are dead," Minister Halden said in an interview with the Morning Post.',
            ["halden | morning-post | newspaper inferred"],
        ),
        (
            'Minister Halden told reporters: "The talks are dead."',
            ["halden | - | speech stated"],
        ),
        (
            'At a press conference in Tarn, Minister Halden said: "The talks are dead."',
            ["halden | - | speech stated"],
        ),
        (
            'Speaking on state television, Minister Halden said: "The talks are dead."',
            ["halden | - | broadcast stated"],
        ),
        (
            'Minister Halden wrote on Twitter: "The talks are dead."',
            ["halden | - | twitter stated"],
        ),
        (
            'Minister Halden tweeted: "The talks are dead."',
            ["halden | - | twitter stated"],
        ),
        (
            'In a tweet, Minister Halden said: "The talks are dead."',
            ["halden | halden | twitter stated"],
        ),
        (
            'On his Facebook page, Minister Halden said: "The talks are dead."',
            ["halden | halden | facebook stated"],
        ),
        (
            'In a Friday sermon in Tarn, Sheikh Rahim said: "Patience is a weapon."',
            ["rahim | - | speech stated"],
        ),
        (
            'During his Friday sermon, Sheikh Rahim said: "Patience is a weapon." The cleric added: "So is the truth."',
            ["rahim | - | speech stated", "rahim | - | speech inferred"],
        ),
        (
            'Addressing a rally in Tarn, Minister Halden declared: "The talks are dead."',
            ["halden | - | speech stated"],
        ),
        (
            'The harbour workers chanted: "Not one more ship!"',
            ["dockers | - | speech stated"],
        ),
        (
            'The prosecution told the Tarn District Court that he had "joined the Front in May."',
            ["The prosecution | - | court stated"],
        ),
        (
            'A witness testified: "I never saw him there."',
            ["A witness | - | court stated"],
        ),
        (
            'The defendant told the court: "I never went there."',
            ["The defendant | - | court stated"],
        ),
        (
            'His lawyer argued in court that the search was "a farce from start to end."',
            ["His lawyer | - | court stated"],
        ),
        (
            'In his closing statement to the court, the lawyer said: "There is no proof."',
            ["the lawyer | - | court stated"],
        ),
        (
            'The judge said: "There is no proof."',
            ["The judge | - | court stated"],
        ),
    ],
)
def test_where_words_were_published(text: str, expected: list[str]) -> None:
    assert [where(quote) for quote in drafts(text) if quote.kind != "indirect"] == expected
