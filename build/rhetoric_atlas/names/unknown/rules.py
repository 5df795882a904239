"""rules/candidates.yml: the words that say what is a name, and whose."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, fields

from ...base import rulefile
from ...base.entries import EntryReader
from ...base.errors import Problems
from ..places.rules import PlaceRules
from ..rules import NamingRules

PARTICLES = frozenset({"Al", "Bin", "Ibn", "Abu"})  # begin what follows
CONTRACTION = re.compile(r"['’](?:ll|ve|re|d|m|t)$")  # I'll


@dataclass(frozen=True, slots=True)
class CandidateRule:
    """The words that a rule asks for, and a text with the guesses and names that are to be found in it."""

    words: frozenset[str]
    text: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CandidateRules:
    """The rules of rules/candidates.yml, each by its name there, and what they say together with those of names.

    `openers` stand before a name and are no part of it, nor are `closers` after one. `body_words` make it a body's,
    `title_words` a person's; `people_words` are demonyms and peoples. `silent` words are no name by themselves, and
    neither are the `lone` ones, which may be a part of one.
    """

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
        """The package's own rules; raises AtlasError with file and line where rules/candidates.yml is wrong."""
        problems = Problems()
        entry = rulefile.entry("candidates.yml", problems)
        rules = dict(_rule(rule) for rule in entry.readers("rules"))
        entry.close()
        problems.stop()
        words = {name: rule.words for name, rule in rules.items()}
        openers = naming.words.openers.words | words["before_names"] | words["platforms"]
        titles = naming.words.titles.words | words["titles"]
        peoples = frozenset(naming.demonyms).union((f"{word}s" for word in naming.demonyms), words["peoples"])
        bodies = words["bodies"] | words["first_words"]
        silent = words["never"] | openers | peoples
        lone = silent | titles | bodies | words["sites"] | words["offices"]
        return cls(
            **rules,
            places=places,
            openers=openers,
            closers=naming.words.openers.words | words["platforms"] | peoples | PARTICLES,
            title_words=titles,
            people_words=peoples,
            body_words=bodies,
            silent=silent,
            lone=lone,
        )

    @property
    def own(self) -> dict[str, CandidateRule]:
        """The rules of rules/candidates.yml by their names."""
        named = {field.name: getattr(self, field.name) for field in fields(self)}
        return {name: rule for name, rule in named.items() if isinstance(rule, CandidateRule)}

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


def _rule(entry: EntryReader) -> tuple[str, CandidateRule]:
    name = entry.required("rule")
    rule = CandidateRule(frozenset(entry.words("words")), entry.required("text"), entry.words("names"))
    entry.close()
    return name, rule
