"""authority/field.yml: whom reports of the field name most, beside a collection's own actors, which win over it."""

from collections.abc import Iterator, Set
from functools import cache
from typing import Literal

from msgspec.structs import asdict, replace

from ..base import rulefile
from ..base.model import Actor, Alias
from ..base.rulefile import Rules
from ..curation.authority import Authority
from ..language.spelling import cased_fold

FILE = "authority/field.yml"
TINY = 4  # letters up to which a name is another one where its capitals are others


class FurtherName(Rules, frozen=True):
    """A name that counts only beside another, or one of another language than English."""

    alias: str
    scope: Literal["everywhere", "with_full_name"] = "everywhere"
    language: str | None = None


class Entry(Rules, frozen=True):
    """One actor of the file, with the keys of data/actors.yml."""

    id: str
    name: str
    kind: Literal["person", "organisation", "collective"]
    type: str
    alignment: str
    country_code: str | None = None
    parent_id: str | None = None
    platform_id: str | None = None
    role: str | None = None
    is_pseudonym: bool = False
    external_aliases: tuple[str | FurtherName, ...] = ()

    def actor(self) -> Actor:
        said = asdict(self)
        aliases = tuple(map(_alias, said.pop("external_aliases")))
        return Actor(**said, aliases=aliases)


def _alias(name: str | FurtherName) -> Alias:
    if isinstance(name, str):
        return Alias(name, "external")
    return Alias(name.alias, "external", name.scope, language=name.language)


@cache
def entries() -> tuple[Actor, ...]:
    """The actors of the package's own file; raises AtlasError where it is wrong."""
    return tuple(entry.actor() for entry in rulefile.load(FILE, tuple[Entry, ...]))


def beside(known: Authority) -> Authority:
    """An authority with the field's actors beside its own, by id; `field` of it says which they are.

    An entry of the field whose id or name a collection has is left out, and so is an alias that the collection has, a
    platform that it has not, and a parent that nobody has.
    """
    own = {_key(name) for actor in known.actors.values() for name in _names(actor)}
    others = {actor.id: actor for actor in entries() if actor.id not in known.actors and _key(actor.name) not in own}
    everybody = known.actors.keys() | others.keys()
    further = [_fitted(actor, own, everybody, known.platforms.keys()) for actor in others.values()]
    return replace(known.with_actors(further), field=frozenset(others))


def _fitted(actor: Actor, own: Set[str], everybody: Set[str], platforms: Set[str]) -> Actor:
    return replace(
        actor,
        aliases=tuple(alias for alias in actor.aliases if _key(alias.text) not in own),
        parent_id=actor.parent_id if actor.parent_id in everybody else None,
        platform_id=actor.platform_id if actor.platform_id in platforms else None,
    )


def _names(actor: Actor) -> Iterator[str]:
    yield actor.name
    yield from (alias.text for alias in actor.aliases)


def _key(name: str) -> str:
    """What two names that are one have in common."""
    folded = cased_fold(name)
    return folded if len(folded) <= TINY else folded.lower()


def named(known: Authority, ids: Set[str | None]) -> Iterator[Actor]:
    """The field's actors among some ids, each once, with those that they are a part of; by id."""
    asked, found = {id for id in ids if id in known.field}, set[str | None]()
    while asked:
        found |= asked
        asked = {parent for id in asked if id and (parent := known.actors[id].parent_id) in known.field} - found
    yield from (actor for actor in known.actors.values() if actor.id in found)
