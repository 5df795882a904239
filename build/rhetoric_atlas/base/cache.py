"""What was already drafted, kept in one small file a report.

An entry's name is the key that `pipeline` makes of all that its drafts depend on; its first line is the digest of its
content, so that a damaged entry is seen and drafted again. The folder may be deleted at any time.
"""

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import Struct

Record = TypeVar("Record", bound=Struct)


class Cache:
    """A folder of entries; with no folder it keeps nothing."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def get(self, key: str, kind: type[Record]) -> Record | None:
        """The record kept under a key, or None where there is none or it is damaged."""
        if self._folder is None:
            return None
        try:
            digest, _, body = self._file(key).read_bytes().partition(b"\n")
        except OSError:
            return None
        return msgspec.json.decode(body, type=kind) if digest == _checksum(body) else None

    def put(self, key: str, record: Struct) -> None:
        """Keeps a record; a disk that is full keeps nothing."""
        if self._folder is None:
            return
        body = msgspec.json.encode(record)
        file = self._file(key)
        # The database does not depend on the cache: without room for it the build goes on.
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            neighbour = file.with_suffix(f".{os.getpid()}")
            neighbour.write_bytes(_checksum(body) + b"\n" + body)
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


def _checksum(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode()
