"""What a person can mend is one line, whatever the words and names in it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rhetoric_atlas.base.errors import AtlasError, Problem, Problems


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (Problem("is missing"), "is missing"),
        (Problem("is missing", Path("data")), "data: is missing"),
        (Problem("is missing", "actors.yml", 3), "actors.yml:3: is missing"),
        (Problem("two\n  lines", "a.txt"), "a.txt: two lines"),
        (Problem("is empty", "a\nb.txt"), r"a\nb.txt: is empty"),
        (Problem("is empty", "a\udcff.txt"), r"a\udcff.txt: is empty"),
        (Problem("id \x1b[31m is unknown"), r"id \x1b[31m is unknown"),
        (Problem("the alias بوتين stands twice"), "the alias بوتين stands twice"),
    ],
)
def test_a_problem_is_one_line(problem: Problem, line: str) -> None:
    assert str(problem) == line


@given(st.text(st.characters()), st.text(st.characters()))
def test_any_words_and_any_name_of_a_file_print_as_one_line(message: str, file: str) -> None:
    printed = str(Problem(message, file, 1))
    assert printed.encode().decode() == printed
    assert "\n" not in printed


def test_a_build_names_the_first_problem_and_counts_the_others() -> None:
    problems = Problems()
    problems.stop()
    problems.add("is missing", "a.yml", 2)
    problems.add("is missing", "b.yml", 4)
    with pytest.raises(AtlasError, match=r"^a\.yml:2: is missing \(and 1 more: see `atlas check`\)$"):
        problems.stop()
