"""What attribution knows before it sees a report: reporting words, grammar, the forms of dates and languages."""

from dataclasses import dataclass

from ..cues import Lexicon
from ..grammar import Grammar
from .act import PlainActs
from .date_forms import SaidDates
from .descriptions import Descriptions
from .language import LanguageNames
from .platform import PlatformWords
from .stance import Stances
from .wordclasses import WordClasses


@dataclass(frozen=True, slots=True)
class AttributionRules:
    """The rules of rules/*.yml by which quotes are attributed, ready for use."""

    lexicon: Lexicon
    grammar: Grammar
    dates: SaidDates
    languages: LanguageNames
    descriptions: Descriptions
    platforms: PlatformWords
    acts: PlainActs
    stances: Stances
    classes: WordClasses

    @classmethod
    def load(cls) -> "AttributionRules":
        """Raises AtlasError with file and line where the rules are wrong."""
        grammar, classes = Grammar.load(), WordClasses.load()
        return cls(
            lexicon=Lexicon.load(),
            grammar=grammar,
            dates=SaidDates.load(grammar.months),
            languages=LanguageNames.of(grammar.languages),
            descriptions=Descriptions.load(),
            platforms=PlatformWords.load(),
            acts=PlainActs.load(classes),
            stances=Stances.load(classes),
            classes=classes,
        )
