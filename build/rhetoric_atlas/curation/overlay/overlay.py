"""The curated layer laid over what the rules drafted: quotes, relations and mentions."""

from collections.abc import Iterable, Iterator, Sequence, Set

from msgspec.structs import replace

from ...base.errors import AtlasError, Problems
from ...base.model import Candidate, Extraction, Mention, Relation, Span
from ..annotations import Annotation
from ..annotations.records import CuratedMention, CuratedRelation
from ..locate import Words, find
from .quotes import overlay_quotes
from .report import correct

__all__ = ["actor_ids", "correct", "lost_words", "overlay", "references"]


def overlay(extraction: Extraction, annotation: Annotation) -> Extraction:
    """The extraction with the rows of the annotation in the place of the drafts that they correct.

    Raises AtlasError with file and line where words no longer stand in the report or stand in several places, where two
    rows are one, or where a row refers to a quote of this report that there is not.
    """
    report, notes = extraction.report, annotation.mentions
    actors, locations = ((note, note.actor_id) for note in notes), ((note, note.location_id) for note in notes)
    corrected = replace(
        extraction,
        quotes=overlay_quotes(report, extraction.quotes, annotation),
        relations=_relations(extraction, annotation.relations),
        actor_mentions=_mentions(report.text, extraction.actor_mentions, actors),
        location_mentions=_mentions(report.text, extraction.location_mentions, locations),
        candidates=_candidates(report.text, extraction.candidates, notes),
    )
    if annotation.whole:
        curated = {relation.id for relation in _relations(replace(extraction, relations=()), annotation.relations)}
        corrected = _without_drafted(corrected, {one.id for one in extraction.relations} - curated)
    named = frozenset(actor_ids(corrected))
    return replace(corrected, actors=tuple(actor for actor in corrected.actors if actor.id in named))


def _without_drafted(extraction: Extraction, drafted_ties: Set[str]) -> Extraction:
    """The extraction without drafted actors' names and drafted ties: a curator has looked at all that it names."""
    drafted = {actor.id for actor in extraction.actors}
    return replace(
        extraction,
        actor_mentions=tuple(one for one in extraction.actor_mentions if one.entity_id not in drafted),
        relations=tuple(one for one in extraction.relations if one.id not in drafted_ties),
        candidates=tuple(one for one in extraction.candidates if one.actor_id is None),
    )


def actor_ids(extraction: Extraction) -> Iterator[str | None]:
    """The actors that the rows of a report still speak of, whether an authority file has them or not."""
    yield from (mention.entity_id for mention in extraction.actor_mentions)
    yield from (id for quote in extraction.quotes for id in (quote.speaker_id, quote.channel_id))
    yield from (target.actor_id for quote in extraction.quotes for target in quote.targets)
    yield from (id for tie in extraction.relations for id in (tie.subject_id, tie.object_id))
    yield from (copy.channel_id for quote in extraction.quotes for copy in quote.reposts)
    yield from (one.resembles_id for one in extraction.candidates)


def lost_words(text: str, annotation: Annotation) -> Problems:
    """All words of an annotation that do not stand once in the report's text, each with its line.

    For `atlas check`, which lists everything, where `correct` and `overlay` stop at the first.
    """
    problems = Problems()
    for words, at in _all_words(annotation):
        with problems.noted():
            find(text, words, at)
    return problems


def references(annotation: Annotation) -> Iterator[tuple[str, AtlasError]]:
    """The ids of quotes, of whatever report, that an annotation names, each with what to say where there is none."""
    for quote in annotation.quotes:
        for key in ("denies_id", "duplicate_of_id"):
            if other := getattr(quote.row, key):
                yield other, quote.words.error(f"has the {key} {other}, which is not the id of a quote")


def _all_words(annotation: Annotation) -> Iterator[tuple[Words, int | None]]:
    """The words that an annotation gives, in the order of its keys, and where to look for them first."""
    yield from ((passage.stretch.starts_with, None) for passage in annotation.passages)
    yield from ((section.stretch.starts_with, None) for section in annotation.sections or ())
    for quote in annotation.quotes:
        yield quote.words, quote.at
        yield from ((repost.evidence, None) for repost in quote.reposts if repost.evidence)
    yield from ((wrong.words, wrong.at) for wrong in annotation.wrong_quotes if wrong.words)
    yield from ((relation.evidence, None) for relation in annotation.relations)
    yield from ((mention.words, None) for mention in annotation.mentions)


def _relations(extraction: Extraction, curated: Sequence[CuratedRelation]) -> tuple[Relation, ...]:
    """The curated relations, and those that were drafted with other ids; in id order."""
    report = extraction.report
    relations: dict[str, Relation] = {}
    lines: dict[str, int] = {}
    for relation in curated:
        span = find(report.text, relation.evidence)
        row = relation.row
        identity = f"{report.id}-r{span.start}-{row.subject_id}-{row.object_id}"
        if identity in relations:
            raise relation.evidence.error(
                f"gives the relation of {row.subject_id} and {row.object_id} the id of the one on line "
                f"{lines[identity]}: let the evidence begin with another word"
            )
        relations[identity] = replace(row, id=identity, evidence=span)
        lines[identity] = relation.evidence.line
    drafted = {relation.id: relation for relation in extraction.relations}
    return tuple(relation for _, relation in sorted((drafted | relations).items()))


def _mentions(
    text: str, drafted: Iterable[Mention], notes: Iterable[tuple[CuratedMention, str | None]]
) -> tuple[Mention, ...]:
    """The mentions of actors, or of locations, with the notes applied; the id beside a note is of that kind.

    An added mention takes the place of those that it overlaps. A wrong one goes; where the note names neither an actor
    nor a location, whatever is named there goes.
    """
    mentions = list(drafted)
    added: list[tuple[Mention, Words]] = []
    for note, entity_id in notes:
        span = find(text, note.words)
        names_nobody = note.actor_id is None and note.location_id is None
        if note.wrong:
            mentions = [
                mention
                for mention in mentions
                if not mention.span.overlap(span) or not (names_nobody or mention.entity_id == entity_id)
            ]
        elif entity_id is not None:
            _check_alone(span, note.words, added)
            mentions = [mention for mention in mentions if not mention.span.overlap(span)]
            added.append((Mention(entity_id, span), note.words))
    return tuple(sorted([*mentions, *(mention for mention, _ in added)], key=lambda mention: mention.span))


def _candidates(text: str, drafted: Iterable[Candidate], notes: Iterable[CuratedMention]) -> tuple[Candidate, ...]:
    """The candidates about whose words no note says whose name they are, or that they are nobody's."""
    told = [find(text, note.words) for note in notes]
    return tuple(one for one in drafted if not any(one.span.overlap(span) for span in told))


def _check_alone(span: Span, words: Words, added: Iterable[tuple[Mention, Words]]) -> None:
    for mention, other in added:
        if mention.span.overlap(span):
            raise words.error(f"overlaps the mention on line {other.line}")
