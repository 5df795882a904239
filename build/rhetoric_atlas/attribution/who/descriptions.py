"""rules/descriptions.yml -> the nouns by which reports speak again of an actor, and which actors each may mean."""

from collections.abc import Mapping
from dataclasses import dataclass

from ...base import rulefile
from ...base.errors import Problems
from ...base.model import Actor

BODY, PERSON, AUTHOR = "body", "person", "author"
STANDS_FOR = (BODY, PERSON, AUTHOR)


@dataclass(frozen=True, slots=True)
class Description:
    """What a noun may mean: one of STANDS_FOR, and types of actors; no types are all types."""

    stands_for: str
    words: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()

    def fits(self, actor: Actor) -> bool:
        """Whether a noun means actors of this type."""
        # a country is named as a place far more often than as somebody who speaks
        if actor.type == "state":
            return False
        is_of_kind = self.stands_for == AUTHOR or (actor.kind == "person") == (self.stands_for == PERSON)
        return is_of_kind and (not self.types or actor.type in self.types)


@dataclass(frozen=True, slots=True)
class Descriptions:
    """Each noun in small letters, with what it may mean; `texts` are those that stand for their author."""

    by_word: Mapping[str, Description]
    texts: frozenset[str]

    @classmethod
    def load(cls) -> "Descriptions":
        """Raises AtlasError with file and line where rules/descriptions.yml is wrong."""
        problems = Problems()
        by_word: dict[str, Description] = {}
        for entry in rulefile.entries("descriptions.yml", problems):
            description = Description(
                stands_for=entry.one_of("stands_for", STANDS_FOR, "what a description may mean", BODY) or BODY,
                words=frozenset(entry.words("words")),
                types=frozenset(entry.words("types")),
            )
            entry.required("example")
            entry.close()
            for word in sorted(description.words & by_word.keys()):
                entry.note(f"{word} stands in two entries", "words")
            by_word.update(dict.fromkeys(description.words, description))
        problems.stop()
        return cls(by_word, frozenset(word for word, meant in by_word.items() if meant.stands_for == AUTHOR))

    def stands_for(self, word: str) -> str | None:
        """One of STANDS_FOR, or None for a noun that describes nobody."""
        description = self.by_word.get(word)
        return description.stands_for if description else None
