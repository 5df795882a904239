"""How long the reader takes to open a long report, in process, and how large its page is when compressed.

The report is made of the running text of the project's own reports, again and again until it has enough words; its
quotes are the drafts of it. Other pages of the same database are weighed too.

Example: .venv/bin/python benchmarks/reader.py --words 30000
"""

import asyncio
import gzip
import statistics
import tempfile
import time
from itertools import cycle
from pathlib import Path

import click
from budgets import Figure
from budgets import report as print_table
from datasette.app import Datasette

from rhetoric_atlas import sources
from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.build import Plan, build
from rhetoric_atlas.curation import authority
from rhetoric_atlas.reading import report
from rhetoric_atlas.reading.report import ReadingRules
from rhetoric_atlas.site.metadata import for_database
from rhetoric_atlas.site.server.serve import SETTINGS

ROOT = Path(__file__).parent.parent
NAME = "atlas"
REPORT = "long-report"
MILLISECONDS = 1_000.0
KILOBYTES = 200.0
PAGES = ("/", f"/{NAME}", f"/{NAME}/quotes", f"/{NAME}/quote_chain", "/-/pictures/timeline", "/-/search?q=Wagner")


def write_long_report(folder: Path, words: int) -> None:
    """A report of so many words or a few more."""
    taken: list[str] = []
    count = 0
    for paragraph in cycle(_paragraphs()):
        if count >= words:
            break
        taken.append(paragraph)
        count += len(paragraph.split())
    (folder / f"{REPORT}.txt").write_text("\n\n".join(taken), encoding="utf-8")


def _paragraphs() -> list[str]:
    """The running text of the project's reports."""
    problems = Problems()
    publishers = tuple(authority.load(ROOT / "data", problems).publishers.values())
    problems.stop()
    rules = ReadingRules.load()
    read = [report.read(sources.read(path), publishers, rules) for path in sources.find([ROOT / "data" / "reports"])]
    return [passage.span.of(one.text) for one in read for passage in one.passages if passage.kind == "paragraph"]


def open_site(folder: Path, words: int) -> Datasette:
    """The long report alone, drafted and opened as `atlas serve` does."""
    reports = folder / "reports"
    reports.mkdir()
    write_long_report(reports, words)
    database = folder / f"{NAME}.db"
    build(Plan((reports,), ROOT / "data", database, annotated=False))
    metadata = for_database(ROOT / "metadata.yml", database)
    return Datasette([], immutables=[str(database)], metadata=metadata, settings=dict(SETTINGS))


async def measure(words: int, requests: int) -> list[Figure]:
    """The reader's time, and the weight of each page."""
    with tempfile.TemporaryDirectory() as folder:
        site = open_site(Path(folder), words)
        await site.invoke_startup()
        sql = f"SELECT count(*) FROM quotes WHERE report_id = '{REPORT}'"
        quotes = (await site.get_database(NAME).execute(sql)).single_value()
        reader = f"/{NAME}/reports/{REPORT}"
        seconds = [await _seconds(site, reader) for _ in range(requests + 1)][1:]
        weights = [(path, await _weight(site, path)) for path in (reader, *PAGES)]
    return [
        Figure(f"{reader} ({words:,} words, {quotes} quotes)", statistics.median(seconds) * 1000, MILLISECONDS, "ms"),
        *(Figure(f"{path} compressed", weight, KILOBYTES, "KB") for path, weight in weights),
    ]


async def _seconds(site: Datasette, path: str) -> float:
    started = time.perf_counter()
    await site.client.get(path)
    return time.perf_counter() - started


async def _weight(site: Datasette, path: str) -> float:
    answer = await site.client.get(path)
    if answer.status_code != 200:
        raise click.ClickException(f"{path} answers {answer.status_code}: there is nothing to measure.")
    return len(gzip.compress(answer.content)) / 1000


@click.command()
@click.option("--words", type=click.IntRange(min=1), default=30_000, show_default=True, help="Words of the report.")
@click.option("--requests", type=click.IntRange(min=1), default=5, show_default=True, help="Requests of the reader.")
def main(words: int, requests: int) -> None:
    """Measure the reader on a long report."""
    print_table(asyncio.run(measure(words, requests)))


if __name__ == "__main__":
    main()
