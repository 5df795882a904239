"""rules/wordclasses.yml -> the classes of words by which acts, stances, statuses and denials are told."""

from ...base.rulefile import RuleFile


class WordClasses(RuleFile, frozen=True):
    """Words in small letters by their class."""

    file = "wordclasses.yml"
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

    def stands_before_no_object(self, word: str) -> bool:
        """Whether after a word in small letters no object of a cue follows."""
        return word in self.no_objects or word in self.other_clauses

    def negates(self, word: str) -> bool:
        """Whether a word in small letters turns what follows it."""
        return word in self.negators or word.endswith("n't")
