"""Files and folders that people point at: what they hold, or one line that says why that cannot be read.

Python's own `exists`, `is_dir` and `glob` take what cannot be read for what is not there, or raise.
"""

import errno
import os
from collections.abc import Mapping
from pathlib import Path
from stat import S_ISREG

from .errors import AtlasError

LARGEST = 64 * 2**20  # bytes of a file that are read: a hundred times those of a long report
MB = 2**20
MENDING: Mapping[int | None, str] = {
    errno.EACCES: "give this account the right to read it",
    errno.ELOOP: "the link leads back to itself, put there what it should name",
    errno.ENOTDIR: "a folder is needed there",
    errno.ENOENT: "make it, or mend the link to it",
}


def status_of(path: Path, *, of_link: bool = False) -> os.stat_result | None:
    """What stands there, or with `of_link` the link itself; None where nothing does.

    Raises AtlasError where that cannot be told.
    """
    try:
        return os.stat(path, follow_symlinks=not of_link)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise unreadable(path, error) from error


def stands(path: Path) -> bool:
    """Whether anything stands there, be it a link to nowhere. Raises AtlasError where that cannot be told."""
    return status_of(path, of_link=True) is not None


def content_of(path: Path, refused: type[AtlasError] = AtlasError) -> bytes:
    """All that a regular file holds, but of no endless one. Raises `refused`."""
    try:
        status = os.stat(path)
        if not S_ISREG(status.st_mode):
            raise refused("cannot be read: it is no regular file, put one in its place", path)
        if status.st_size > LARGEST:
            raise refused(
                f"has {status.st_size // MB:,} MB, and no more than {LARGEST // MB} are read: divide it", path
            )
        with open(path, "rb", opener=_without_waiting) as stream:
            content: bytes | None = stream.read(status.st_size + 1)  # None of a pipe that came in the meantime
    except OSError as error:
        raise unreadable(path, error, refused) from error
    if content is None or len(content) != status.st_size:  # the system's own files say 0
        raise refused("cannot be read: it has another size than the system says, copy it into a file of its own", path)
    return content


def entries_of(folder: Path) -> list[Path]:
    """What a folder holds, in order, but for hidden files. Raises AtlasError where it cannot be read."""
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise unreadable(folder, error) from error


def unreadable(path: Path, error: OSError, refused: type[AtlasError] = AtlasError) -> AtlasError:
    """The system's refusal, as one line for a person."""
    mending = MENDING.get(error.errno, "mend that, or move it away")
    return refused(f"cannot be read: {error.strerror}: {mending}", path)


def _without_waiting(path: str, flags: int) -> int:
    return os.open(path, flags | os.O_NONBLOCK | os.O_NOCTTY)
