"""An empty search box is no search.

The form of a table's page sends its search box along with every filter, and FTS5 calls an empty one a syntax error;
one that holds quotation marks and nothing between them is as empty.
What is not ours is served the same way: the first request comes before our databases are known, and nobody means an
empty search.
"""

from collections.abc import Awaitable, Callable
from urllib.parse import unquote_plus

from ..datasette_api import hookimpl
from ..server.headers import App, Message, Send


@hookimpl(specname="asgi_wrapper")
def leave_out_empty_searches() -> Callable[[App], App]:
    """Takes `_search`, and `_search_text` for one column, out of a request's query string where it holds no word."""

    def wrapper(app: App) -> App:
        async def wrapped(scope: Message, receive: Callable[[], Awaitable[Message]], send: Send) -> None:
            if scope["type"] == "http":
                scope = {**scope, "query_string": without_empty_search(scope.get("query_string", b""))}
            await app(scope, receive, send)

        return wrapped

    return wrapper


NOT_A_WORD = str.maketrans('"\0', "  ")


def without_empty_search(query_string: bytes) -> bytes:
    """The query string without the parts that search for nothing."""
    return b"&".join(part for part in query_string.split(b"&") if not _searches_for_nothing(part))


def _searches_for_nothing(part: bytes) -> bool:
    name, _, value = part.decode("latin-1").partition("=")
    is_search = f"{unquote_plus(name)}_".startswith("_search_")
    return is_search and not unquote_plus(value).translate(NOT_A_WORD).strip()
