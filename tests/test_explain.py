"""`atlas explain`: why a row is what it is."""

from pathlib import Path

from projects import run

REPORT = "memri-sd-10683"


def test_a_place_is_explained_at_every_occurrence(project: Path) -> None:
    done = run(project, "explain", "--place", "Rostov", REPORT)
    assert (done.exit_code, done.stderr) == (0, "")
    assert [line.partition(": ")[2] for line in done.stdout.splitlines()] == [
        "'Rostov-on-Don' names rostov-on-don, an entry of the authority"
    ] * 2


def test_a_name_that_does_not_stand_in_the_report_is_one_line(project: Path) -> None:
    done = run(project, "explain", "--place", "Nowhere", REPORT)
    assert (done.exit_code, done.stderr) == (1, f"Error: 'Nowhere' does not stand in {REPORT}\n")


def test_a_report_that_there_is_not_is_one_line(project: Path) -> None:
    done = run(project, "explain", "--place", "Rostov", "nothing")
    assert (done.exit_code, "there is no report nothing in" in done.stderr) == (1, True)


def test_a_curators_row_is_explained_by_its_draft(project: Path) -> None:
    done = run(project, "explain", f"{REPORT}-q3915")
    assert (done.exit_code, done.stderr) == (0, "")
    lines = [line.partition(": ") for line in done.stdout.splitlines()]
    assert lines[0][0] == "A curator entered this row, or corrected it."
    assert [field for field, _, _ in lines[1:]] == [
        "Drafted", "cue", "method", "speaker", "outlet", "date", "act", "status"
    ]  # fmt: skip
    assert lines[1][2].startswith("direct, 'From Iraq to Russia")
    assert "sabereen-news, from '" in lines[4][2]


def test_a_draft_is_explained_without_a_curator(project: Path) -> None:
    (project / "data" / "annotations" / f"{REPORT}.yml").unlink()
    done = run(project, "explain", f"{REPORT}-q3915")
    assert done.stdout.startswith("Drafted: direct, ")
    assert ", by " in done.stdout


def test_a_quote_that_there_is_not_is_one_line(project: Path) -> None:
    done = run(project, "explain", f"{REPORT}-q1")
    assert (done.exit_code, done.stderr) == (1, f"Error: there is no quote {REPORT}-q1\n")
