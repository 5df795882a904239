"""The country of a drafted actor that a report names as a state's: "Norland's interior minister Karim Lee"."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from ...base.model import Actor, Mention, Relation
from .states import STATE

OFFICE = "official_of"
OWNS = re.compile(r"['’]s? (?:[\w-]+ ){0,2}")  # between a state's name and its court's


def with_countries(
    text: str,
    drafted: Sequence[Actor],
    mentions: Sequence[Mention],
    relations: Iterable[Relation],
    known: Mapping[str, Actor],
) -> tuple[Actor, ...]:
    """The drafted actors, those whose country nothing else tells with that of the state whose they are.

    `known` are all actors of the report by id.
    """
    owners = {tie.subject_id: tie.object_id for tie in relations if tie.relation == OFFICE}
    for one, other in pairwise(mentions):
        if known[one.entity_id].type == STATE and OWNS.fullmatch(text, one.span.end, other.span.start):
            owners.setdefault(other.entity_id, one.entity_id)
    return tuple(
        replace(actor, country_code=owner.country_code)
        if actor.country_code is None and (owner := known.get(owners.get(actor.id, ""))) and owner.type == STATE
        else actor
        for actor in drafted
    )
