"""What stands before every page: who asks, from where, how much they send, what may run.

A pure ASGI layer, so that nothing can be answered beside it: a route cannot forget a header, and a
change without its token never reaches one.
"""

import contextlib
import secrets
from collections.abc import MutableMapping
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from voicecoach.web.access import COOKIE, FIELD, HEADER, Access
from voicecoach.web.peer import is_stranger

START = "/start"

LARGEST_FORM_BYTES = 256 * 1024
"""What a form may send: a transcript of an hour, pasted, is some 60 KB."""

MOST_FIELDS = 64

FORM_TYPE = "application/x-www-form-urlencoded"
UPLOAD_TYPE = "application/octet-stream"
"""A file as the page sends it: a foreign page's form can't be of this type."""

_REFUSED = (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>{title}</title>'
    "<h1>{title}</h1><p>{what}</p></html>"
)


class Refused(Exception):  # noqa: N818 - it is an answer, not a fault
    """A request that goes no further."""

    def __init__(self, status: HTTPStatus, what: str) -> None:
        super().__init__(what)
        self.status = status
        self.what = what


class Guard:
    """Lets through what the owner's own browser asks of this very server."""

    def __init__(self, app: ASGIApp, access: Access) -> None:
        self._app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or have it answered."""
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        if scope["type"] != "http":
            return  # no page has a web socket
        state = scope.setdefault("state", {})
        state["nonce"] = secrets.token_urlsafe(16)
        state["change_token"] = self._access.change
        guarded = _with_headers(send, state["nonce"])
        try:
            self._check_sender(scope)
            if scope["path"] == START:
                await self._start(Request(scope))(scope, receive, guarded)
                return
            self._check_cookie(Headers(scope=scope))
            if scope["method"] == "POST":
                receive = await self._checked_change(scope, receive)
            elif scope["method"] not in ("GET", "HEAD"):
                raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "This page takes GET and POST.")
        except Refused as refused:
            await _answer(refused)(scope, receive, guarded)
            return
        # What fails was answered, and told, by the application; here it would only be told again.
        with contextlib.suppress(Exception):
            await self._app(scope, receive, guarded)

    def _check_sender(self, scope: Scope) -> None:
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0] not in self._access.hosts:
            raise Refused(
                HTTPStatus.BAD_REQUEST, f"This server is called {self._access.hosts[0]} only."
            )
        origin = headers.get("origin")
        if origin is not None and origin != f"http://{hosts[0]}":
            raise Refused(HTTPStatus.FORBIDDEN, "Another site asked for this.")
        client = scope.get("client")
        if client is not None and is_stranger(client[1], self._access.port):
            raise Refused(HTTPStatus.FORBIDDEN, "This page belongs to another user.")

    def _start(self, request: Request) -> Response:
        """Give the cookie to whoever has the URL that the terminal showed."""
        if request.method != "GET" or not self._access.opens(request.query_params.get("key", "")):
            return _answer(_unknown())
        # A redirect would still count as coming from wherever the link was, and take no cookie
        # along; a page of our own that leads on does.
        response = HTMLResponse(
            '<!doctype html><html lang="en"><meta charset="utf-8"><title>Opening</title>'
            '<link rel="icon" href="/static/icon.svg">'
            '<meta http-equiv="refresh" content="0;url=/"><p><a href="/">Open the page</a></html>'
        )
        response.set_cookie(COOKIE, self._access.session, httponly=True, samesite="strict")
        return response

    def _check_cookie(self, headers: Headers) -> None:
        jar = SimpleCookie()
        try:
            jar.load("; ".join(headers.getlist("cookie")))
        except CookieError:
            raise _unknown() from None
        held = jar.get(COOKIE)
        if held is None or not self._access.knows(held.value):
            raise _unknown()

    async def _checked_change(self, scope: Scope, receive: Receive) -> Receive:
        """Check the token of a change; return what its route reads the body from."""
        headers = Headers(scope=scope)
        if headers.get("sec-fetch-site", "same-origin") != "same-origin":
            raise Refused(HTTPStatus.FORBIDDEN, "Another site asked for this.")
        kind = headers.get("content-type", "").partition(";")[0].strip().lower()
        if kind == UPLOAD_TYPE:
            self._check_token(headers.get(HEADER, ""))
            scope["state"]["form"] = {}  # for a route that wants one
            return receive  # the route bounds what it takes
        if kind != FORM_TYPE:
            raise Refused(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "This is no form of this page.")
        body = await _bounded(headers, receive)
        form = _fields(body)
        self._check_token(headers.get(HEADER) or form.pop(FIELD, ""))
        scope["state"]["form"] = form
        return _nothing_more

    def _check_token(self, token: str) -> None:
        if not self._access.may_change(token):
            raise Refused(
                HTTPStatus.FORBIDDEN, "This form is of an earlier start; load its page again."
            )


def _unknown() -> Refused:
    return Refused(
        HTTPStatus.FORBIDDEN,
        "Open the page with the address that voicecoach review shows in its terminal.",
    )


async def _bounded(headers: Headers, receive: Receive) -> bytes:
    announced = headers.get("content-length", "0")
    if not announced.isdecimal() or len(announced) > 12 or int(announced) > LARGEST_FORM_BYTES:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "That is too much for a form.")
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] != "http.request":
            raise Refused(HTTPStatus.BAD_REQUEST, "The form broke off.")
        body += message.get("body", b"")
        if len(body) > LARGEST_FORM_BYTES:
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "That is too much for a form.")
        if not message.get("more_body", False):
            return bytes(body)


def _fields(body: bytes) -> dict[str, str]:
    """Read a form; of a field that comes twice the last counts."""
    try:
        found = parse_qs(
            body.decode("ascii"),
            keep_blank_values=True,
            strict_parsing=bool(body),
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except ValueError:
        raise Refused(HTTPStatus.BAD_REQUEST, "This form cannot be read.") from None
    return {name: values[-1] for name, values in found.items()}


async def _nothing_more() -> MutableMapping[str, Any]:
    return {"type": "http.request", "body": b"", "more_body": False}


def _answer(refused: Refused) -> Response:
    page = _REFUSED.format(title=refused.status.phrase, what=refused.what)
    return HTMLResponse(page, status_code=refused.status)


def _with_headers(send: Send, nonce: str) -> Send:
    """Put on every answer what a browser must know of it."""
    policy = "; ".join(
        (
            "default-src 'none'",
            "script-src 'self'",
            # The nonce is for the shadow root that wavesurfer draws in.
            f"style-src 'self' 'nonce-{nonce}'",
            "img-src 'self'",
            "media-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
        )
    )
    ours = {
        "content-security-policy": policy,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
        "x-frame-options": "DENY",
        # Nothing to other sites; to ourselves it must stay, or forms would come from nowhere.
        "referrer-policy": "same-origin",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "permissions-policy": "camera=(), geolocation=(), microphone=()",
    }

    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in ours.items():
                headers[name] = value
        await send(message)

    return guarded
