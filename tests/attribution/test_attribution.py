"""What invented monitoring prose gives: who says each quote, where, when, and with what act."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from prose import ATTRIBUTING, AUTHORITY, QUOTING, drafts, drafts_of, mentions_in, only, report_of

from rhetoric_atlas.attribution import attribute
from rhetoric_atlas.base.model import Passage, Report, Span, Target
from rhetoric_atlas.quotes import finding


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        (
            '"We are ready," the spokesman of the Free Hills Front said.',
            "the spokesman of the Free Hills Front",
            "said",
        ),
        ('"We are ready," said Abu Karim on Monday.', "Abu Karim", "said"),
        ('"It was raining," recalled the driver.', "the driver", "recalled"),
        ('"Who is next?" Abu Karim asked.', "Abu Karim", "asked"),
        ('"Are you safe?" asks a new advertisement of the group.', "a new advertisement of the group", "asks"),
        ('"Death to the thieves!" read a banner in Tarn.', "a banner", "read"),
        ('"A gift," as one user put it.', "one user", "put it"),
        ('Abu Karim wrote: "Stand firm."', "Abu Karim", "wrote"),
        ('Abu Karim said that "nobody will leave the hills alive."', "Abu Karim", "said"),
        ('Abu Karim, who leads the north, vowed to "burn the ships."', "Abu Karim, who leads the north", "vowed"),
        ('Abu Karim, the group\'s spokesman, also said: "We will."', "Abu Karim, the group's spokesman", "said"),
        ('According to Minister Halden, it was "a gift from heaven."', "Minister Halden", "According to"),
        ('The vote was called "a farce" by Minister Halden.', "Minister Halden", "called"),
        ('The so-styled union was also widely called "a farce" by Minister Halden.', "Minister Halden", "called"),
        ('In a statement the Free Hills Front said it was "only the start."', "the Free Hills Front", "said"),
        ('A user of the hill server, responding to this, wrote: "Not yet."', "A user of the hill server", "wrote"),
        ('A message sent to followers warned: "Do not come."', "A message sent to followers", "warned"),
        ('Norland and its allies said the talks were "fair."', "Norland and its allies", "said"),
        ('Three cars were stopped by villagers chanting, "No more tax!"', "villagers", "chanting"),
        ('On Monday, as rain fell, a union in Tarn wrote: "We stay."', "a union in Tarn", "wrote"),
        ('Smith told reporters the plan was "a mess."', "Smith", "told"),
        ('The men, Abu Karim said, "were martyrs of the hills."', "Abu Karim", "said"),
        ("'We stay in the brothers' land,' the elder said.", "the elder", "said"),
        ('"They fled," according to Minister Halden.', "Minister Halden", "according to"),
        ('Minister Halden was quoted as saying "it is over."', "Minister Halden", "quoted as saying"),
        ("‘Adnan's brother said: ‘We stay.’", "Adnan's brother", "said"),
    ],
)
def test_who_says_a_quote(text: str, speaker: str, cue: str) -> None:
    quote = only(text)
    assert (quote.speaker_text, quote.cue) == (speaker, cue)
    assert quote.speaker_span is not None and quote.speaker_span.of(text) == speaker
    assert quote.cue_span is not None and quote.cue_span.of(text) == cue


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"They fled," Desert News said, adding: "Not one stayed."', ["said", "adding"]),
        ('Abu Karim praised them as "lions," and called on all to "rise."', ["praised", "called on"]),
        ('Mocking him as a "paper general," Desert News wrote that "he fled."', ["Mocking", "wrote"]),
        ('"The war," Minister Halden said, "is over."', ["said", "said"]),
        ('Marchers chanted, "No more war!" and "We are hungry!"', ["chanted", "chanted"]),
        ('"Who is next?" Abu Karim asked. "Tarn?"', ["asked", "asked"]),
        ('Desert News said so. "All are dead," it added. "Tarn burns."', ["added", "added"]),
    ],
)
def test_each_quote_of_a_sentence_has_its_own_cue(text: str, expected: list[str]) -> None:
    rows = drafts(text)
    assert [row.cue for row in rows] == expected
    assert len({row.speaker_id or row.speaker_text for row in rows}) == 1


@pytest.mark.parametrize(
    ("text", "speaker_ids", "methods"),
    [
        ('Abu Karim spoke. He said: "We won."', ["karim"], ["marks-cue-before"]),
        ('Abu Karim said no. "We won."', ["karim"], ["marks-carried"]),
        ('Abu Karim wrote:\n"We won."', ["karim"], ["marks-carried"]),
        ('Abu Karim wrote:\n- "We won."\n- "They lost."', ["karim"] * 2, ["marks-carried"] * 2),
        ("Abu Karim wrote:\nWe won.", ["karim"], ["block-after-colon"]),
        ('Abu Karim said, "We won."\n"They lost it all."', ["karim"] * 2, ["marks-cue-before", "marks-carried"]),
        ('Abu Karim said, "We won."\nIn Tarn "the street is free."', ["karim", None], ["marks-cue-before", "marks"]),
        ('Desert News shared a post.\nThe post said: "We won."', ["desert-news"], ["marks-cue-before"]),
        ('Desert News shared a post.\nThe channel praised the "lions."', ["desert-news"], ["marks-cue-before"]),
        ('The Free Hills Front fights on. The group said: "We won."', ["hills-front"], ["marks-cue-before"]),
        (
            'A Front supporter said "no." The same day the user said: "Now."',
            ["supporter"] * 2,
            ["marks-cue-before"] * 2,
        ),
        ('Minister Halden said, "Go." Further adding: "Now."', ["halden"] * 2, ["marks-cue-before"] * 2),
        ('"First of it.\n"Second of it," Abu Karim said.', ["karim"], ["marks-cue-after"]),
        ('The army is accused of being "traitors."', [None], ["marks-cue-before"]),
        ('Abu Karim said "no." The army is accused of being "traitors."', ["karim"] * 2, ["marks-cue-before"] * 2),
    ],
)
def test_who_is_not_named_again(text: str, speaker_ids: list[str | None], methods: list[str]) -> None:
    rows = drafts(text)
    assert [row.speaker_id for row in rows] == speaker_ids
    assert [row.method for row in rows] == methods


@pytest.mark.parametrize(
    ("text", "act", "status"),
    [
        ('Abu Karim threatened to "burn the ships."', "threaten", "reported"),
        ('Abu Karim called on readers to "rise up."', "call_to_action", "reported"),
        ('Abu Karim praised the men as "lions."', "praise", "reported"),
        ('Abu Karim denied that "any" fled.', "deny", "reported"),
        ('Abu Karim warned: "Do not come."', "warn", "reported"),
        ('The prosecution alleges that he drove "the car."', "accuse", "alleged"),
        ('The suspect admitted that he drove "the car."', "admit", "admitted"),
        ('The suspect testified that he was "at home."', "testify", "reported"),
        ('The court ruled that the ban was "void."', "verdict", "adjudicated"),
        ('Abu Karim claimed responsibility for the "raid."', "claim_responsibility", "unverified"),
        ('Hill Voice describes itself as "the voice."', "self_describe", "reported"),
        ('Hill Voice shared a post titled "The Hour."', "none", "reported"),
        ('The "coup" failed.', "none", "reported"),
        ('"Is it you?" Abu Karim asked.', "ask", "reported"),
    ],
)
def test_the_cue_brings_act_and_status(text: str, act: str, status: str) -> None:
    quote = only(text)
    assert (quote.act, quote.status) == (act, status)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('"Go," Abu Karim said.', "direct"),
        ('The "coup" failed within a day.', "scare"),
        ('"To arms!" There was dancing.', "fragment"),
        ('Abu Karim called it a "coup" then.', "fragment"),
        ('# Abu Karim Calls It "A Coup"', "headline"),
        ("Abu Karim says that the men of the hills have left.", "indirect"),
    ],
)
def test_the_sentence_tells_the_kind_where_the_words_do_not(text: str, kind: str) -> None:
    assert only(text).kind == kind


def test_a_cue_of_indirect_speech_says_whose_no_quotation_is() -> None:
    rows = drafts('Lee said: "We go." The inquiry found that the fire was set. "We stay."')
    assert [(row.kind, row.speaker_text) for row in rows] == [
        ("direct", "Lee"),
        ("indirect", "The inquiry"),
        ("direct", "Lee"),
    ]


def test_a_row_has_its_date_language_footnote_channel_and_places() -> None:
    quote = only('On May 3, Desert News wrote in Arabic: "Tarn and Norland are ours."[7]')
    assert (quote.said_date, quote.said_precision, quote.said_basis) == ("2031-05-03", "day", "stated")
    assert (quote.original_language, quote.language_basis) == ("ar", "stated")
    assert (quote.channel_id, quote.platform_id, quote.platform_basis) == ("desert-news", "telegram", "inferred")
    assert [(place.location_id, place.role) for place in quote.places] == [("tarn", "mentioned"), ("no", "mentioned")]
    assert quote.footnote == 7
    assert (quote.id, quote.duplicate_of_id) == ("r-q40", None)
    assert quote.targets == (Target("norland", "neutral"),)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("There is no quotation here.", []),
        ("", []),
        ('! Write "subscribe" to us.', []),
        ('Abu Karim said "no" and that the men have all gone home.', ["fragment"]),
    ],
)
def test_what_gives_no_row(text: str, kinds: list[str]) -> None:
    assert [row.kind for row in drafts(text)] == kinds


def test_a_report_without_a_date_gives_quotes_without_one() -> None:
    (quote,) = drafts_of(report_of('Abu Karim said on May 3: "We won."', published=None))
    assert (quote.said_date, quote.said_precision, quote.said_basis) == (None, None, None)


MARKS = list("\"“”'‘’,.:?()-#\n")
CLOSED = ["he", "who", "that", "said", "called", "was", "by", "to", "adding", "and", "on", "of", "the", "--", "[3]"]
PHRASES = [
    "On May 3",
    "On May 99",
    "according to",
    "the channel",
    "Abu Karim",
    "Desert News",
    "on Telegram",
    "in Russian",
]
WORDS = st.sampled_from([*MARKS, *CLOSED, *PHRASES])


@given(st.lists(WORDS, max_size=40))
def test_any_row_of_words_gives_rows_that_the_database_takes(words: list[str]) -> None:
    text = " ".join(words)
    rows = drafts(text)
    assert len({row.id for row in rows}) == len(rows)
    assert all(first.span < second.span for first, second in pairwise(rows))
    for row in rows:
        assert 0 <= row.span.start < row.span.end <= len(text)
        assert (row.said_date is None) == (row.said_basis is None)
        assert row.speaker_text is None or row.speaker_text.lower() not in ATTRIBUTING.grammar.pronouns
        assert row.platform_id in AUTHORITY.platforms
        assert row.speaker_span is None or row.speaker_span.of(text)


@given(st.text(), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=4), st.text(max_size=10))
def test_any_text_and_passages_give_rows(text: str, spans: list[tuple[int, int]], published: str) -> None:
    passages = tuple(
        Passage("paragraph", Span(min(span), max(span))) for span in sorted(spans) if max(span) <= len(text)
    )
    report = Report("r", "r.txt", text, "", "en", "full", published_date=published, passages=passages)
    found = finding.find(report, QUOTING)
    assert len(attribute(report, found, mentions_in(text), AUTHORITY, ATTRIBUTING, {})) >= len(
        {quote.span for quote in found}
    )


@pytest.mark.parametrize("unit", ['said "a" ', "said that ", '"Go," he said. ', '\n"a ', "who said ", "a:\n- b\n"])
def test_a_long_line_comes_through(unit: str) -> None:
    """Were a word compared with every other, this would take minutes."""
    text = unit * (60_000 // len(unit))
    assert all(row.span.end <= len(text) for row in drafts(text))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", 'Представитель заявил: «Порт наш, и море наше», — и добавил: "Мы вернёмся".'),
        ("fr", "Abu Karim a déclaré lundi : « Le port est à nous », said Karim on May 3, 2031."),
    ],
)
def test_in_a_report_of_another_language_quotes_are_marked_and_nobody_says_them(language: str, text: str) -> None:
    rows = drafts_of(replace(report_of(text), language=language))
    assert rows
    assert all((row.method, row.cue, row.speaker_id, row.said_date) == ("marks", None, None, None) for row in rows)
