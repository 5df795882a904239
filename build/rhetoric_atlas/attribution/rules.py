"""What attribution knows before it sees a report: reporting words, grammar, the forms of dates and languages."""

from dataclasses import dataclass

from ..language.cues import Lexicon
from ..language.dates.relative import SaidDates
from ..language.grammar import Grammar
from .what.act_wording import PlainActs
from .what.stances import Stances
from .what.wordclasses import WordClasses
from .where.original_language import LanguageNames
from .where.platforms import PlatformWords
from .who.descriptions import Descriptions


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
        """Raises AtlasError where the rules are wrong."""
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
