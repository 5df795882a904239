"""The curated layer over a whole extraction, and the project's own annotations over its reports."""

import re
from pathlib import Path

import pytest
from msgspec.structs import replace

from rhetoric_atlas.base.errors import AtlasError, Problems
from rhetoric_atlas.base.model import (
    Actor,
    Candidate,
    Extraction,
    Mention,
    Passage,
    Publication,
    Quote,
    Relation,
    Report,
    Span,
)
from rhetoric_atlas.curation import annotations, authority
from rhetoric_atlas.curation.annotations import Annotation
from rhetoric_atlas.curation.annotations.records import (
    NOT_YET,
    CuratedMention,
    CuratedPassage,
    CuratedQuote,
    CuratedRelation,
    CuratedRepost,
    CuratedSection,
    Stretch,
    WrongQuote,
)
from rhetoric_atlas.curation.authority import Authority
from rhetoric_atlas.curation.locate import Words
from rhetoric_atlas.curation.overlay.overlay import correct, lost_words, overlay

FILE = Path("annotations/some-report.yml")
TEXT = (
    "The war is now being framed by Moscow as a conflict. On June 24 Wagner forces advanced on Moscow, "
    "engaging in combat with Al-Qaeda and Islamic State forces."
)
INSERTED = "A note of the editor, put at the top.\n\n"


def words(text: str, line: int = 1, before: str = "") -> Words:
    return Words("text", text, FILE, line, before)


def relation(subject: str, evidence: str, line: int = 1, relation: str = "fights_against") -> CuratedRelation:
    return CuratedRelation(Relation("", subject, relation, "wagner", "stated"), words(evidence, line))


def mention(entity_id: str, text: str, nth: int = 0) -> Mention:
    start = [match.start() for match in re.finditer(re.escape(text), TEXT)][nth]
    return Mention(entity_id, Span(start, start + len(text)))


EXTRACTION = Extraction(
    Report("some-report", "some-report.txt", TEXT, "A title", "en", "full"),
    actor_mentions=(mention("wagner", "Wagner"), mention("islamic-state", "Islamic State")),
    location_mentions=(mention("moscow", "Moscow"), mention("moscow", "Moscow", 1)),
)


def test_relations_have_ids_by_their_evidence() -> None:
    rows = [relation("islamic-state", "engaging in combat"), relation("al-qaeda", "engaging in combat")]
    start = TEXT.index("engaging")
    found = overlay(EXTRACTION, Annotation("some-report", FILE, relations=tuple(rows))).relations
    assert [row.id for row in found] == [
        f"some-report-r{start}-al-qaeda-wagner",
        f"some-report-r{start}-islamic-state-wagner",
    ]
    assert {row.evidence for row in found} == {Span(start, start + len("engaging in combat"))}


def test_a_curated_relation_wins_over_a_drafted_one() -> None:
    start = TEXT.index("engaging")
    drafted = [
        Relation(f"some-report-r{start}-al-qaeda-wagner", "al-qaeda", "ally_of", "wagner", "stated"),
        Relation("some-report-r4-al-qaeda-wagner", "al-qaeda", "ally_of", "wagner", "stated"),
    ]
    extraction = replace(EXTRACTION, relations=tuple(drafted))
    found = overlay(
        extraction, Annotation("some-report", FILE, relations=(relation("al-qaeda", "engaging in combat"),))
    )
    assert [row.relation for row in found.relations] == ["ally_of", "fights_against"]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (
            [relation("al-qaeda", "engaging in"), relation("al-qaeda", "engaging", 7, "ally_of")],
            ':7: the text "engaging" gives the relation of al-qaeda and wagner the id of the one on line 1',
        ),
        (
            [relation("al-qaeda", "Moscow", 3)],
            ':3: the text "Moscow" stands 2 times in the report: add before: or after:',
        ),
        (
            [relation("al-qaeda", "engaged in combat with Al-Qaeda", 3)],
            ':3: the text "engaged in combat with Al-Qaeda" no longer stands in the report: the closest passage is',
        ),
    ],
)
def test_relations_that_cannot_stand_stop(rows: list[CuratedRelation], message: str) -> None:
    with pytest.raises(AtlasError) as caught:
        overlay(EXTRACTION, Annotation("some-report", FILE, relations=tuple(rows)))
    assert str(caught.value).startswith(f"{FILE}{message}")


FRAMED = words("Moscow", before="framed by")


@pytest.mark.parametrize(
    ("notes", "actors", "locations"),
    [
        # Moscow is the Russian state here, and then not the city.
        (
            [CuratedMention(FRAMED, actor_id="russia"), CuratedMention(FRAMED, location_id="moscow", wrong=True)],
            ["russia Moscow", "wagner Wagner", "islamic-state Islamic State"],
            ["moscow Moscow"],
        ),
        # A longer name takes the place of one inside it.
        (
            [CuratedMention(words("Islamic State forces"), actor_id="islamic-state-forces")],
            ["wagner Wagner", "islamic-state-forces Islamic State forces"],
            ["moscow Moscow", "moscow Moscow"],
        ),
        # Wrong without an id: neither an actor nor a location; with another's id: only that.
        ([CuratedMention(words("Wagner"), wrong=True)], ["islamic-state Islamic State"], ["moscow Moscow"] * 2),
        (
            [CuratedMention(words("Wagner"), actor_id="putin", wrong=True)],
            ["wagner Wagner", "islamic-state Islamic State"],
            ["moscow Moscow"] * 2,
        ),
    ],
)
def test_mentions_are_added_replaced_and_taken_away(
    notes: list[CuratedMention], actors: list[str], locations: list[str]
) -> None:
    found = overlay(EXTRACTION, Annotation("some-report", FILE, mentions=tuple(notes)))
    assert [f"{row.entity_id} {row.span.of(TEXT)}" for row in found.actor_mentions] == actors
    assert [f"{row.entity_id} {row.span.of(TEXT)}" for row in found.location_mentions] == locations


@pytest.mark.parametrize(
    ("note", "left"),
    [
        (CuratedMention(words("Wagner forces"), actor_id="wagner"), []),
        (CuratedMention(words("Wagner"), wrong=True), []),
        (CuratedMention(words("Islamic State"), wrong=True), ["Wagner"]),
    ],
)
def test_a_candidate_whose_words_are_noted_is_none(note: CuratedMention, left: list[str]) -> None:
    candidate = Candidate(mention("wagner", "Wagner").span, "actor", 1, "around")
    found = overlay(replace(EXTRACTION, candidates=(candidate,)), Annotation("some-report", FILE, mentions=(note,)))
    assert [one.span.of(TEXT) for one in found.candidates] == left


def test_two_added_mentions_do_not_share_words() -> None:
    notes = (
        CuratedMention(words("Wagner forces", 3), actor_id="wagner"),
        CuratedMention(words("Wagner", 4), actor_id="russia"),
    )
    with pytest.raises(AtlasError, match=r':4: the text "Wagner" overlaps the mention on line 3'):
        overlay(EXTRACTION, Annotation("some-report", FILE, mentions=notes))


def test_all_lost_words_are_listed() -> None:
    annotation = Annotation(
        "some-report",
        FILE,
        passages=(CuratedPassage("heading", Stretch(words("Read More", 2))),),
        sections=(CuratedSection(Stretch(words("Latest Posts", 3))),),
        quotes=(
            CuratedQuote(
                Quote("", NOT_YET, "direct", "curated"),
                words("in combat"),
                reposts=(CuratedRepost(Publication("wagner", "telegram", "repost"), words("reposted", 4)),),
            ),
            CuratedQuote(Quote("", NOT_YET, "direct", "curated"), words("Moscow"), TEXT.rindex("Moscow")),
        ),
        wrong_quotes=(WrongQuote(None, words("coup", 5)),),
        relations=(relation("al-qaeda", "Moscow", 6),),
        mentions=(CuratedMention(words("Mali", 7), location_id="ml"), CuratedMention(FRAMED, actor_id="russia")),
    )
    assert [problem.line for problem in lost_words(TEXT, annotation)] == [2, 3, 4, 5, 6, 7]


@pytest.fixture(scope="module")
def known(data: Path) -> Authority:
    return authority.load(data, Problems())


def curated(data: Path, known: Authority, report_id: str, inserted: str) -> Extraction:
    """The project's annotation alone over a report of the project, with something inserted at its top."""
    text = inserted + (data / "reports" / f"{report_id}.txt").read_bytes().decode("utf-8")
    passages = tuple(Passage("paragraph", Span(*line.span())) for line in re.finditer(r"\S(.*\S)?", text))
    problems = Problems()
    annotation = annotations.load(data / "annotations" / f"{report_id}.yml", known, problems)
    assert not problems
    report = Report(report_id, f"{report_id}.txt", text, "A title", "en", "full", passages=passages)
    return overlay(Extraction(correct(report, annotation)), annotation)


# Quotes, targets, places, reposts and relations.
COUNTS = {
    "memri-itmp-2023-06-12": (7, 10, 3, 1, 6),
    "memri-jttm-2024-03-25": (13, 11, 5, 0, 3),
    "memri-sd-10683": (26, 34, 15, 0, 18),
    "militant-wire-mw-weekly-2022-09": (20, 21, 24, 2, 23),
    "rferl-utbf-2015-11-06": (33, 16, 21, 0, 16),
}


@pytest.mark.parametrize("report_id", COUNTS)
def test_the_projects_annotations_stand_in_their_reports(data: Path, known: Authority, report_id: str) -> None:
    quotes = (found := curated(data, known, report_id, "")).quotes
    assert COUNTS[report_id] == (
        len(quotes),
        sum(len(quote.targets) for quote in quotes),
        sum(len(quote.places) for quote in quotes),
        sum(len(quote.reposts) for quote in quotes),
        len(found.relations),
    )
    assert all(quote.id == f"{report_id}-q{quote.span.start}" for quote in quotes)


@pytest.mark.parametrize("report_id", COUNTS)
def test_a_paragraph_put_at_the_top_moves_every_span_and_no_id(data: Path, known: Authority, report_id: str) -> None:
    before, after = (curated(data, known, report_id, inserted) for inserted in ("", INSERTED))
    assert [quote.id for quote in after.quotes] == [quote.id for quote in before.quotes]
    assert [quote.span.start for quote in after.quotes] == [quote.span.start + len(INSERTED) for quote in before.quotes]
    assert [quote.span.of(after.report.text) for quote in after.quotes] == [
        quote.span.of(before.report.text) for quote in before.quotes
    ]


@pytest.mark.parametrize(("whole", "left"), [(False, True), (True, False)])
def test_drafted_actors_stay_until_somebody_has_looked_at_all(whole: bool, left: bool) -> None:
    drafted = Actor("drafted-the-war", "The war", "organisation", "other_body", "none", method="drafted")
    nobody = Actor("drafted-nobody", "Nobody", "person", "public_figure", "none", method="drafted")
    tie = Relation("some-report-r0", drafted.id, "part_of", "wagner", "stated", evidence=Span(0, 7), method="drafted")
    found = Extraction(
        EXTRACTION.report,
        relations=(tie,),
        actor_mentions=(Mention(drafted.id, Span(0, 7)),),
        candidates=(Candidate(Span(0, 7), "actor", 1, "", actor_id=drafted.id),),
        actors=(drafted, nobody),
    )
    corrected = overlay(found, Annotation("some-report", FILE, whole=whole))
    assert [actor.id for actor in corrected.actors] == ([drafted.id] if left else [])
    for rows in (corrected.actor_mentions, corrected.relations, corrected.candidates):
        assert bool(rows) is left
