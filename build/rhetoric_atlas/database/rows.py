"""Records -> rows of the tables of schema.sql: a pure change of form.

A row is a mapping from every column of its table to a value that SQLite stores.
"""

import hashlib
import textwrap
from bisect import bisect_right
from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import accumulate
from typing import Any, Generic, TypeVar

from msgspec.structs import asdict

from ..base.model import Actor, Extraction, Location, Mention, Passage, Publication, Quote, Relation, Report, Span
from ..curation.authority import Authority
from ..curation.evaluation import Measure

Row = dict[str, Any]
Rows = Iterator[tuple[str, Row]]  # a table's name, and one of its rows
Part = TypeVar("Part", Passage, Quote)

NEIGHBOURS = 32  # characters of context kept on each side of a quote
LABEL_WIDTH = 48  # characters of a quote's words in its label


def authority_rows(authority: Authority) -> Rows:
    """The rows that data/*.yml give, publishers aside, and the field's actors, which are rows where they are named."""
    for definition in authority.vocabulary.definitions:
        yield "vocabulary", asdict(definition)
    for platform in authority.platforms.values():
        yield "platforms", asdict(platform)
    for actor in authority.actors.values():
        if actor.id not in authority.field:
            yield from actor_rows(actor)
    for location in authority.locations.values():
        yield from location_rows(location)
    for relation in authority.relations:
        yield "actor_relations", _relation_row(relation, None)


def actor_rows(actor: Actor) -> Rows:
    """The rows of one actor."""
    yield "actors", _without(asdict(actor), "aliases", "also") | {"aliases": _joined(actor)}
    yield from _alias_rows("actor_aliases", "actor_id", actor)


def location_rows(location: Location) -> Rows:
    yield "locations", _without(asdict(location), "aliases") | {"aliases": _joined(location)}
    yield from _alias_rows("location_aliases", "location_id", location)


def publisher_rows(authority: Authority, ids: Container[str | None]) -> Rows:
    """The rows of some publishers: data/publishers.yml tells of many more than a dataset has reports of."""
    for publisher in authority.publishers.values():
        if publisher.id in ids:
            yield "publishers", _without(asdict(publisher), "hosts", "signs", "habits")


def extraction_rows(extraction: Extraction, authority: Authority) -> Rows:
    report = extraction.report
    yield "reports", _report_row(report)
    passages, quotes = _Around(report.passages), _Around(extraction.quotes)
    named = authority.with_actors(extraction.actors).actors
    for section in report.sections:
        row = {"id": f"{report.id}-s{section.span.start}", "report_id": report.id, "title": section.title}
        yield "sections", row | _offsets(section.span)
    for passage in report.passages:
        yield "passages", _passage_row(passage, report)
    for quote in extraction.quotes:
        yield "quotes", _quote_row(quote, report, passages, named)
        yield from _quote_link_rows(quote)
    for relation in extraction.relations:
        yield "actor_relations", _relation_row(relation, report)
    for mention in extraction.actor_mentions:
        yield "actor_mentions", _mention_row(mention, "actor_id", "a", report, passages, quotes)
    for mention in extraction.location_mentions:
        yield "location_mentions", _mention_row(mention, "location_id", "l", report, passages, quotes)
    for candidate in extraction.candidates:
        row = {
            "id": f"{report.id}-c{candidate.span.start}",
            "surface": candidate.span.of(report.text),
            "report_id": report.id,
        }
        yield "candidates", _without(asdict(candidate), "span") | row | _offsets(candidate.span)


def place_ids(extraction: Extraction) -> Iterator[str]:
    """The ids of the locations that the rows of one report refer to."""
    for mention in extraction.location_mentions:
        yield mention.entity_id
    for quote in extraction.quotes:
        for place in quote.places:
            yield place.location_id


def evaluation_rows(measures: Iterable[Measure]) -> Rows:
    """The rows that say how good the drafts are."""
    for measure in measures:
        yield "evaluation", asdict(measure) | {"value": measure.value}


class _Around(Generic[Part]):
    """Which of some parts of a report is the innermost around a stretch of it."""

    def __init__(self, parts: Iterable[Part]) -> None:
        self._parts: list[Part] = sorted(parts, key=lambda part: (part.span.start, -part.span.end))
        self._starts: list[int] = [part.span.start for part in self._parts]
        self._reach: list[int] = list(accumulate((part.span.end for part in self._parts), max))

    def innermost(self, span: Span) -> Part | None:
        """The shortest part that contains the span."""
        around: list[Part] = []
        index = bisect_right(self._starts, span.start) - 1
        while index >= 0 and self._reach[index] >= span.end:
            if self._parts[index].span.contains(span):
                around.append(self._parts[index])
            index -= 1
        return min(around, key=lambda part: part.span.length, default=None)


def _report_row(report: Report) -> Row:
    return _without(asdict(report), "text", "sections", "passages") | {
        "text_sha256": hashlib.sha256(report.text.encode("utf-8")).hexdigest(),
        "char_count": len(report.text),
        "word_count": len(report.text.split()),
    }


def _passage_row(passage: Passage, report: Report) -> Row:
    section = next((section for section in report.sections if section.span.contains(passage.span)), None)
    return {
        "id": f"{report.id}-p{passage.span.start}",
        "report_id": report.id,
        "section_id": f"{report.id}-s{section.span.start}" if section else None,
        "kind": passage.kind,
        "text": passage.span.of(report.text),
        **_offsets(passage.span),
    }


def _passage_id(report: Report, passages: _Around[Passage], span: Span) -> str | None:
    """The id of the passage in which a stretch begins."""
    passage = passages.innermost(Span(span.start, span.start + 1))
    return f"{report.id}-p{passage.span.start}" if passage else None


def _quote_row(quote: Quote, report: Report, passages: _Around[Passage], actors: Mapping[str, Actor]) -> Row:
    spans = ("span", "speaker_span", "cue_span")
    links = ("targets", "places", "reposts", "rules")
    text = quote.span.of(report.text)
    return _without(asdict(quote), *spans, *links) | {
        "report_id": report.id,
        "label": _label(quote, text, actors),
        "text": text,
        "passage_id": _passage_id(report, passages, quote.span),
        **_offsets(quote.span),
        "prefix": report.text[max(0, quote.span.start - NEIGHBOURS) : quote.span.start],
        "suffix": report.text[quote.span.end : quote.span.end + NEIGHBOURS],
        **_offsets(quote.speaker_span, "speaker_"),
        **_offsets(quote.cue_span, "cue_"),
    }


def _label(quote: Quote, text: str, actors: Mapping[str, Actor]) -> str:
    words = textwrap.shorten(text, LABEL_WIDTH, placeholder=" ...")
    speaker = actors[quote.speaker_id].name if quote.speaker_id else quote.speaker_text
    return f"{speaker}: {words}" if speaker else words


def _quote_link_rows(quote: Quote) -> Rows:
    for target in quote.targets:
        yield "quote_targets", {"quote_id": quote.id, **asdict(target)}
    for field, rule in quote.rules:
        yield "quote_rules", {"quote_id": quote.id, "field": field, "rule": rule}
    for place in quote.places:
        yield "quote_locations", {"quote_id": quote.id, **asdict(place)}
    own = []
    if quote.channel_id:
        # A bound says when the report appeared, not when the channel published.
        date = None if quote.said_basis == "bound" else quote.said_date
        own = [Publication(quote.channel_id, quote.platform_id, "original", date, quote.span, quote.footnote)]
    for publication in (*own, *quote.reposts):
        row = _without(asdict(publication), "evidence") | _offsets(publication.evidence)
        yield "quote_publications", {"quote_id": quote.id, **row}


def _relation_row(relation: Relation, report: Report | None) -> Row:
    words = relation.evidence.of(report.text) if report and relation.evidence else None
    return asdict(relation) | {
        "report_id": report.id if report else None,
        "evidence": words,
        **_offsets(relation.evidence),
    }


def _mention_row(
    mention: Mention, key: str, letter: str, report: Report, passages: _Around[Passage], quotes: _Around[Quote]
) -> Row:
    return {
        "id": f"{report.id}-{letter}{mention.span.start}",
        "report_id": report.id,
        "passage_id": _passage_id(report, passages, mention.span),
        key: mention.entity_id,
        "quote_id": around.id if (around := quotes.innermost(mention.span)) else None,
        "surface": mention.span.of(report.text),
        **_offsets(mention.span),
    }


def _alias_rows(table: str, key: str, entry: Actor | Location) -> Rows:
    for alias in entry.aliases:
        row = asdict(alias)
        yield table, {key: entry.id, "alias": row.pop("text"), **row}


def _joined(entry: Actor | Location) -> str | None:
    """The names by which a search finds an entry: not a description, which means it in one report alone."""
    return "; ".join(alias.text for alias in entry.aliases if alias.scope != "report") or None


def _offsets(span: Span | None, prefix: str = "") -> Row:
    return {f"{prefix}start_char": span and span.start, f"{prefix}end_char": span and span.end}


def _without(row: Row, *keys: str) -> Row:
    return {key: value for key, value in row.items() if key not in keys}
