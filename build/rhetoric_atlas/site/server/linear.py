"""instr, replace and trim again, in time that grows with the length of a text.

SQLite's own compare the whole of a pattern at every place: of two million characters that takes hours, in one step
that nothing interrupts. What they give is the same.
"""

import re
import sqlite3
from collections.abc import Iterable
from itertools import takewhile

Value = str | bytes | int | float | None

WHOLE_NUMBER = re.compile(r"^(-?\d+)(?=e|$)")


def add_linear_functions(connection: sqlite3.Connection, longest: int) -> None:
    """Puts them in the place of SQLite's; a text that replace would make longer than `longest` is an error."""

    def replace(text: Value, old: Value, new: Value) -> Value:
        return _replace(text, old, new, longest)

    connection.create_function("instr", 2, _instr, deterministic=True)
    connection.create_function("replace", 3, replace, deterministic=True)
    connection.create_function("trim", 2, _trim, deterministic=True)
    connection.create_function("ltrim", 2, _ltrim, deterministic=True)
    connection.create_function("rtrim", 2, _rtrim, deterministic=True)


def _instr(text: Value, part: Value) -> int | None:
    if text is None or part is None:
        return None
    if isinstance(text, bytes) and isinstance(part, bytes):
        return text.find(part) + 1
    return _text(text).find(_text(part)) + 1


def _replace(text: Value, old: Value, new: Value, longest: int) -> Value:
    if text is None or old is None:
        return None
    whole, part = _text(text), _text(old)
    if not part:
        return text
    if new is None:
        return None
    other = _text(new)
    if len(whole) + whole.count(part) * (len(other) - len(part)) > longest:
        raise OverflowError  # to SQLite: string or blob too big
    return whole.replace(part, other)


def _trim(text: Value, letters: Value) -> str | None:
    return _rtrim(_ltrim(text, letters), letters)


def _ltrim(text: Value, letters: Value) -> str | None:
    if text is None or letters is None:
        return None
    whole = _text(text)
    return whole[_run(whole, letters) :]


def _rtrim(text: Value, letters: Value) -> str | None:
    if text is None or letters is None:
        return None
    whole = _text(text)
    return whole[: len(whole) - _run(reversed(whole), letters)]


def _run(text: Iterable[str], letters: Value) -> int:
    """How many characters from the beginning are among the letters."""
    return sum(1 for _ in takewhile(frozenset(_text(letters)).__contains__, text))


def _text(value: Value) -> str:
    """A value as SQLite writes it."""
    if isinstance(value, bytes):
        return value.decode("utf-8", "replace")
    if isinstance(value, float):
        return WHOLE_NUMBER.sub(r"\1.0", f"{value:.15g}").replace("inf", "Inf")
    return str(value)
