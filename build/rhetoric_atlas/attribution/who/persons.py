"""Whether the words for somebody name one person."""

from ..facts import Speaker
from .actors import Cast
from .descriptions import PERSON

PERSON_LENGTH = 4  # words of a person's name at most
ONE = frozenset({"another", "one"})  # of those who were told of


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
    return 1 < len(words) <= PERSON_LENGTH and all(map(cast.grammar.is_of_name, words))
