"""What attribution knows before it sees a report: reporting words, grammar, the forms of dates and languages."""

from dataclasses import dataclass

from ..cues import Lexicon
from ..grammar import Grammar
from .act import PlainActs
from .date import DateForms
from .language import LanguageNames


@dataclass(frozen=True, slots=True)
class AttributionRules:
    """rules/cues.yml, rules/acts.yml and rules/grammar.yml, ready for use."""

    lexicon: Lexicon
    grammar: Grammar
    dates: DateForms
    languages: LanguageNames
    acts: PlainActs

    @classmethod
    def load(cls) -> "AttributionRules":
        """Raises AtlasError with file and line where the rules are wrong."""
        grammar = Grammar.load()
        return cls(
            Lexicon.load(), grammar, DateForms.of(grammar.months), LanguageNames.of(grammar.languages), PlainActs.load()
        )
