"""The data flows one way: each file of the package imports only what docs/maintaining.md has in its row or above it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "build" / "rhetoric_atlas"
ROOMS = sorted({path.stem for path in PACKAGE.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()})


def rows() -> list[list[str]]:
    """The rooms of each row of the table, from the top."""
    text = (ROOT / "docs" / "maintaining.md").read_text(encoding="utf-8")
    table = text.partition("## The house")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| (`.+?`) \|", table, re.MULTILINE)
    return [re.findall(r"`(\w+)`", cell) for cell in cells]


LEVELS = {room: level for level, row in enumerate(rows()) for room in row}


def imported(path: Path) -> Iterator[str]:
    """The rooms of the package that a file imports from."""
    depth = len(path.relative_to(PACKAGE).parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            yield from [node.module.split(".")[0]] if node.module else [alias.name for alias in node.names]


def test_every_room_is_in_the_table_once() -> None:
    assert sorted(room for row in rows() for room in row) == [room for room in ROOMS if room != "__init__"]


@pytest.mark.parametrize("room", sorted(LEVELS))
def test_a_room_imports_from_its_own_row_and_those_above(room: str) -> None:
    single = PACKAGE / f"{room}.py"
    for path in [single] if single.exists() else sorted((PACKAGE / room).rglob("*.py")):
        below = {other for other in imported(path) if LEVELS.get(other, 0) > LEVELS[room]}
        assert not below, path.name
