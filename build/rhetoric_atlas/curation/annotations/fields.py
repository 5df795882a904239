"""The kinds of fields that annotations share: words of the report, and dates with their precision."""

from ...base.entries import EntryReader
from ..authority import Vocabulary, coded
from ..locate import Words

PRECISIONS = {4: "year", 7: "month", 10: "day"}  # by the length of an ISO prefix


def words_of(entry: EntryReader, key: str) -> Words:
    """Words that must be given, with their neighbours; notes a problem where they are not."""
    return _words(entry, key, entry.required(key))


def optional_words(entry: EntryReader, key: str) -> Words | None:
    text = entry.text(key)
    return _words(entry, key, text) if text else None


def _words(entry: EntryReader, key: str, text: str) -> Words:
    line = entry.entry.key_lines.get(key, entry.entry.line)
    before, after = entry.text("before") or "", entry.text("after") or ""
    return Words(key, text.strip(), entry.file, line, before, after)


def date_with_precision(
    entry: EntryReader, prefix: str, table: str, vocabulary: Vocabulary
) -> tuple[str | None, str | None]:
    """The ISO prefix under <prefix>_date and its precision, which its length gives where it is not written."""
    key = f"{prefix}_precision"
    date = entry.date(f"{prefix}_date")
    precision = coded(entry, key, f"{table}.{key}", vocabulary)
    implied = PRECISIONS.get(len(date)) if date else None
    if precision and precision != implied:
        entry.note(f"{key} {precision} does not fit the date {date or '(there is none)'}", key)
    return date, implied
