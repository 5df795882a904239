"""The site of the project's own data, without a server and with one, and a larger database of invented rows."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import synthetic
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


@pytest.fixture(scope="session")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with several pages of rows in every table, if a page is as small as a test makes it."""
    return synthetic.make(tmp_path_factory.mktemp("many") / "many.db")
