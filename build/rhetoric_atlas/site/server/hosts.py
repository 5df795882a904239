"""Under which names the server answers: a page elsewhere whose name was turned to this machine is not one of them.

Such a page (DNS rebinding) would read a private copy from the browser of whoever has it open. It comes under its own
name, so addresses in digits, localhost and the names that the operator gives are safe, and others get a 400.
"""

import os
from collections.abc import Awaitable, Callable
from ipaddress import ip_address
from urllib.parse import urlsplit

from ..datasette_api import Datasette, hookimpl
from .headers import App, Message, Send

HOSTS = "RHETORIC_ATLAS_HOSTS"  # in the environment: the names, parted by spaces; where it is not set, all names do


@hookimpl(specname="asgi_wrapper")
def answer_to_own_names(datasette: Datasette) -> Callable[[App], App]:
    """Refuses requests to other names where the names are given, as `atlas serve` does."""
    names = os.environ.get(HOSTS)

    def wrapper(app: App) -> App:
        return app if names is None else _checked(app, frozenset(names.lower().split()))

    return wrapper


def _checked(app: App, names: frozenset[str]) -> App:
    async def checked(scope: Message, receive: Callable[[], Awaitable[Message]], send: Send) -> None:
        if scope["type"] != "http" or is_own(_host(scope), names):
            await app(scope, receive, send)
            return
        headers = [(b"content-type", b"text/plain; charset=utf-8")]
        await send({"type": "http.response.start", "status": 400, "headers": headers})
        body = f"This server does not go by that name. Its operator can add the name to {HOSTS}.\n"
        await send({"type": "http.response.body", "body": body.encode()})

    return checked


def _host(scope: Message) -> str:
    return next((value.decode("latin-1") for name, value in scope["headers"] if name == b"host"), "")


def is_own(host: str, names: frozenset[str]) -> bool:
    """Whether a Host header, with or without a port, names this server."""
    try:
        name = (urlsplit(f"//{host}").hostname or "").removesuffix(".")
    except ValueError:
        return False
    return name == "localhost" or name in names or _is_address(name)


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
