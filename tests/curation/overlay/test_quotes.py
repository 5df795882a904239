"""Curated quotes over drafted ones."""

from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from rhetoric_atlas.base.errors import AtlasError
from rhetoric_atlas.base.model import Publication, Quote, Report, Span
from rhetoric_atlas.curation.annotations import Annotation
from rhetoric_atlas.curation.annotations.records import NOT_YET, CuratedQuote, CuratedRepost, WrongQuote
from rhetoric_atlas.curation.locate import Words
from rhetoric_atlas.curation.overlay.quotes import overlay_quotes

FILE = Path("annotations/some-report.yml")
TEXT = (
    'The court found Magomedov guilty of participating in a 2012 "mass disturbance" in Daghestan. '
    'He denied the other charges. The channel added: "If the Wagner commander does not surrender, he will be killed," '
    'and spoke of "IS." The threat of "IS" grew, it wrote.'
)
INSERTED = "An editor's note, put at the top, about IS and the charges.\n\n"
GUILTY = 'found Magomedov guilty of participating in a 2012 "mass disturbance" in Daghestan'
THREAT = "If the Wagner commander does not surrender, he will be killed,"


def report(text: str = TEXT) -> Report:
    return Report("some-report", "some-report.txt", text, "A title", "en", "full")


def span_of(words: str, text: str = TEXT) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def draft(words: str, text: str = TEXT, **fields: Any) -> Quote:
    """A drafted quote where the words first stand."""
    span = span_of(words, text)
    return replace(Quote(f"some-report-q{span.start}", span, "direct", "marks"), **fields)


def curated(words: str, *, identity: str = "", before: str = "", line: int = 1, **fields: Any) -> CuratedQuote:
    """A curated quote as annotations.load gives it."""
    row = replace(Quote(identity, NOT_YET, "direct", "curated", reviewed=True), **fields)
    at = int(identity.split("-q")[1].split("-")[0]) if identity else None
    return CuratedQuote(row, Words("text", words, FILE, line, before), at)


def annotation(*quotes: CuratedQuote, whole: bool = False, wrong: tuple[WrongQuote, ...] = ()) -> Annotation:
    return Annotation("some-report", FILE, whole=whole, quotes=quotes, wrong_quotes=wrong)


def shown(quotes: tuple[Quote, ...], text: str = TEXT) -> list[tuple[str, str, str]]:
    return [(quote.id, quote.method, quote.span.of(text)) for quote in quotes]


@pytest.mark.parametrize(
    ("words", "drafted", "stays"),
    [
        (THREAT, THREAT, False),
        (THREAT, "If the Wagner commander does not surrender", False),
        (GUILTY, "mass disturbance", False),  # the whole of the draft
        ("mass disturbance", GUILTY, True),  # the whole of the row, but little of the draft
        (GUILTY, 'in Daghestan. He denied the other charges. The channel added: "If', True),
        (THREAT, "mass disturbance", True),
    ],
)
def test_a_row_takes_the_place_of_drafts_that_it_covers_by_half(words: str, drafted: str, stays: bool) -> None:
    quotes = overlay_quotes(report(), [draft(drafted)], annotation(curated(words)))
    assert sorted(quote.method for quote in quotes) == (["curated", "marks"] if stays else ["curated"])


def test_a_whole_coverage_leaves_no_draft() -> None:
    drafts = [draft("mass disturbance"), draft(THREAT)]
    part = overlay_quotes(report(), drafts, annotation(curated(THREAT)))
    assert [(quote.method, quote.reviewed) for quote in part] == [("marks", False), ("curated", True)]
    whole = overlay_quotes(report(), drafts, annotation(curated(THREAT), whole=True))
    assert shown(whole) == [(drafts[1].id, "curated", THREAT)]


@pytest.mark.parametrize(
    ("note", "left"),
    [
        (WrongQuote(None, Words("text", "mass disturbance", FILE, 1)), [THREAT]),
        (WrongQuote(draft(THREAT).id, None), ["mass disturbance"]),
        (WrongQuote("some-report-q1", None), ["mass disturbance", THREAT]),  # the rules no longer find it
    ],
)
def test_a_wrong_draft_goes(note: WrongQuote, left: list[str]) -> None:
    quotes = overlay_quotes(report(), [draft("mass disturbance"), draft(THREAT)], annotation(wrong=(note,)))
    assert [quote.span.of(TEXT) for quote in quotes] == left


SPEAKER, CUE = span_of("The channel"), span_of("added")
SAYS = {"speaker_text": "the channel", "speaker_span": SPEAKER, "cue": "added", "cue_span": CUE}


@pytest.mark.parametrize(
    ("drafted", "said", "inherited"),
    [
        ({"speaker_id": None}, {"speaker_id": "wagner"}, SAYS),
        ({"speaker_id": "wagner"}, {"speaker_id": "wagner"}, SAYS),
        # Words for another speaker than the curated one are no evidence for it.
        (
            {"speaker_id": "putin"},
            {"speaker_id": "wagner"},
            {"speaker_text": None, "speaker_span": None, "cue": "added"},
        ),
        ({"speaker_id": None}, {}, {"speaker_text": None, "speaker_span": None, "cue": "added"}),
        ({"speaker_id": "wagner"}, {"speaker_text": "a song"}, {"speaker_text": "a song", "speaker_span": None}),
        ({"speaker_id": None}, {"speaker_text": "a song"}, {"speaker_text": "a song", "speaker_span": None}),
        ({"speaker_id": None}, {"speaker_text": "the channel"}, SAYS),
        # What the row says stays; a cue's place belongs to its words.
        ({"speaker_id": "wagner"}, {"speaker_id": "wagner", "cue": "wrote"}, {"cue": "wrote", "cue_span": None}),
        ({"speaker_id": "wagner"}, {"speaker_id": "wagner", "cue": "added"}, {"cue": "added", "cue_span": CUE}),
    ],
)
def test_what_a_row_inherits(drafted: dict[str, Any], said: dict[str, Any], inherited: dict[str, Any]) -> None:
    drafts = [draft(THREAT, **SAYS, **drafted)]
    row = overlay_quotes(report(), drafts, annotation(curated(THREAT, **said)))[0]
    assert {key: getattr(row, key) for key in inherited} == inherited


def test_a_row_inherits_nothing_else() -> None:
    says = {"act": "threaten", "status": "alleged", "footnote": 4, "platform_id": "telegram", "channel_id": "wagner"}
    row = overlay_quotes(report(), [draft(THREAT, **says)], annotation(curated(THREAT)))[0]
    assert (row.act, row.status, row.footnote, row.platform_id, row.channel_id) == (
        "none",
        "reported",
        None,
        "unknown",
        None,
    )


def test_a_row_inherits_from_the_draft_that_fits_it_best() -> None:
    drafts = [
        draft("If the Wagner commander does not surrender", cue="warned"),
        draft(THREAT[:-1], cue="added", id="some-report-q0"),
        draft("he will be killed", cue="killed"),
    ]
    assert [quote.cue for quote in overlay_quotes(report(), drafts, annotation(curated(THREAT)))] == ["added"]


def test_a_few_words_inside_a_row_do_not_speak_for_it() -> None:
    drafts = [draft("mass disturbance", cue="participating in")]
    quotes = overlay_quotes(report(), drafts, annotation(curated(GUILTY, kind="indirect"), curated("mass disturbance")))
    assert [(quote.span.of(TEXT), quote.cue) for quote in quotes] == [
        (GUILTY, None),
        ("mass disturbance", "participating in"),
    ]


def test_ids_are_permanent_when_the_text_moves() -> None:
    first = span_of('"IS." ').start + 1
    rows = [
        curated("mass disturbance", identity=draft("mass disturbance").id),
        curated(THREAT, identity=draft(THREAT).id),
        curated("IS.", identity=f"some-report-q{first}"),
        curated("IS", identity=f"some-report-q{TEXT.rindex('IS')}", before="The threat of"),
    ]
    before = overlay_quotes(report(), [], annotation(*rows))
    moved = overlay_quotes(report(INSERTED + TEXT), [], annotation(*rows))
    assert [quote.id for quote in moved] == [quote.id for quote in before] == [row.row.id for row in rows]
    assert [quote.span.start for quote in moved] == [quote.span.start + len(INSERTED) for quote in before]


def test_words_that_stand_twice_stand_where_their_id_says() -> None:
    row = curated("IS", identity=f"some-report-q{TEXT.rindex('IS')}", line=9)
    assert overlay_quotes(report(), [], annotation(row))[0].span.start == TEXT.rindex("IS")
    with pytest.raises(AtlasError) as caught:
        overlay_quotes(report(INSERTED + TEXT), [], annotation(row))
    assert f'{FILE}:9: the text "IS" stands 3 times in the report: add before: or after:' in str(caught.value)


def test_rows_without_an_id_get_one_by_their_place() -> None:
    guilty, court = "guilty of participating", "guilty"
    quotes = overlay_quotes(report(), [], annotation(curated(court), curated(guilty)))
    start = TEXT.index("guilty")
    assert shown(quotes) == [
        (f"some-report-q{start}", "curated", guilty),
        (f"some-report-q{start}-{start + 6}", "curated", court),
    ]


def test_a_draft_yields_its_id_to_the_row_that_has_it_for_good() -> None:
    text = INSERTED + TEXT
    threat, other = draft(THREAT, text), draft("mass disturbance", text)
    rows = annotation(curated("mass disturbance", identity=threat.id, duplicate_of_id=f"{threat.id}-{threat.span.end}"))
    quotes = overlay_quotes(report(text), [threat, replace(other, duplicate_of_id=threat.id)], rows)
    assert shown(quotes, text) == [
        (threat.id, "curated", "mass disturbance"),
        (f"{threat.id}-{threat.span.end}", "marks", THREAT),
    ]


def test_a_draft_goes_where_rows_have_both_forms_of_its_id() -> None:
    text = INSERTED + TEXT
    threat = draft(THREAT, text)
    rows = annotation(
        curated("mass disturbance", identity=threat.id),
        curated("guilty", identity=f"{threat.id}-{threat.span.end}"),
    )
    assert [quote.method for quote in overlay_quotes(report(text), [threat], rows)] == ["curated", "curated"]


def test_drafts_refer_to_what_took_the_place_of_a_draft() -> None:
    threat = draft(THREAT)
    says = draft("mass disturbance", duplicate_of_id=threat.id, denies_id="other-report-q3")
    replaced = overlay_quotes(report(), [says, threat], annotation(curated(THREAT, identity="some-report-q7")))
    assert (replaced[0].duplicate_of_id, replaced[0].denies_id) == ("some-report-q7", "other-report-q3")
    gone = overlay_quotes(report(), [says, threat], annotation(wrong=(WrongQuote(threat.id, None),)))
    assert [quote.duplicate_of_id for quote in gone] == [None]


def test_reposts_rest_on_the_words_that_say_so() -> None:
    repost = CuratedRepost(Publication("wagner", "telegram", "repost"), Words("evidence", "it wrote", FILE, 5))
    row = replace(curated(THREAT), reposts=(repost, CuratedRepost(Publication("putin", "telegram", "repost"))))
    quote = overlay_quotes(report(), [], annotation(row))[0]
    assert [item.evidence and item.evidence.of(TEXT) for item in quote.reposts] == ["it wrote", None]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            [curated("If the Wagner leader surrenders, he will be killed,", line=4)],
            ':4: the text "If the Wagner leader surrenders, he will be killed," no longer stands in the report: '
            'the closest passage is "Wagner commander does not surrender, he will be killed"',
        ),
        ([curated("IS", line=4)], ':4: the text "IS" stands 2 times in the report: add before: or after:'),
        (
            [curated("mass disturbance", line=4), curated("mass disturbance", line=8)],
            ':8: the text "mass disturbance" is the same direct quote as on line 4',
        ),
        (
            [curated("guilty", line=line, kind=kind) for line, kind in ((3, "direct"), (4, "scare"), (5, "title"))],
            ':5: the text "guilty" shares its place with two other quotes',
        ),
        (
            [curated("guilty", line=4, denies_id="some-report-q999")],
            ':4: the text "guilty" has the denies_id some-report-q999, which is not the id of a quote of this report',
        ),
        (
            [curated("guilty", identity="some-report-q16", line=4, duplicate_of_id="some-report-q16")],
            ':4: the text "guilty" has its own id as duplicate_of_id',
        ),
    ],
)
def test_rows_that_cannot_stand_stop_with_file_and_line(rows: list[CuratedQuote], message: str) -> None:
    with pytest.raises(AtlasError) as caught:
        overlay_quotes(report(), [], annotation(*rows))
    assert str(caught.value).startswith(f"{FILE}{message}")


def test_rows_may_refer_to_quotes_of_this_report_and_of_others() -> None:
    rows = [
        curated("guilty", denies_id="other-report-q1", duplicate_of_id="some-report-q7"),
        curated(THREAT, identity="some-report-q7"),
    ]
    quotes = overlay_quotes(report(), [], annotation(*rows))
    assert (quotes[0].denies_id, quotes[0].duplicate_of_id) == ("other-report-q1", "some-report-q7")
