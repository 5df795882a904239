"""The house: docs/maintaining.md names each room with its floor, and a file imports only from floors below its own."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from paths import PACKAGE, ROOT

FOLDERS = sorted({path.parent for path in PACKAGE.rglob("*.py")})
MOST_FILES = 13  # of its own in a folder, its __init__ aside


def _table() -> dict[str, tuple[int, str]]:
    """The path of each room below the package -> its floor, counted among its neighbours, and what it does."""
    text = (ROOT / "docs" / "maintaining.md").read_text(encoding="utf-8")
    rows = re.findall(r"^ *(\d+) \| +`(\S+)` \| (.+?) \|$", text.replace("\n| ", "\n"), re.MULTILINE)
    return {room: (int(floor), says) for floor, room, says in rows}


TABLE = _table()


def named(path: Path) -> str:
    """How the table calls a file or a folder; the package itself is ''."""
    return path.relative_to(PACKAGE).as_posix().removesuffix(".py").removeprefix(".")


def rooms_of(folder: Path) -> list[str]:
    """The folders and the files of code in a folder."""
    inside = (path for path in folder.iterdir() if (path / "__init__.py").exists() or path.suffix == ".py")
    return sorted(named(path) for path in inside if path.stem != "__init__")


def imported(path: Path) -> Iterator[str]:
    """The modules of the package that a file imports from, as the table would call them, and those that hold them."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            module = [*named(path.parents[node.level - 1]).split("/"), *(node.module or "").split(".")]
            for parts in ([*filter(None, module), alias.name] for alias in node.names):
                yield from ("/".join(parts[:depth]) for depth in range(1, len(parts) + 1))


def first_line(room: str) -> str:
    """The first sentence of a room's docstring, as the table repeats it."""
    file = PACKAGE / room / "__init__.py"
    tree = ast.parse((file if file.exists() else PACKAGE / f"{room}.py").read_text(encoding="utf-8"))
    return (ast.get_docstring(tree) or "").partition("\n")[0]


def test_every_folder_and_every_door_is_in_the_table() -> None:
    folders = {named(folder) for folder in FOLDERS if folder != PACKAGE}
    assert set(TABLE) >= folders | set(rooms_of(PACKAGE)) | set(rooms_of(PACKAGE / "attribution"))


@pytest.mark.parametrize("room", TABLE)
def test_a_room_says_what_the_table_says_of_it(room: str) -> None:
    assert first_line(room) == TABLE[room][1]


@pytest.mark.parametrize("room", TABLE)
def test_a_room_imports_from_the_floors_below_it(room: str) -> None:
    floor, neighbours = TABLE[room][0], room.rpartition("/")[0]
    files = sorted((PACKAGE / room).rglob("*.py")) or [PACKAGE / f"{room}.py"]
    for path in files:
        beside = {other for other in imported(path) if other in TABLE and other.rpartition("/")[0] == neighbours}
        assert not {other for other in beside - {room} if TABLE[other][0] >= floor}, path.name


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_nothing_in_a_folder_runs_in_a_circle(folder: Path) -> None:
    rooms = set(rooms_of(folder))
    files = {room: sorted((PACKAGE / room).rglob("*.py")) or [PACKAGE / f"{room}.py"] for room in rooms}
    needs = {room: {o for path in files[room] for o in imported(path)} & rooms - {room} for room in rooms}
    while free := {room for room, needed in needs.items() if not needed}:
        needs = {room: needed - free for room, needed in needs.items() if room not in free}
    assert not needs


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_holds_about_a_dozen_files(folder: Path) -> None:
    assert len([path for path in folder.glob("*.py") if path.stem != "__init__"]) <= MOST_FILES


def test_what_the_table_of_changes_opens_is_there() -> None:
    text = (ROOT / "docs" / "maintaining.md").read_text(encoding="utf-8")
    table = text.partition("### Where to change what")[2].partition("\n## ")[0]
    for doors in re.findall(r"^\| .+ \| (.+) \|$", table, re.MULTILINE)[1:]:
        for door in re.findall(r"`([^`<]*/[^`<]*|\w+\.\w+)`", doors):
            assert (PACKAGE / door).exists() or (ROOT / door).exists(), door
