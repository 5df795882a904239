"""What the words of a quote do, where they say it plainly and the cue does not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .. import rulefile
from ..errors import Problems
from ..keywords import Keywords


@dataclass(frozen=True, slots=True)
class PlainActs:
    """rules/acts.yml: for each act, the words that show it, in the order in which they count.

    `openings` are what the phrases begin with, and `opened` their acts' places among the patterns: other acts need not
    be looked for.
    """

    patterns: Sequence[tuple[str, re.Pattern[str]]]
    openings: Keywords
    opened: Sequence[int]

    @classmethod
    def load(cls) -> "PlainActs":
        """Raises AtlasError with file and line where rules/acts.yml is wrong."""
        problems = Problems()
        phrases = []
        for entry in rulefile.entries("acts.yml", problems):
            phrases.append((entry.required("act"), entry.words("words")))
            entry.required("example")
            entry.close()
        problems.stop()
        openings = [(_opening(phrase), place) for place, (_, words) in enumerate(phrases) for phrase in words]
        return cls(
            tuple((act, _pattern(words)) for act, words in phrases),
            Keywords([opening for opening, _ in openings]),
            tuple(place for _, place in openings),
        )

    def of(self, words: str) -> str | None:
        """The act that the words of a quote show; None where they show none."""
        folded = words.replace("’", "'")
        found = self.openings.found(" ".join(folded.lower().split()))
        likely = [self.patterns[place] for place in sorted({self.opened[number] for number, _, _ in found})]
        return next((act for act, pattern in likely if pattern.search(folded)), None)


def _opening(phrase: str) -> str:
    return phrase.lower().removeprefix("^").partition("*")[0]


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(_form, phrases)), re.IGNORECASE)


def _form(phrase: str) -> str:
    start = r"\A" if phrase.startswith("^") else r"\b"
    return start + re.escape(phrase.removeprefix("^")).replace(r"\ ", r"\s").replace(r"\*", r"\w*") + r"\b"
