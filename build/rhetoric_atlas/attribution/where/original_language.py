"""The original language of what was said, where the report states it: "in Russian", "an Arabic-language song"."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...base.keywords import Keywords
from ...base.model import Mention, Span
from .stated import Stated

WINDOW = 150  # characters before and after a cue in which the language stands
NAME_REACH = (40, 15)  # characters before and after a language's name: "translated from its original |Russian| and"
OWNER_REACH = 60  # characters between a language and the name of whom it describes: "the Uzbek-language outlet X"
DESCRIBING = frozenset({"named", "speaking"})  # groups of the pattern that describe somebody: "Uzbek-language"
APART = re.compile(r"[.;:!?\n]")


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
        forms = (
            rf"[Ii]n\s(?:its\s|the\s)?(?:original\s)?(?P<said>{name}){after}",
            rf"translated\sfrom\s(?:its\s|the\s)?(?:original\s)?(?P<translated>{name})\b",
            rf"(?P<named>{name})[-\s]language\b",
            rf"(?P<speaking>{name})[-\s]speaking\b",
        )
        return cls(re.compile(rf"(?<!\w)(?:{'|'.join(forms)})"), Keywords(tuple(codes)), codes)

    def in_report(self, text: str, quoted: Sequence[Span], actors: Sequence[Mention]) -> "Languages":
        """The languages that a report states; `quoted` are the spans of its quotations, in order, as `actors` are."""
        stated = Stated.of(self.pattern, self.names, text, quoted, NAME_REACH)
        spoken = [match for match in stated.matches if match.lastgroup == "speaking"]
        words = [match for match in stated.matches if match.lastgroup != "speaking"]
        return Languages(
            stated=Stated([match.start() for match in words], words),
            codes=self.codes,
            actors=_of_actors(text, [*spoken, *words], actors, self.codes),
        )


def _of_actors(
    text: str, matches: Sequence[re.Match[str]], actors: Sequence[Mention], codes: Mapping[str, str]
) -> Mapping[str, str]:
    """The language of each actor that a report describes by one: "the Russian-speaking battalion Tarn"."""
    starts = [mention.span.start for mention in actors]
    found: dict[str, str] = {}
    for match in matches:
        if match.lastgroup not in DESCRIBING:
            continue
        owner = bisect_right(starts, match.start()) - 1  # "|the Russian-speaking battalion|" may be a name itself
        if owner < 0 or actors[owner].span.end <= match.start():
            owner += 1
        if owner < len(actors):
            start = max(starts[owner], match.end())
            if start - match.end() <= OWNER_REACH and not APART.search(text, match.end(), start):
                found.setdefault(actors[owner].entity_id, codes[match[match.lastgroup or 0]])
    return found


@dataclass(frozen=True, slots=True)
class Languages:
    """Where a report states languages, and whom it describes by one: actors' ids to codes."""

    stated: Stated
    codes: Mapping[str, str]
    actors: Mapping[str, str]

    def of(self, cue: Span, sentence: Span) -> str | None:
        """The code of the language that a sentence states nearest to its cue."""
        start, end = max(sentence.start, cue.start - WINDOW), min(sentence.end, cue.end + WINDOW)
        match = self.stated.nearest(start, end, cue.start)
        return self.codes[match[match.lastgroup or 0]] if match else None

    def of_actor(self, actor_id: str) -> str | None:
        """The code of the language by which the report describes an actor."""
        return self.actors.get(actor_id)
