"""rules/descriptions.yml -> the nouns by which reports speak again of an actor, and which actors each may mean."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ...base import rulefile
from ...base.model import Actor
from ...base.rulefile import Rules

BODY: Literal["body"] = "body"
PERSON: Literal["person"] = "person"
AUTHOR: Literal["author"] = "author"
STATE = "state"  # a country is named as a place far more often than as somebody who speaks
UNTOLD = "other_body"  # the type of a body of which the report has not told what it is


class Description(Rules, frozen=True):
    """What a noun may mean: a body, a person or an author, and types of actors; no types are all types.

    An office is somebody's of whom the report has said so.
    """

    stands_for: Literal["body", "person", "author"]
    types: frozenset[str] = frozenset()
    is_office: bool = False

    def fits(self, actor: Actor) -> bool:
        """Whether a noun means actors of this type."""
        return actor.type not in {STATE, UNTOLD} and self.may_fit(actor)

    def may_fit(self, actor: Actor) -> bool:
        """Whether a noun means actors of this type, or the report does not tell what the actor is."""
        is_of_kind = self.stands_for == AUTHOR or (actor.kind == "person") == (self.stands_for == PERSON)
        return is_of_kind and (not self.types or actor.type in self.types or actor.type == UNTOLD)


class DescriptionRule(Description, frozen=True, kw_only=True):
    """The nouns that may mean the same."""

    words: frozenset[str]
    example: str


@dataclass(frozen=True, slots=True)
class Descriptions:
    """Each noun in small letters, with what it may mean; `texts` are those that stand for their author."""

    by_word: Mapping[str, Description]
    texts: frozenset[str]

    @classmethod
    def load(cls) -> "Descriptions":
        """Raises AtlasError where rules/descriptions.yml is wrong."""
        rules = rulefile.load("descriptions.yml", tuple[DescriptionRule, ...])
        by_word = {word: rule for rule in rules for word in rule.words}
        return cls(by_word, frozenset(word for word, rule in by_word.items() if rule.stands_for == AUTHOR))

    def stands_for(self, word: str) -> str | None:
        """body, person or author, or None for a noun that describes nobody."""
        description = self.by_word.get(word)
        return description.stands_for if description else None
