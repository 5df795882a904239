"""The drafted actors of all reports -> one row for each: what most of the reports say of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec.structs import replace

from ...base.model import Actor
from .profiles import UNTOLD


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
    """What the reports say of one actor: of each field what most of them say, and where as many do the longest."""
    name = _most({actor.name: count for actor, count in forms.items()}) or ""
    likest = _likest(forms, name)
    aliases = {alias.text: alias for actor in forms for alias in actor.aliases if alias.text != name}
    return replace(
        likest,
        name=name,
        country_code=_most(_votes(forms, "country_code")),
        platform_id=_most(_votes(forms, "platform_id")),
        role=_most(_votes(forms, "role")),
        aliases=tuple(aliases[text] for text in sorted(aliases)),
    )


def _likest(forms: Counter[Actor], name: str) -> Actor:
    """One of the kind and type that most reports give the actor, rather a type that is told, and best with its name."""
    types: Counter[tuple[str, str]] = Counter()
    for actor, count in forms.items():
        types[actor.kind, actor.type] += count

    def rank(actor: Actor) -> tuple[object, ...]:
        of_type = actor.kind, actor.type
        return types[of_type], actor.type not in UNTOLD.values(), of_type, actor.name == name, actor.name

    return max(forms, key=rank)


def _votes(forms: Counter[Actor], field: str) -> Counter[str]:
    """How many reports say what of a field."""
    votes: Counter[str] = Counter()
    for actor, count in forms.items():
        if value := getattr(actor, field):
            votes[value] += count
    return votes


def _most(votes: Mapping[str, int]) -> str | None:
    return min(votes, key=lambda value: (-votes[value], value.isupper(), -len(value), value), default=None)
