"""rules/wordclasses.yml -> the classes of words by which acts, stances, statuses and denials are told."""

from ...base import rulefile
from ...base.rulefile import Rules


class WordClasses(Rules, frozen=True):
    """Words in small letters by their class."""

    negators: frozenset[str]
    other_clauses: frozenset[str]
    articles: frozenset[str]
    titles: frozenset[str]
    owned: frozenset[str]
    no_objects: frozenset[str]
    claim_nouns: frozenset[str]
    common: frozenset[str]
    benches: frozenset[str]
    defenders: frozenset[str]
    events: frozenset[str]

    @classmethod
    def load(cls) -> "WordClasses":
        """Raises AtlasError where rules/wordclasses.yml is wrong."""
        return rulefile.load("wordclasses.yml", cls)

    def stands_before_no_object(self, word: str) -> bool:
        """Whether after a word in small letters no object of a cue follows."""
        return word in self.no_objects or word in self.other_clauses

    def negates(self, word: str) -> bool:
        """Whether a word in small letters turns what follows it."""
        return word in self.negators or word.endswith("n't")
