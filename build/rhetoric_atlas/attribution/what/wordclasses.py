"""rules/wordclasses.yml -> the classes of words by which acts, stances, statuses and denials are told."""

from dataclasses import dataclass

from ...base import rulefile
from ...base.errors import Problems


@dataclass(frozen=True, slots=True)
class WordClasses:
    """Words in small letters by their class."""

    negators: frozenset[str]
    other_clauses: frozenset[str]
    articles: frozenset[str]
    titles: frozenset[str]
    owned: frozenset[str]
    not_before_objects: frozenset[str]
    claim_nouns: frozenset[str]
    common: frozenset[str]
    benches: frozenset[str]
    defenders: frozenset[str]
    events: frozenset[str]

    @classmethod
    def load(cls) -> "WordClasses":
        """Raises AtlasError with file and line where rules/wordclasses.yml is wrong."""
        problems = Problems()
        classes = {}
        for entry in rulefile.entries("wordclasses.yml", problems):
            classes[entry.required("class")] = frozenset(entry.words("words"))
            entry.required("example")
            entry.close()
        problems.stop()
        return cls(
            negators=classes["negator"],
            other_clauses=classes["other_clause"],
            articles=classes["article"],
            titles=classes["title"],
            owned=classes["owned"],
            not_before_objects=classes["no_object"] | classes["other_clause"],
            claim_nouns=classes["claim_noun"],
            common=classes["common"],
            benches=classes["bench"],
            defenders=classes["defender"],
            events=classes["event"],
        )

    def negates(self, word: str) -> bool:
        """Whether a word in small letters turns what follows it."""
        return word in self.negators or word.endswith("n't")
