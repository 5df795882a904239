"""How long every page of the site takes, in process: the median of twenty requests after one to warm up.

The pages are the start page, the database's page, every table and view, the first row of every table, every query, and
a search. The database is built anew from the project's own data.

Example: .venv/bin/python benchmarks/pages.py
"""

import asyncio
import statistics
import tempfile
import time
from collections.abc import AsyncIterator
from pathlib import Path

import click
from budgets import Figure, report
from datasette.app import Datasette
from datasette.utils import path_from_row_pks, tilde_encode

from rhetoric_atlas.build import Plan, build
from rhetoric_atlas.site.metadata import for_database
from rhetoric_atlas.site.server.serve import SETTINGS

ROOT = Path(__file__).parent.parent
NAME = "atlas"
MILLISECONDS = 150.0
WORDS = "Wagner"  # what the pages that search are asked for


def open_site(folder: Path) -> Datasette:
    """The project's own data, built into a folder and opened as `atlas serve` does."""
    data, database = ROOT / "data", folder / f"{NAME}.db"
    build(Plan((data / "reports",), data, database))
    metadata = for_database(ROOT / "metadata.yml", database)
    return Datasette([], immutables=[str(database)], metadata=metadata, settings=dict(SETTINGS))


async def pages(site: Datasette) -> AsyncIterator[str]:
    """The paths of all that a reader can open."""
    database = site.get_database(NAME)
    hidden = set(await database.hidden_table_names())
    tables = [table for table in await database.table_names() if table not in hidden]
    yield "/"
    yield f"/{NAME}"
    yield f"/{NAME}/quotes?_search={WORDS}"
    for table in [*tables, *await database.view_names()]:
        yield f"/{NAME}/{table}"
    for table in tables:
        keys = await database.primary_keys(table)
        first = (await database.execute(f"SELECT * FROM [{table}] LIMIT 1")).first()
        if first is not None:
            yield f"/{NAME}/{table}/{path_from_row_pks(first, keys, not keys)}"
    for query in await site.get_canned_queries(NAME, None):
        yield f"/{NAME}/{tilde_encode(query)}?q={WORDS}"


async def median_milliseconds(site: Datasette, path: str, requests: int) -> float:
    """The median over a number of requests, one to warm up not counted."""
    taken = []
    for _ in range(requests + 1):
        started = time.perf_counter()
        answer = await site.client.get(path)
        taken.append((time.perf_counter() - started) * 1000)
        if answer.status_code != 200:
            raise click.ClickException(f"{path} answers {answer.status_code}: there is nothing to measure.")
    return statistics.median(taken[1:])


async def measure(requests: int) -> list[Figure]:
    """A figure for each page, the slowest first."""
    with tempfile.TemporaryDirectory() as folder:
        site = open_site(Path(folder))
        await site.invoke_startup()
        paths = [path async for path in pages(site)]
        figures = [Figure(path, await median_milliseconds(site, path, requests), MILLISECONDS, "ms") for path in paths]
    return sorted(figures, key=lambda figure: -figure.value)


@click.command()
@click.option("--requests", type=click.IntRange(min=1), default=20, show_default=True, help="Requests for each page.")
def main(requests: int) -> None:
    """Measure every page of the site of the project's own data."""
    report(asyncio.run(measure(requests)))


if __name__ == "__main__":
    main()
