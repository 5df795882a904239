"""rules/candidates.yml: the words that say what is a name, and whose."""

import re
from collections.abc import Sequence

from msgspec.structs import asdict

from ...base import rulefile
from ...base.rulefile import Rules
from ..places.rules import PlaceRules
from ..rules import NamingRules

PARTICLES = frozenset({"Al", "Bin", "Ibn", "Abu"})  # begin what follows
CONTRACTION = re.compile(r"['’](?:ll|ve|re|d|m|t)$")  # I'll


class CandidateRule(Rules, frozen=True):
    """The words that a rule asks for, and a text with the guesses and names that are to be found in it."""

    words: frozenset[str]
    text: str
    names: tuple[str, ...]


class CandidateWords(Rules, frozen=True):
    """The rules of rules/candidates.yml, each by its name there."""

    bodies: CandidateRule
    first_words: CandidateRule
    sites: CandidateRule
    first_of_sites: CandidateRule
    places_before: CandidateRule
    printed_in: CandidateRule
    introducers: CandidateRule
    doings: CandidateRule
    offices: CandidateRule
    titles: CandidateRule
    before_names: CandidateRule
    peoples: CandidateRule
    never: CandidateRule
    platforms: CandidateRule
    things: CandidateRule
    outlets: CandidateRule
    kinds: CandidateRule


class CandidateRules(CandidateWords, frozen=True):
    """What the rules say together with those of names.

    `openers` stand before a name and are no part of it, nor are `closers` after one. `body_words` make it a body's,
    `title_words` a person's; `people_words` are demonyms and peoples. `silent` words are no name by themselves, and
    neither are the `lone` ones, which may be a part of one.
    """

    places: PlaceRules
    openers: frozenset[str]
    closers: frozenset[str]
    title_words: frozenset[str]
    people_words: frozenset[str]
    body_words: frozenset[str]
    silent: frozenset[str]
    lone: frozenset[str]

    @classmethod
    def load(cls, naming: NamingRules, places: PlaceRules) -> "CandidateRules":
        """The package's own rules; raises AtlasError where rules/candidates.yml is wrong."""
        own = rulefile.load("candidates.yml", CandidateWords)
        openers = naming.words.openers.words | own.before_names.words | own.platforms.words
        titles = naming.words.titles.words | own.titles.words
        peoples = own.peoples.words.union(naming.demonyms, (f"{word}s" for word in naming.demonyms))
        bodies = own.bodies.words | own.first_words.words
        silent = own.never.words | openers | peoples
        return cls(
            **asdict(own),
            places=places,
            openers=openers,
            closers=naming.words.openers.words | own.platforms.words | peoples | PARTICLES,
            title_words=titles,
            people_words=peoples,
            body_words=bodies,
            silent=silent,
            lone=silent | titles | bodies | own.sites.words | own.offices.words,
        )

    def makes_site(self, words: Sequence[str], is_of: bool) -> bool:
        """Whether a name with these words is a place's; `is_of` where "of" follows its first."""
        first, last = words[0], words[-1]
        return last in self.sites.words or first in self.first_of_sites.words or (is_of and first in self.sites.words)

    def says_nothing(self, word: str) -> bool:
        """Whether a word with a capital is no name by itself: Islam, al-Awwal."""
        if word in self.silent or word.partition("-")[2] in self.never.words:
            return True
        contracted = CONTRACTION.search(word)
        return contracted is not None and word[: contracted.start()] in self.openers
