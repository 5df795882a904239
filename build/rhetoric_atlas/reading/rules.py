"""rules/reading.yml and rules/notices.yml -> how a report is read where its publisher's own habits do not say."""

import re
from collections.abc import Mapping
from re import Pattern
from typing import Annotated, Literal

from msgspec import Meta
from msgspec.structs import asdict

from ..base import rulefile
from ..base.errors import AtlasError
from ..base.model import Habit
from ..base.rulefile import Rules
from ..language.dates.forms import DateForms

LONGEST_LINE = 600  # characters: what is longer is prose, whatever its words


class LineRule(Rules, frozen=True):
    """What a line of certain words is.

    kind is one of schema.sql's passages.kind; reach, how far below the line it goes; completeness what the line shows
    of its report; cased whether it counts though the line be written Like a Heading. Of `lines`, expressions for the
    whole line, and `holds`, for any part of it, one is empty.
    """

    example: str
    kind: str
    lines: tuple[str, ...] = ()
    holds: tuple[str, ...] = ()
    reach: Annotated[str, Meta(pattern="^(line|next|tail|end)$")] = "line"
    completeness: Literal["truncated", "partial"] | None = None
    longest: int = LONGEST_LINE
    cased: bool = False

    @property
    def pattern(self) -> str:
        """An expression for any of the lines."""
        return "|".join(f"(?:{line})" for line in self.lines)


class LineRules:
    """Many rules as one."""

    def __init__(self, rules: tuple[LineRule, ...]) -> None:
        """Raises AtlasError where a rule's line is no regular expression."""
        self.rules = rules
        pattern = "|".join(f"(?P<r{number}>{rule.pattern})" for number, rule in enumerate(rules) if rule.lines)
        try:
            self._pattern = re.compile(pattern, re.IGNORECASE)
        except re.error as error:
            raise AtlasError(f"a line is no regular expression: {error}", "rules/notices.yml") from error

    def rule_of(self, line: str) -> LineRule | None:
        """The first rule for a line, those of patterns before those of phrases."""
        if len(line) > LONGEST_LINE:
            return None
        match = self._pattern.fullmatch(line)
        if match and match.lastgroup:
            return self.rules[int(match.lastgroup[1:])]
        small = line.lower()
        fitting = (rule for rule in self.rules if len(line) <= rule.longest)
        return next((rule for rule in fitting if any(phrase in small for phrase in rule.holds)), None)


class Notices(Rules, frozen=True):
    """rules/notices.yml; `buttons` and `menus` are whole lines in small letters."""

    buttons: frozenset[str]
    menus: frozenset[str]
    rules: tuple[LineRule, ...]


class Captions(Rules, frozen=True):
    """rules/captions.yml: whole lines that are captions, and those that may be sentences of the report as well."""

    lines: tuple[LineRule, ...]
    sentences: tuple[LineRule, ...]


class KindRule(Rules, frozen=True):
    """What a report is, by a pattern of its title or of the beginning of its text."""

    where: Literal["title", "text"]
    pattern: Pattern[str]
    kind: str
    example: str


class Reading(Rules, frozen=True):
    """rules/reading.yml; `periods` gives the days that a kind of report covers."""

    title_sites: Pattern[str]
    title_labels: Pattern[str]
    byline: Pattern[str]
    not_names: frozenset[str]
    mastheads: Pattern[str]
    part_headings: frozenset[str]
    series: tuple[Habit, ...]
    kinds: tuple[KindRule, ...]
    periods: Mapping[str, int]
    small_words: frozenset[str]


class ReadingRules(Reading, frozen=True):
    """All that reading a report knows beside its publishers."""

    dates: DateForms
    buttons: frozenset[str]
    menus: frozenset[str]
    notices: LineRules
    captions: LineRules
    sentence_captions: LineRules

    @classmethod
    def load(cls) -> "ReadingRules":
        """The package's own rules; raises AtlasError with the file where one is wrong."""
        notices = rulefile.load("notices.yml", Notices)
        captions = rulefile.load("captions.yml", Captions)
        return cls(
            **asdict(rulefile.load("reading.yml", Reading)),
            dates=DateForms.load(),
            buttons=notices.buttons,
            menus=notices.menus,
            notices=LineRules(notices.rules),
            captions=LineRules(captions.lines),
            sentence_captions=LineRules(captions.sentences),
        )
