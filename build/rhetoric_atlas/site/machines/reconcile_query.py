"""What a reconciliation service is asked, read from JSON; all that is wrong with it is found here, and said."""

import json
from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from .matching import Kind

MOST_QUERIES = 50  # of one request
MOST_IDS = 1_000  # rows of which properties are fetched at once
LONGEST = 300  # characters of a name
LIMIT = 10  # candidates and suggestions, unless asked for fewer or more
MOST_CANDIDATES = 50
NAMES_OF_TYPES = {str: "a text", int: "a whole number", list: "a list"}


class Refused(Exception):
    """A request that cannot be answered; the message says why, the status is that of HTTP."""

    def __init__(self, message: str, status: int = 400) -> None:
        super().__init__(message)
        self.status = status


class Query(Struct, frozen=True):
    """A name to find, at most `limit` times; of one of the `types`, if any; `properties` are columns with values."""

    text: str
    limit: int
    types: Sequence[Any]
    properties: Sequence[tuple[str, Sequence[str]]]


def queries(text: str, kind: Kind) -> dict[str, Query]:
    """The queries of a batch by their names."""
    batch = _object(text)
    if len(batch) > MOST_QUERIES:
        raise Refused(f"there are more than {MOST_QUERIES} queries: ask in smaller batches", 413)
    return {name: _query(value, kind) for name, value in batch.items()}


def extension(text: str, kind: Kind) -> tuple[list[str], list[str]]:
    """What is to be fetched: of which rows, by their ids, which properties."""
    value = _object(text)
    ids: list[str] = _member(value, "ids", (list,), [])
    if not all(isinstance(key, str) for key in ids) or len(ids) > MOST_IDS:
        raise Refused(f"ids must be a list of at most {MOST_IDS} texts")
    return ids, [_property(each, "id", kind) for each in _member(value, "properties", (list,), [])]


def number(name: str, text: str) -> int:
    """A whole number of an address."""
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise Refused(f"{name} must be a whole number")
    return int(text)


def _query(value: Any, kind: Kind) -> Query:
    text = _member(value, "query", (str,), "")
    if not text.strip() or len(text) > LONGEST:
        raise Refused(f"a query needs the name to look for, of at most {LONGEST} characters")
    limit = _member(value, "limit", (int,), LIMIT)
    if limit < 1:
        raise Refused("the limit of a query must be a whole number from 1 on")
    types = _member(value, "type", (str, list), [])
    properties = [
        (_property(each, "pid", kind), _texts(each.get("v"))) for each in _member(value, "properties", (list,), [])
    ]
    return Query(text, min(limit, MOST_CANDIDATES), [types] if isinstance(types, str) else types, properties)


def _property(value: Any, name: str, kind: Kind) -> str:
    column: str = _member(value, name, (str,), "")
    if column not in kind.properties:
        raise Refused(f"{column!r} is no property; there are {', '.join(kind.properties)}")
    return column


def _texts(value: Any) -> list[str]:
    """The values of a property, in small letters; what was reconciled before comes as an object with an id."""
    values = value if isinstance(value, list) else [value]
    return [str(each.get("id") if isinstance(each, dict) else each).lower() for each in values]


def _object(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
        json.dumps(value, ensure_ascii=False).encode()  # half a surrogate pair can be escaped, and is no text
    except (ValueError, RecursionError) as error:
        raise Refused(f"this is not JSON: {error}") from error
    if not isinstance(value, dict):
        raise Refused("the JSON must be an object")
    return value


def _member(value: Any, name: str, types: tuple[type, ...], otherwise: Any) -> Any:
    """What stands under a name; raises Refused where it is of another type."""
    if not isinstance(value, dict):
        raise Refused(f"{_short(value)} must be an object")
    member = value.get(name)
    if member is None:
        return otherwise
    if not isinstance(member, types) or isinstance(member, bool):
        raise Refused(f"{name} must be {' or '.join(NAMES_OF_TYPES[each] for each in types)}, not {_short(member)}")
    return member


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:60]}…"
