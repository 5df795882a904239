"""Dates that hold for the words in the sentences after them, and those that do not."""

import pytest
from prose import drafts


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ('Men marched on May 3, chanting: "Go."', "2031-05-03"),
        ('On May 3, men marched. Cars were stopped by villagers chanting, "Go."', "2031-05-03"),
        ('On May 3, men marched.\nVillagers chanted: "Go."', "2031-05-20"),
        ('Abu Karim visited the camp on May 3. "Go," he told the cooks.', "2031-05-03"),
        ('Abu Karim visited the camp on May 3. Minister Halden said: "Go."', "2031-05-20"),
        ('On May 3, a video appeared. A clip was shared later. In the clip, Lee said: "Go."', "2031-05-20"),
        ('On May 3, a video appeared. A clip was shared later. In the video, Lee said: "Go."', "2031-05-03"),
        ('On May 3, a statement was issued.\nIt said: "Go."', "2031-05-20"),
        (
            'On May 3, Desert News, called "a herald," shared a post.\nThe channel added: "Go."',
            "2031-05-03",
        ),
        ('On May 3, a user wrote: "Stay."\nMinister Halden said: "No."\nA user wrote: "Go."', "2031-05-20"),
    ],
)
def test_what_a_date_holds_for(text: str, date: str) -> None:
    assert drafts(text)[-1].said_date == date
