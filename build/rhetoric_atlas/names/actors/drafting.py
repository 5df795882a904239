"""The unknown names of a report -> its drafted actors, each with all its mentions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from msgspec import Struct, structs

from ...base.model import METHOD, Actor, Alias, Mention, Platform, Publisher, Report, Span
from ...curation.authority import Authority
from ..mentions import Mentions
from ..places.store import Gazetteer
from ..unknown import Named
from ..unknown.spelling import words_of
from . import beside
from .identity import id_of
from .profiles import PERSON, Profile, profile
from .rules import ActorRules
from .states import States

LONE = 1  # word of an alias that counts only beside the whole name


class Drafted(Struct, frozen=True):
    """The actors that were drafted of a report, by id, its mentions with theirs, and `ids` by first mention.

    `said` are the words in small letters that the report puts beside the names of each.
    """

    actors: tuple[Actor, ...]
    mentions: Mentions
    ids: Mapping[Span, str]
    said: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class ActorDrafts:
    """What drafting actors knows beside the report: the rules, the states, and who is no actor of a report.

    `merged` are the ids of drafted actors who are entries of the authority, each with the entry's; `known` all entries.
    """

    rules: ActorRules
    states: States
    platforms: Mapping[str, Platform]
    publishers: Mapping[str, Publisher]
    merged: Mapping[str, str]
    known: Mapping[str, Actor]

    @classmethod
    def of(cls, authority: Authority, demonyms: Mapping[str, str], gazetteer: Gazetteer) -> "ActorDrafts":
        """Beside an authority; raises AtlasError where rules/actors.yml is wrong."""
        states = States.of(authority, gazetteer)
        return cls(
            ActorRules.load(demonyms),
            states,
            authority.platforms,
            authority.publishers,
            _merged(authority),
            authority.actors,
        )

    def beside(self, authority: Authority) -> "ActorDrafts":
        """The same rules beside another authority."""
        return replace(
            self, states=States.of(authority, self.states.gazetteer), merged=_merged(authority), known=authority.actors
        )

    def draft(self, report: Report, named: Mentions, unknown: Sequence[Named]) -> Drafted:
        """A row for each state and each unknown name that is an actor's, and their mentions beside the known."""
        actors, of_states = self.states.draft(named.locations)
        mentions = [*named.actors, *of_states]
        states = {words_of(mention.span.of(report.text)): mention.entity_id for mention in of_states}
        ids: dict[Span, str] = {}
        said = self._said_of_known(report.text, named.actors)
        nobodies = self._nobodies(report)
        for name in unknown:
            if name.words in nobodies:
                continue
            told = profile(name, report.text, self.rules, self.platforms)
            is_of_thing = all(beside.is_of_thing(report.text, span, self.rules) for span in name.spans)
            if told.is_called or not (name.is_place or is_of_thing):
                actor = _actor(name, report.text, told)
                id = self.merged.get(actor.id) or states.get(name.words, actor.id)
                if id == actor.id:
                    actors[id] = _united(actors.get(id, actor), actor)
                ids[name.first] = id
                said[id] = said.get(id, frozenset()) | told.said
                mentions += [Mention(id, span) for span in name.spans]
        apart = _apart(mentions)
        named_still = {mention.entity_id for mention in apart}
        return Drafted(
            tuple(actors[id] for id in sorted(actors) if id in named_still),
            Mentions(apart, _outside(named.locations, [one for one in apart if one.entity_id in actors])),
            {first: id for first, id in ids.items() if id in named_still and id in actors},
            {id: words for id, words in said.items() if id in named_still},
        )

    def _said_of_known(self, text: str, mentions: Sequence[Mention]) -> dict[str, frozenset[str]]:
        """The words beside the names of the persons of the authority, by their ids."""
        said: dict[str, frozenset[str]] = {}
        for mention in mentions:
            if self.known[mention.entity_id].kind == PERSON:
                words = beside.words(text, beside.around(text, mention.span, self.rules))
                said[mention.entity_id] = said.get(mention.entity_id, frozenset()) | words
        return said

    def _nobodies(self, report: Report) -> frozenset[tuple[str, ...]]:
        """The words of the names of platforms, and of who published the report."""
        own = self.publishers.get(report.publisher_id or "")
        names = [platform.name for platform in self.platforms.values()]
        return frozenset(map(words_of, (*names, *((own.name, *own.signs) if own else ()))))


def _merged(authority: Authority) -> Mapping[str, str]:
    return {id: actor.id for actor in authority.actors.values() for id in actor.also}


def _united(known: Actor, actor: Actor) -> Actor:
    """One of two names that are the same, with the other forms of both."""
    return structs.replace(known, aliases=tuple(dict.fromkeys((*known.aliases, *actor.aliases))))


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
