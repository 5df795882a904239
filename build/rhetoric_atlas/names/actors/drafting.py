"""The unknown names of a report -> its drafted actors, each with all its mentions."""

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from ...base.model import Actor, Alias, Mention, Platform, Report, Span
from ..mentions import Mentions
from ..unknown import Named
from .identity import id_of
from .profiles import Profile, profile
from .rules import ActorRules

METHOD = "drafted"
LONE = 1  # word of an alias that counts only beside the whole name


class Drafted(Struct, frozen=True):
    """The actors that were drafted of a report, by id, its mentions with theirs, and `ids` by first mention."""

    actors: tuple[Actor, ...]
    mentions: Mentions
    ids: Mapping[Span, str]


def draft(
    report: Report, named: Mentions, unknown: Sequence[Named], rules: ActorRules, platforms: Mapping[str, Platform]
) -> Drafted:
    """A row for each unknown name that is an actor's, and its mentions beside those of the known."""
    actors: dict[str, Actor] = {}
    mentions = list(named.actors)
    ids: dict[Span, str] = {}
    for name in unknown:
        told = profile(name, report.text, rules, platforms)
        if told.told or not name.is_place:
            actor = _actor(name, report.text, told)
            known = actors.setdefault(actor.id, actor)
            actors[actor.id] = replace(known, aliases=tuple(dict.fromkeys((*known.aliases, *actor.aliases))))
            ids[name.first] = actor.id
            mentions += [Mention(actor.id, span) for span in name.spans]
    apart = _apart(mentions)
    return Drafted(tuple(actors[id] for id in sorted(actors)), Mentions(apart, _outside(named.locations, apart)), ids)


def _actor(name: Named, text: str, told: Profile) -> Actor:
    forms = dict.fromkeys(" ".join(span.of(text).split()) for span in name.spans)
    full = name.fullest(text)
    return Actor(
        id=id_of(full),
        name=full,
        kind=told.kind,
        type=told.type,
        alignment="none",
        country_code=told.country_code,
        platform_id=told.platform_id,
        role=told.role,
        method=METHOD,
        aliases=tuple(
            Alias(form, scope="everywhere" if len(form.split()) > LONE else "with_full_name")
            for form in forms
            if form != full
        ),
    )


def _apart(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """The mentions in order, of two that overlap the one that begins first, or is longer."""
    apart: list[Mention] = []
    for mention in sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end)):
        if not apart or apart[-1].span.end <= mention.span.start:
            apart.append(mention)
    return tuple(apart)


def _outside(places: Sequence[Mention], actors: Sequence[Mention]) -> tuple[Mention, ...]:
    """The places that are not a part of an actor's name: not Tarn in "the University of Tarn"."""
    inside = [False] * len(places)
    at = 0
    for number, place in enumerate(places):
        while at < len(actors) and actors[at].span.end < place.span.end:
            at += 1
        if at < len(actors):
            inside[number] = _holds(actors[at].span, place.span)
    return tuple(place for place, is_part in zip(places, inside, strict=True) if not is_part)


def _holds(name: Span, place: Span) -> bool:
    return name.contains(place) and name != place
