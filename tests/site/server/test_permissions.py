"""What metadata.yml allows is worked out once, and holds."""

from pathlib import Path

import pytest
from datasette.app import Datasette


@pytest.fixture
def closed(many: Path) -> Datasette:
    """A site that shows its candidates to nobody."""
    hidden = {"databases": {"many": {"tables": {"candidates": {"allow": False}}}}}
    return Datasette([], immutables=[str(many)], metadata=hidden)


@pytest.mark.parametrize(("table", "status"), [("candidates", 403), ("quotes", 200)])
async def test_a_table_is_closed_or_open_every_time(table: str, status: int, closed: Datasette) -> None:
    answers = [await closed.client.get(f"/many/{table}") for _ in range(2)]

    assert [answer.status_code for answer in answers] == [status, status]


async def test_the_metadata_is_gone_through_once_for_a_table(closed: Datasette) -> None:
    await closed.client.get("/many")
    first = closed._table_permission_allows.cache_info().misses

    await closed.client.get("/many")

    assert closed._table_permission_allows.cache_info().misses == first > 0
