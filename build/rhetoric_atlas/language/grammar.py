"""rules/grammar.yml -> the closed classes of English, the months and the languages that attribution reads by."""

from collections.abc import Iterable, Mapping

from ..base.rulefile import RuleFile

ARTICLES = frozenset({"a", "an", "the"})
DEFINITE = frozenset({"the", "this"})  # before somebody named before
OWNING = frozenset({"his", "her", "its", "their"})
NAME_LENGTH = 6  # words of a name at most


class Grammar(RuleFile, frozen=True):
    """Words in small letters by their class; month names as printed to 1..12; language names to ISO 639-1 codes."""

    file = "grammar.yml"
    name_particles: frozenset[str]
    articles_in_names: tuple[str, ...]
    articles: frozenset[str]
    determiners: frozenset[str]
    pronouns: frozenset[str]
    relatives: frozenset[str]
    adjectives: frozenset[str]
    subordinators: frozenset[str]
    conjunctions: frozenset[str]
    prepositions: frozenset[str]
    auxiliaries: frozenset[str]
    finite: frozenset[str]
    contractions: tuple[str, ...]
    passives: frozenset[str]
    adverbs: frozenset[str]
    no_adverbs: frozenset[str]
    verbs: frozenset[str]
    participles: frozenset[str]
    nouns_in_ing: frozenset[str]
    issuing: frozenset[str]
    days: frozenset[str]
    abbreviations: frozenset[str]
    media: frozenset[str]
    pictures: frozenset[str]
    accusers: frozenset[str]
    speakers: frozenset[str]
    courts: frozenset[str]
    court_sides: frozenset[str]
    months: Mapping[str, int]
    languages: Mapping[str, str]

    def has_finite_verb(self, words: Iterable[str]) -> bool:
        """Whether words as printed seem to make a clause: one is a finite verb, or the subject of one; IS is a name."""
        return any(
            self._is_finite(word.lower().replace("’", "'")) for word in words if word == "I" or not word.isupper()
        )

    def _is_finite(self, word: str) -> bool:
        return word in self.finite or word in self.verbs or word.endswith(self.contractions)

    def is_of_name(self, word: str) -> bool:
        """Whether a word as printed may be one of a person's name: "Karim", "bin", "al-Harbi"."""
        return word[0].isupper() or word in self.name_particles or word.startswith(self.articles_in_names)

    def is_adverb(self, word: str) -> bool:
        """Whether a word in small letters may stand between a subject and its verb."""
        return word in self.adverbs or (word.endswith("ly") and len(word) > 4 and word not in self.no_adverbs)
