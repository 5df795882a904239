"""A build from beginning to end: folders in, one database out."""

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from importlib.metadata import version
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread

from . import pipeline, sources
from .base.cache import Cache, digest_of
from .base.code import code_digest, sources_of_code
from .base.errors import AtlasError, Problems
from .base.files import entries_of, stands, status_of
from .base.model import Extraction
from .curation import actor_evaluation, annotations, authority
from .curation.actor_evaluation import Unhelped
from .curation.annotations import Annotation
from .curation.authority import Authority
from .curation.evaluation import Comparison, Tally, counts
from .curation.overlay import overlay
from .database import writing
from .database.rows import (
    Row,
    Rows,
    actor_rows,
    authority_rows,
    evaluation_rows,
    extraction_rows,
    location_rows,
    place_ids,
    publisher_rows,
)
from .names import claims, field_actors
from .names.actors import Gathered
from .pipeline import Knowledge, Processed, Refusal

MEASURED = 100  # curated reports from which drafted actors are measured: each is drafted once more
MANY = 256  # reports from which on the machine's other cores earn their start


@dataclass(frozen=True, slots=True)
class Plan:
    """What to build, of what, and how."""

    reports: tuple[Path, ...]
    data: Path
    database: Path
    annotated: bool = True
    keep_going: bool = False

    def is_due(self) -> bool:
        """Whether the database is missing, or older than a file that it is made from.

        Raises AtlasError where that cannot be told.
        """
        database = status_of(self.database)
        if database is None:
            return True
        folders = (self.data, self.data / "annotations", *self.reports)
        inputs = (path for folder in folders for path in _with_contents(folder))
        statuses = map(status_of, (*inputs, *sources_of_code()))
        return any(status.st_mtime > database.st_mtime for status in statuses if status)


@dataclass(slots=True)
class Result:
    """What a build made: the number of rows in each table, and what it left out."""

    counts: Counter[str] = field(default_factory=Counter)
    refusals: list[Refusal] = field(default_factory=list)


Progress = Callable[[Sequence[Path]], AbstractContextManager[Callable[[int], None]]]


def build(plan: Plan, progress: Progress = lambda _: nullcontext(lambda _: None)) -> Result:
    """Builds the database of a plan; `progress` is told of each report that is done.

    Raises AtlasError for whatever a person must mend; the database then stays as it was.
    """
    if os.path.dirname(os.path.realpath(plan.database)) in map(os.path.realpath, plan.reports):
        raise AtlasError("stands among the reports, where the next build would read it: name another", plan.database)
    paths, known, curated = _inputs(plan)
    knowledge, cache = Knowledge.of(known), Cache(plan.database.parent / ".atlas-cache")
    result = Result()
    with _executor(len(paths)) as executor, progress(paths) as advance:
        outcomes = pipeline.process_all(paths, curated, knowledge, cache, executor)
        rows = _all_rows(plan, knowledge, cache, _with_references(outcomes, curated), advance, result)
        try:
            writing.write(plan.database, _counted(rows, result))
        except BrokenExecutor as error:
            raise AtlasError("one of its processes was killed, as by a machine without memory: build again") from error
    return result


def comparisons(plan: Plan) -> Iterator[Comparison]:
    """Each report whose annotation covers the whole of it: as the rules draft it, and as its curator left it.

    Raises AtlasError as a build does.
    """
    paths, known, curated = _inputs(plan)
    paths = [path for path in paths if path.stem in curated]
    for outcome in pipeline.process_all(paths, curated, Knowledge.of(known), Cache(None), None):
        if isinstance(outcome, Refusal):
            raise AtlasError(outcome.reason)
        if outcome.drafted:
            yield Comparison(outcome.drafted, outcome.extraction)


def drafted_unhelped(plan: Plan) -> Iterator[Unhelped]:
    """Those reports again, each drafted without the entries of the authority that it alone names."""
    _, known, _ = _inputs(plan)
    curated = [comparison.curated for comparison in comparisons(plan)]
    yield from pipeline.unhelped(curated[:MEASURED], Knowledge.of(known), Cache(None))


def _inputs(plan: Plan) -> tuple[list[Path], Authority, Mapping[str, Annotation]]:
    """The files of a plan as read: report files in the order of their ids, and annotations by report id."""
    paths = sources.find(plan.reports)
    problems = Problems()
    known = authority.load(plan.data, problems)
    problems.stop()
    claims.check_clashes(plan.data, known, problems)
    known = field_actors.beside(known)
    curated = load_annotations(plan.data, paths, known, problems) if plan.annotated else {}
    problems.stop()
    return paths, known, curated


def load_annotations(
    data: Path, reports: Iterable[Path], known: Authority, problems: Problems
) -> dict[str, Annotation]:
    """The annotations of the given reports, by report id; what is wrong in them goes to `problems`."""
    names = {f"{path.stem}.yml" for path in reports}
    files = [file for file in annotations.files_of(data) if file.name in names]
    return {file.stem: annotations.load(file, known, problems) for file in files}


def _with_references(
    outcomes: Iterable[Processed | Refusal], curated: Mapping[str, Annotation]
) -> Iterator[Processed | Refusal]:
    """The outcomes as they come; raises AtlasError at their end where an annotation names a quote that there is not."""
    lost = {other: error for layer in curated.values() for other, error in overlay.references(layer)}
    for outcome in outcomes:
        if isinstance(outcome, Processed):
            for quote in outcome.extraction.quotes:
                lost.pop(quote.id, None)
        yield outcome
    for error in lost.values():
        raise error


def _all_rows(
    plan: Plan,
    knowledge: Knowledge,
    cache: Cache,
    outcomes: Iterable[Processed | Refusal],
    advance: Callable[[int], None],
    result: Result,
) -> Rows:
    known = knowledge.authority
    yield from authority_rows(known)
    texts: list[str] = []
    places: set[str] = set()
    drafted = Gathered()
    spoken_of: set[str | None] = set()
    published_by: set[str | None] = set()
    tally = Tally()
    measured: list[Extraction] = []
    for outcome in outcomes:
        if isinstance(outcome, Refusal):
            if not plan.keep_going:
                raise AtlasError(outcome.reason)
            result.refusals.append(outcome)
            yield "refused_reports", {"source_file": outcome.source_file, "reason": outcome.reason}
        else:
            report = outcome.extraction.report
            texts.append(digest_of(report.id, report.text))
            places.update(place_ids(outcome.extraction))
            drafted.add(outcome.extraction.actors)
            spoken_of.update(overlay.actor_ids(outcome.extraction))
            published_by.add(report.publisher_id)
            yield from extraction_rows(outcome.extraction, known)
            if outcome.drafted:
                tally.add(counts(Comparison(outcome.drafted, outcome.extraction)))
                measured.append(outcome.extraction)
        advance(1)
    if not texts:
        raise AtlasError(f"none of the reports can be read; the first: {result.refusals[0].reason}")
    for actor in (*drafted.actors(), *field_actors.named(known, spoken_of)):
        yield from actor_rows(actor)
    for location in knowledge.places.locations(places):
        yield from location_rows(location)
    yield from publisher_rows(known, published_by)
    for one in pipeline.unhelped(measured[:MEASURED], knowledge, cache):
        tally.add(actor_evaluation.counts(one))
    yield from evaluation_rows(tally.measures())
    for key, value in _build_info(plan, knowledge, texts).items():
        yield "build_info", {"key": key, "value": value}


def _build_info(plan: Plan, knowledge: Knowledge, texts: Sequence[str]) -> Mapping[str, str]:
    """Versions and digests of what made the file; nothing that two builds of the same inputs would not share."""
    known = knowledge.authority
    return {
        "atlas_version": version("rhetoric-atlas"),
        "annotations": "applied" if plan.annotated else "left out",
        "code_sha256": code_digest(),
        "authority_sha256": digest_of(*authority_rows(known), *publisher_rows(known, known.publishers)),
        "reports_sha256": digest_of(*texts),
        **{f"gazetteer_{key}": value for key, value in knowledge.places.gazetteer.about.items()},
    }


def _counted(rows: Rows, result: Result) -> Iterator[tuple[str, Row]]:
    for table, row in rows:
        result.counts[table] += 1
        yield table, row


def _with_contents(folder: Path) -> Iterator[Path]:
    """A folder, whose own time tells of files that came or went, and all that it holds; nothing where it is not."""
    if stands(folder):
        yield folder
        yield from entries_of(folder)


def _executor(reports: int) -> AbstractContextManager[Executor | None]:
    cores = os.cpu_count() or 1
    if reports < MANY or cores == 1:
        return nullcontext()
    # A process that is forked beside running threads, such as a progress bar's caller may have, can wait for ever.
    return ProcessPoolExecutor(cores, get_context("spawn"), _end_with_parent)


def _end_with_parent() -> None:
    """Lets a worker end when the build is gone, however it went: nobody else tells it that no work will come."""
    Thread(target=_await_end, args=[parent_process()], daemon=True).start()


def _await_end(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
