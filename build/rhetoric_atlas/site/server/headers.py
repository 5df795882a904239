"""Nothing calls out: a browser that reads our pages is told to fetch from this server alone.

Datasette's pages hold scripts and styles of their own in the page, so those stay allowed.
"""

from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any

from ..atlases import atlases_of
from ..datasette_api import Datasette, hookimpl

POLICY = (
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
)
HEADERS = (
    (b"content-security-policy", "; ".join(POLICY).encode()),
    (b"x-content-type-options", b"nosniff"),
)

Header = tuple[bytes, bytes]
Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Callable[[], Awaitable[Message]], Send], Awaitable[None]]


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Callable[[App], App]:
    """Adds the headers to every answer of a server that shows an atlas."""
    return adding(lambda scope: HEADERS if atlases_of(datasette) else ())


def adding(headers_for: Callable[[Message], Iterable[Header]]) -> Callable[[App], App]:
    """What adds headers to the answer to each request, where it has none of its own of that name."""

    def wrapper(app: App) -> App:
        async def wrapped(scope: Message, receive: Callable[[], Awaitable[Message]], send: Send) -> None:
            async def send_with_headers(message: Message) -> None:
                if message["type"] == "http.response.start":
                    own = list(message.get("headers", ()))
                    names = {name.lower() for name, _ in own}
                    further = (header for header in headers_for(scope) if header[0] not in names)
                    message = {**message, "headers": [*own, *further]}
                await send(message)

            await app(scope, receive, send_with_headers)

        return wrapped

    return wrapper
