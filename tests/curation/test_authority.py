"""data/*.yml: what is read, and each mistake with its file and line."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rhetoric_atlas.base.errors import AtlasError, Problems
from rhetoric_atlas.base.model import Alias, Habit
from rhetoric_atlas.curation import authority
from rhetoric_atlas.curation.authority import Authority

VOCABULARY = """
platforms.kind:
  messaging: {definition: Messages.}
publishers.text_policy:
  quotes: {definition: Quotes alone.}
actors.kind:
  person: {definition: One human being.}
  organisation: {definition: A body.}
actors.type:
  state: {definition: A country.}
  militant: {definition: A fighter.}
actors.alignment:
  none: {definition: No side.}
actors.sensitivity:
  public: {definition: Named.}
  restricted: {definition: Not named.}
actors.id_confidence:
  high: {definition: Probable.}
actor_aliases.scope:
  everywhere: {definition: Wherever it stands.}
  with_full_name: {definition: Beside the name.}
  report: {definition: In one report.}
locations.kind:
  country: {definition: A state.}
locations.feature_code:
  PCLI: {definition: An independent country., standard: GeoNames A.PCLI}
locations.coordinate_source:
  geonames: {definition: GeoNames.}
locations.precision:
  country: {definition: A whole country.}
  region: {definition: Too wide for a point.}
locations.id_confidence:
  high: {definition: Probable.}
actor_relations.relation:
  branch_of: {definition: A branch.}
actor_relations.status:
  background: {definition: Known.}
"""

FILES = {
    "vocabulary.yml": VOCABULARY,
    "platforms.yml": (
        "- id: telegram\n  name: Telegram\n  kind: messaging\n- id: unknown\n  name: unknown\n  kind: messaging\n"
    ),
    "publishers.yml": "- id: memri\n  name: MEMRI\n  text_policy: quotes\n",
    "actors.yml": "- id: russia\n  name: Russia\n  kind: organisation\n  type: state\n  alignment: none\n",
    "locations.yml": (
        "- id: ru\n  name: Russia\n  kind: country\n  precision: country\n  latitude: 60\n  longitude: 100\n"
    ),
    "relations.yml": "# none\n",
}

ACTOR = "- id: wagner\n  name: Wagner Group\n  kind: organisation\n  type: militant\n  alignment: none\n"
PLACE = "- id: us\n  name: United States\n  kind: country\n"


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., tuple[Authority, Problems]]:
    """Loads the files above, some of them with further text at their ends."""

    def load(**more: str) -> tuple[Authority, Problems]:
        for name, content in FILES.items():
            (tmp_path / name).write_text(content + more.get(name.removesuffix(".yml"), ""), encoding="utf-8")
        problems = Problems()
        return authority.load(tmp_path, problems), problems

    return load


Load = Callable[..., tuple[Authority, Problems]]


def test_entries_become_records(load: Load) -> None:
    known, problems = load(
        actors=ACTOR
        + """\
  parent_id: russia
  platform_id: telegram
  is_pseudonym: true
  wikidata_id: Q36597284
  id_confidence: high
  aliases:
    - Wagner PMC
    - alias: Wagner
      scope: with_full_name
    - alias: musicians
      scope: report
      report_id: some-report
  external_aliases:
    - alias: ЧВК «Вагнер»
      language: ru
""",
        publishers="""\
  signs: [memri@memri.org]
  habits:
    - pattern: Special Dispatch No\\. (?P<number>\\d+)
      fields: {series: Special Dispatch}
      example: June 26, 2023 Special Dispatch No. 10683
""",
    )
    assert problems == []
    wagner = known.actors["wagner"]
    assert (wagner.parent_id, wagner.platform_id, wagner.is_pseudonym) == ("russia", "telegram", True)
    assert (wagner.sensitivity, wagner.is_unnamed, wagner.role) == ("public", False, None)
    assert wagner.aliases == (
        Alias("Wagner PMC", "report"),
        Alias("Wagner", "report", "with_full_name"),
        Alias("musicians", "report", "report", "some-report"),
        Alias("ЧВК «Вагнер»", "external", language="ru"),
    )
    assert known.locations["ru"].latitude == 60.0
    assert known.locations["ru"].method == "curated"
    assert known.publishers["memri"].signs == ("memri@memri.org",)
    assert known.publishers["memri"].habits == (
        Habit(
            r"Special Dispatch No\. (?P<number>\d+)",
            "June 26, 2023 Special Dispatch No. 10683",
            (("series", "Special Dispatch"),),
        ),
    )


def test_entries_come_in_the_order_of_their_ids(load: Load) -> None:
    known, _ = load(actors=ACTOR + ACTOR.replace("wagner", "abu-rofik").replace("Wagner Group", "Abu Rofik"))
    assert list(known.actors) == ["abu-rofik", "russia", "wagner"]


def test_a_background_relation_gets_its_id_from_its_parts(load: Load) -> None:
    known, problems = load(
        actors=ACTOR,
        relations="- {subject_id: wagner, relation: branch_of, object_id: russia, status: background, "
        "start_date: 2014}\n",
    )
    assert problems == []
    [relation] = known.relations
    assert (relation.id, relation.start_date) == ("background-wagner-branch_of-russia", "2014")
    assert relation.evidence is None


MISTAKES = [
    ("actors", ACTOR + "  allignment: none\n", 11, "the key allignment is unknown here: did you mean alignment?"),
    ("actors", ACTOR.replace("type: militant", "type: militants"), 9, "in vocabulary.yml under actors.type: did you"),
    ("actors", ACTOR.replace("  kind: organisation\n", ""), 6, "kind is missing"),
    ("actors", ACTOR.replace("id: wagner", "wikidata_id: Q1"), 6, "id is missing"),
    ("actors", ACTOR.replace("id: wagner", "idd: wagner"), 6, "the key idd is unknown here: did you mean id?"),
    ("actors", ACTOR.replace("id: wagner", "id: Wagner Group"), 6, "must be of small letters, digits and hyphens"),
    ("actors", ACTOR.replace("id: wagner", "id: russia"), 6, "russia stands twice in this file: first on line 1"),
    ("actors", ACTOR + "  parent_id: rusia\n", 11, "parent_id rusia is not the id of an entry of this file: did you"),
    ("actors", ACTOR + "  parent_id: wagner\n", 11, "wagner is its own ancestor"),
    ("actors", ACTOR + "  platform_id: telegramm\n", 11, "is not the id of a platform: did you mean telegram?"),
    ("actors", ACTOR + "  country_code: Russia\n", 11, "is not a country code of ISO 3166-1"),
    ("actors", ACTOR + "  wikidata_id: '36597284'\n", 11, "is not an id of Wikidata, such as Q159"),
    ("actors", ACTOR + "  is_unnamed: maybe\n", 11, "is_unnamed must be true or false, not maybe"),
    ("actors", ACTOR + "  sensitivity: secret\n", 11, "sensitivity secret is not in vocabulary.yml"),
    ("actors", ACTOR + "  sensitivity: restricted\n", 6, "needs an id that names nobody, such as person-0001"),
    ("actors", ACTOR + "  aliases: Wagner\n", 11, "aliases must be a list"),
    ("actors", ACTOR + "  aliases:\n    - [Wagner]\n", 12, "an alias must be words or a mapping"),
    ("actors", ACTOR + "  aliases:\n    - ''\n", 12, "an alias must have a letter or a digit"),
    ("actors", ACTOR + "  aliases:\n    - '--'\n", 12, "an alias must have a letter or a digit"),
    ("actors", ACTOR + "  aliases:\n    - PMC\n    - PMC\n", 13, "the alias PMC stands twice in this entry"),
    ("actors", ACTOR + "  aliases:\n    - Wagner Group\n", 12, "the alias Wagner Group stands twice"),
    ("actors", ACTOR + "  aliases:\n    - {scope: report, report_id: r}\n", 12, "alias is missing"),
    ("actors", ACTOR + "  aliases:\n    - {alias: W, scope: report}\n", 12, "report_id goes with scope: report"),
    ("actors", ACTOR + "  aliases:\n    - {alias: W, report_id: r}\n", 12, "report_id goes with scope: report"),
    ("actors", ACTOR + "  aliases:\n    - {alias: W, scope: sometimes}\n", 12, "under actor_aliases.scope"),
    ("actors", ACTOR + "  aliases:\n    - {alias: W, language: Russian}\n", 12, "language code of ISO 639"),
    ("locations", PLACE + "  precision: country\n  latitude: 38\n", 7, "latitude and longitude go together"),
    ("locations", PLACE + "  precision: country\n", 10, "precision country does not go with no point"),
    (
        "locations",
        PLACE + "  latitude: 0\n  longitude: 0\n  precision: region\n",
        12,
        "precision region does not go with a point",
    ),
    ("locations", PLACE + "  precision: region\n  latitude: north\n", 11, "is not a number of degrees from -90 to 90"),
    ("locations", PLACE + "  precision: region\n  geonames_id: Q30\n", 11, "geonames_id Q30 is not a whole number"),
    ("locations", PLACE + "  precision: region\n  feature_code: PCLX\n", 11, "under locations.feature_code: did you"),
    ("locations", PLACE + "  precision: region\n  coordinate_source: a map\n", 11, "under locations.coordinate_source"),
    ("locations", PLACE + "  precision: region\n  parent_id: russia\n", 11, "is not the id of an entry of this file"),
    ("platforms", "- id: telegram\n  name: x\n  kind: messaging\n", 7, "telegram stands twice in this file"),
    ("publishers", "  homepage_: x\n", 4, "the key homepage_ is unknown here: did you mean homepage?"),
    ("publishers", "  signs: memri\n", 4, "signs must be a list"),
    ("publishers", "  habits:\n    - pattern: No. (\n      example: No. 1\n", 5, "is not a regular expression"),
    ("publishers", "  habits:\n    - pattern: No. \\d\n      example: Nr. 1\n", 6, "the example does not match"),
    ("publishers", "  habits:\n    - pattern: x\n", 5, "example is missing"),
    ("publishers", "  habits:\n    - pattern: (?P<serie>x)\n      example: x\n", 5, "serie is nothing that a habit"),
    (
        "publishers",
        "  habits:\n    - pattern: x\n      fields:\n        serie: y\n      example: x\n",
        6,
        "serie is nothing that a habit can say",
    ),
    (
        "publishers",
        "  habits:\n    - pattern: x\n      fields:\n        kind: essay\n      example: x\n",
        6,
        "kind essay is not in vocabulary.yml under reports.kind",
    ),
    (
        "relations",
        "- {subject_id: rusia, relation: branch_of, object_id: russia, status: background}\n",
        2,
        "subject_id rusia is not the id of an actor: did you mean russia?",
    ),
    (
        "relations",
        "- {subject_id: russia, relation: branch_of, object_id: russia, status: background}\n" * 2,
        3,
        "background-russia-branch_of-russia stands twice in this file: first on line 2",
    ),
    (
        "relations",
        "- subject_id: russia\n  start_date: 2022-09\n  end_date: 2021\n",
        3,
        "start_date 2022-09 is later than end_date 2021",
    ),
    ("relations", "- subject_id: russia\n  relation: branch_of\n  status: background\n", 2, "object_id is missing"),
]


@pytest.mark.parametrize(("file", "more", "line", "message"), MISTAKES)
def test_each_mistake_has_its_line(file: str, more: str, line: int, message: str, load: Load, tmp_path: Path) -> None:
    _, problems = load(**{file: more})
    found = [
        problem.message for problem in problems if (problem.file, problem.line) == (tmp_path / f"{file}.yml", line)
    ]
    assert any(message in words for words in found), list(map(str, problems))


def test_a_circle_of_parents_is_found_at_each_of_its_members(load: Load) -> None:
    circle = "".join(
        ACTOR.replace("wagner", child).replace("Wagner Group", child) + f"  parent_id: {parent}\n"
        for child, parent in (("one", "two"), ("two", "three"), ("three", "one"))
    )
    _, problems = load(actors=circle)
    assert [problem.message for problem in problems] == [
        f"{child} is its own ancestor" for child in ("one", "two", "three")
    ]


@pytest.mark.parametrize(
    ("content", "line", "message"),
    [
        ("russia: {}\n", 1, "must be a list of entries, each beginning with a hyphen"),
        ("- russia\n", 1, "the file must be a list of mappings"),
    ],
)
def test_a_file_of_another_form(content: str, line: int, message: str, load: Load, tmp_path: Path) -> None:
    load()
    (tmp_path / "actors.yml").write_text(content, encoding="utf-8")
    problems = Problems()
    authority.load(tmp_path, problems)
    assert (problems[0].file, problems[0].line, problems[0].message) == (tmp_path / "actors.yml", line, message)


def test_an_empty_file_holds_no_entries(load: Load, tmp_path: Path) -> None:
    load()
    (tmp_path / "relations.yml").write_text("", encoding="utf-8")
    problems = Problems()
    assert authority.load(tmp_path, problems).relations == ()
    assert problems == []


def test_a_missing_file_stops(load: Load, tmp_path: Path) -> None:
    load()
    (tmp_path / "actors.yml").unlink()
    with pytest.raises(AtlasError, match=r"actors\.yml: cannot be read"):
        authority.load(tmp_path, Problems())


def test_the_platform_of_quotes_without_one_must_be_there(load: Load, tmp_path: Path) -> None:
    load()
    (tmp_path / "platforms.yml").write_text("- id: telegram\n  name: Telegram\n  kind: messaging\n", encoding="utf-8")
    problems = Problems()
    authority.load(tmp_path, problems)
    assert [problem.message for problem in problems] == [
        "has no entry unknown, which a quote without a platform needs: define it"
    ]
    assert problems[0].file == tmp_path / "platforms.yml"
