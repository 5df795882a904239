"""What counts as the code that decides rows: held to Python's own syntax trees and to the YAML of the rules."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from rhetoric_atlas.base.code import PACKAGE, SHOWING, sources_of_code, without_comments

DOCUMENTED = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def tree(code: str) -> str:
    """The syntax tree of code, its docstrings empty, without places."""
    parsed = ast.parse(code)
    for node in ast.walk(parsed):
        if isinstance(node, DOCUMENTED) and ast.get_docstring(node) is not None:
            node.body[0] = ast.Expr(ast.Constant(""))
    return ast.dump(parsed)


@pytest.mark.parametrize("path", [pytest.param(path, id=str(path.relative_to(PACKAGE))) for path in sources_of_code()])
def test_only_what_people_read_is_left_out(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    kept = without_comments(text, path.suffix)
    if path.suffix == ".py":
        same = tree(kept) == tree(text)
        assert same
        assert text.count('"""') < 4 or len(kept) < len(text)
    if path.suffix == ".yml":
        assert yaml.safe_load(kept) == yaml.safe_load(text)


@pytest.mark.parametrize(
    ("one", "other", "suffix"),
    [
        ("x = 1  # one\n", "x = 1  # an other\n", ".py"),
        ("# one\nx = 1\n", "x = 1\n", ".py"),
        ('def f():\n    """One."""\n', 'def f():\n    """Another\n    \\"one\\"."""\n', ".py"),
        ("words: [a]  # one\n", "words: [a]\n", ".yml"),
    ],
)
def test_a_comment_changes_nothing(one: str, other: str, suffix: str) -> None:
    assert without_comments(one, suffix) == without_comments(other, suffix)


@pytest.mark.parametrize(
    ("one", "other", "suffix"),
    [
        ('x = "a # b"\n', 'x = "a # c"\n', ".py"),
        ("x = 1  # one\n", "x = 2  # one\n", ".py"),
        ("words: [a]\n", "words: [b]\n", ".yml"),
        ("-- one\n", "-- other\n", ".sql"),
    ],
)
def test_what_may_change_a_row_counts(one: str, other: str, suffix: str) -> None:
    assert without_comments(one, suffix) != without_comments(other, suffix)


def test_a_build_uses_nothing_that_is_left_out() -> None:
    code = "import sys, rhetoric_atlas.build; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    rooms = {name.split(".")[1] for name in done.stdout.split() if name.startswith("rhetoric_atlas.")}
    assert not rooms & {name.removesuffix(".py") for name in SHOWING}
