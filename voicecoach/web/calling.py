"""Call the page without a socket: for ``voicecoach review --get`` and for tests."""

import asyncio
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import quote, urlsplit

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message

from voicecoach.values import Json
from voicecoach.web.access import COOKIE, Access


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What the server would have sent."""

    status: int
    headers: Headers
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode("utf-8", "replace")

    def json(self) -> Json:
        """Return the body, which has to be JSON."""
        return json.loads(self.body)


def own_headers(access: Access) -> dict[str, str]:
    """Return what the owner's browser sends with everything."""
    return {"host": access.hosts[0], "cookie": f"{COOKIE}={access.session}"}


def call(
    app: ASGIApp,
    target: str,
    *,
    method: str = "GET",
    headers: Mapping[str, str] | Iterable[tuple[str, str]] = (),
    body: Iterable[bytes] = (),
) -> Answered:
    """Ask for a path, with its query, as one request; ``body`` is sent part by part."""
    return asyncio.run(_call(app, target, method, headers, list(body)))


async def _call(
    app: ASGIApp,
    target: str,
    method: str,
    headers: Mapping[str, str] | Iterable[tuple[str, str]],
    body: list[bytes],
) -> Answered:
    url = urlsplit(target)
    pairs = headers.items() if isinstance(headers, Mapping) else headers
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": url.path,
        "raw_path": quote(url.path).encode(),
        "root_path": "",
        "query_string": url.query.encode(),
        "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in pairs],
        "client": None,
        "server": None,
    }
    parts = [*body] or [b""]
    sent: list[Message] = []

    async def receive() -> Message:
        if not parts:
            return {"type": "http.disconnect"}
        return {"type": "http.request", "body": parts.pop(0), "more_body": bool(parts)}

    async def send(message: Message) -> None:
        sent.append(message)

    await app(scope, receive, send)
    start = next(message for message in sent if message["type"] == "http.response.start")
    return Answered(
        status=start["status"],
        headers=Headers(raw=list(start["headers"])),
        body=b"".join(message.get("body", b"") for message in sent),
    )
