"""The drafted actors of all reports -> one row for each: what most of the reports say of it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from ...base.model import Actor

Value = TypeVar("Value")


class Gathered:
    """The drafted actors of the reports that have been added."""

    def __init__(self) -> None:
        self._found: dict[str, Counter[Actor]] = {}

    def add(self, actors: Iterable[Actor]) -> None:
        for actor in actors:
            self._found.setdefault(actor.id, Counter())[actor] += 1

    def actors(self) -> Iterator[Actor]:
        """Each actor once, by id, with the names of all reports."""
        for id in sorted(self._found):
            yield _united(self._found[id])


def _united(forms: Counter[Actor]) -> Actor:
    """What the reports say of one actor: of each field what most say, and where as many do the longest."""
    actors = sorted(forms, key=lambda actor: (-forms[actor], actor.name))
    name = _most((actor.name, forms[actor]) for actor in actors)
    kind, type = _most(((actor.kind, actor.type), forms[actor]) for actor in actors)
    aliases = {alias.text: alias for actor in actors for alias in actor.aliases if alias.text != name}
    spellings = {actor.name for actor in actors} - {name}
    return replace(
        actors[0],
        name=name,
        kind=kind,
        type=type,
        country_code=_most((actor.country_code, forms[actor]) for actor in actors if actor.country_code),
        role=_most((actor.role, forms[actor]) for actor in actors if actor.role),
        aliases=tuple(aliases[text] for text in sorted(aliases)),
    )


def _most(counted: Iterable[tuple[Value, int]]) -> Value | None:
    votes: Counter[Value] = Counter()
    for value, count in counted:
        votes[value] += count
    return min(votes, key=lambda value: (-votes[value], -len(str(value)), str(value)), default=None)
