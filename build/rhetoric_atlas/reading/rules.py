"""rules/reading.yml and rules/notices.yml -> how a report is read where its publisher's own habits do not say."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from re import Pattern

from ..base import rulefile
from ..base.entries import EntryReader
from ..base.errors import AtlasError, Problems
from ..base.model import Habit
from ..language.dates.forms import DateForms

LONGEST_LINE = 600  # characters: what is longer is prose, whatever its words
REACHES = ("line", "next", "tail", "end")


@dataclass(frozen=True, slots=True)
class LineRule:
    """What a line of certain words is.

    kind is one of schema.sql's passages.kind; reach, one of REACHES, how far below the line it goes; completeness what
    the line shows of its report; cased whether it counts though the line be written Like a Heading. Of `pattern`, for
    the whole line, and `holds`, for any part of it, one is empty.
    """

    example: str
    kind: str
    pattern: str = ""
    holds: tuple[str, ...] = ()
    reach: str = "line"
    completeness: str | None = None
    longest: int = LONGEST_LINE
    cased: bool = False


@dataclass(frozen=True, slots=True)
class LineRules:
    """Many rules as one: `pattern` has a group r<n> for the rule n; `holding` are the rules of phrases."""

    rules: tuple[LineRule, ...]
    pattern: Pattern[str]
    holding: tuple[LineRule, ...]

    @classmethod
    def of(cls, rules: tuple[LineRule, ...]) -> "LineRules":
        """Raises re.error where a rule's pattern is none."""
        pattern = "|".join(f"(?P<r{number}>{rule.pattern})" for number, rule in enumerate(rules) if rule.pattern)
        return cls(rules, re.compile(pattern, re.IGNORECASE), tuple(rule for rule in rules if rule.holds))

    def rule_of(self, line: str) -> LineRule | None:
        """The first rule for a line, those of patterns before those of phrases."""
        if len(line) > LONGEST_LINE:
            return None
        match = self.pattern.fullmatch(line)
        if match and match.lastgroup:
            return self.rules[int(match.lastgroup[1:])]
        small = line.lower()
        for rule in self.holding:
            if len(line) <= rule.longest and any(phrase in small for phrase in rule.holds):
                return rule
        return None


@dataclass(frozen=True, slots=True)
class KindRule:
    """What a report is, by a pattern of its title or of the beginning of its text (`where`: 'title' or 'text')."""

    where: str
    pattern: Pattern[str]
    kind: str
    example: str


@dataclass(frozen=True, slots=True)
class ReadingRules:
    """All that reading a report knows beside its publishers.

    `buttons` and `menus` are whole lines in small letters; `periods` gives the days that a kind of report covers;
    `small_words` the words that titles write small.
    """

    dates: DateForms
    notices: LineRules
    captions: LineRules
    sentence_captions: LineRules
    buttons: frozenset[str]
    menus: frozenset[str]
    part_headings: frozenset[str]
    title_sites: Pattern[str]
    title_labels: Pattern[str]
    byline: Pattern[str]
    not_names: frozenset[str]
    mastheads: Pattern[str]
    series: tuple[Habit, ...]
    kinds: tuple[KindRule, ...]
    periods: Mapping[str, int]
    small_words: frozenset[str]

    @classmethod
    def load(cls) -> "ReadingRules":
        """The package's own rules; raises AtlasError with file and line where one is wrong."""
        problems = Problems()
        notices, reading = rulefile.entry("notices.yml", problems), rulefile.entry("reading.yml", problems)
        rules = cls(
            dates=DateForms.load(),
            notices=_line_rules(notices, "rules"),
            captions=_line_rules(reading, "captions", "caption"),
            sentence_captions=_line_rules(reading, "sentence_captions", "caption"),
            buttons=_lines(notices, "buttons"),
            menus=_lines(notices, "menus"),
            part_headings=_lines(reading, "part_headings"),
            title_sites=_pattern(reading, "title_sites"),
            title_labels=_pattern(reading, "title_labels"),
            byline=_pattern(reading, "byline", re.IGNORECASE),
            not_names=_lines(reading, "not_names"),
            mastheads=_pattern(reading, "mastheads", re.IGNORECASE),
            series=tuple(_series(entry) for entry in reading.readers("series")),
            kinds=tuple(_kind(entry) for entry in reading.readers("kinds")),
            periods={kind: int(days) for kind, days in reading.mapping("periods").items()},
            small_words=frozenset(" ".join(reading.mapping("small_words").values()).split()),
        )
        for entry in (notices, reading):
            entry.close()
        problems.stop()
        return rules


def _lines(entry: EntryReader, key: str) -> frozenset[str]:
    return frozenset(line.lower() for line in entry.words(key))


def _line_rules(entry: EntryReader, key: str, kind: str | None = None) -> LineRules:
    readers = entry.readers(key)
    try:
        return LineRules.of(tuple(_line_rule(reader, kind) for reader in readers))
    except re.error as error:
        raise AtlasError(f"a line of {key} is no regular expression: {error}", entry.file) from error


def _line_rule(entry: EntryReader, kind: str | None) -> LineRule:
    lines = entry.words("lines")
    rule = LineRule(
        example=entry.required("example"),
        kind=kind or entry.required("kind"),
        pattern="|".join(f"(?:{line})" for line in lines),
        holds=entry.words("holds"),
        reach=entry.one_of("reach", REACHES, "a reach", "line") or "",
        completeness=entry.one_of("completeness", ("truncated", "partial"), "truncated or partial"),
        longest=entry.integer("longest") or LONGEST_LINE,
        cased=entry.flag("cased"),
    )
    entry.close()
    return rule


def _pattern(entry: EntryReader, key: str, flags: int = 0) -> Pattern[str]:
    written = entry.required(key)
    try:
        return re.compile(written, flags)
    except re.error as error:
        raise AtlasError(f"{key} is no regular expression: {error}", entry.file, entry.entry.line) from error


def _series(entry: EntryReader) -> Habit:
    habit = Habit(_pattern(entry, "pattern").pattern, entry.required("example"))
    entry.close()
    return habit


def _kind(entry: EntryReader) -> KindRule:
    rule = KindRule(
        where=entry.one_of("where", ("title", "text"), "title or text") or "",
        pattern=_pattern(entry, "pattern"),
        kind=entry.required("kind"),
        example=entry.required("example"),
    )
    entry.close()
    return rule
