"""YAML as people write it: every scalar is text, every value knows its line, and what is ambiguous is refused.

Tags, anchors, duplicate keys and unquoted words that YAML reads as something else (no, null) stop with file and line.
"""

from collections.abc import Iterator
from pathlib import Path

import yaml
from yaml.reader import Reader

from .errors import AtlasError
from .files import content_of

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
AMBIGUOUS = {"yes", "no", "on", "off", "null", "~"}
UNPRINTABLE = Reader.NON_PRINTABLE  # what YAML allows nowhere; libyaml would refuse it without a line
DEEPEST = 50  # levels of lists and mappings: far more than any file here has, far fewer than Python's own limit


class Text(str):
    """A scalar, with the line it stands on."""

    line: int
    __slots__ = ("line",)


class Items(list["Value"]):
    """A sequence, with the line it begins on."""

    line: int


class Entry(dict[str, "Value"]):
    """A mapping, with the line it begins on and the line of each key."""

    line: int
    key_lines: dict[str, int]


Value = Text | Items | Entry


def read(file: Path) -> Value | None:
    """The one document of a file, or None where it holds nothing.

    Raises AtlasError for a file that is missing, is not UTF-8, or breaks the rules above.
    """
    try:
        text = content_of(file).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AtlasError(f"is not UTF-8 text (byte {error.start})", file) from error
    return parse(text, file)


def parse(text: str, file: Path) -> Value | None:
    """The one document of a text; `file` is for the messages. Raises AtlasError."""
    if unprintable := UNPRINTABLE.search(text):
        line = text.count("\n", 0, unprintable.start()) + 1
        raise AtlasError(f"holds the character U+{ord(unprintable[0]):04X}, which no YAML may: delete it", file, line)
    try:
        return _Document(yaml.parse(text, Loader=LOADER), file).value()
    except yaml.MarkedYAMLError as error:
        raise _invalid(error, file) from error


def _invalid(error: yaml.MarkedYAMLError, file: Path) -> AtlasError:
    mark, context = error.problem_mark or error.context_mark, error.context_mark
    line = mark.line + 1 if mark else None
    began = f", {error.context} that begins on line {context.line + 1}" if context and context.line + 1 != line else ""
    return AtlasError(f"is not valid YAML: {error.problem}{began}", file, line)


class _Document:
    """Puts a parser's events together."""

    def __init__(self, events: Iterator[yaml.Event], file: Path) -> None:
        self.events = events
        self.file = file
        self.depth = 0

    def value(self) -> Value | None:
        document: Value | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if document is not None:
                    raise self.fault("holds a second document: keep one in a file", event)
                document = self.node(next(self.events))
        return document

    def node(self, event: yaml.Event) -> Value:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise self.fault("has an anchor or alias (& or *): write the value out, or put it in quotes", event)
        if tag := getattr(event, "tag", None):
            raise self.fault(f"has a YAML tag ({tag}): leave it out, or put the value in quotes", event)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if self.depth == DEEPEST:
            raise self.fault("is nested too deeply", event)
        self.depth += 1
        nested = self.sequence(event) if isinstance(event, yaml.SequenceStartEvent) else self.mapping(event)
        self.depth -= 1
        return nested

    def scalar(self, event: yaml.ScalarEvent) -> Text:
        if not event.style and event.value.lower() in AMBIGUOUS:
            remedy = f'write "{event.value}" for the word, or leave the key out for nothing'
            raise self.fault(f"{event.value} without quotes means something else in YAML: {remedy}", event)
        if "\0" in event.value:  # SQLite would end the text there
            raise self.fault("holds the character U+0000: delete it", event)
        scalar = Text(event.value)
        scalar.line = _line(event)
        return scalar

    def sequence(self, start: yaml.Event) -> Items:
        items = Items()
        items.line = _line(start)
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            items.append(self.node(event))
        return items

    def mapping(self, start: yaml.Event) -> Entry:
        entry = Entry()
        entry.line = _line(start)
        entry.key_lines = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.node(event)
            if not isinstance(key, Text):
                raise self.fault("a key must be a word, not a list or mapping", event)
            if key in entry:
                raise self.fault(f"the key {key} stands twice: first on line {entry.key_lines[key]}", event)
            entry[key] = self.node(next(self.events))
            entry.key_lines[key] = key.line
        return entry

    def fault(self, message: str, event: yaml.Event) -> AtlasError:
        return AtlasError(message, self.file, _line(event))


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1  # a parser's event always has its mark
