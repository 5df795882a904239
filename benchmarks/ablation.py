"""Which small functions of the rules change nothing: each alone always answers the same, and all is drafted anew.

A function that costs nothing on any table may go, unless a text is easily thought of in which it is right: look at the
rows that change first. Questions are answered with no and yes, what may be None with None, lists with nothing.

Tables: the invented passages (wrong ones that were right before), the reports that curators read whole (measures, in
points), and the reports of a folder (rows that change; what is right of them nobody knows).

Example: .venv/bin/python benchmarks/ablation.py --room attribution/when --reports data/reports
"""

import ast
import importlib
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import click

from rhetoric_atlas import sources
from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.base.model import Report
from rhetoric_atlas.build import Plan, comparisons
from rhetoric_atlas.curation import authority
from rhetoric_atlas.curation.evaluation import ALL, Comparison, Tally, counts
from rhetoric_atlas.pipeline import Knowledge, extract
from rhetoric_atlas.reading import report

sys.path.insert(0, str(Path(__file__).parent.parent / "tests" / "helpers"))
import sentences
import whole_drafts
from paths import PACKAGE, ROOT

EMPTY = ("list[", "tuple[", "Iterator[", "Sequence[", "frozenset[")  # what gives one of these gives nothing


@dataclass(frozen=True, slots=True)
class Trial:
    """A function of a module that always gives one answer; `lines` is its length."""

    module: ModuleType
    name: str
    answer: object
    lines: int


@dataclass(frozen=True, slots=True)
class Tables:
    """What is right of the passages, the measures of the reports read whole, and the rows of the other reports."""

    passages: dict[tuple[str, str], bool]
    measures: dict[str, float]
    rows: dict[tuple[str, int, int], object]


def trials(room: Path) -> Iterator[Trial]:
    """The functions of a room's files that may be answered for."""
    for path in sorted(room.rglob("*.py")) if room.is_dir() else [room]:
        module = importlib.import_module(".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts))
        for node in ast.parse(path.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.returns is not None:
                for answer in _answers(ast.unparse(node.returns)):
                    yield Trial(module, node.name, answer, (node.end_lineno or node.lineno) - node.lineno + 1)


def _answers(returns: str) -> Sequence[object]:
    if returns == "bool":
        return False, True
    return [None] if returns.endswith("| None") else [()] if returns.startswith(EMPTY) else []


def drafted(compared: Sequence[Comparison], others: Sequence[Report], knowledge: Knowledge) -> Tables:
    """All tables, with the functions as they are now."""
    tables = (sentences.sentences(sentences.FILE), sentences.sentences(sentences.UNSEEN), whole_drafts.drafts())
    passages = {
        (one.name, found.what): found.right for table in tables for one in table for found in sentences.verdicts(one)
    }
    tally = Tally()
    for comparison in compared:
        tally.add(counts(Comparison(extract(comparison.drafted.report, knowledge), comparison.curated)))
    measures = {each.measure: 100 * (each.value or 0) for each in tally.measures() if each.scope == ALL}
    rows = {(read.id, *_span(quote)): quote for read in others for quote in extract(read, knowledge).quotes}
    return Tables(passages, measures, rows)


def _span(quote: Any) -> tuple[int, int]:
    return quote.span.start, quote.span.end


def answered(trial: Trial, work: Callable[[], Tables]) -> Tables:
    """The tables while a function gives its one answer, in every module that knows it."""
    kept = getattr(trial.module, trial.name)
    own = [module for name, module in sys.modules.items() if name.startswith("rhetoric_atlas")]
    knowing = [module for module in own if module.__dict__.get(trial.name) is kept]
    for module in knowing:
        setattr(module, trial.name, lambda *_, **__: trial.answer)
    try:
        return work()
    finally:
        for module in knowing:
            setattr(module, trial.name, kept)


def told(before: Tables, after: Tables) -> str:
    """What a trial lost and won, and how many rows it changed."""
    lost = sum(right and not after.passages.get(key, False) for key, right in before.passages.items())
    won = sum(right and not before.passages.get(key, False) for key, right in after.passages.items())
    worst = min((after.measures.get(name, 0) - value, name) for name, value in before.measures.items())
    changed = sum(before.rows.get(key) != after.rows.get(key) for key in before.rows.keys() | after.rows.keys())
    return f"passages -{lost} +{won}, worst measure {worst[0]:+.1f} ({worst[1]}), {changed} rows changed"


@click.command()
@click.option("--room", required=True, help="A folder or file of the package: attribution/when.")
@click.option("--reports", type=click.Path(path_type=Path), help="A folder of reports whose rows are compared.")
def main(room: str, reports: Path | None) -> None:
    """Print what each function of a room changes when it always gives the same answer."""
    knowledge = Knowledge.of(authority.load(ROOT / "data", Problems()))
    publishers = tuple(knowledge.authority.publishers.values())
    paths = sources.find((reports,)) if reports else []
    others = [report.read(sources.read(path), publishers, knowledge.reading) for path in paths]
    compared = list(comparisons(Plan((ROOT / "data" / "reports",), ROOT / "data", Path())))

    def work() -> Tables:
        return drafted(compared, others, knowledge)

    before = work()
    for trial in trials(PACKAGE / room):
        try:
            change = told(before, answered(trial, work))
        except (AttributeError, IndexError, KeyError, TypeError, ValueError) as error:
            change = f"needed: {type(error).__name__}"
        click.echo(f"{trial.module.__name__}.{trial.name} = {trial.answer!r} ({trial.lines} lines): {change}")


if __name__ == "__main__":
    main()
