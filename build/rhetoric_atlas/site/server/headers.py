"""Nothing calls out: a browser that reads our pages is told to fetch from this server alone.

Datasette's pages hold scripts and styles of their own in the page, so those stay allowed.
"""

from collections.abc import Awaitable, Callable, MutableMapping
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

Message = MutableMapping[str, Any]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Callable[[], Awaitable[Message]], Send], Awaitable[None]]


@hookimpl
def asgi_wrapper(datasette: Datasette) -> Callable[[App], App]:
    """Adds the headers to every answer of a server that shows an atlas, where it has none of its own."""

    def wrapper(app: App) -> App:
        async def wrapped(scope: Message, receive: Callable[[], Awaitable[Message]], send: Send) -> None:
            async def send_with_headers(message: Message) -> None:
                if message["type"] == "http.response.start" and atlases_of(datasette):
                    own = list(message.get("headers", ()))
                    names = {name.lower() for name, _ in own}
                    message = {**message, "headers": [*own, *(each for each in HEADERS if each[0] not in names)]}
                await send(message)

            await app(scope, receive, send_with_headers)

        return wrapped

    return wrapper
