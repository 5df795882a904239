"""What the words around a name say of its being a place where it stands."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from msgspec import Struct

from ...base.marks import OPENING_MARKS
from ...base.model import Span
from ..rules import NamingRules
from .groups import Group, Token
from .rules import PlaceRules
from .store import Meanings

NEAR = 32  # characters of a text that are asked on each side of a name
AFTER = re.compile(r" ([\w-]+)")
HYPHENED = re.compile(r"-(\w+)")
DATELINE = re.compile(r"(?:, [^\n]{1,30}?)? ?(?:\([^\n)]{2,30}\) ?)?(?:--|—|–|-) ")
BEGINS = re.compile(r"(?:^|[.!?:\n] ?[\"“”'‘]?|[\"“])$")
OPENING = OPENING_MARKS + "”(["
NUMBERED = re.compile(r"\d ?$")  # 100 B.C.
TITLED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Cpl|Capt|Maj|Sen|Rep|Gov|Prof|Rev|Adm|Hon)|(?<![.\w])[A-Z])\. $"
)
NO_NAME = re.compile(r"\$| & |['’]s? (?=[A-Z])")  # US$, Stevens & Wilkinson, Moore's Ford
NEXT_NAME = re.compile(r" ([A-Z]\w+)")

# What the words around a name add to its being a place.
LOCATIVE, KIND_WORD, KIND_OF, LINK, DIRECTION, JOINED, DATED = 2.0, 4.0, 3.0, 0.5, 2.0, 2.0, 3.0
UNKNOWN_BEFORE, UNKNOWN_AFTER, SPEAKS, FIRST_WORD = -5.0, -2.0, -1.5, -1.0
NOT_HERE = -100.0
GIVEN_NAME = 3  # among 100,000 people, that a word before another is a given name


class Sighting(Struct, frozen=True):
    """A name where it stands, from `start` to `end`.

    local is the evidence of the words around it; wants is 'admin1', 'admin2' or 'settlement' where they say what it is.
    A `person` bears the name here.
    """

    key: str
    meanings: Meanings
    start: int
    end: int
    local: float = 0.0
    wants: str = ""
    person: bool = False

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Piece(NamedTuple):
    """A stretch of a group's words that is a name of the gazetteer."""

    key: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Scene:
    """A report's text and the rules by which the words in it are read."""

    text: str
    places: PlaceRules
    naming: NamingRules

    def is_never(self, word: str) -> bool:
        words = self.naming.words
        return word in self.places.never.words or word in self.naming.demonyms or word in words.titles.words

    def kind_of(self, word: str) -> str:
        """What a word says that a name is: 'admin1', 'admin2', 'settlement', or nothing."""
        rules = self.places
        if word in rules.admin1.words:
            return "admin1"
        if word in rules.admin2.words:
            return "admin2"
        return "settlement" if word in rules.settlements.words else ""


class Judge:
    """What stands around one name in its group, and what it tells."""

    def __init__(
        self, scene: Scene, group: Group, piece: Piece, held: Mapping[int, Piece], known: Mapping[str, Meanings]
    ) -> None:
        self.scene, self.piece, self.held, self.tokens, self.known = scene, piece, held, group, known
        self.start, self.end = self.tokens[piece.first].start, self.tokens[piece.last].end
        self.local, self.wants, self.person = 0.0, "", False

    def sighting(self, meanings: Meanings) -> Sighting:
        before = self.scene.text[max(0, self.start - NEAR) : self.start]
        after = self.scene.text[self.end : self.end + NEAR]
        is_numbered = NUMBERED.search(before, len(before) - 2) and before[-1] != "\n"
        if NO_NAME.match(after) or before.endswith("& ") or is_numbered or self._is_direction(after):
            self.local = NOT_HERE
        if ". " in before[-3:] and TITLED.search(before):  # what ends so is rare, and sooner seen than searched
            self.local, self.person = NOT_HERE, True
        if self.piece.first:
            self._word_before(self.tokens[self.piece.first - 1])
        else:
            self._small_words_before(before, meanings)
        if self.piece.last + 1 < len(self.tokens):
            self._word_after(self.tokens[self.piece.last + 1], meanings)
        else:
            self._small_words_after(before, after)
        return Sighting(self.piece.key, meanings, self.start, self.end, self.local, self.wants, self.person)

    def _is_direction(self, after: str) -> bool:
        """Whether the name only says which part of the place after it is meant: |Northern| Syria."""
        if self.scene.text[self.start : self.end] not in self.scene.places.directions.words:
            return False
        word = NEXT_NAME.match(after)
        return word is not None and not self.scene.kind_of(word[1])

    def _word_before(self, left: Token) -> None:
        """The capitalised word that the group has before the name."""
        rules, words, word = self.scene.places, self.scene.naming.words, left.text
        gap = self.scene.text[left.end : self.start]
        if " of " in gap:
            self._kind_before(word)
        elif word in rules.directions.words:
            self.local += DIRECTION
        elif word in rules.locatives.words:
            self.local += LOCATIVE
        elif word in rules.prefixes.words:
            self.local = NOT_HERE
        elif not (
            self._is_place(self.piece.first - 1)
            or (word in words.openers.words and gap == " ")
            or word in self.scene.naming.demonyms
            or word in rules.civic.words
            or self.scene.kind_of(word)
        ):
            self.local += UNKNOWN_BEFORE
            self.person = True

    def _small_words_before(self, before: str, meanings: Meanings) -> None:
        rules = self.scene.places
        earlier, word = _last_words(before)
        if word in rules.locatives.words:
            self.local += LINK if before.endswith("the ") else LOCATIVE  # at the Harir mill
        elif word in rules.directions.words:
            self.local += DIRECTION
        elif word in rules.links.words and earlier in rules.speaking.words:
            self.local += SPEAKS
        elif word == "of":
            self._kind_before(earlier)
        elif word in rules.links.words:
            self.local += LINK
        elif meanings.is_common and BEGINS.search(before):
            self.local += FIRST_WORD

    def _kind_before(self, word: str) -> None:
        """The word before "of" and the name."""
        rules = self.scene.places
        if word in rules.kinds_of.words:
            self.local += KIND_OF
            self.wants = self.scene.kind_of(word)
        elif word in rules.institutions.words or word in rules.prefixes.words:
            self.local = NOT_HERE
        else:
            self.local += LINK

    def _word_after(self, right: Token, meanings: Meanings) -> None:
        """The capitalised word that the group has after the name."""
        rules, word = self.scene.places, right.text
        gap = self.scene.text[self.end : right.start]
        if self.scene.kind_of(word) and not self.scene.text.startswith((" of ", " for "), right.end):
            self._kind_after(right, meanings)
        elif word in rules.institutions.words:
            self.local = NOT_HERE
        elif not (
            word in rules.civic.words
            or (self.piece.last + 1 in self.held and meanings.given < GIVEN_NAME)
            or " of " in gap
            or word in self.scene.naming.words.titles.words
            or word in self.scene.naming.demonyms
        ):
            self.local += UNKNOWN_AFTER
            self.person |= gap == " " and meanings.given > 0

    def _is_place(self, number: int) -> bool:
        """Whether a word of the group is in a name of a place, and no given name."""
        piece = self.held.get(number)
        return piece is not None and self.known[piece.key].given < GIVEN_NAME

    def _kind_after(self, right: Token, meanings: Meanings) -> None:
        """A capitalised word for what the name is: a division's belongs to its name."""
        number = self.piece.last + 2
        after = self.tokens[number].text if number < len(self.tokens) else ""
        wants = self.scene.kind_of(right.text)
        if after in self.scene.places.institutions.words:
            self.local = NOT_HERE
        elif wants == "settlement":
            self._kind(wants)
        elif any(place.kind in ("admin1", "admin2") for place in meanings.places):
            self._kind(wants)
            self.end = right.end

    def _small_words_after(self, before: str, after: str) -> None:
        rules = self.scene.places
        match = AFTER.match(after)
        word = match[1] if match else ""
        if wants := self.scene.kind_of(word):
            self._kind(wants)
        elif word in rules.units.words:
            self.local = NOT_HERE
        elif word in rules.people_do.words:
            self.local += SPEAKS
        elif (hyphened := HYPHENED.match(after)) and hyphened[1] in rules.hyphened.words:
            self.local += JOINED
        elif self.piece.first == 0 and before.rstrip(" ")[-1:] in ("", "\n") and DATELINE.match(after):
            self.local += DATED

    def _kind(self, kind: str) -> None:
        self.local += KIND_WORD
        self.wants = kind


def _last_words(before: str) -> tuple[str, str]:
    """The last two words before a name, the article aside."""
    words = before[before.rfind("\n") + 1 :].rsplit(" ", 4)
    if words.pop():
        return "", ""
    if words and words[-1] == "the":
        words.pop()
    earlier, last = ("", "", *words)[-2:]
    return earlier.strip(","), last.lstrip(OPENING)
