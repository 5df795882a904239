"""The benchmarks run and print their tables; whether a figure is within its budget is not for a test to say."""

import importlib.util
import re
import subprocess
import sys
from types import ModuleType

import pytest
from environments import ROOT, environment


@pytest.fixture(scope="module")
def budgets() -> ModuleType:
    specification = importlib.util.spec_from_file_location("budgets", ROOT / "benchmarks" / "budgets.py")
    assert specification and specification.loader
    module = importlib.util.module_from_spec(specification)
    sys.modules[specification.name] = module  # where a dataclass looks for its module
    specification.loader.exec_module(module)
    return module


def table_of(script: str, *arguments: str) -> list[str]:
    """The lines that a benchmark prints; it ends with 0 or, over budget, with 1, and says nothing else."""
    command = [sys.executable, str(ROOT / "benchmarks" / script), *arguments]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=300)
    assert done.returncode == int("over budget" in done.stdout), done.stderr
    return done.stdout.splitlines()


def test_figures_within_their_budgets_are_a_table(budgets: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    budgets.report([budgets.Figure("a build", 1.234, 2.0, "s"), budgets.Figure("memory", 200.0, 200.0, "MB")])
    assert capsys.readouterr().out == ("a build      1.23 s   budget 2 s\nmemory     200.00 MB   budget 200 MB\n")


def test_a_figure_over_its_budget_is_said_and_fails(budgets: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        budgets.report([budgets.Figure("fast", 1.0, 2.0, "s"), budgets.Figure("slow", 2.01, 2.0, "s")])
    assert stopped.value.code == 1
    assert re.findall(r"^(\w+) .*over budget$", capsys.readouterr().out, re.MULTILINE) == ["slow"]


def test_a_build_is_measured() -> None:
    names = [line.split("  ")[0] for line in table_of("build.py", "--runs", "1")]
    assert names == ["build, median of the runs", "build, slowest run", "peak memory, largest run"]


def test_every_page_is_measured() -> None:
    paths = {line.split("  ")[0] for line in table_of("pages.py", "--requests", "1")}
    assert {"/", "/atlas", "/atlas/quotes", "/atlas/map_places", "/atlas/search_quotes?q=Wagner"} <= paths
    assert any(path.startswith("/atlas/quotes/") for path in paths)
    assert not any("_fts" in path for path in paths)


def test_the_reader_is_measured_on_a_long_report() -> None:
    first, *others = table_of("reader.py", "--words", "10", "--requests", "1")
    assert re.match(r"/atlas/reports/long-report \(10 words, \d+ quotes\) ", first)
    assert [line.split(" ")[0] for line in others[:3]] == ["/atlas/reports/long-report", "/", "/atlas"]


def test_the_drafting_is_measured_stage_by_stage() -> None:
    stages = [re.split(r"  +", line)[0] for line in table_of("speed.py", "--words", "1")]
    assert stages[:5] == ["reading", "naming", "grouping", "placing", "listing unknown"]
    assert stages[5:9] == ["drafting actors", "finding quotes", "attributing", "extract"]
    assert stages[9:] == ["reading + naming", "all of it"]


def test_the_accuracy_is_printed_beside_that_of_a_package_that_saw_no_report() -> None:
    lines = table_of("accuracy.py")
    names = [line.split("|")[1].strip() for line in lines if line]
    assert names.count("marked quote spans, F1") == names.count("channel") - 2 == 2
    assert {"words and phrases left out", "extra", "cue"} <= set(names)


def test_an_ablation_tells_what_each_function_changes() -> None:
    lines = table_of("ablation.py", "--room", "language/syntax/marked_names.py")
    assert lines and all(" lines): " in line for line in lines if line)
