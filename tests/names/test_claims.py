"""Names that two entries claim, and aliases of reports that there are not, each with its file and line."""

from pathlib import Path

from small_authority import authority_of, in_report, organisation, place

from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.names.claims import check_clashes, check_reports

KNOWN = authority_of(
    organisation("a", "Al-Nusra", in_report("the group", "one")),
    organisation("b", "Front", "al Nuṣrah"),
    place("c", "Third"),
    place("d", "Fourth", "Third"),
)
ACTORS = """
- id: a
  name: Al-Nusra
  aliases:
    - {alias: the group, scope: report, report_id: one}
- id: b
  name: Front
  aliases: [al Nuṣrah]
"""
LOCATIONS = """
- id: c
  name: Third
- id: d
  name: Fourth
  external_aliases:
    - Third
"""


def data_of(folder: Path) -> Path:
    (folder / "actors.yml").write_text(ACTORS, encoding="utf-8")
    (folder / "locations.yml").write_text(LOCATIONS, encoding="utf-8")
    return folder


def test_a_name_of_two_is_noted_where_the_second_claims_it(tmp_path: Path) -> None:
    problems = Problems()
    check_clashes(data_of(tmp_path), KNOWN, problems)
    remedy = "take it from one of the two, or give it a scope"
    assert list(map(str, problems)) == [
        f"{tmp_path / 'actors.yml'}:8: the name al Nuṣrah is claimed by a as well: {remedy}",
        f"{tmp_path / 'locations.yml'}:7: the name Third is claimed by c as well: {remedy}",
    ]


def test_an_alias_of_a_report_that_there_is_not_is_noted(tmp_path: Path) -> None:
    problems = Problems()
    check_reports(data_of(tmp_path), KNOWN, {"one"}, problems)
    assert problems == []
    check_reports(tmp_path, KNOWN, {"two"}, problems)
    assert list(map(str, problems)) == [
        f"{tmp_path / 'actors.yml'}:5: the alias the group belongs to the report one, which there is not: "
        "correct report_id, or leave the alias out"
    ]


def test_files_are_not_read_again_where_nothing_is_wrong(tmp_path: Path) -> None:
    problems = Problems()
    check_clashes(tmp_path, authority_of(place("c", "Third")), problems)
    assert problems == []
