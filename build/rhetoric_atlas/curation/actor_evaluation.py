"""How good drafted actors are: a report drafted without the entries that it alone names, held against its curated rows.

An actor of either side is one of the other where a mention of both shares a character.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from ..base.model import Actor, Extraction, Mention, Quote
from .evaluation import ALL, Count, matches


@dataclass(frozen=True, slots=True)
class Unhelped:
    """A report drafted by an authority without `absent`, the entries that only this report names; and as curated."""

    drafted: Extraction
    curated: Extraction
    absent: Mapping[str, Actor]


def only_here(curated: Sequence[Extraction], actors: Mapping[str, Actor]) -> Iterator[dict[str, Actor]]:
    """For each report the entries of an authority that it names and none of the others does."""
    named = [_named(one) for one in curated]
    for own in named:
        others = set().union(*(other for other in named if other is not own))
        yield {id: actors[id] for id in sorted(own - others) if id in actors}


def _named(extraction: Extraction) -> set[str]:
    speakers = {id for quote in extraction.quotes for id in (quote.speaker_id, quote.channel_id) if id}
    return speakers | {mention.entity_id for mention in extraction.actor_mentions}


def counts(one: Unhelped) -> Iterator[Count]:
    """What a report adds to the measures of drafted actors."""
    scopes = (ALL, one.curated.report.id)
    drafted = {actor.id: actor for actor in one.drafted.actors if not actor.is_unnamed}
    named = {mention.entity_id for mention in one.curated.actor_mentions}
    wanted = {id for id in named & one.absent.keys() if _has_name(one.absent[id])}
    of_drafted, of_wanted = _pairs(one.drafted.actor_mentions, one.curated.actor_mentions, drafted.keys())
    for id, actor in drafted.items():
        if actor.is_drafted:
            yield "actor rows, precision", scopes, int(bool(of_drafted[id])), 1
        yield "actor rows of one actor", scopes, int(len(of_drafted[id] & wanted) <= 1), 1
    for id in sorted(wanted):
        rows = sorted(of_wanted[id])
        yield "actor rows, recall", scopes, int(bool(rows)), 1
        yield "actors in one row", scopes, int(len(rows) <= 1), 1
        if rows:
            row = drafted[max(rows, key=lambda row: sum(one.entity_id == row for one in one.drafted.actor_mentions))]
            yield "actor kind", scopes, int(row.kind == one.absent[id].kind), 1
            yield "actor type", scopes, int(row.type == one.absent[id].type), 1
    for draft, quote in matches(one.drafted.quotes, one.curated.quotes):
        yield from _links(draft, quote, scopes, wanted, of_wanted)


def _has_name(actor: Actor) -> bool:
    return not actor.is_unnamed and actor.kind != "collective"


def _links(
    draft: Quote, row: Quote, scopes: tuple[str, ...], wanted: Set[str], of_wanted: Mapping[str, Set[str]]
) -> Iterator[Count]:
    """Whether a quote's speaker and channel, who are among the entries left out, are linked to the rows of theirs."""
    for name, found, right in (
        ("named speakers linked", draft.speaker_id, row.speaker_id),
        ("channels linked", draft.channel_id, row.channel_id),
    ):
        if right in wanted:
            yield name, scopes, int(found is not None and found in of_wanted[right or ""]), 1


def _pairs(
    drafted: Sequence[Mention], curated: Sequence[Mention], ids: Set[str]
) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """The curated actors of each drafted one among `ids`, and the drafted of each curated one."""
    of_drafted: dict[str, set[str]] = defaultdict(set)
    of_curated: dict[str, set[str]] = defaultdict(set)
    at = 0
    for mention in drafted:
        while at < len(curated) and curated[at].span.end <= mention.span.start:
            at += 1
        for other in curated[at:]:
            if other.span.start >= mention.span.end:
                break
            if mention.entity_id in ids:
                of_drafted[mention.entity_id].add(other.entity_id)
                of_curated[other.entity_id].add(mention.entity_id)
    return of_drafted, of_curated
