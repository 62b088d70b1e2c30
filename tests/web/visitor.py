"""Who asks the page for something, in tests: the owner's browser, or somebody else's."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

from starlette.types import ASGIApp

from voicecoach.archive.sessions import Archive
from voicecoach.web.access import FIELD, Access
from voicecoach.web.app import build
from voicecoach.web.calling import Answered, call, own_headers
from voicecoach.web.desk import Desk

FORM = {"content-type": "application/x-www-form-urlencoded"}


class Visitor:
    """The owner's browser, once it was opened; every header can be changed or left out."""

    def __init__(self, data: Path, *, interview_on: date | None = None) -> None:
        self.data = data
        self.access = Access(port=8765)
        self.failures: list[Exception] = []
        self.app: ASGIApp = build(
            Desk(
                data=data,
                archive=Archive(data),
                on_failure=self.failures.append,
                today=lambda: date(2026, 3, 10),
                interview_on=interview_on,
            ),
            self.access,
        )

    def get(self, target: str, headers: Mapping[str, str | None] | None = None) -> Answered:
        return call(self.app, target, headers=self._headers(headers or {}))

    def post(
        self,
        target: str,
        fields: Mapping[str, str] | None = None,
        *,
        token: str | None = "",
        headers: Mapping[str, str | None] | None = None,
    ) -> Answered:
        """Send a form; with the right token unless another, or none, is given."""
        sent = dict(fields or {})
        if token is not None:
            sent[FIELD] = token or self.access.change
        body = urlencode(sent, errors="surrogatepass").encode()
        return self.send(target, [body], headers={**FORM, **(headers or {})})

    def send(
        self,
        target: str,
        body: list[bytes],
        *,
        method: str = "POST",
        headers: Mapping[str, str | None] | None = None,
    ) -> Answered:
        length = str(sum(map(len, body)))
        own = self._headers({"content-length": length, **(headers or {})})
        return call(self.app, target, method=method, headers=own, body=body)

    def _headers(self, changed: Mapping[str, str | None]) -> dict[str, str]:
        headers = {**own_headers(self.access), **changed}
        return {name: value for name, value in headers.items() if value is not None}
