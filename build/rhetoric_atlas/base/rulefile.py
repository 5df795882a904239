"""The package's own rules/*.yml, each converted to the type that says what it holds."""

import re
from importlib import resources
from pathlib import Path
from typing import ClassVar, Self, TypeVar

import msgspec
from msgspec import Struct

from . import yamlfile
from .errors import AtlasError
from .yamlfile import Entry, Items, Value

T = TypeVar("T")


class Rules(Struct, frozen=True, forbid_unknown_fields=True):
    """A mapping in a file of rules, with one field for each of its keys."""


class RuleFile(Rules, frozen=True):
    """All that one file holds."""

    file: ClassVar[str]

    @classmethod
    def load(cls) -> Self:
        """The package's own rules; raises AtlasError where they are wrong."""
        return load(cls.file, cls)


def load(name: str, kind: type[T]) -> T:
    """What a file holds, 'quotes.yml' or one in another folder of the package, 'authority/field.yml'.

    Raises AtlasError with the file and the place in it where it is wrong.
    """
    file = Path(name) if "/" in name else Path("rules", name)
    written = resources.files("rhetoric_atlas").joinpath(file).read_text(encoding="utf-8")
    try:
        return msgspec.convert(_plain(yamlfile.parse(written, file)), type=kind, strict=False, dec_hook=_compiled)
    except msgspec.ValidationError as error:
        raise AtlasError(str(error), file) from error


def _plain(value: Value | None) -> object:
    """A value without its lines, which msgspec does not know."""
    if isinstance(value, Entry):
        return {str(key): _plain(held) for key, held in value.items()}
    return [_plain(item) for item in value] if isinstance(value, Items) else value and str(value)


def _compiled(kind: type, written: str) -> re.Pattern[str]:
    """A regular expression: the one type of rules that msgspec does not know."""
    try:
        return re.compile(written)
    except re.error as error:
        raise ValueError(f"{written} is no regular expression: {error}") from error
