"""The package's own rules/*.yml, opened from wherever the package is installed."""

from importlib import resources
from pathlib import Path

from . import yamlfile
from .entries import EntryReader, entry_readers
from .errors import AtlasError, Problems
from .yamlfile import Entry, Items, Value


def entries(name: str, problems: Problems) -> list[EntryReader]:
    """The mappings of a file that is a list of them, e.g. 'cues.yml'."""
    content, file = _content(name)
    if not isinstance(content, Items):
        raise AtlasError("must be a list of mappings", file)
    return entry_readers(list(content), file, problems, "the file")


def entry(name: str, problems: Problems) -> EntryReader:
    """The mapping that a file is."""
    content, file = _content(name)
    if not isinstance(content, Entry):
        raise AtlasError("must be a mapping", file)
    return EntryReader(content, file, problems)


def _content(name: str) -> tuple[Value | None, Path]:
    file = Path("rules", name)
    packaged = resources.files("rhetoric_atlas").joinpath("rules", name)
    return yamlfile.parse(packaged.read_text(encoding="utf-8"), file), file
