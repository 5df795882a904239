"""When what invented monitoring prose quotes was said; every report is of Tuesday, 20 May 2031."""

import pytest
from prose import drafts, drafts_of, report_of

BOUND = ("2031-05-20", "day", "bound")


def said(text: str) -> tuple[str | None, str | None, str | None]:
    """The date of the last quote of a text."""
    quote = drafts(text)[-1]
    return quote.said_date, quote.said_precision, quote.said_basis


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('On March 24, 2031, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('On 24 March 2031 Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('On the 24th of March 2031, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('On Monday, March 24, 2031, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('On Monday (March 24), Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('On 2031-03-24, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('On 24/3/2031, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('On 4/3/2031, Abu Karim said: "Go."', ("2031", "year")),
        ('On the evening of March 24, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('In the early hours of March 24, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('Late on March 24, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('In late March, Abu Karim said: "Go."', ("2031-03", "month")),
        ('In mid-March 2030, Abu Karim said: "Go."', ("2030-03", "month")),
        ('At the end of March, Abu Karim said: "Go."', ("2031-03", "month")),
        ('In November, Abu Karim said: "Go."', ("2030-11", "month")),
        ('In 2029, Abu Karim said: "Go."', ("2029", "year")),
        ('In early 2029, Abu Karim said: "Go."', ("2029", "year")),
        ('In the summer of 2029, Abu Karim said: "Go."', ("2029", "year")),
        ('In the first quarter of 2029, Abu Karim said: "Go."', ("2029", "year")),
        ('In a March 24 statement, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('A statement dated March 24 said: "Go."', ("2031-03-24", "day")),
        ('A March 24 post by Desert News said: "Go."', ("2031-03-24", "day")),
        ('In a video released on March 24, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('In a video, released on March 24 and soon deleted, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('In a video released by the Free Hills Front (FHF) on March 24, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('In an interview with Hill Voice on March 24, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('Speaking to reporters in Tarn on March 24, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('Abu Karim on March 24 said: "Go."', ("2031-03-24", "day")),
        ('Abu Karim said in a statement on March 24 that the men "left."', ("2031-03-24", "day")),
        ('Abu Karim told reporters on March 24: "Go."', ("2031-03-24", "day")),
        ('"We stay," Abu Karim said on March 24.', ("2031-03-24", "day")),
        ('"We stay," said Abu Karim, the leader of the Front, on March 24.', ("2031-03-24", "day")),
        ('"We stay," according to a March 24 statement of the Free Hills Front.', ("2031-03-24", "day")),
        ('On March 24, Desert News shared a post discussing the March 22 attack, arguing that it was "wise."',
         ("2031-03-24", "day")),
        ('Desert News posted a video on March 24, saying: "Go."', ("2031-03-24", "day")),
        ('Abu Karim announced on March 24 that the men had left, adding: "Go."', ("2031-03-24", "day")),
        ('On March 3, gunmen took Tarn, and on March 5 the Free Hills Front said: "Go."', ("2031-03-05", "day")),
    ],
)  # fmt: skip
def test_a_date_that_the_sentence_states(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == (*expected, "stated")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('On Monday, Abu Karim said: "Go."', ("2031-05-19", "day")),
        ('On Tuesday, Abu Karim said: "Go."', ("2031-05-20", "day")),
        ('On Monday evening, Abu Karim said: "Go."', ("2031-05-19", "day")),
        ('"We stay," Abu Karim said Wednesday.', ("2031-05-14", "day")),
        ('Abu Karim said late Friday that the men "left."', ("2031-05-16", "day")),
        ('Last Tuesday, Abu Karim said: "Go."', ("2031-05-13", "day")),
        ('"We stay," Abu Karim told reporters in Tarn on Monday.', ("2031-05-19", "day")),
        ('Abu Karim said today: "Go."', ("2031-05-20", "day")),
        ('Yesterday, Abu Karim said: "Go."', ("2031-05-19", "day")),
        ('Earlier today Abu Karim said: "Go."', ("2031-05-20", "day")),
        ('Three days ago, Abu Karim said: "Go."', ("2031-05-17", "day")),
        ('This week, Abu Karim said: "Go."', ("2031-05", "month")),
        ('Last week, Abu Karim said: "Go."', ("2031-05", "month")),
        ('Earlier this month, Abu Karim said: "Go."', ("2031-05", "month")),
        ('Last month, Abu Karim said: "Go."', ("2031-04", "month")),
        ('Earlier this year, Abu Karim said: "Go."', ("2031", "year")),
        ('Last year, Abu Karim said: "Go."', ("2030", "year")),
        ('In March of last year, Abu Karim said: "Go."', ("2030-03", "month")),
        ('Two years ago, Abu Karim said: "Go."', ("2029", "year")),
        ('Between March 3 and 5, Abu Karim said: "Go."', ("2031-03", "month")),
        ('From March 3 to March 5, Desert News wrote: "Go."', ("2031-03", "month")),
        ('On the night of March 3-4, Desert News wrote: "Go."', ("2031-03", "month")),
        ('Between March 30 and April 2, Desert News wrote: "Go."', ("2031", "year")),
        ('On 10 Muharram 1445, Abu Karim said: "Go."', ("2023-07", "month")),
    ],
)
def test_a_date_that_follows_from_the_reports_own(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == (*expected, "inferred")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('On March 24, gunmen took Tarn. The same day, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('On March 24, gunmen took Tarn. That day Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('On March 24, gunmen took Tarn. Later that evening, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('On March 24, gunmen took Tarn. A day later, Abu Karim said: "Go."', ("2031-03-25", "day")),
        ('On March 24, gunmen took Tarn.\nTwo days later, Abu Karim said: "Go."', ("2031-03-26", "day")),
        ('On March 24, gunmen took Tarn. The following day, Abu Karim said: "Go."', ("2031-03-25", "day")),
        ('On March 24, gunmen took Tarn. "Go," Abu Karim said the next day.', ("2031-03-25", "day")),
        ('On March 24, gunmen took Tarn. The day before, Abu Karim said: "Go."', ("2031-03-23", "day")),
        ('On March 24, gunmen took Tarn. Three days earlier, Abu Karim had said: "Go."', ("2031-03-21", "day")),
        ('On March 24, gunmen took Tarn. Earlier that month, Abu Karim said: "Go."', ("2031-03", "month")),
        ('On March 24, gunmen took Tarn. A week earlier, Abu Karim said: "Go."', ("2031-03", "month")),
        ('On March 24, gunmen took Tarn. A month later, Abu Karim said: "Go."', ("2031-04", "month")),
        ('On March 24, gunmen took Tarn. The following year, Abu Karim said: "Go."', ("2032", "year")),
        ('On March 24, gunmen took Tarn. A day later, they left. The next day, Abu Karim said: "Go."',
         ("2031-03-26", "day")),
        ('After the March 24 raid, Tarn burned. On the same day, Abu Karim said: "Go."', ("2031-03-24", "day")),
        ('On March 24, gunmen took Tarn. At the same time, Abu Karim said: "Go."', ("2031-03-24", "day")),
    ],
)  # fmt: skip
def test_a_date_that_follows_from_the_story(text: str, expected: tuple[str, str]) -> None:
    assert said(text) == (*expected, "inferred")


@pytest.mark.parametrize(
    "text",
    [
        'Discussing the March 22 attack, Abu Karim said: "Go."',
        'A post about the March 22 bombing said: "Go."',
        'In a post on the March 22 bombing, Desert News said: "Go."',
        'After the attack on March 22, Abu Karim said: "Go."',
        'Since March 22, Desert News has written: "Go."',
        'Abu Karim, who was freed in 2014, said: "Go."',
        'Abu Karim, jailed on March 22, said: "Go."',
        'The Free Hills Front, founded in March 2014, said: "Go."',
        'Abu Karim said that on March 22 "the men left."',
        'Abu Karim said the raid on March 22 was "wise."',
        'Abu Karim praised the raid on March 22 as "wise."',
        "On March 22, gunmen took Tarn, Minister Halden said.",
        'Abu Karim claimed responsibility for the March 22 "raid."',
        'The March 22 raid, Abu Karim said, was "wise."',
        'On March 42, Abu Karim said: "Go."',
        'The same day, Abu Karim said: "Go."',
        'On Desert News, Abu Karim wrote of "March 22, 2031" and said: "Go."',
        'Abu Karim read "on March 22, 2031." The same day, he said: "Go."',
        'The film, released in 2014, is "a lie," Abu Karim said.',
        'By March 22, Abu Karim said, "the men will leave."',
        'It may rain, and march 3 men said: "Go."',
    ],
)
def test_a_date_of_something_else(text: str) -> None:
    assert said(text) == BOUND


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ('On March 24, Desert News shared a post on the March 22 attack. The post argued that it was a "wise strike."',
         "2031-03-24"),
        ('On March 24, Desert News shared a post.\nThe post said: "Go."\n"Now," it said.\nThe post ended: "So be it."',
         "2031-03-24"),
        ('On March 24, Desert News wrote: "Stay."\nDesert News added: "Go."', "2031-03-24"),
        ('On March 24, Desert News wrote: "Stay."\nMinister Halden said: "Go."', "2031-05-20"),
        ('On March 24, Abu Karim said "no." Lee said "yes" on March 26. Abu Karim then said: "Go."', "2031-05-20"),
        ('On March 24, a video appeared on Telegram. In the video, Abu Karim said: "Go."', "2031-03-24"),
        ('A statement was issued on March 24. It said: "Go."', "2031-03-24"),
        ('On March 24, gunmen took Tarn. Minister Halden said: "Go."', "2031-05-20"),
        ('On March 24, a user wrote: "Stay."\nA user wrote: "Go."', "2031-05-20"),
    ],
)  # fmt: skip
def test_a_date_that_is_carried_on(text: str, date: str) -> None:
    assert said(text) == (date, "day", "bound" if date == "2031-05-20" else "stated")


@pytest.mark.parametrize(
    "text",
    ['"We stay," Abu Karim said (Hill Voice, March 24).', '"We stay," Abu Karim said (Hill Voice, March 24, 2031).'],
)
def test_words_are_not_later_than_the_text_that_quotes_them(text: str) -> None:
    assert said(text) == ("2031-03-24", "day", "bound")


@pytest.mark.parametrize(
    ("published", "precision", "text", "expected"),
    [
        ("2031-05", "month", 'On Monday, Abu Karim said: "Go."', ("2031-05", "month", "bound")),
        ("2031-05", "month", 'Yesterday, Abu Karim said: "Go."', ("2031-05", "month", "bound")),
        ("2031-05", "month", 'This week, Abu Karim said: "Go."', ("2031-05", "month", "bound")),
        ("2031-05", "month", 'Last month, Abu Karim said: "Go."', ("2031-04", "month", "inferred")),
        ("2031", "year", 'Last month, Abu Karim said: "Go."', ("2031", "year", "bound")),
        ("2031", "year", 'Last year, Abu Karim said: "Go."', ("2030", "year", "inferred")),
        (None, None, 'On Monday, Abu Karim said: "Go."', (None, None, None)),
        (None, None, 'On March 24, Abu Karim said: "Go."', (None, None, None)),
        (None, None, 'On March 24, 2031, Abu Karim said: "Go."', ("2031-03-24", "day", "stated")),
        ("2031-05-02", "day", 'This week, Abu Karim said: "Go."', ("2031", "year", "inferred")),
    ],
)
def test_what_the_reports_own_date_allows(
    published: str | None, precision: str | None, text: str, expected: tuple[str | None, str | None, str | None]
) -> None:
    quote = drafts_of(report_of(text, published, precision))[-1]
    assert (quote.said_date, quote.said_precision, quote.said_basis) == expected


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ('On March 24 last year, Abu Karim said: "Go."', "2030-03-24"),
        ('In the March 24 issue of its weekly, the Free Hills Front wrote: "Go."', "2031-03-24"),
        ('In an audio message released by its media arm on May 12, the Free Hills Front called on all to "rise up."',
         "2031-05-12"),
        ('Desert News, in a May 12 post, called the raid "a gift."', "2031-05-12"),
        ('Minister Halden, who met Abu Karim on May 12, said: "Go."', None),
        ('Two days after the raid, Abu Karim said: "Go."', None),
        ('On May 12, two days after the May 10 raid, Abu Karim said: "Go."', "2031-05-12"),
        ('The attack of May 10 was "a mistake," Minister Halden said on May 12.', "2031-05-12"),
        ('Minister Halden said on May 12 that the May 10 attack was "a mistake."', "2031-05-12"),
        ('The Free Hills Front claimed responsibility on May 12 for the "raid" of May 10.', "2031-05-12"),
        ('On May 12 the Free Hills Front claimed responsibility for an attack on May 10 in which "dozens" died.',
         "2031-05-12"),
        ('Responding to a May 10 article by Hill Voice, Abu Karim wrote: "Lies."', None),
        ('In his first comments since the May 10 raid, Abu Karim said: "Go."', None),
        ('In a speech marking the anniversary of the 2014 revolt, Abu Karim said: "Go."', None),
        ('As of May 12, Abu Karim had not replied. He said: "Go."', None),
        ('In October 2029 he joined the group. "I was young," he told Hill Voice in an interview published May 12.',
         "2031-05-12"),
        ('According to Abu Karim, the men left on May 12. "They fled," he said.', None),
        ('Abu Karim wrote on Telegram on May 12: "Go."', "2031-05-12"),
        ('Abu Karim wrote on his Telegram channel, May 12, that "all is well."', "2031-05-12"),
        ('Hill Voice reported on May 12 that Abu Karim had called the vote "a farce."', "2031-05-12"),
        ('Speaking at a rally in Tarn on Sunday, Minister Halden vowed to "burn the ships."', "2031-05-18"),
        ('In remarks carried by Hill Voice on Sunday, Minister Halden said: "Go."', "2031-05-18"),
        ('Minister Halden said in an interview with Hill Voice broadcast on Sunday that the pact is "dead."',
         "2031-05-18"),
        ('On Thursday, May 15, Minister Halden told Hill Voice: "Go."', "2031-05-15"),
        ('"Go," Minister Halden told a news conference in Tarn on Thursday.', "2031-05-15"),
        ('"Go," Minister Halden told Hill Voice by telephone from Tarn late on Thursday.', "2031-05-15"),
        ('"Go," the ministry said in a statement Thursday.', "2031-05-15"),
        ('The ministry said Thursday it had found "no proof."', "2031-05-15"),
        ('The ministry on Thursday denied that "any" fled.', "2031-05-15"),
        ('Hill Voice, citing the ministry, said Thursday that "no" ships left.', "2031-05-15"),
        ('On Thursday morning, residents of Tarn heard blasts. "I thought it was thunder," a baker said.', None),
        ('On May 12, Desert News posted: "Stay." Three days later, the channel posted: "Go."', "2031-05-15"),
        ('On May 12, Desert News posted: "Stay." In a follow-up post two days later, it added: "Go."', "2031-05-14"),
        ('On May 12, Desert News posted: "Stay." It later added: "Go."', "2031-05-12"),
        ('In a letter of 12 May 2031, Abu Karim wrote: "Go."', "2031-05-12"),
        ('During the week of May 12, Desert News wrote: "Go."', "2031-05"),
        ('In the second half of 2029, Desert News wrote: "Go."', "2029"),
        ('Over the weekend, Desert News wrote: "Go."', "2031-05"),
        ('In recent days, Desert News wrote: "Go."', None),
        ('On May 12, 2029, Abu Karim was jailed. In June 2030, he told a court: "I did it."', "2030-06"),
        ('On the first anniversary of the May 12, 2030 raid, Abu Karim said: "Go."', None),
        ('On the eve of the vote, Abu Karim said: "Go."', None),
        ('An article published in the May 12 edition of the newsletter claimed that the army is "weak."', "2031-05-12"),
        ('The same day, on May 12, Abu Karim said: "Go."', "2031-05-12"),
        ('On 12/5/2031 the channel wrote: "Go."', "2031"),
        ('On May 12 and 13, Desert News wrote: "Go."', "2031-05"),
        ('The Free Hills Front, which took Tarn on May 10, on May 12 announced that "all" are safe.', "2031-05-12"),
        ('On May 10, the day Tarn fell, Abu Karim said: "Go."', "2031-05-10"),
    ],
)  # fmt: skip
def test_prose_that_was_written_after_the_rules(text: str, date: str | None) -> None:
    assert said(text)[0] == (date or BOUND[0])
