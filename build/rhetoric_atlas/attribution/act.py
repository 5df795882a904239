"""What the words of a quote do, where they say it plainly and the cue does not."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .. import rulefile
from ..errors import Problems


@dataclass(frozen=True, slots=True)
class PlainActs:
    """rules/acts.yml: for each act, the words that show it, in the order in which they count."""

    patterns: Sequence[tuple[str, re.Pattern[str]]]

    @classmethod
    def load(cls) -> "PlainActs":
        """Raises AtlasError with file and line where rules/acts.yml is wrong."""
        problems = Problems()
        patterns = []
        for entry in rulefile.entries("acts.yml", problems):
            patterns.append((entry.required("act"), _pattern(entry.words("words"))))
            entry.required("example")
            entry.close()
        problems.stop()
        return cls(tuple(patterns))

    def of(self, words: str) -> str | None:
        """The act that the words of a quote show; None where they show none."""
        folded = words.replace("’", "'")
        return next((act for act, pattern in self.patterns if pattern.search(folded)), None)


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(_form, phrases)), re.IGNORECASE)


def _form(phrase: str) -> str:
    start = r"\A" if phrase.startswith("^") else r"\b"
    return start + re.escape(phrase.removeprefix("^")).replace(r"\ ", r"\s").replace(r"\*", r"\w*") + r"\b"
