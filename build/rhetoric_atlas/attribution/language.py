"""The original language of what was said, where the sentence states it: "in Russian", "an Arabic-language song"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ..keywords import Keywords
from ..model import Span
from .stated import Stated

WINDOW = 150  # characters before and after a cue in which the language stands


@dataclass(frozen=True, slots=True)
class LanguageNames:
    """How reports state a language; names to ISO 639-1 codes."""

    pattern: re.Pattern[str]
    names: Keywords
    codes: Mapping[str, str]

    @classmethod
    def of(cls, codes: Mapping[str, str]) -> "LanguageNames":
        name = "|".join(sorted(codes))
        # "in Russian media" is no language: a noun must not follow
        after = r"(?=\s*(?:[^\w\s]|$)|\s(?:and|that|to|on|by|with|saying|reading|from|for|which|in|a|the|as|is|was)\b)"
        pattern = re.compile(rf"\b[Ii]n\s(?P<said>{name}){after}|\b(?P<named>{name})[-\s]language\b")
        return cls(pattern, Keywords(tuple(codes)), codes)

    def in_report(self, text: str, quoted: Sequence[Span]) -> "Languages":
        """The languages that a report states; `quoted` are the spans of its quotations, in order."""
        return Languages(Stated.of(self.pattern, self.names, text, quoted), self.codes)


@dataclass(frozen=True, slots=True)
class Languages:
    """Where a report states languages."""

    stated: Stated
    codes: Mapping[str, str]

    def of(self, cue: Span, sentence: Span) -> str | None:
        """The code of the language that a sentence states nearest to its cue."""
        start, end = max(sentence.start, cue.start - WINDOW), min(sentence.end, cue.end + WINDOW)
        match = self.stated.nearest(start, end, cue.start)
        return self.codes[match["said"] or match["named"]] if match else None
