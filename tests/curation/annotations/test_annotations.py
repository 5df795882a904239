"""Annotations as people write them, and what is wrong in them."""

from pathlib import Path

import pytest

from rhetoric_atlas.base.errors import AtlasError, Problems
from rhetoric_atlas.base.model import Place, Publication, Target
from rhetoric_atlas.curation import authority
from rhetoric_atlas.curation.annotations import Annotation, load
from rhetoric_atlas.curation.authority import Authority
from rhetoric_atlas.curation.locate import Words


@pytest.fixture(scope="module")
def known(data: Path) -> Authority:
    problems = Problems()
    loaded = authority.load(data, problems)
    assert not problems
    return loaded


def read(folder: Path, known: Authority, text: str) -> tuple[Annotation, list[str]]:
    """The annotation and, for each problem, its line and message."""
    file = folder / "some-report.yml"
    file.write_text(text, encoding="utf-8")
    problems = Problems()
    annotation = load(file, known, problems)
    assert all(problem.file == file for problem in problems)
    return annotation, [f"{problem.line}: {problem.message}" for problem in problems]


FULL = """
report:
  title: Tracking Islamic State
  author: ""
  published_date: 2015-11
  published_basis: url
coverage: whole
passages:
  - kind: boilerplate
    starts_with: Load more
    to_end: true
sections:
  - starts_with: The charges
    ends_with: Islamists.
    title: The charges
quotes:
  - id: some-report-q120
    text: >-
      Your prayers for the army
      of great Russia
    before: "the phrase:"
    kind: direct
    speaker_id: prigozhin
    channel_id: sabereen-news
    platform_id: telegram
    said_date: 2023-06-07
    said_basis: stated
    footnote: 3
    duplicate_of_id: other-report-q1-20
    targets:
      putin: praise
    locations:
      ru: [mentioned, setting]
      ua: mentioned
    publications:
      - channel_id: smersh-kgb
        platform_id: telegram
        role: repost
        evidence: shared the post
  - text: traitors
    wrong: true
relations:
  - subject_ids: [islamic-state, al-qaeda]
    relation: fights_against
    object_id: wagner
    status: stated
    start_date: 2022
    evidence: engaging in combat
mentions:
  - text: Moscow
    after: and its
    actor_id: russia
  - text: Moscow
    location_id: moscow
    wrong: true
"""


def test_everything_that_an_annotation_can_say(tmp_path: Path, known: Authority) -> None:
    annotation, problems = read(tmp_path, known, FULL)
    assert problems == []
    assert dict(annotation.fields) == {
        "title": "Tracking Islamic State",
        "author": None,
        "published_date": "2015-11",
        "published_precision": "month",
        "published_basis": "url",
        "published_earliest": None,
        "published_latest": None,
    }
    assert annotation.whole
    assert annotation.passages[0].stretch.to_end
    assert annotation.sections is not None
    assert annotation.sections[0].title == "The charges"
    assert [relation.row.subject_id for relation in annotation.relations] == ["islamic-state", "al-qaeda"]
    assert [(note.actor_id, note.location_id, note.wrong) for note in annotation.mentions] == [
        ("russia", None, False),
        (None, "moscow", True),
    ]
    assert [wrong.words and wrong.words.text for wrong in annotation.wrong_quotes] == ["traitors"]


def test_a_quote_is_a_row_that_lacks_only_its_place(tmp_path: Path, known: Authority) -> None:
    annotation, _ = read(tmp_path, known, FULL)
    quote = annotation.quotes[0]
    file = tmp_path / "some-report.yml"
    assert quote.words == Words("text", "Your prayers for the army of great Russia", file, 18, "the phrase:")
    assert quote.at == 120
    assert (quote.row.id, quote.row.method, quote.row.reviewed) == ("some-report-q120", "curated", True)
    assert (quote.row.said_precision, quote.row.footnote) == ("day", 3)
    assert quote.row.targets == (Target("putin", "praise"),)
    assert quote.row.places == (Place("ru", "mentioned"), Place("ru", "setting"), Place("ua", "mentioned"))
    assert [repost.row for repost in quote.reposts] == [Publication("smersh-kgb", "telegram", "repost")]


def test_what_a_quote_does_not_say_has_the_defaults_of_the_schema(tmp_path: Path, known: Authority) -> None:
    annotation, problems = read(tmp_path, known, "quotes:\n  - text: coup\n    kind: scare\n")
    row = annotation.quotes[0].row
    assert problems == []
    assert (row.platform_id, row.act, row.status, row.language_basis) == ("unknown", "none", "reported", "unknown")
    assert (row.id, row.platform_basis, row.speaker_id, row.said_date) == ("", None, None, None)


@pytest.mark.parametrize(
    ("text", "sections"),
    [("coverage: part\n", None), ("sections: []\n", ()), ("sections:\n", ())],
)
def test_no_sections_are_not_the_same_as_none_said(
    tmp_path: Path, known: Authority, text: str, sections: tuple[()] | None
) -> None:
    annotation, problems = read(tmp_path, known, text)
    assert (annotation.sections, problems) == (sections, [])


def test_an_empty_annotation_says_nothing(tmp_path: Path, known: Authority) -> None:
    annotation, problems = read(tmp_path, known, "# nothing yet\n")
    assert (annotation, problems) == (Annotation("some-report", tmp_path / "some-report.yml"), [])


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- quotes\n", "1: must be a mapping with keys such as report and quotes"),
        ("quote: []\n", "1: the key quote is unknown here: did you mean quotes?"),
        ("coverage: all\n", "1: coverage all is not whole or part"),
        ("report: memri\n", "1: report must be a mapping of the report's fields"),
        (
            "report:\n  publisher_id: memry\n  publisher_basis: text\n",
            "2: publisher_id memry is not the id of a publisher",
        ),
        (
            "report:\n  publisher_id: memri\n",
            "2: publisher_id needs a publisher_basis, which says where you have it from",
        ),
        ("report:\n  published_date: 2015\n", "2: published_date needs a published_basis"),
        (
            "report:\n  published_date: 2015-11\n  published_precision: day\n  published_basis: url\n",
            "3: published_precision day does not fit the date 2015-11",
        ),
        ("report:\n  published_earliest: 6 November\n", "2: published_earliest 6 November is not a date"),
        (
            "report:\n  published_latest: 2015-10\n  published_earliest: 2015-11\n",
            "3: published_earliest 2015-11 is later than published_latest 2015-10",
        ),
        ("report:\n  language: English\n", "2: language English is not a language code of ISO 639"),
        ("report:\n  kind: roundup\n", "2: kind roundup is not in vocabulary.yml under reports.kind"),
        ('report:\n  title: ""\n', "2: title cannot be empty"),
        ("passages:\n  - kind: heading\n", "2: starts_with is missing"),
        ("passages:\n  - kind: heading\n    starts_with: ' '\n", "2: starts_with is missing"),
        (
            "passages:\n  - kind: header\n    starts_with: A\n",
            "2: kind header is not in vocabulary.yml under passages.kind",
        ),
        (
            "passages:\n  - kind: heading\n    starts_with: A\n    ends_with: B\n    to_end: true\n",
            "5: give ends_with or to_end, not both",
        ),
        ("sections:\n  - starts_with: A\n", "2: a section needs ends_with, or to_end: true"),
        (
            "relations:\n  - {relation: leader_of, object_id: wagner, status: stated, evidence: x}\n",
            "2: subject_id is missing",
        ),
        (
            "relations:\n  - {subject_ids: [putin, puttin], relation: leader_of, object_id: wagner, "
            "status: stated, evidence: x}\n",
            "2: subject_ids: puttin is not the id of an actor",
        ),
        (
            "relations:\n  - {subject_id: putin, relation: likes, object_id: wagner, status: stated, evidence: x}\n",
            "2: relation likes is not in vocabulary.yml under actor_relations.relation",
        ),
        ("mentions:\n  - text: Moscow\n", "2: a mention needs actor_id, location_id or wrong: true"),
        (
            "mentions:\n  - text: Moscow\n    actor_id: russia\n    location_id: moscow\n",
            "2: a mention is of an actor or of a location",
        ),
    ],
)
def test_what_is_wrong_is_noted_with_its_line(tmp_path: Path, known: Authority, text: str, problem: str) -> None:
    _, problems = read(tmp_path, known, text)
    assert len(problems) == 1
    assert problems[0].startswith(problem)


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ("kind: spoken", "3: kind spoken is not in vocabulary.yml under quotes.kind"),
        ("act: praises", "4: act praises is not in vocabulary.yml under quotes.act: did you mean praise?"),
        ("speaker_id: prigozin", "4: speaker_id prigozin is not the id of an actor: did you mean prigozhin?"),
        ("platform_id: telegramm", "4: platform_id telegramm is not the id of a platform: did you mean telegram?"),
        ("footnote: three", "4: footnote three is not a whole number"),
        ("said_date: 2023", "2: said_date and said_basis go together"),
        ("said_basis: stated", "2: said_date and said_basis go together"),
        ("said_precision: day", "4: said_precision day does not fit the date (there is none)"),
        ("speaker: putin", "4: the key speaker is unknown here"),
        ("id: other-report-q1", "4: the id other-report-q1 must be some-report-q and the number"),
        ("id: some-report-q٣", "4: the id some-report-q٣ must be some-report-q and the number"),
        ("id: some-report-q007", "4: the id some-report-q007 must be some-report-q and the number"),
        (f"id: some-report-q{'9' * 5000}", f"4: the id some-report-q{'9' * 5000} must be some-report-q"),
        ("id: some-report-12", "4: the id some-report-12 must be some-report-q and the number"),
        ("denies_id: some-report", "4: denies_id some-report is not the id of a quote"),
        ("targets: putin", "4: targets must be a mapping of actors to stances"),
        ("targets:\n      puttin: praise", "5: puttin is not the id of an actor"),
        ("targets:\n      putin: praises", "5: putin praises is not in vocabulary.yml under quote_targets.stance"),
        ("locations:\n      xx: setting", "5: xx is not the id of a location"),
        ("locations:\n      ru: []", "5: ru must have different roles of vocabulary.yml"),
        ("locations:\n      ru: [setting, there]", "5: ru must have different roles of vocabulary.yml"),
        ("locations:\n      ru: [setting, setting]", "5: ru must have different roles of vocabulary.yml"),
        ("publications:\n      - role: repost\n        channel_id: smersh-kgb", "5: platform_id is missing"),
        (
            "publications:\n      - role: original\n        channel_id: smersh-kgb\n        platform_id: telegram",
            "5: the original publication comes from the quote's own channel_id",
        ),
        (
            "publications:"
            "\n      - {role: repost, channel_id: smersh-kgb, platform_id: telegram}"
            "\n      - {role: repost, channel_id: smersh-kgb, platform_id: telegram}",
            "6: this channel has another publication of this role",
        ),
    ],
)
def test_what_is_wrong_in_a_quote(tmp_path: Path, known: Authority, fields: str, problem: str) -> None:
    kind = "" if fields.startswith("kind:") else "kind: direct\n    "
    _, problems = read(tmp_path, known, f"quotes:\n  - text: coup\n    {kind}{fields}\n")
    assert len(problems) == 1
    assert problems[0].startswith(problem)


def test_two_rows_with_one_id(tmp_path: Path, known: Authority) -> None:
    row = "  - id: some-report-q1\n    text: coup\n    kind: scare\n"
    _, problems = read(tmp_path, known, f"quotes:\n{row}{row}")
    assert problems == ["5: the id some-report-q1 stands twice: first on line 2"]


def test_a_wrong_draft_needs_a_name(tmp_path: Path, known: Authority) -> None:
    _, problems = read(tmp_path, known, "quotes:\n  - wrong: true\n")
    assert problems == ["2: a wrong draft needs its text or its id"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("quotes:\n  - text: !!str coup\n", ":2: has a YAML tag"),
        ("coverage: whole\ncoverage: part\n", ":2: the key coverage stands twice"),
        ("quotes:\n  - {id: no, text: x}\n", ':2: no without quotes means something else in YAML: write "no"'),
        ("quotes: [\n", "is not valid YAML"),
    ],
)
def test_a_file_that_is_no_plain_yaml_stops(tmp_path: Path, known: Authority, text: str, message: str) -> None:
    with pytest.raises(AtlasError) as caught:
        read(tmp_path, known, text)
    assert message in str(caught.value)
