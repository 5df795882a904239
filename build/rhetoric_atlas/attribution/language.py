"""The original language of what was said, where the sentence states it: "in Russian", "an Arabic-language song"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..model import Span
from .phrases import Reading

WINDOW = 150  # characters before and after a cue in which the language stands


@dataclass(frozen=True, slots=True)
class LanguageNames:
    """How reports state a language; names to ISO 639-1 codes."""

    pattern: re.Pattern[str]
    codes: Mapping[str, str]

    @classmethod
    def of(cls, codes: Mapping[str, str]) -> "LanguageNames":
        name = "|".join(sorted(codes))
        # "in Russian media" is no language: a noun must not follow
        after = r"(?=\s*(?:[^\w\s]|$)|\s(?:and|that|to|on|by|with|saying|reading|from|for|which|in|a|the|as|is|was)\b)"
        pattern = rf"\b[Ii]n\s(?P<said>{name}){after}|\b(?P<named>{name})[-\s]language\b"
        return cls(re.compile(pattern), codes)

    def stated(self, text: str, reading: Reading, cue: Span) -> str | None:
        """The code of the language that the sentence names nearest to its cue, quotations aside."""
        sentence = reading.sentence
        start = max(sentence.starts[0], cue.start - WINDOW)
        near = self.pattern.finditer(text, start, min(sentence.ends[-1], cue.end + WINDOW))
        outside = [match for match in near if not sentence.is_quoted(match.start())]
        best = min(outside, key=lambda match: abs(match.start() - cue.start), default=None)
        return self.codes[best["said"] or best["named"]] if best else None
