"""How many words a second one core reads, names, finds quotes in and attributes; start-up and the cache aside.

"extract" is pipeline.extract as a whole: naming, placing (the gazetteer), listing the names that nobody knows, finding
quotes and attributing. The words are those of the reports in a folder, read again and again until there are enough of
them. Seconds are of this process's own processor time, so that what else the machine does counts little.

Example: .venv/bin/python benchmarks/speed.py --reports data/reports --words 100000
"""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from rhetoric_atlas import attribution, sources
from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.curation import authority
from rhetoric_atlas.names import mentions, unknown
from rhetoric_atlas.names.places import groups
from rhetoric_atlas.pipeline import Knowledge, extract
from rhetoric_atlas.quotes import finding
from rhetoric_atlas.reading import report
from rhetoric_atlas.sources import Source

ROOT = Path(__file__).parent.parent
STAGES = (
    "reading",
    "naming",
    "grouping",
    "placing",
    "listing unknown",
    "drafting actors",
    "finding quotes",
    "attributing",
    "extract",
)
SUMS = {"reading + naming": ("reading", "naming", "grouping", "placing"), "all of it": ("reading", "extract")}

Result = TypeVar("Result")


class Clock:
    """Processor seconds by stage."""

    def __init__(self) -> None:
        self.seconds = dict.fromkeys(STAGES, 0.0)

    def time(self, stage: str, work: Callable[[], Result]) -> Result:
        started = time.process_time()
        result = work()
        self.seconds[stage] += time.process_time() - started
        return result


def run(source: Source, knowledge: Knowledge, clock: Clock) -> None:
    """One report through every stage that makes its drafts, and once more through all but the first at once."""
    publishers = tuple(knowledge.authority.publishers.values())
    read = clock.time("reading", lambda: report.read(source, publishers, knowledge.reading))
    known = clock.time("naming", lambda: mentions.find(read, knowledge.names))
    capitals = clock.time("grouping", lambda: groups.of_report(read))
    named = clock.time("placing", lambda: knowledge.places.find(read, known, capitals))
    names = clock.time("listing unknown", lambda: unknown.find(read, named, capitals, knowledge.naming_others))
    drafted = clock.time("drafting actors", lambda: knowledge.drafting.draft(read, named, names))
    found = clock.time("finding quotes", lambda: finding.find(read, knowledge.quoting))
    clock.time(
        "attributing",
        lambda: attribution.attribute(
            read,
            found,
            drafted.mentions,
            knowledge.authority.with_actors(drafted.actors),
            knowledge.attributing,
            drafted.said,
        ),
    )
    clock.time("extract", lambda: extract(read, knowledge))


@click.command()
@click.option(
    "--reports", type=click.Path(path_type=Path), default=ROOT / "data" / "reports", help="A folder of reports."
)
@click.option("--words", type=click.IntRange(min=1), default=100_000, show_default=True, help="How many words to read.")
def main(reports: Path, words: int) -> None:
    """Measure the drafting of a folder's reports."""
    problems = Problems()
    knowledge = Knowledge.of(authority.load(ROOT / "data", problems))
    problems.stop()
    texts = [sources.read(path) for path in sources.find([reports])]
    run(texts[0], knowledge, Clock())
    clock, done = Clock(), 0
    while done < words:
        for source in texts:
            run(source, knowledge, clock)
            done += len(source.text.split())
    sums = {name: sum(clock.seconds[stage] for stage in stages) for name, stages in SUMS.items()}
    for name, seconds in (clock.seconds | sums).items():
        click.echo(f"{name:16} {done / seconds:12,.0f} words/s")


if __name__ == "__main__":
    main()
