"""`atlas serve`: a real process on a port of this machine."""

import json
import os
import re
import resource
import shutil
import signal
import socket
import sqlite3
from contextlib import closing
from http.client import HTTPException
from pathlib import Path

import pytest
from sites import METADATA, PATIENCE, Server, eventually, free_port, get, open_site, run_serve, serving


@pytest.fixture
def copy(database: Path, tmp_path: Path) -> Path:
    """A database under another name, which a test may replace."""
    return Path(shutil.copy(database, tmp_path / "copy.db"))


def with_text(database: Path, text: str) -> Path:
    """Another database beside it, whose quotes all have the same words."""
    other = database.with_name("other.db")
    shutil.copy(database, other)
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("UPDATE quotes SET text = ?", [text])
        connection.commit()
    return other


def texts(server: Server) -> set[str]:
    """The words of the quotes that the server shows; none while it is being replaced."""
    try:
        rows = json.loads(get(f"{server.url}/copy/quotes.json?_shape=array&_col=text"))
    except (OSError, HTTPException):  # refused, or cut off in the middle of an answer
        return set()
    return {row["text"] for row in rows}


def is_listening(server: Server) -> bool:
    """Whether the server's own process is there, for it alone holds the port."""
    with closing(socket.socket()) as caller:
        return caller.connect_ex(("127.0.0.1", server.port)) == 0


def test_a_database_of_any_name_is_served_with_its_metadata_and_settings(copy: Path) -> None:
    with serving(copy) as server:
        page = get(f"{server.url}/copy/quotes")
        settings = json.loads(get(f"{server.url}/-/settings.json"))
        databases = {found["name"]: found for found in json.loads(get(f"{server.url}/-/databases.json"))}

    assert "What the columns mean" in page
    assert 'id="facet-status"' in page
    assert "Suggested facets" not in page
    assert settings["max_csv_mb"] == 0
    assert settings["allow_csv_stream"] is True
    assert databases["copy"]["is_mutable"] is False
    assert databases["copy"]["hash"]


def test_a_replaced_database_is_seen_at_the_same_address(copy: Path) -> None:
    with serving(copy) as server:
        before = texts(server)
        with_text(copy, "replaced").replace(copy)
        eventually(lambda: texts(server) == {"replaced"}, "the new rows")

    assert len(before) > 1


def test_a_replacement_that_cannot_be_served_is_passed_over(copy: Path) -> None:
    better, worse = with_text(copy, "replaced"), copy.with_name("worse.db")
    worse.write_bytes(b"no database" * 1000)
    with serving(copy) as server:
        worse.replace(copy)
        server.await_line("The old database stays")
        better.replace(copy)
        eventually(lambda: texts(server) == {"replaced"}, "the new rows")


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, 0), (signal.SIGKILL, -signal.SIGKILL)]
)
def test_the_server_ends_with_the_command_however_that_ends(number: int, code: int, copy: Path) -> None:
    with serving(copy) as server:
        assert is_listening(server)
        os.kill(server.process.pid, number)
        assert server.process.wait(PATIENCE) == code
        eventually(lambda: not is_listening(server), "the end of the server")


def metadata_with(folder: Path, text: str) -> Path:
    file = folder / "metadata.yml"
    file.write_text(METADATA.read_text(encoding="utf-8") + text, encoding="utf-8")
    return file


def test_a_taken_port_is_one_line(copy: Path) -> None:
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        ended = run_serve(copy, METADATA, other.getsockname()[1])

    assert ended.returncode == 1
    assert "in use" in ended.stderr
    assert "--port" in ended.stderr
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize(
    ("database_text", "metadata_text", "message"),
    [
        (None, "", "copy.db: is not there: make it with `atlas build`"),
        ("no database" * 1000, "", "copy.db: is not a database that can be served"),
        ("", "title: again", "the key title stands twice"),
    ],
)
def test_a_fault_in_what_is_served_is_one_line(
    database_text: str | None, metadata_text: str, message: str, copy: Path, tmp_path: Path
) -> None:
    if database_text:
        copy.write_text(database_text)
    elif database_text is None:
        copy.unlink()

    ended = run_serve(copy, metadata_with(tmp_path, metadata_text), free_port())

    assert ended.returncode == 1
    assert message in ended.stderr
    assert ended.stderr.count("\n") == 1


@pytest.mark.parametrize("name", ["a#b.db", "a?b.db", "a%41b.db"])
def test_a_path_that_datasette_would_misread_is_one_line(name: str, copy: Path) -> None:
    renamed = copy.rename(copy.with_name(name))

    ended = run_serve(renamed, METADATA, free_port())

    assert ended.returncode == 1
    assert f"{name}: Datasette cannot open a path with" in ended.stderr
    assert ended.stderr.count("\n") == 1
    assert [file.name for file in copy.parent.iterdir()] == [name]


@pytest.mark.parametrize("name", ["my.data.db", "my data.db", "Ünï.db", "a'b\"c.db", "100%.db", "a[1];b.db"])
async def test_other_names_are_served_under_themselves(name: str, copy: Path) -> None:
    site = open_site(copy.rename(copy.with_name(name)))

    home = (await site.client.get("/")).text
    address = re.search(r'href="(/[^"]*)/quotes"', home)[1]

    for page in ("", "/quotes", "/map_places", "/search_quotes?q=Wagner", ".db"):
        assert (await site.client.get(f"{address}{page}")).status_code == 200


def test_a_temporary_folder_without_room_is_one_line(copy: Path) -> None:
    def no_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))

    ended = run_serve(copy, METADATA, free_port(), no_room)

    assert ended.returncode == 1
    assert "no temporary file can be written (File too large)" in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_a_server_that_ends_by_itself_is_reported(copy: Path, tmp_path: Path) -> None:
    broken = metadata_with(tmp_path, "custom_units: [no unit at all]\nsorce: none")  # Datasette fails over the first

    ended = run_serve(copy, broken, free_port())

    assert ended.returncode == 1
    assert ended.stderr.endswith("Error: the server has ended by itself, with exit code 1\n")
    assert re.fullmatch(r".*metadata\.yml:\d+: .*custom_units.* \(and 1 more: see `atlas check`\)\n", ended.stdout)
