"""Who claims which name: aliases that two entries share, or that belong to a report that there is not, line by line."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..base import yamlfile
from ..base.errors import Problems
from ..base.model import Actor, Location
from ..base.yamlfile import Entry, Items, Text
from ..curation.authority import Authority
from . import matcher

ACTORS, LOCATIONS = "actors.yml", "locations.yml"


@dataclass(frozen=True, slots=True)
class _Claim:
    """A name that an entry of an authority file should not have, and why."""

    file: str
    entry_id: str
    name: str
    message: str


def check_clashes(data: Path, known: Authority, problems: Problems) -> None:
    """Notes each name that two actors, or two locations, of a data folder claim in one scope."""
    clashes = [
        _Claim(
            ACTORS if {first, second} <= known.actors.keys() else LOCATIONS,
            second,
            name,
            f"the name {name} is claimed by {first} as well: take it from one of the two, or give it a scope",
        )
        for name, first, second in matcher.clashes(known)
    ]
    _note(clashes, data, problems)


def check_reports(data: Path, known: Authority, reports: Collection[str], problems: Problems) -> None:
    """Notes each alias that holds in one report alone, where that is none of `reports`."""
    lost = [
        _Claim(
            file,
            entry_id,
            alias,
            f"the alias {alias} belongs to the report {report_id}, which there is not: "
            "correct report_id, or leave the alias out",
        )
        for file, entries in ((ACTORS, known.actors), (LOCATIONS, known.locations))
        for entry_id, alias, report_id in _aliases_of_reports(entries)
        if report_id not in reports
    ]
    _note(lost, data, problems)


def _note(claims: Sequence[_Claim], data: Path, problems: Problems) -> None:
    """A file is read again for its lines only where something is wrong in it."""
    lines = {file: _lines_of_names(data / file) for file in sorted({claim.file for claim in claims})}
    for claim in claims:
        problems.add(claim.message, data / claim.file, lines[claim.file].get((claim.entry_id, claim.name)))


def _aliases_of_reports(entries: Mapping[str, Actor] | Mapping[str, Location]) -> Iterator[tuple[str, str, str]]:
    """(entry, alias, report) of each alias that holds in one report alone."""
    for entry in entries.values():
        for alias in entry.aliases:
            if alias.report_id is not None:
                yield entry.id, alias.text, alias.report_id


def _lines_of_names(file: Path) -> dict[tuple[str, str], int]:
    """The line of each name of an authority file, by the id of its entry and the name."""
    content = yamlfile.read(file)
    lines = {}
    for entry in content if isinstance(content, Items) else ():
        if isinstance(entry, Entry):
            for name in _names(entry):
                lines[str(entry.get("id")), str(name)] = name.line
    return lines


def _names(entry: Entry) -> Iterator[Text]:
    for key in ("name", "aliases", "external_aliases"):
        value = entry.get(key)
        for name in value if isinstance(value, Items) else [value]:
            text = name.get("alias") if isinstance(name, Entry) else name
            if isinstance(text, Text):
                yield text
