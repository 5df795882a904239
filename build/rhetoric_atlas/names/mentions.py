"""Report + names -> mentions of actors and locations.

Longest first, and a name inside another is none. Places inside an actor's proper name are none, inside a description
("Iran-backed militias in Iraq") they are; a country's name is a place and a state.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from operator import attrgetter

from ..base.model import Mention, Report, Span
from .matcher import Match, Names

_start = attrgetter("span.start")
SCOPES = ("report", "with_full_name", "everywhere")  # what means an entry most closely comes first


@dataclass(frozen=True, slots=True)
class Mentions:
    """The mentions of a report, each kind sorted by where it starts and without overlaps."""

    actors: tuple[Mention, ...]
    locations: tuple[Mention, ...]


def find(report: Report, names: Names) -> Mentions:
    """The mentions in a report's passages, boilerplate aside; in its whole text where it has no passages."""
    passages = [passage.span for passage in report.passages if passage.kind != "boilerplate"]
    stretches = passages if report.passages else [Span(0, len(report.text))]
    counted = _counted(names.matches(report.text, stretches), report.id)
    actors = _longest([match for match in counted if match.name.entity != "location"])
    places = _longest([match for match in counted if match.name.entity != "actor"])
    proper_names = [match for match in actors if not match.name.is_description]
    return Mentions(_mentions(_outside(actors, places)), _mentions(_outside(places, proper_names)))


def _counted(matches: Sequence[Match], report_id: str) -> list[Match]:
    """The matches that count in this report by the scope of their names."""
    in_full = [match for match in matches if match.name.scope == "everywhere"]
    if len(in_full) == len(matches):
        return in_full
    named = {match.name.key for match in in_full}
    return [
        match
        for match in matches
        if match.name.scope == "everywhere"
        or (match.name.scope == "with_full_name" and match.name.key in named)
        or match.name.report_id == report_id
    ]


def _longest(matches: Sequence[Match]) -> list[Match]:
    """The matches that overlap no other, the longest chosen first; sorted."""
    chosen: list[Match] = []
    for cluster in _clusters(sorted(matches, key=_start)):
        chosen.extend(_apart(cluster) if len(cluster) > 1 else cluster)
    return chosen


def _apart(cluster: Sequence[Match]) -> list[Match]:
    apart: list[Match] = []
    for match in sorted(cluster, key=_rank):
        if not any(match.span.overlap(other.span) for other in apart):
            apart.append(match)
    return sorted(apart, key=_start)


def _clusters(matches: Sequence[Match]) -> Iterator[list[Match]]:
    """Sorted matches in groups that do not touch one another."""
    cluster: list[Match] = []
    end = 0
    for match in matches:
        if cluster and match.span.start >= end:
            yield cluster
            cluster = []
        cluster.append(match)
        end = max(end, match.span.end)
    if cluster:
        yield cluster


def _rank(match: Match) -> tuple[int, int, bool, int, str]:
    name = match.name
    return -match.span.length, match.span.start, name.entity == "other", SCOPES.index(name.scope), name.entity_id


def _outside(matches: Sequence[Match], others: Sequence[Match]) -> list[Match]:
    """The matches that are not a part of one of the others, which are sorted and do not overlap."""
    starts = [other.span.start for other in others]
    return [match for match in matches if not _is_part(match.span, others, bisect_right(starts, match.span.start))]


def _is_part(span: Span, others: Sequence[Match], after: int) -> bool:
    return after > 0 and others[after - 1].span.contains(span) and others[after - 1].span != span


def _mentions(matches: Sequence[Match]) -> tuple[Mention, ...]:
    return tuple(Mention(match.name.entity_id, match.span) for match in matches if match.name.entity_id)
