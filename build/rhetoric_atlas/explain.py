"""Why a row is what it is: the rules that decided, one after the other, in words for a person."""

from collections.abc import Iterator

from . import sources
from .base.errors import AtlasError, Problems
from .base.model import Report
from .build import Plan
from .curation import authority
from .names import mentions
from .names.places import explaining, groups
from .pipeline import Knowledge
from .reading import report


def place(plan: Plan, name: str, report_id: str) -> Iterator[str]:
    """What each occurrence of a name in a report was taken for; raises AtlasError where there is no such report."""
    knowledge = _knowledge(plan)
    read = _read(plan, report_id, knowledge)
    told = explaining.explain(
        name, read, knowledge.places, mentions.find(read, knowledge.names), groups.of_report(read)
    )
    first = next(told, None)
    if first is None:
        raise AtlasError(f"{name!r} does not stand in {report_id}")
    yield first
    yield from told


def _knowledge(plan: Plan) -> Knowledge:
    problems = Problems()
    known = authority.load(plan.data, problems)
    problems.stop()
    return Knowledge.of(known)


def _read(plan: Plan, report_id: str, knowledge: Knowledge) -> Report:
    path = next((path for path in sources.find(plan.reports) if path.stem == report_id), None)
    if path is None:
        raise AtlasError(f"there is no report {report_id} in {', '.join(map(str, plan.reports))}")
    return report.read(sources.read(path), tuple(knowledge.authority.publishers.values()), knowledge.reading)
