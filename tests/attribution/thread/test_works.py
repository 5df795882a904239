"""Works that a report speaks of again: when their words were published, and whose titles they bear."""

import pytest
from prose import drafts


@pytest.mark.parametrize(
    ("text", "platform", "date"),
    [
        (
            "On May 3, a daily shared its issue on Telegram. The issue was full, and held an article by Dana Rusk. "
            'In her article, Rusk said: "Go."',
            "unknown",
            "2031-05-03",
        ),
        (
            'On May 3, Desert News shared a video on Telegram. In a later letter, Rusk said: "Go."',
            "unknown",
            "2031-05-20",
        ),
        ('On May 3, a group released a letter. In the letter, Rusk said: "Go."', "unknown", "2031-05-03"),
    ],
)
def test_the_words_of_a_work_have_its_date(text: str, platform: str, date: str) -> None:
    row = drafts(text)[-1]
    assert (row.platform_id, row.said_date) == (platform, date)


@pytest.mark.parametrize(
    ("text", "platform", "date"),
    [
        (
            'On May 3, a group released two posters. One poster, titled "Soon Enough," showed a lion.',
            "poster",
            "2031-05-03",
        ),
        ('On May 3, a group met. One poster, titled "Soon Enough," showed a lion.', "unknown", None),
    ],
)
def test_a_title_is_dated_by_its_work(text: str, platform: str, date: str | None) -> None:
    row = drafts(text)[-1]
    assert (row.kind, row.platform_id, row.said_date) == ("title", platform, date)
