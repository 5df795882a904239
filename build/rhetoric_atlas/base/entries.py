"""One mapping of a data file, read key by key: what is missing, unknown or of the wrong form is noted with its line."""

import re
from collections.abc import Collection
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from .errors import Problem, Problems
from .yamlfile import Entry, Items, Text, Value

PARTIAL_DATE = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
WHOLE_NUMBER = re.compile(r"[0-9]{1,15}")
DECIMAL = re.compile(r"-?[0-9]{1,3}(\.[0-9]{1,15})?")
IDENTIFIER = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
FLAGS = {"true": True, "false": False}


Nested = TypeVar("Nested", Items, Entry)


class EntryReader:
    """Reads the keys of one entry; `close` then notes the keys that nobody asked for."""

    def __init__(self, entry: Entry, file: Path, problems: Problems) -> None:
        self.entry = entry
        self.file = file
        self.problems = problems
        self._asked: set[str] = set()
        self._missing: dict[str, Problem] = {}

    def note(self, message: str, key: str | None = None) -> None:
        """Notes a problem at the line of `key`, or of the entry."""
        line = self.entry.key_lines.get(key, self.entry.line) if key else self.entry.line
        self.problems.add(message, self.file, line)

    def value(self, key: str) -> Value | None:
        self._asked.add(key)
        return self.entry.get(key)

    def text(self, key: str) -> str | None:
        """The words of a key, or None where it is absent or blank."""
        value = self.value(key)
        if value is None:
            return None
        if not isinstance(value, Text):
            self.note(f"{key} must be words, not a list or mapping", key)
            return None
        return str(value) if value.strip() else None

    def required(self, key: str) -> str:
        """The words of a key; notes a problem and gives '' where there are none."""
        text = self.text(key)
        if text is None:
            self.note_missing(key)
            return ""
        return text

    def note_missing(self, key: str) -> None:
        self.note(f"{key} is missing")
        self._missing[key] = self.problems[-1]

    def identifier(self, key: str) -> str:
        """A required id of small letters, digits and hyphens."""
        text = self.required(key)
        if text and not IDENTIFIER.fullmatch(text):
            self.note(f"{key} {text} must be of small letters, digits and hyphens", key)
        return text

    def one_of(self, key: str, values: Collection[str], what: str, default: str | None = None) -> str | None:
        """A value of a list; `what` names the list for the message."""
        text = self.text(key)
        if text is None:
            return default
        if text not in values:
            self.note(f"{key} {text} is not {what}{_did_you_mean(_near(text, values))}", key)
        return text

    def flag(self, key: str) -> bool:
        """true or false; absent is false."""
        text = self.text(key)
        if text is not None and text not in FLAGS:
            self.note(f"{key} must be true or false, not {text}", key)
        return FLAGS.get(text or "false", False)

    def code(self, key: str, form: re.Pattern[str], what: str) -> str | None:
        """A code of a fixed form; `what` names it for the message, e.g. 'an id of Wikidata, such as Q159'."""
        text = self.text(key)
        if text is not None and not form.fullmatch(text):
            self.note(f"{key} {text} is not {what}", key)
        return text

    def date(self, key: str) -> str | None:
        """An ISO prefix: YYYY, YYYY-MM or YYYY-MM-DD."""
        text = self.text(key)
        if text is not None and not _is_date(text):
            self.note(f"{key} {text} is not a date: write YYYY, YYYY-MM or YYYY-MM-DD", key)
        return text

    def period(self, first: str, last: str) -> tuple[str | None, str | None]:
        """Two dates of which the first is not the later; a prefix, such as 2022, holds every day in it."""
        begin, end = self.date(first), self.date(last)
        if begin and end and begin[: len(end)] > end[: len(begin)]:
            self.note(f"{first} {begin} is later than {last} {end}", first)
        return begin, end

    def integer(self, key: str) -> int | None:
        """A number of 0 or more."""
        text = self.code(key, WHOLE_NUMBER, "a whole number")
        return int(text) if text and WHOLE_NUMBER.fullmatch(text) else None

    def degrees(self, key: str, limit: int) -> float | None:
        """Decimal degrees from -limit to limit."""
        text = self.text(key)
        if text is None:
            return None
        if not DECIMAL.fullmatch(text) or not -limit <= float(text) <= limit:
            self.note(f"{key} {text} is not a number of degrees from -{limit} to {limit}", key)
            return None
        return float(text)

    def items(self, key: str) -> list[Value]:
        """The values of a list; empty where it is absent."""
        return list(self._nested(key, Items, "a list") or ())

    def readers(self, key: str) -> list["EntryReader"]:
        """One reader for each mapping of a list."""
        return entry_readers(self.items(key), self.file, self.problems, key)

    def words(self, key: str) -> tuple[str, ...]:
        texts = []
        for value in self.items(key):
            if isinstance(value, Text) and value.strip():
                texts.append(str(value))
            else:
                self.problems.add(f"{key} must be a list of words", self.file, value.line)
        return tuple(texts)

    def mapping(self, key: str) -> dict[str, str]:
        """The keys and words of a mapping; empty where it is absent."""
        what = "a mapping of words to words"
        entry = self._nested(key, Entry, what) or Entry()
        if not all(isinstance(word, Text) for word in entry.values()):
            self.note(f"{key} must be {what}", key)
            return {}
        return {name: str(word) for name, word in entry.items()}

    def inner(self, key: str, what: str) -> "EntryReader | None":
        """A reader of the mapping under a key; None where it is absent, noted where it is not `what` it should be."""
        entry = self._nested(key, Entry, what)
        return None if entry is None else EntryReader(entry, self.file, self.problems)

    def _nested(self, key: str, kind: type[Nested], what: str) -> Nested | None:
        value = self.value(key)
        if value is None or value == "":
            return None
        if not isinstance(value, kind):
            self.note(f"{key} must be {what}", key)
            return None
        return value

    def close(self) -> None:
        """Notes every key that was never asked for; a misspelt key is one mistake, not also a missing one."""
        for key in self.entry:
            if key not in self._asked:
                near = _near(key, self._asked)
                if near in self._missing:
                    self.problems.remove(self._missing.pop(near))
                self.note(f"the key {key} is unknown here{_did_you_mean(near)}", key)


def entry_readers(values: list[Value], file: Path, problems: Problems, what: str) -> list[EntryReader]:
    """One reader for each mapping; anything else is noted as a problem of `what`."""
    readers = []
    for value in values:
        if isinstance(value, Entry):
            readers.append(EntryReader(value, file, problems))
        else:
            problems.add(f"{what} must be a list of mappings", file, value.line)
    return readers


def _is_date(text: str) -> bool:
    try:
        return bool(PARTIAL_DATE.fullmatch(text) and date.fromisoformat(text + "-01-01"[len(text) - 4 :]))
    except ValueError:
        return False


def _near(text: str, values: Collection[str]) -> str:
    return next(iter(get_close_matches(text, sorted(values), 1)), "")


def _did_you_mean(word: str) -> str:
    return f": did you mean {word}?" if word else ""
