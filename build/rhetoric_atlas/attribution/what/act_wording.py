"""What the words of a quote do, where they say it plainly and the cue does not."""

from collections.abc import Sequence
from dataclasses import dataclass

from .wordclasses import WordClasses
from .wording import Wording, with_starts


@dataclass(frozen=True, slots=True)
class PlainActs:
    """rules/acts.yml: for each act, the words that show it, in the order in which they count."""

    wording: Wording

    @classmethod
    def load(cls, classes: WordClasses) -> "PlainActs":
        """Raises AtlasError where rules/acts.yml is wrong."""
        return cls(Wording.load("acts.yml", classes))

    def of(self, words: Sequence[str]) -> str | None:
        """The act that the words of a quote, as `split` gives them, show; None where they show none."""
        shown = [found for found in self.wording.found(with_starts(words)) if not found.negated]
        return min(shown, key=lambda found: found.rank).shows if shown else None
