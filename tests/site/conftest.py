"""The site of the project's own data, for requests without a server and with one."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from datasette.app import Datasette
from sites import Server, open_site, serving


@pytest.fixture(scope="session")
def site(database: Path) -> Datasette:
    """The site of the project's own data."""
    return open_site(database)


@pytest.fixture(scope="session")
def server(database: Path) -> Iterator[Server]:
    """The project's own data, served."""
    with serving(database) as running:
        yield running
