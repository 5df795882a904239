"""`atlas check`: everything that is wrong, at once, each finding with its file and line."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from paths import METADATA

from rhetoric_atlas.base.errors import Problem
from rhetoric_atlas.check import check

ITMP = "annotations/memri-itmp-2023-06-12.yml"
RFERL = "annotations/rferl-utbf-2015-11-06.yml"


@pytest.fixture
def copy(data: Path, tmp_path: Path) -> Path:
    """A copy of the project's data folder, to be spoiled."""
    return shutil.copytree(data, tmp_path / "data")


def findings(folder: Path) -> list[Problem]:
    return check(folder, [folder / "reports"], METADATA)


def spoil(file: Path, old: str, new: str) -> int:
    """Replaces the first occurrence of some words in a file, and gives its line."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def test_nothing_is_wrong_with_the_projects_own_data(data: Path) -> None:
    assert findings(data) == []


# (file, words in it, what they become, what is then said, lines from those words to the one that is named)
MISTAKES = [
    ("actors.yml", "alignment: iran_backed", "alignment: iranian", "alignment iranian is not in vocabulary.yml", 0),
    ("actors.yml", "    - Wagner PMC", "    - Islamic State", "Islamic State is claimed by islamic-state as well", 0),
    ("actors.yml", "    - Wagner PMC", "    - 'Al Qaïda'", "Al Qaïda is claimed by al-qaeda as well", 0),
    (
        "actors.yml",
        "name: Alexander Lukashenko",
        "name: Vladimir Putin",
        "Vladimir Putin is claimed by lukashenko",
        None,
    ),
    ("locations.yml", "    - Kharkov", "    - Voronezh", "the name Voronezh is claimed by kharkiv as well", None),
    (
        "actors.yml",
        "      report_id: memri-sd-10683",
        "      report_id: memri-sd-10684",
        "belongs to the report memri-sd-10684, which there is not",
        -2,
    ),
    ("actors.yml", "  type: pmc\n", "  type: pmc\n  parent_id: prigozhin\n", "wagner is its own ancestor", 1),
    ("actors.yml", "wikidata_id: Q159", "wikidata_id: &q Q159", "has an anchor or alias", 0),
    ("locations.yml", "- id: by", "- id: no", "no without quotes means something else", 0),
    ("platforms.yml", "  kind: social", "  kind: social\n  kind: forum", "the key kind stands twice", 1),
    ("relations.yml", "- subject_id: hts", "- !!python/name:os.system\n  subject_id: hts", "has a YAML tag", 0),
    ("vocabulary.yml", "  collective:\n", "  crowd:\n", "crowd is not allowed in the closed column actors.kind", 0),
    ("vocabulary.yml", "actors.kind:", "actors.sort:", "actors.sort is no column of the database", 0),
    (ITMP, "act: call_to_action", "act: call_to_acton", "did you mean call_to_action?", 0),
    (ITMP, "russian-armed-forces: support", "red-army: support", "red-army is not the id of an actor", 0),
    (ITMP, "text: best friends of Russia", "text: best friend of Russia", "no longer stands in the report", 0),
    (RFERL, "    before: member of IS.\n", "", "stands 3 times in the report: add before: or after:", -1),
    (ITMP, "starts_with: The full text of", "starts_with: The whole text of", "no longer stands in the report", 0),
    (ITMP, "ends_with: in the subject line.", "ends_with: in the body.", "no longer stands after", 0),
    (ITMP, "duplicate_of_id: memri-itmp-2023-06-12-q965", "duplicate_of_id: memri-itmp-2023-06-12-q9", "q9", None),
    (ITMP, "duplicate_of_id: memri-itmp-2023-06-12-q965", "duplicate_of_id: memri-sd-10683-q1", "q1", None),
    (ITMP, "duplicate_of_id: memri-itmp-2023-06-12-q965", "duplicate_of_id: no-report-q1", "no-report-q1", None),
]


@pytest.mark.parametrize(("file", "old", "new", "message", "lines"), MISTAKES)
def test_each_mistake_is_found(file: str, old: str, new: str, message: str, lines: int | None, copy: Path) -> None:
    line = spoil(copy / file, old, new)
    found = findings(copy)
    places = [(problem.file, problem.line) for problem in found if message in problem.message]
    assert places, list(map(str, found))
    assert places[0][0] == copy / file
    assert places[0][1] if lines is None else places[0][1] == line + lines


def test_a_value_that_the_codebook_lost_is_found_wherever_it_is_used(copy: Path) -> None:
    spoil(copy / "vocabulary.yml", "  affiliated_with:\n", "  linked_with:\n")
    found = [problem for problem in findings(copy) if "relation affiliated_with is not in" in problem.message]
    assert len(found) == 5
    assert {problem.file for problem in found} > {copy / ITMP}


def test_all_mistakes_are_listed(copy: Path) -> None:
    spoil(copy / "actors.yml", "alignment: iran_backed", "alignment: iranian")
    spoil(copy / "locations.yml", "precision: settlement", "precision: exactly")
    spoil(copy / "annotations/memri-sd-10683.yml", "text: truly delusional", "text: truly deluded")
    spoil(copy / ITMP, "act: praise", "act: prais")
    assert [problem.file.name for problem in findings(copy) if isinstance(problem.file, Path)] == [
        "actors.yml",
        "locations.yml",
        "memri-itmp-2023-06-12.yml",
        "memri-sd-10683.yml",
    ]


def without_file(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def with_file(name: str, content: bytes) -> Callable[[Path], None]:
    def write(folder: Path) -> None:
        (folder / name).write_bytes(content)

    return write


def loop(name: str) -> Callable[[Path], None]:
    def lead_back(folder: Path) -> None:
        shutil.move(folder / name, folder.parent / "away")
        (folder / name).symlink_to(folder / name)

    return lead_back


FILES = [
    (loop("annotations"), "annotations", "cannot be read"),
    (loop("reports"), "reports", "cannot be read"),
    (loop(ITMP), ITMP, "cannot be read"),
    (loop("reports/memri-sd-10683.txt"), "reports/memri-sd-10683.txt", "cannot be read"),
    (without_file("actors.yml"), "actors.yml", "cannot be read"),
    (without_file("reports/memri-sd-10683.txt"), "annotations/memri-sd-10683.yml", "no report memri-sd-10683"),
    (with_file("annotations/memri-sd-10684.yml", b"quotes: []\n"), "annotations/memri-sd-10684.yml", "no report"),
    (with_file("annotations/memri-sd-10683.yaml", b""), "annotations/memri-sd-10683.yaml", "ends in .yml"),
    (with_file("reports/empty.txt", b""), "reports/empty.txt", "empty"),
    (with_file("actors.yml", b"\xff\xfe"), "actors.yml", "is not UTF-8"),
    (with_file(ITMP, b"quotes: [\n"), ITMP, "is not valid YAML"),
    (with_file(ITMP, b"- quotes\n"), ITMP, "must be a mapping"),
]


@pytest.mark.parametrize(("damage", "file", "message"), FILES)
def test_a_file_that_is_missing_or_too_many_or_damaged(
    damage: Callable[[Path], None], file: str, message: str, copy: Path
) -> None:
    damage(copy)
    found = [problem for problem in findings(copy) if problem.file == copy / file]
    assert found, findings(copy)
    assert message in found[0].message


def test_hidden_files_are_no_annotations(copy: Path) -> None:
    (copy / "annotations" / ".memri.yml.swp").write_bytes(b"\x00")
    assert findings(copy) == []


def test_a_missing_folder_of_reports_is_found_and_the_rest_still_checked(copy: Path) -> None:
    shutil.rmtree(copy / "reports")
    line = spoil(copy / "actors.yml", "    - Wagner PMC", "    - Islamic State")
    found = findings(copy)
    assert [problem.line for problem in found if problem.file == copy / "actors.yml"] == [line]
    assert any(problem.file == copy / "reports" for problem in found)


def test_metadata_is_checked_too(data: Path, tmp_path: Path) -> None:
    [problem] = check(data, [data / "reports"], tmp_path / "metadata.yml")
    assert problem.file == tmp_path / "metadata.yml"


PAGE = """<html lang="en"><head><meta property="og:title" content="Ferry Company Denies Paying Ransom">
<meta property="article:published_time" content="2031-05-02"></head><body><article><h1>A Ferry Burns At The Quay</h1>
<p>June 5, 2031</p><p>A ferry burned at the quay of Tarn on Monday, and the company says that it does not know why.</p>
<p>Nobody was hurt, and the company promised a new ferry for the summer of the next year.</p></article></body></html>"""


def test_a_format_that_says_other_things_than_its_text_is_named_until_a_curator_settles_it(copy: Path) -> None:
    page = copy / "reports" / "quay-ferry.html"
    page.write_text(PAGE, encoding="utf-8")
    said = [problem.message for problem in findings(copy) if problem.file == page]
    assert len(said) == 2
    assert said[0].startswith(
        "its format says that title is Ferry Company Denies Paying Ransom, its text A Ferry Burns At The Quay"
    )
    assert "published_date is 2031-05-02, its text 2031-06-05" in said[1]
    settled = "report:\n  title: A Ferry Burns At The Quay\n  published_date: 2031-06-05\n"
    (copy / "annotations" / "quay-ferry.yml").write_text(settled, encoding="utf-8")
    assert not [problem for problem in findings(copy) if problem.file == page]
