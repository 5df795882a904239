"""Which files of a folder are reports, and what is said where a file cannot be one."""

import os
import re
import unicodedata
from collections.abc import Collection, Sequence
from pathlib import Path

from ..base.errors import AtlasError
from ..base.files import entries_of, stands
from ..language.spelling import STROKES

IDENTIFIER = re.compile(r"[a-z0-9-]+")
OTHER = re.compile(r"[^a-z0-9]+")
STROKED = str.maketrans(STROKES)


def find_reports(folders: Sequence[Path], endings: Collection[str]) -> list[Path]:
    """The reports of these folders, in the order of their ids; `endings` are those of files that can be read.

    Raises AtlasError for a folder that is missing or holds no report, a name that can be no id, two files with one id,
    and a file that no reader handles. Hidden files are passed over.
    """
    by_id: dict[str, Path] = {}
    for path in (path for folder in _distinct(folders) for path in _files(folder)):
        if path.stem in by_id:
            raise AtlasError(f"has the id of {by_id[path.stem]}: two reports cannot share one, rename either", path)
        by_id[path.stem] = path
    for stem, path in sorted(by_id.items()):
        if not IDENTIFIER.fullmatch(stem):
            raise AtlasError(f"cannot be an id: rename the file to {_suggestion(path, by_id)}", path)
        if path.suffix.lower() not in endings:
            raise AtlasError(f"is no report that can be read: only {', '.join(endings)} files are", path)
    return [path for _, path in sorted(by_id.items())]


def identifier(words: str) -> str:
    """Words as an id, e.g. 'discours-a-tunis' for 'Discours_à Tunis'; '' where they have no Latin letter or digit."""
    plain = unicodedata.normalize("NFKD", words).casefold().translate(STROKED)
    return OTHER.sub("-", "".join(char for char in plain if not unicodedata.combining(char))).strip("-")


def _distinct(folders: Sequence[Path]) -> list[Path]:
    """Each folder once, though it be named twice."""
    for folder in folders:
        if not stands(folder):
            raise AtlasError("is missing: there is no such folder", folder)
    return list({os.path.realpath(folder): folder for folder in folders}.values())


def _files(folder: Path) -> list[Path]:
    paths = entries_of(folder)
    for path in paths:
        if os.path.isdir(path):
            raise AtlasError("is a folder among reports: name it as a folder of its own, or move it away", path)
    if not paths:
        raise AtlasError("holds no reports", folder)
    return paths


def _suggestion(path: Path, taken: Collection[str]) -> str:
    stem = identifier(path.stem) or "report"
    free, count = stem, 2
    while free in taken:
        free, count = f"{stem}-{count}", count + 1
    return free + path.suffix.lower()
