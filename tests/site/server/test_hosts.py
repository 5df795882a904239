"""A server of a private copy answers under its own names, and says so when others can reach it."""

import subprocess
import sys
from pathlib import Path

import pytest
from datasette.app import Datasette
from sites import METADATA, PATIENCE, SERVE, Server, free_port, open_site

from rhetoric_atlas.site.server import hosts


@pytest.mark.parametrize(
    ("host", "is_own"),
    [
        ("localhost", True),
        ("localhost:8001", True),
        ("LocalHost.", True),
        ("127.0.0.1:8001", True),
        ("192.168.1.7:8001", True),
        ("[::1]:8001", True),
        ("atlas.example.org", True),
        ("Atlas.Example.org:443", True),
        ("evil.example.org", False),
        ("atlas.example.org.evil.org", False),
        ("127.0.0.1.evil.org:8001", False),
        ("localhost.evil.org", False),
        ("evil@localhost.org", False),
        ("[::1", False),
        ("", False),
    ],
)
async def test_a_site_answers_under_its_own_names(
    host: str, is_own: bool, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(hosts.HOSTS, "atlas.example.org 127.0.0.1")
    site = open_site(database)

    response = await site.client.get("/atlas/quotes.json", headers={"host": host})

    assert response.status_code == (200 if is_own else 400)
    assert ("rows" in response.text) == is_own


async def test_where_no_names_are_given_all_do(site: Datasette) -> None:
    assert (await site.client.get("/", headers={"host": "atlas.example.org"})).status_code == 200


def test_a_served_site_refuses_others(server: Server) -> None:
    fetch = f"""
from http.client import HTTPConnection
for host in ("evil.example.org", "localhost"):
    asked = HTTPConnection("127.0.0.1", {server.port}, timeout=60)
    asked.request("GET", "/-/versions.json", headers={{"Host": host}})
    print(asked.getresponse().status)
"""
    asked = subprocess.run([sys.executable, "-c", fetch], capture_output=True, text=True, timeout=PATIENCE, check=True)

    assert asked.stdout.split() == ["400", "200"]


@pytest.mark.parametrize(("host", "warns"), [("0.0.0.0", True), ("127.0.0.1", False)])
def test_a_server_that_others_can_reach_says_so(host: str, warns: bool, database: Path) -> None:
    command = [sys.executable, "-c", SERVE.replace("127.0.0.1", host), database, METADATA, str(free_port())]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        first = process.stdout.readline()
        process.terminate()

    assert first.startswith("Everybody who can reach this machine") == warns
