"""A question that goes beyond what is allowed is the visitor's fault, not the server's: 400, and why."""

import sqlite3
from collections.abc import Awaitable, Callable
from typing import Any

from ..datasette_api import Datasette, Request, hookimpl

INTERRUPTED = "interrupted"
# What SQLite says of a question that the authorizer, a limit or the time limit ended.
REFUSALS = ("not authorized", "is prohibited", "authorization denied", "too big", "too complex", INTERRUPTED)


@hookimpl
def handle_exception(
    datasette: Datasette, request: Request, exception: Exception
) -> Callable[[], Awaitable[Any]] | None:
    """Datasette's own page of a fault in the SQL, where it would have one of a fault in the server."""
    from datasette.handle_exception import handle_exception as shown  # type: ignore[import-untyped]
    from datasette.views.base import DatasetteError  # type: ignore[import-untyped]

    reason = _reason(exception)
    if reason is None:
        return None
    page: Callable[[], Awaitable[Any]] = shown(
        datasette, request, DatasetteError(reason, title="Question refused", status=400)
    )
    return page


def _reason(exception: Exception) -> str | None:
    if isinstance(exception, MemoryError):
        return "the question takes more memory than there is for one"
    text = str(exception)
    if isinstance(exception, sqlite3.DatabaseError) and any(part in text for part in REFUSALS):
        return "the question takes too long" if text == INTERRUPTED else text
    return None
