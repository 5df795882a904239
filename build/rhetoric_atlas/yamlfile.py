"""YAML as people write it: every scalar is text, every value knows its line, and what is ambiguous is refused.

Tags, anchors, duplicate keys and unquoted words that YAML reads as something else (no, null) stop with file and line.
"""

from collections.abc import Iterator
from pathlib import Path

import yaml

from .errors import AtlasError

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
AMBIGUOUS = {"yes", "no", "on", "off", "null", "~"}


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
        text = file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise AtlasError(f"cannot be read: {error.strerror}", file) from error
    except UnicodeDecodeError as error:
        raise AtlasError(f"is not UTF-8 text (byte {error.start})", file) from error
    return parse(text, file)


def parse(text: str, file: Path) -> Value | None:
    """The one document of a text; `file` is for the messages. Raises AtlasError."""
    try:
        return _document(yaml.parse(text, Loader=LOADER), file)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise AtlasError(f"is not valid YAML: {error.problem}", file, mark.line + 1 if mark else None) from error
    except yaml.YAMLError as error:
        raise AtlasError(f"is not valid YAML: {error}", file) from error
    except RecursionError as error:
        raise AtlasError("is nested too deeply", file) from error


def _document(events: Iterator[yaml.Event], file: Path) -> Value | None:
    document: Value | None = None
    documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise AtlasError("holds a second document: keep one in a file", file, event.start_mark.line + 1)
            document = _value(next(events), events, file)
    return document


def _value(event: yaml.Event, events: Iterator[yaml.Event], file: Path) -> Value:
    line = event.start_mark.line + 1
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        raise AtlasError("has an anchor or alias (& or *): write the value out, or put it in quotes", file, line)
    if getattr(event, "tag", None):
        raise AtlasError(f"has a YAML tag ({event.tag}): leave it out", file, line)
    if isinstance(event, yaml.ScalarEvent):
        return _scalar(event, file, line)
    if isinstance(event, yaml.SequenceStartEvent):
        return _sequence(events, file, line)
    return _mapping(events, file, line)


def _scalar(event: yaml.ScalarEvent, file: Path, line: int) -> Text:
    if not event.style and event.value.lower() in AMBIGUOUS:
        raise AtlasError(
            f'{event.value} without quotes means something else in YAML: write "{event.value}" for the word, '
            "or leave the key out for nothing",
            file,
            line,
        )
    scalar = Text(event.value)
    scalar.line = line
    return scalar


def _sequence(events: Iterator[yaml.Event], file: Path, line: int) -> Items:
    items = Items()
    items.line = line
    while not isinstance(event := next(events), yaml.SequenceEndEvent):
        items.append(_value(event, events, file))
    return items


def _mapping(events: Iterator[yaml.Event], file: Path, line: int) -> Entry:
    entry = Entry()
    entry.line = line
    entry.key_lines = {}
    while not isinstance(event := next(events), yaml.MappingEndEvent):
        key = _value(event, events, file)
        key_line = event.start_mark.line + 1
        if not isinstance(key, Text):
            raise AtlasError("a key must be a word, not a list or mapping", file, key_line)
        if key in entry:
            raise AtlasError(f"the key {key} stands twice: first on line {entry.key_lines[key]}", file, key_line)
        entry[key] = _value(next(events), events, file)
        entry.key_lines[key] = key_line
    return entry
