"""rules/candidates.yml: the words that say what is a name, and whose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields

from .. import rulefile
from ..entries import EntryReader
from ..errors import Problems
from ..gazetteer.rules import PlaceRules
from ..naming import NamingRules

CONTRACTION = re.compile(r"['’](?:ll|ve|re|d|m|t)$")  # I'll


@dataclass(frozen=True, slots=True)
class CandidateRule:
    """The words that a rule asks for, and a text with the guesses and names that are to be found in it."""

    words: frozenset[str]
    text: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CandidateRules:
    """The rules of rules/candidates.yml, each by its name there, beside those of names and of places."""

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
    naming: NamingRules
    places: PlaceRules

    @classmethod
    def load(cls, naming: NamingRules, places: PlaceRules) -> "CandidateRules":
        """The package's own rules; raises AtlasError with file and line where rules/candidates.yml is wrong."""
        problems = Problems()
        entry = rulefile.entry("candidates.yml", problems)
        rules = dict(_rule(rule) for rule in entry.readers("rules"))
        entry.close()
        problems.stop()
        return cls(**rules, naming=naming, places=places)

    @property
    def own(self) -> dict[str, CandidateRule]:
        """The rules of rules/candidates.yml by their names."""
        named = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: rule for name, rule in named.items() if isinstance(rule, CandidateRule)}

    def is_title(self, word: str) -> bool:
        return word in self.naming.words.titles.words or word in self.titles.words

    def is_people(self, word: str) -> bool:
        """Whether a word is a demonym or names a people: Iraqi, Iraqis, Kurds."""
        demonyms = self.naming.demonyms
        return word in demonyms or word in self.peoples.words or (word[-1] == "s" and word[:-1] in demonyms)

    def makes_body(self, word: str) -> bool:
        return word in self.bodies.words or word in self.first_words.words

    def makes_site(self, words: Sequence[str], is_of: bool) -> bool:
        """Whether a name with these words is a place's; `is_of` where "of" follows its first."""
        first, last = words[0], words[-1]
        return last in self.sites.words or first in self.first_of_sites.words or (is_of and first in self.sites.words)

    def says_nothing(self, word: str) -> bool:
        """Whether a word with a capital is no name by itself: Islam, al-Awwal."""
        return (
            word in self.never.words
            or word in self.platforms.words
            or word.partition("-")[2] in self.never.words
            or CONTRACTION.sub("", word) in self.naming.words.openers.words
            or word in self.naming.words.openers.words
            or word in self.before_names.words
            or self.is_people(word)
        )


def _rule(entry: EntryReader) -> tuple[str, CandidateRule]:
    name = entry.required("rule")
    rule = CandidateRule(frozenset(entry.words("words")), entry.required("text"), entry.words("names"))
    entry.close()
    return name, rule
