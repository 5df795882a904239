"""Sightings of names -> one record a name, whatever its spellings, acronym and surname."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from operator import attrgetter

from ...base.model import Mention, Span
from .seen import Seen
from .spelling import are_alike, key_of

Words = tuple[str, ...]

ALSO = re.compile(r",? \(?(?:aka|a\.k\.a\.|also known as|better known as|alias) (?:the )?[\"“'‘]?")
BRACKETED = re.compile(r"(?: \((?:or |the |hereafter )?|, or (?:the )?)[\"“'‘]?")  # where one of the two is an acronym
LONGEST_LINK = 24
ACRONYM = re.compile(r"[A-Z][A-Za-z&.-]{0,8}[A-Z][a-z]?")
_place = attrgetter("span.start", "span.end")


@dataclass
class Named:
    """A name with all that was seen of it."""

    seen: list[Seen] = field(default_factory=list)

    @cached_property
    def words(self) -> Words:
        """The folded words of its fullest form: the first of several words, or one that holds it and says more."""
        forms = list(dict.fromkeys(one.words for one in sorted(self.seen, key=_place) if not one.weak))
        fullest = next((words for words in forms if len(words) > 1), forms[0])
        for words in forms:
            if set(words) > set(fullest):
                fullest = words
        return fullest

    @cached_property
    def spans(self) -> list[Span]:
        """Where it stands, in order."""
        return sorted({one.span for one in self.seen})

    def fullest(self, text: str) -> str:
        """Its fullest form as printed, the first of several; one in capitals alone only where there is no other."""
        of_words = [one.span for one in self.seen if one.words == self.words]
        fullest = min(of_words, key=lambda span: (span.of(text).isupper(), -span.length, span))
        return " ".join(fullest.of(text).split())

    def printed(self, text: str) -> list[str]:
        """The words of its fullest form."""
        return self.fullest(text).split()

    @property
    def first(self) -> Span:
        return min(self.seen, key=_place).span

    @property
    def mentions(self) -> int:
        return len(self.seen)

    @property
    def place(self) -> int:
        return sum([one.place for one in self.seen])

    @property
    def is_place(self) -> bool:
        return self.place > 0

    @property
    def resembles_id(self) -> str | None:
        return next((one.resembles_id for one in self.seen if one.resembles_id), None)


def merged(seen: Iterable[Seen], text: str, actors: Sequence[Mention], stories: Sequence[int] = ()) -> list[Named]:
    """One record for each name that is seen once for certain.

    `actors` are the known ones, sorted: where another name of theirs stands beside them in brackets, it resembles them.
    `stories` are the starts of a page's stories: a surname or an acronym means somebody of its own story.
    """
    told: dict[int, list[Seen]] = {}
    for one in seen:
        told.setdefault(bisect_right(stories, one.span.start), []).append(one)
    together: dict[Words, list[Seen]] = {}
    for story in sorted(told):
        for name in _of_story(told[story], text, actors):
            together.setdefault(name.words, []).extend(name.seen)
    return [Named(seen) for seen in together.values()]


def _of_story(seen: Iterable[Seen], text: str, actors: Sequence[Mention]) -> list[Named]:
    ordered = sorted(seen, key=_place)
    places = list(map(_place, actors))
    strong = [_beside_known(one, text, actors, bisect_right(places, _place(one))) for one in ordered if not one.weak]
    groups = _Groups(strong)
    groups.join_pairs(strong, text)
    groups.join_spellings()
    groups.join_parts([one.words for one in ordered if one.weak])
    names: dict[Words, Named] = {}
    for one in strong:
        if one.words not in groups.open:
            names.setdefault(groups.root(one.words), Named()).seen.append(one)
    end = 0
    for one in sorted((one for one in ordered if one.weak), key=lambda one: (one.span.start, -one.span.end)):
        name = names.get(groups.root(one.words))
        if name is not None and one.span.start >= end:
            name.seen.append(one)
            end = one.span.end
    return list(names.values())


class _Groups:
    """The words of names, joined where they are one; `open` are surnames that more than one bears."""

    def __init__(self, seen: Iterable[Seen]) -> None:
        self._parent: dict[Words, Words] = {one.words: one.words for one in seen}
        self._keys = {words: key_of(words) for words in self._parent}
        self._bodies = {one.words for one in seen if one.body or one.place > 0}
        self.open: set[Words] = set()

    def root(self, words: Words) -> Words:
        while self._parent.get(words, words) != words:
            self._parent[words] = self._parent[self._parent[words]]
            words = self._parent[words]
        return words

    def _join(self, one: Words, other: Words) -> None:
        self._parent[self.root(other)] = self.root(one)

    def join_pairs(self, seen: Sequence[Seen], text: str) -> None:
        """A name and another that is said to be the same: "the Hill Front (HF)"."""
        for one, other in pairwise(seen):
            if _are_one(text, one.span, other.span):
                self._join(one.words, other.words)

    def join_spellings(self) -> None:
        """Names whose words have the same bones."""
        by_key: dict[Words, list[Words]] = {}
        for words, key in self._keys.items():
            by_key.setdefault(key, []).append(words)
        for first, *others in by_key.values():
            for words in others:
                if are_alike(first, words):
                    self._join(first, words)

    def join_parts(self, weak: Iterable[Words]) -> None:
        """Shorter forms of a person's name: "Tarni", "Abu Karim" for Abu Karim al-Tarni; where one alone bears them.

        `weak` are words that are no name for certain: one that is a part of a name is, too.
        """
        keys = {**{words: key_of(words) for words in weak}, **self._keys}
        bearers: dict[str, set[Words]] = {}
        for words, key in self._keys.items():
            if len(words) > 1 and words not in self._bodies:
                for part in key:
                    bearers.setdefault(part, set()).add(words)
        for words, key in sorted(keys.items(), key=lambda one: (-len(one[0]), one[0])):
            full = [name for name in sorted(bearers.get(key[-1], ())) if self._is_part(words, name)]
            roots = {self.root(name) for name in full} - {self.root(words)}
            if len(roots) == 1:
                self._join(roots.pop(), words)
            elif roots and words in self._parent:
                self.open.add(words)

    def _is_part(self, words: Words, name: Words) -> bool:
        """Whether words are one word of a name, or several that it begins or ends with."""
        count = len(words)
        parts = [(word,) for word in name] if count == 1 else [name[:count], name[-count:]]
        return count < len(name) and any(key_of(part) == key_of(words) and are_alike(part, words) for part in parts)


def _beside_known(one: Seen, text: str, actors: Sequence[Mention], at: int) -> Seen:
    """A name with the known actor of which it is another form, before or after the place `at` among the actors."""
    before = actors[at - 1] if at else None
    after = actors[at] if at < len(actors) else None
    if before and _are_one(text, before.span, one.span):
        return one._replace(resembles_id=before.entity_id)
    if after and _are_one(text, one.span, after.span):
        return one._replace(resembles_id=after.entity_id)
    return one


def _are_one(text: str, first: Span, second: Span) -> bool:
    if not 0 < second.start - first.end < LONGEST_LINK:
        return False
    gap = text[first.end : second.start]
    if gap[0] not in " ,":
        return False
    if ALSO.fullmatch(gap):
        return True
    return BRACKETED.fullmatch(gap) is not None and any(ACRONYM.fullmatch(span.of(text)) for span in (first, second))
