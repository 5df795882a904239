"""The page of a report: its text to read, with its quotes, actors and places marked in it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..answers import Row, answers
from ..atlases import Atlas
from ..datasette_api import Datasette, Request
from .nesting import Element, Mark, nested

QUOTES = """
SELECT q.*,
       coalesce(s.name, q.speaker_text) AS speaker,
       c.name AS channel,
       p.name AS platform
FROM quotes q
LEFT JOIN actors s ON s.id = q.speaker_id
LEFT JOIN actors c ON c.id = q.channel_id
JOIN platforms p ON p.id = q.platform_id
WHERE q.report_id = :report
ORDER BY q.start_char, q.end_char DESC, q.id"""
ACTORS = """
SELECT m.id, m.actor_id AS entity_id, a.name, m.start_char, m.end_char
FROM actor_mentions m
JOIN actors a ON a.id = m.actor_id
WHERE m.report_id = :report
ORDER BY m.start_char"""
PLACES = """
SELECT m.id, m.location_id AS entity_id, l.name, l.latitude, l.longitude, l.precision, m.start_char, m.end_char
FROM location_mentions m
JOIN locations l ON l.id = m.location_id
WHERE m.report_id = :report
ORDER BY m.start_char"""
PASSAGES = "SELECT * FROM passages WHERE report_id = :report ORDER BY start_char"
FILTERS = ("speaker", "actor", "place")  # what the marks can be narrowed to, each by an id, in the query string


@dataclass(frozen=True, slots=True)
class Listed:
    """An entry of the side panel: how many marks it has, and whether the page is narrowed to it."""

    entity_id: str
    name: str
    count: int
    chosen: bool


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A passage: its row, and its text as texts and elements."""

    row: Row
    content: tuple[Element | str, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Passages that follow each other; those of boilerplate are folded away."""

    is_folded: bool
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A report to read. Without passages, in a public copy, `stretches` is empty and the quotes stand in order.

    `chosen` are the ids of the marks that the page is narrowed to, None where it is not.
    """

    report: Row
    stretches: tuple[Stretch, ...]
    quotes: Sequence[Row]
    speakers: tuple[Listed, ...]
    actors: tuple[Listed, ...]
    places: tuple[Listed, ...]
    points: Sequence[Row]
    chosen: frozenset[str] | None
    template: str = "_atlas_reader.html"


async def view(datasette: Datasette, atlas: Atlas, key: str, request: Request) -> Reading | None:
    """The report with this id; None where there is none."""

    async def rows(sql: str) -> list[Row]:
        return await answers(datasette, atlas, sql, report=key)

    reports = await rows("SELECT * FROM reports WHERE id = :report")
    if not reports:
        return None
    quotes, actors, places, passages = [await rows(sql) for sql in (QUOTES, ACTORS, PLACES, PASSAGES)]
    asked = {name: request.args.get(name) for name in FILTERS}
    marks = [*_marks("quote", quotes), *_marks("actor", actors), *_marks("place", places)]
    return Reading(
        report=reports[0],
        stretches=tuple(_stretches(passages, marks)),
        quotes=quotes,
        speakers=_listed(((row["speaker_id"], row["speaker"]) for row in quotes), asked["speaker"]),
        actors=_listed(((row["entity_id"], row["name"]) for row in actors), asked["actor"]),
        places=_listed(((row["entity_id"], row["name"]) for row in places), asked["place"]),
        points=_points(places),
        chosen=_chosen(quotes, actors, places, asked) if any(asked.values()) else None,
    )


def _marks(kind: str, rows: Sequence[Row]) -> Iterator[Mark]:
    for row in rows:
        if row["start_char"] is not None:
            yield Mark(row["start_char"], row["end_char"], kind, row)


def _stretches(passages: Sequence[Row], marks: Sequence[Mark]) -> Iterator[Stretch]:
    waiting = sorted(marks, key=lambda mark: mark.start, reverse=True)
    reaching: list[Mark] = []  # those that begin before the end of the passage, and may reach into it
    for is_folded, group in groupby(passages, lambda passage: passage["kind"] == "boilerplate"):
        paragraphs = []
        for passage in group:
            reaching = [mark for mark in reaching if mark.end > passage["start_char"]]
            while waiting and waiting[-1].start < passage["end_char"]:
                reaching.append(waiting.pop())
            paragraphs.append(Paragraph(passage, nested(passage["text"], passage["start_char"], reaching)))
        yield Stretch(is_folded, tuple(paragraphs))


def _listed(named: Iterator[tuple[str | None, str | None]], chosen: str | None) -> tuple[Listed, ...]:
    """The named entries, those with most marks first."""
    counts = Counter((entity_id, name or entity_id) for entity_id, name in named if entity_id)
    entries = (Listed(entity_id, name, count, entity_id == chosen) for (entity_id, name), count in counts.items())
    return tuple(sorted(entries, key=lambda entry: (-entry.count, entry.name)))


def _points(places: Sequence[Row]) -> list[Row]:
    """The places that have a point, once each, with how often they are named."""
    counts = Counter(row["entity_id"] for row in places)
    mapped = {row["entity_id"]: row for row in places if row["latitude"] is not None}
    return [{**row, "mentions": counts[entity_id]} for entity_id, row in mapped.items()]


def _chosen(
    quotes: Sequence[Row], actors: Sequence[Row], places: Sequence[Row], asked: dict[str, str | None]
) -> frozenset[str]:
    return frozenset(
        row["id"]
        for name, column, rows in (
            ("speaker", "speaker_id", quotes),
            ("actor", "entity_id", actors),
            ("place", "entity_id", places),
        )
        for row in rows
        if asked[name] and row[column] == asked[name]
    )
