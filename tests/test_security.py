"""SECURITY.md promises what tests hold."""

import re

import pytest
from paths import ROOT

from rhetoric_atlas.base.files import LARGEST, MB
from rhetoric_atlas.site.server import guard, measured
from rhetoric_atlas.site.server.hosts import HOSTS
from rhetoric_atlas.site.server.serve import SETTINGS

TEXT = (ROOT / "SECURITY.md").read_text(encoding="utf-8")


def test_each_promise_is_held_by_tests_that_there_are() -> None:
    promises = re.findall(r"^\| (?!Of |---)(.+) \| .+ \| (.+) \|$", TEXT, re.MULTILINE)
    assert len(promises) > 5
    for of, held_by in promises:
        files = re.findall(r"`(tests/\S+\.py)`", held_by)
        assert files, of
        assert all((ROOT / file).is_file() for file in files), of


@pytest.mark.parametrize(
    "promised",
    [
        f"files of more than {LARGEST // MB} MB",
        f"{int(SETTINGS['sql_time_limit_ms']) // 1000} seconds",
        f"{guard.LONGEST_VALUE // MB} MB a value",
        f"{measured.LARGEST_ANSWER // MB} MB an answer",
        f"{guard.HEAP // MB} MB for all",
        f"`{HOSTS}`",
    ],
)
def test_the_figures_are_those_of_the_code(promised: str) -> None:
    assert promised in TEXT
