"""The tables of actors: what a reader finds in invented passages and reports, and what the rules draft of it.

`python tests/helpers/actor_table.py` prints how much is right, and with --write notes anew what is wrong.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from msgspec.structs import replace
from paths import EXPECTED, ROOT

from rhetoric_atlas import sources
from rhetoric_atlas.base.errors import Problems
from rhetoric_atlas.base.model import Actor, Extraction, Passage, Relation, Report, Span
from rhetoric_atlas.curation import authority
from rhetoric_atlas.language.spelling import fold
from rhetoric_atlas.pipeline import Knowledge, extract
from rhetoric_atlas.reading import report

PASSAGES, REPORTS, MISSES = (EXPECTED / name for name in ("actors.yml", "report_actors.yml", "actor_misses.yml"))
LAYOUTS = ROOT / "tests" / "layouts"
FIELDS = {"kind": "kind", "type": "type", "country": "country_code"}

Wanted = Mapping[str, Any]


class Verdict(NamedTuple):
    """Whether one thing was drafted rightly: what is measured, whose, and what was drafted."""

    measure: str
    whose: str
    right: bool
    drafted: str

    def __str__(self) -> str:
        return f"{self.measure} {self.whose}"


class Case(NamedTuple):
    """A passage or a report, and what a reader finds in it."""

    name: str
    report: Report
    wanted: Wanted


@cache
def knowledge() -> Knowledge:
    """The package's own rules, with the publishers and platforms of data/ and without an actor."""
    problems = Problems()
    known = authority.load(ROOT / "data", problems)
    problems.stop()
    return Knowledge.of(replace(known, actors={}, relations=()))


@cache
def cases() -> tuple[Case, ...]:
    """Every passage, then every report."""
    passages = yaml.safe_load(PASSAGES.read_text(encoding="utf-8"))["passages"]
    reports = yaml.safe_load(REPORTS.read_text(encoding="utf-8"))["reports"]
    return (
        *(Case(name, _passage(name, wanted["text"].strip()), wanted) for name, wanted in passages.items()),
        *(Case(name, _layout(name), wanted) for name, wanted in reports.items()),
    )


def _passage(name: str, text: str) -> Report:
    lines, start = [], 0
    for line in text.split("\n"):
        lines.append(Passage("paragraph", Span(start, start + len(line))))
        start += len(line) + 1
    return Report(name, f"{name}.txt", text, "", "en", "full", passages=tuple(lines))


def _layout(name: str) -> Report:
    file = next(LAYOUTS.glob(f"{name}.*"))
    known = knowledge()
    return report.read(sources.read(file), tuple(known.authority.publishers.values()), known.reading)


def verdicts(case: Case) -> Iterator[Verdict]:
    """What is right and wrong of a case: actors wanted and drafted, what must be none, states, ties, and links."""
    found = extract(case.report, knowledge())
    named = {actor.id: actor for actor in found.actors if not actor.is_unnamed}
    drafted = [actor for actor in named.values() if actor.method == "drafted"]
    seen: set[str] = set()
    for name, fields in (case.wanted.get("actors") or {}).items():
        rows = _rows_of(name, (fields or {}).get("aliases") or [], drafted)
        seen |= {row.id for row in rows}
        if not (fields or {}).get("optional"):
            yield from _of_actor(name, fields or {}, rows)
    for actor in drafted:
        yield Verdict("false", actor.name, actor.id in seen, actor.name)
    for words in case.wanted.get("none") or []:
        yield Verdict("none", words, not any(fold(words) in _names(actor) for actor in drafted), words)
    for name in case.wanted.get("states") or []:
        states = [actor for actor in named.values() if actor.method == "gazetteer"]
        yield Verdict("state", name, any(_is_called(name, actor) for actor in states), str(len(states)))
    for tie in case.wanted.get("relations") or []:
        drawn = [_tie(one, named) for one in found.relations]
        yield Verdict("tie", " ".join(tie), [*map(fold, tie)] in drawn, "; ".join(map(" ".join, drawn)))
    yield from _links(case, found, named)


def _tie(tie: Relation, named: Mapping[str, Actor]) -> list[str]:
    """Subject, relation and object, as the table gives them, folded."""
    subject, of = (named[id].name if id in named else id for id in (tie.subject_id, tie.object_id))
    return [*map(fold, (subject, tie.relation, of))]


def _of_actor(name: str, fields: Wanted, rows: list[Actor]) -> Iterator[Verdict]:
    yield Verdict("found", name, bool(rows), str(len(rows)))
    if rows:
        yield Verdict("one", name, len(rows) == 1, ", ".join(row.name for row in rows))
        yield Verdict("name", name, fold(rows[0].name) == fold(name), rows[0].name)
        for field, column in FIELDS.items():
            if field in fields:
                drafted = getattr(rows[0], column)
                yield Verdict(field, name, drafted in _values(fields[field]), str(drafted))
        if "role" in fields:
            yield Verdict("role", name, fold(str(fields["role"])) in fold(rows[0].role or ""), str(rows[0].role))


def _links(case: Case, found: Extraction, named: Mapping[str, Actor]) -> Iterator[Verdict]:
    """The speakers and channels of quotes that are given by their first words."""
    for measure, column in (("speakers", "speaker_id"), ("channels", "channel_id")):
        for words, name in (case.wanted.get(measure) or {}).items():
            quotes = [quote for quote in found.quotes if quote.span.of(case.report.text).startswith(words)]
            actors = [named[id] for quote in quotes if (id := getattr(quote, column)) in named]
            right = any(_is_called(name, actor) for actor in actors)
            yield Verdict(measure, f"of {words}", right, ", ".join(actor.name for actor in actors))


def _rows_of(name: str, aliases: list[str], drafted: list[Actor]) -> list[Actor]:
    """The drafted actors that bear one of an actor's names, or else a part of it."""
    forms = {fold(name), *map(fold, aliases)}
    return [actor for actor in drafted if forms & _names(actor)] or [
        actor for actor in drafted if _is_called(name, actor)
    ]


def _is_called(name: str, actor: Actor) -> bool:
    return any(one in fold(name) or fold(name) in one for one in _names(actor))


def _names(actor: Actor) -> set[str]:
    return {fold(actor.name), *(fold(alias.text) for alias in actor.aliases)}


def _values(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


@cache
def misses() -> Mapping[str, list[str]]:
    """What is known to be wrong of each case."""
    return yaml.safe_load(MISSES.read_text(encoding="utf-8")) or {} if MISSES.exists() else {}


def _shares() -> Iterator[str]:
    right: Counter[tuple[str, str]] = Counter()
    total: Counter[tuple[str, str]] = Counter()
    for case in cases():
        group = "report" if "text" not in case.wanted else case.name.split("-")[0]
        for verdict in verdicts(case):
            right[group, verdict.measure] += verdict.right
            total[group, verdict.measure] += 1
    for (group, measure), count in sorted(total.items()):
        hits = right[group, measure]
        yield f"{group:<8} {measure:<9} {hits:>4} of {count:<4} {100 * hits / count:5.1f} %"


def _write(file: Path) -> None:
    wrong = {case.name: [str(one) for one in verdicts(case) if not one.right] for case in cases()}
    head = "# What the rules get wrong of the tables of actors: `python tests/helpers/actor_table.py --write`.\n"
    noted = yaml.safe_dump({name: own for name, own in wrong.items() if own}, allow_unicode=True, width=10_000)
    file.write_text(head + noted, encoding="utf-8")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="note anew what is wrong")
    if parser.parse_args().write:
        _write(MISSES)
    sys.stdout.writelines(f"{line}\n" for line in _shares())
