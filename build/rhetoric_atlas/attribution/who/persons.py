"""Whether the words for somebody name one person."""

from ...base.model import Actor, Span
from ..facts import Speaker
from .actors import Cast
from .descriptions import PERSON

NAME_LENGTH = 4  # words of a person's name at most
ONE = frozenset({"another", "one"})  # of those who were told of
NEAR = 3000  # characters before a surname in which its full name stands


def names_person(somebody: Speaker, cast: Cast) -> bool:
    """Whether they are an actor who is a person, or words such as "the old cleric", "Karl Munthe", "Lee, who fled"."""
    words = somebody.span.of(cast.text).split()
    if "and" in words or somebody.actor is not None:
        return somebody.is_person and "and" not in words
    if not words or cast.mention_at(somebody.span) is not None:
        return False
    if "who" in words or words[0].lower() in ONE:
        return True
    described = cast.descriptions.stands_for(somebody.head)
    if described is not None:
        return described == PERSON
    is_name = len(words) <= NAME_LENGTH and all(map(cast.grammar.is_of_name, words))
    return is_name and (len(words) > 1 or _is_surname(words[0], somebody.span, cast))


def surnamed(name: str, place: int, cast: Cast) -> Actor | None:
    """The person whom the story before a place calls by a name that ends so: "Shadrin" is Sergey Shadrin."""
    for mention, actor in cast.backwards(cast.story_before(place)):
        if actor.kind == "person" and mention.span.of(cast.text).split()[-1] == name:
            return actor
    return None


def _is_surname(name: str, span: Span, cast: Cast) -> bool:
    """Whether the report named somebody so in full before: "Ruslan |Gorin|"."""
    start = max(0, span.start - NEAR)
    at = cast.text.rfind(f" {name}", start, span.start)
    before = cast.text[start:at].rsplit(None, 1)[-1:] if at > start else []
    return bool(before) and before[0][0].isupper() and before[0][-1].isalnum()
