"""The countries that a report names -> states as actors, where no authority file has the state."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from ...base.model import STATES, Actor, Location, Mention
from ...curation.authority import Authority
from ..places.locations import PREFIX
from ..places.store import Gazetteer

STATE, COUNTRY = "state", "country"


@dataclass(frozen=True, slots=True)
class States:
    """`known` are the codes of the countries whose states an authority has, `countries` its locations of that kind."""

    gazetteer: Gazetteer
    known: frozenset[str]
    countries: Mapping[str, Location]

    @classmethod
    def of(cls, authority: Authority, gazetteer: Gazetteer) -> "States":
        return cls(
            gazetteer,
            frozenset(actor.country_code or "" for actor in authority.actors.values() if actor.type == STATE),
            {place.id: place for place in authority.locations.values() if place.kind == COUNTRY},
        )

    def draft(self, places: Iterable[Mention]) -> tuple[dict[str, Actor], list[Mention]]:
        """The states by id, and the mentions that they have beside those of their countries."""
        found: dict[str, Actor] = {}
        mentions = []
        for place in places:
            actor = self._state(place.entity_id)
            if actor is not None:
                found[actor.id] = actor
                mentions.append(Mention(actor.id, place.span))
        return found, mentions

    def _state(self, location_id: str) -> Actor | None:
        """The state of a country, unless the authority has it; None for any other place."""
        country = self.countries.get(location_id)
        name, code = (country.name, country.country_code) if country else self._country(location_id)
        if code is None or code in self.known:
            return None
        return Actor(STATES + code.lower(), name, "organisation", STATE, "none", code, method="gazetteer")

    def _country(self, location_id: str) -> tuple[str, str | None]:
        number = location_id.removeprefix(PREFIX)
        place = self.gazetteer.place(int(number)) if location_id.startswith(PREFIX) and number.isdecimal() else None
        return (place.name, place.country) if place is not None and place.kind == COUNTRY else ("", None)
