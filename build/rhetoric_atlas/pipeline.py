"""One report through every room, and many reports through an executor.

`extract` is pure: no clock, no network, no file. `process` is what an executor runs: it reads a file, drafts it or
finds its drafts in the cache, and lays the curated layer over them.
"""

from collections.abc import Iterator, Mapping, Sequence, Set
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from msgspec import Struct

from . import attribution, sources
from .attribution import AttributionRules
from .base.cache import Cache, digest_of
from .base.code import code_digest
from .base.errors import ReadError
from .base.model import Actor, Candidate, Extraction, Mention, Quote, Relation, Report
from .curation.actor_evaluation import Unhelped, only_here
from .curation.annotations import Annotation
from .curation.authority import Authority
from .curation.overlay import overlay
from .names import mentions, unknown
from .names.actors import ActorDrafts, ties, with_countries, with_unnamed
from .names.matcher import Names, NamingRules
from .names.places import Places, groups
from .names.unknown import CandidateRules, Resemblances
from .quotes import finding
from .quotes.finding import QuoteRules
from .reading import report
from .reading.report import ReadingRules
from .sources import Source

BATCH = 32  # reports that travel to a worker together, so that the knowledge travels once for all of them


@dataclass(frozen=True, slots=True)
class Knowledge:
    """All that drafting knows beside the report itself: the authority files, the world's places and the rules."""

    authority: Authority
    names: Names
    places: Places
    reading: ReadingRules
    quoting: QuoteRules
    attributing: AttributionRules
    naming_others: CandidateRules
    drafting: ActorDrafts
    resemblances: Resemblances

    @classmethod
    def of(cls, authority: Authority) -> "Knowledge":
        """The authority with the package's own rules."""
        naming = NamingRules.load()
        places = Places.of(authority, naming)
        naming_others = CandidateRules.load(naming, places.rules)
        return cls(
            authority,
            Names.of(authority, naming),
            places,
            ReadingRules.load(),
            QuoteRules.load(),
            AttributionRules.load(),
            naming_others,
            ActorDrafts.of(authority, naming.demonyms, places.gazetteer),
            Resemblances.of(authority, naming_others),
        )

    def without(self, actors: Set[str]) -> "Knowledge":
        """The knowledge without some entries of the authority, by id: what a report is drafted by that was not seen."""
        authority = self.authority.without_actors(actors)
        return replace(
            self,
            authority=authority,
            names=self.names.without(actors),
            places=self.places.beside(authority),
            drafting=self.drafting.beside(authority),
        )

    def read(self, source: Source) -> Report:
        """The report that a source holds."""
        return report.read(source, tuple(self.authority.publishers.values()), self.reading)


class Drafts(Struct, frozen=True):
    """What the rules found in a report: the part of an Extraction that the cache keeps."""

    quotes: tuple[Quote, ...]
    relations: tuple[Relation, ...]
    actor_mentions: tuple[Mention, ...]
    location_mentions: tuple[Mention, ...]
    candidates: tuple[Candidate, ...]
    actors: tuple[Actor, ...]


@dataclass(frozen=True, slots=True)
class Processed:
    """A report as it goes into the database, and where its annotation covers all of it, as the rules drafted it."""

    extraction: Extraction
    drafted: Extraction | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """A report that could not be read, and why."""

    source_file: str
    reason: str


def extract(read: Report, knowledge: Knowledge) -> Extraction:
    """The drafts of one report, as an extraction."""
    return _extraction(read, _drafts(read, knowledge), knowledge)


def process(path: Path, annotation: Annotation | None, knowledge: Knowledge, cache: Cache) -> Processed | Refusal:
    """One file, drafted and corrected; a Refusal where it cannot be read.

    Raises AtlasError where the annotation no longer fits its report.
    """
    try:
        source = sources.read(path)
    except ReadError as error:
        return Refusal(path.name, str(error))
    read = knowledge.read(source)
    if annotation is None:
        return Processed(_drafted(read, knowledge, cache))
    if annotation.whole:  # a curator has looked at all whom it names: the field adds nobody
        knowledge = knowledge.without(knowledge.authority.field - annotation.actor_ids)
    corrected = overlay.overlay(_drafted(overlay.correct(read, annotation), knowledge, cache), annotation)
    return Processed(corrected, _drafted(read, knowledge, cache) if annotation.whole else None)


def unhelped(curated: Sequence[Extraction], knowledge: Knowledge, cache: Cache) -> Iterator[Unhelped]:
    """Some curated reports, each as it is drafted without the entries of the authority that it alone names."""
    absent = only_here(curated, knowledge.authority.actors)
    for one, missing in zip(curated, absent, strict=True):
        yield Unhelped(_drafted(one.report, knowledge.without(missing.keys()), cache), one, missing)


def process_all(
    paths: Sequence[Path],
    annotations: Mapping[str, Annotation],
    knowledge: Knowledge,
    cache: Cache,
    executor: Executor | None,
) -> Iterator[Processed | Refusal]:
    """Every file in order: in this process, or where an executor is given, by its workers."""
    tasks = [(path, annotations.get(path.stem)) for path in paths]
    batches = [tasks[start : start + BATCH] for start in range(0, len(tasks), BATCH)]
    work = partial(_process_batch, knowledge=knowledge, cache=cache)
    for outcomes in executor.map(work, batches) if executor else map(work, batches):
        yield from outcomes


def _process_batch(
    tasks: Sequence[tuple[Path, Annotation | None]], knowledge: Knowledge, cache: Cache
) -> list[Processed | Refusal]:
    return [process(path, annotation, knowledge, cache) for path, annotation in tasks]


def _drafted(read: Report, knowledge: Knowledge, cache: Cache) -> Extraction:
    key = _key(read, knowledge)
    drafts = cache.get(key, Drafts)
    if drafts is None:
        drafts = _drafts(read, knowledge)
        cache.put(key, drafts)
    return _extraction(read, drafts, knowledge)


def _drafts(read: Report, knowledge: Knowledge) -> Drafts:
    capitals = groups.of_report(read)
    named = knowledge.places.find(read, mentions.find(read, knowledge.names), capitals)
    found = finding.find(read, knowledge.quoting)
    names = unknown.find(read, named, capitals, knowledge.naming_others)
    drafted = knowledge.drafting.draft(read, named, names)
    authority = knowledge.authority.with_actors(drafted.actors)
    quotes = attribution.attribute(read, found, drafted.mentions, authority, knowledge.attributing, drafted.said)
    quotes, mentioned, unnamed = with_unnamed(
        read, quotes, drafted.mentions.actors, drafted.said, knowledge.drafting.rules
    )
    known = authority.with_actors(unnamed).actors
    tied = ties(read, mentioned, {id: actor.kind for id, actor in known.items()}, knowledge.drafting.rules)
    looked_at = tuple(
        unknown.candidate(name, read.text, drafted.ids.get(name.first))
        for name in names
        if name.is_place or name.first in drafted.ids
    )
    actors = with_countries(read.text, (*drafted.actors, *unnamed), mentioned, tied, known)
    return Drafts(quotes, tuple(tied), mentioned, drafted.mentions.locations, looked_at, actors)


def _extraction(read: Report, drafts: Drafts, knowledge: Knowledge) -> Extraction:
    """The drafts as an extraction. Whom candidates resemble is told anew: it depends on names that no report gives."""
    return Extraction(
        report=read,
        quotes=drafts.quotes,
        relations=drafts.relations,
        actor_mentions=drafts.actor_mentions,
        location_mentions=drafts.location_mentions,
        candidates=knowledge.resemblances.hinted(drafts.candidates, read.text),
        actors=drafts.actors,
    )


def _key(read: Report, knowledge: Knowledge) -> str:
    """What the drafts of a report depend on: itself, the code and its rules, and the entries that it names."""
    authority = knowledge.authority
    named = [name.split(":", 1) for name in sorted(knowledge.names.entries_in(read.text))]
    known = [(authority.actors if kind == "actor" else authority.locations)[entry_id] for kind, entry_id in named]
    platforms, merged = list(authority.platforms.values()), sorted(knowledge.drafting.merged.items())
    return digest_of(code_digest(), knowledge.places.digest(read), read, known, platforms, merged)
