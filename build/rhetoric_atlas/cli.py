"""The commands; the only file that knows Click and the only one that prints."""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from . import check as checking
from . import explain as explaining
from .base.errors import AtlasError
from .build import Plan, Result, build, comparisons, drafted_unhelped
from .curation import actor_evaluation
from .curation.differences import differences
from .curation.evaluation import ALL, Comparison, Tally, counts
from .site.server import serve as serving

LEFT_OUT = 3  # the exit code of a build that --keep-going let leave reports out

PATH = click.Path(path_type=Path, readable=False)  # what cannot be read is told with its file, by whoever reads it
path_option = partial(click.option, type=PATH, show_default=True)
data_option = path_option("--data", default=Path("data"), help="The folder of the authority files and annotations.")
reports_option = path_option(
    "--reports",
    multiple=True,
    help="A folder of reports; may be given more than once.  [default: the data folder's reports/]",
)
database_option = path_option("--database", default=Path("atlas.db"), help="The SQLite file to write or serve.")
metadata_option = path_option("--metadata", default=Path("metadata.yml"), help="What Datasette says of the tables.")


@click.group()
@click.version_option(package_name="rhetoric-atlas")
def atlas() -> None:
    """Monitoring reports as a linked, mapped, searchable dataset.

    Example: atlas build && atlas serve
    """


@atlas.command("build")
@reports_option
@data_option
@database_option
@click.option("--no-annotations", is_flag=True, help="Build from the drafts alone, without the curated layer.")
@click.option("--keep-going", is_flag=True, help="Leave out reports that cannot be read, and exit with 3.")
def build_command(
    reports: tuple[Path, ...], data: Path, database: Path, no_annotations: bool, keep_going: bool
) -> None:
    """Build the database from reports, authority files and annotations.

    The file is written whole or not at all: a build that fails leaves the old one as it was.

    Example: atlas build --reports data/reports --database atlas.db
    """
    result = build(Plan(_folders(reports, data), data, database, not no_annotations, keep_going), _progress)
    _summarise(result, database)
    if result.refusals:
        for refusal in result.refusals:
            click.echo(f"left out: {refusal.reason}", err=True)
        sys.exit(LEFT_OUT)


@atlas.command("serve")
@reports_option
@data_option
@database_option
@metadata_option
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8001, show_default=True, help="The port to listen on.")
def serve_command(reports: tuple[Path, ...], data: Path, database: Path, metadata: Path, host: str, port: int) -> None:
    """Serve the dataset with Datasette, and build it first when something is newer.

    Example: atlas serve --port 8001
    """
    plan = Plan(_folders(reports, data), data, database)
    if plan.is_due():
        _summarise(build(plan, _progress), database)
    serving.serve(database, metadata, host, port, _say)


@atlas.command("evaluate")
@reports_option
@data_option
@click.option("--scope", default=ALL, show_default=True, help="Measure one report's id or one kind of quote alone.")
@click.option("--errors", is_flag=True, help="Show each wrong draft beside the curated row, with its passage.")
def evaluate_command(reports: tuple[Path, ...], data: Path, scope: str, errors: bool) -> None:
    """Measure the drafts against the rows that people corrected.

    Only reports whose annotation covers the whole of them count. The same figures stand in the table evaluation.

    Example: atlas evaluate --errors
    """
    tally = Tally()
    for comparison in comparisons(plan := Plan(_folders(reports, data), data, Path())):
        tally.add(counts(comparison))
        if errors:
            _show_differences(comparison, scope)
    for one in drafted_unhelped(plan):
        tally.add(actor_evaluation.counts(one))
    measures = [measure for measure in tally.measures() if measure.scope == scope]
    if not measures:
        raise AtlasError(f"nothing is measured in the scope {scope}: give all, a report's id or a kind of quote")
    for measure in measures:
        share = "" if measure.value is None else f"{100 * measure.value:5.1f} %"
        _say(f"{measure.measure:<36} {measure.hits:>6} of {measure.total:<6} {share}".rstrip())


@atlas.command("check")
@reports_option
@data_option
@metadata_option
def check_command(reports: tuple[Path, ...], data: Path, metadata: Path) -> None:
    """List everything that is wrong in the data folder and in metadata.yml.

    Each finding stands on a line of its own, with its file and line; the exit code is 1 if there is any.

    Example: atlas check --data data
    """
    problems = checking.check(data, _folders(reports, data), metadata)
    for problem in problems:
        _say(str(problem))
    if problems:
        raise AtlasError(f"{len(problems)} found" if len(problems) > 1 else "1 found")
    _say("Nothing is wrong.")


@atlas.command("explain")
@click.argument("row_id", metavar="QUOTE|REPORT")
@click.option("--place", metavar="NAME", help="A name as the report prints it: why it is on the map or not.")
@reports_option
@data_option
def explain_command(row_id: str, place: str | None, reports: tuple[Path, ...], data: Path) -> None:
    """Say which rules made a quote's row what it is, or why a name of a report is on the map or not.

    Example: atlas explain memri-sd-10683-q3915

    Example: atlas explain --place Rostov memri-sd-10683
    """
    plan = Plan(_folders(reports, data), data, Path())
    for line in explaining.quote(plan, row_id) if place is None else explaining.place(plan, place, row_id):
        _say(line)


def _show_differences(comparison: Comparison, scope: str) -> None:
    for difference in differences(comparison):
        if scope not in difference.scopes:
            continue
        _say(f"{difference.where}: {difference.measure}")
        _say(f"    drafted: {difference.drafted}")
        _say(f"    curated: {difference.curated}")
        _say(f"    passage: {difference.passage}\n")


def _folders(reports: Sequence[Path], data: Path) -> tuple[Path, ...]:
    return tuple(reports) or (data / "reports",)


@contextmanager
def _progress(paths: Sequence[Path]) -> Iterator[Callable[[int], None]]:
    with click.progressbar(
        length=len(paths), label="Reading reports", file=sys.stderr, hidden=not sys.stderr.isatty()
    ) as bar:
        yield bar.update


def _summarise(result: Result, database: Path) -> None:
    shown = ("reports", "actors", "locations", "quotes")
    counts = ", ".join(f"{result.counts[table]} {table}" for table in shown)
    _say(f"{database}: {counts}")


def _say(line: str) -> None:
    """One line on standard output; where that is full or closed, one line says so instead of a traceback."""
    try:
        click.echo(line)
    except BrokenPipeError:
        raise  # a reader such as `head` has had enough, which Click takes without a word
    except OSError as error:
        # What is still buffered would fail again, with a traceback, when Python closes the stream.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise AtlasError(f"standard output cannot be written: {error.strerror}") from error
