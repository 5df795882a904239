"""data/vocabulary.yml, the codebook: which values each coded column may have, and what each of them means."""

from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from ..base import yamlfile
from ..base.entries import EntryReader
from ..base.errors import Problems
from ..base.model import Definition
from ..base.yamlfile import Entry


class Vocabulary(Struct, frozen=True):
    """The codebook: for each coded column, such as 'quotes.act', its allowed values.

    `lines` are those of each column ('actors.kind') and of each of its values ('actors.kind person').
    """

    definitions: tuple[Definition, ...]
    values: Mapping[str, frozenset[str]]
    lines: Mapping[str, int] = {}

    def of(self, field: str) -> frozenset[str]:
        """The allowed values of a coded column; empty where the codebook does not know it."""
        return self.values.get(field, frozenset())


def load(file: Path, problems: Problems) -> Vocabulary:
    """Reads the codebook; adds what is wrong in it to `problems`. Raises AtlasError where the file cannot be read."""
    content = yamlfile.read(file)
    if not isinstance(content, Entry):
        problems.add("must be a mapping of coded columns", file)
        return Vocabulary((), {})
    definitions = []
    lines = dict(content.key_lines)
    for field, values in content.items():
        if not isinstance(values, Entry):
            problems.add(f"{field} must be a mapping of values", file, content.key_lines[field])
            continue
        lines |= {f"{field} {value}": line for value, line in values.key_lines.items()}
        for value, entry in values.items():
            if not isinstance(entry, Entry):
                problems.add(f"{value} must have a definition", file, values.key_lines[value])
                continue
            reader = EntryReader(entry, file, problems)
            definitions.append(Definition(field, value, reader.required("definition"), reader.text("standard")))
            reader.close()
    values_of = {field: frozenset(values) for field, values in content.items() if isinstance(values, Entry)}
    return Vocabulary(tuple(definitions), values_of, lines)


def coded(entry: EntryReader, key: str, field: str, vocabulary: Vocabulary, default: str | None = None) -> str | None:
    """A value of the coded column `field`; notes a problem where the codebook does not have it."""
    return entry.one_of(key, vocabulary.of(field), f"in vocabulary.yml under {field}", default)


def required_code(entry: EntryReader, key: str, field: str, vocabulary: Vocabulary) -> str:
    value = coded(entry, key, field, vocabulary)
    if value is None:
        entry.note_missing(key)
    return value or ""
