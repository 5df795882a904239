"""What was already drafted, kept in one small file a report.

An entry's name is the digest of all that its drafts depend on; its first line is the digest of its content, so that a
damaged entry is seen and drafted again. The folder may be deleted at any time.
"""

import hashlib
import json
import os
import types
from collections.abc import Callable
from contextlib import suppress
from dataclasses import astuple, fields, is_dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

Record = TypeVar("Record")


class Cache:
    """A folder of entries; with no folder it keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, key: str, kind: type[Record]) -> Record | None:
        """The record kept under a key, or None where there is none or it is damaged."""
        if self._folder is None:
            return None
        try:
            digest, _, body = self._file(key).read_text(encoding="utf-8").partition("\n")
        except (OSError, UnicodeDecodeError):
            return None
        if digest != digest_of(body):
            return None
        record: Record = _record(json.loads(body), kind)
        return record

    def put(self, key: str, record: Any) -> None:
        """Keeps a record of dataclasses, tuples and plain values; a disk that is full keeps nothing."""
        if self._folder is None:
            return
        body = json.dumps(astuple(record), ensure_ascii=False, separators=(",", ":"))
        file = self._file(key)
        # The database does not depend on the cache: without room for it the build goes on.
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            neighbour = file.with_suffix(f".{os.getpid()}")
            neighbour.write_text(f"{digest_of(body)}\n{body}", encoding="utf-8")
            neighbour.replace(file)

    def _file(self, key: str) -> Path:
        assert self._folder is not None
        return self._folder / key[:2] / f"{key}.json"


def digest_of(*parts: object) -> str:
    """The SHA-256, in hexadecimal, of the parts' printed forms, each kept apart from the next."""
    digest = hashlib.sha256()
    for part in parts:
        encoded = str(part).encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(encoded))
        digest.update(encoded)
    return digest.hexdigest()


def _record(value: Any, kind: Any) -> Any:
    return _reader(kind)(value)


@cache
def _reader(kind: Any) -> Callable[[Any], Any]:
    """What makes a value read from JSON the type that its field declares."""
    if get_origin(kind) in (Union, types.UnionType):
        read_some = _reader(next(arm for arm in get_args(kind) if arm is not type(None)))
        return lambda value: None if value is None else read_some(value)
    if get_origin(kind) is tuple:
        read_item = _reader(get_args(kind)[0])
        return lambda value: tuple(map(read_item, value))
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        readers = [_reader(hints[field.name]) for field in fields(kind)]
        return lambda values: kind(*(read(value) for read, value in zip(readers, values, strict=True)))
    return lambda value: value
