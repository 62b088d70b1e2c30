"""Who asks the page for something, in tests: the owner's browser, or somebody else's."""

import argparse
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from starlette.types import ASGIApp

from tests.fakes import ScriptedRecognizer
from tests.session.handing_in import ears
from tests.transcripts.builders import all_english
from voicecoach.archive.sessions import Archive
from voicecoach.cli.interviews import find_loop
from voicecoach.cli.model_answers import find_model_answer
from voicecoach.cli.packs import readable_packs
from voicecoach.cli.planned import plan_today
from voicecoach.languages.english import ENGLISH
from voicecoach.preferences import Preferences
from voicecoach.session.judging import Judge
from voicecoach.session.sound_file import Ears
from voicecoach.web.access import FIELD, Access
from voicecoach.web.app import application
from voicecoach.web.calling import Answered, call, own_headers
from voicecoach.web.desk import Desk
from voicecoach.web.engines import Engines, Shelves
from voicecoach.web.jobs import Jobs
from voicecoach.web.security import Guard

FORM = {"content-type": "application/x-www-form-urlencoded"}


class Visitor:
    """The owner's browser, once it was opened; every header can be changed or left out."""

    def __init__(self, data: Path, *, interview_on: date | None = None) -> None:
        self.data = data
        self.access = Access(port=8765)
        self.failures: list[Exception] = []
        self.models_asked: list[str] = []
        self.recognizer = ScriptedRecognizer()
        desk = Desk(
            data=data,
            archive=Archive(data),
            on_failure=self.failures.append,
            today=lambda: date(2026, 3, 10),
            interview_on=interview_on,
            plan=lambda today: plan_today(
                argparse.Namespace(data=data, preferences=Preferences(interview_on=interview_on)),
                today=today,
            ),
            engines=Engines(
                judge=lambda: Judge(language=ENGLISH, classifier=None),
                ears=self._ears,
                models=lambda: ("base", "small"),
                likely=all_english,
            ),
            shelves=Shelves(
                packs=lambda: [found.pack for found in readable_packs(data)],
                loop=lambda name: find_loop(name, data),
                model_answer=lambda pack, question: find_model_answer(pack, question, data),
            ),
            jobs=Jobs(self.failures.append),
        )
        self.app: ASGIApp = Guard(application(desk), self.access)

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

    def work(self, started: Answered) -> dict[str, Any]:
        """Follow work to its end; it was begun by what was answered."""
        address = started.headers.get("location") or f"/jobs/{started.json()['id']}"
        assert address.startswith("/jobs/"), address
        while True:
            state: dict[str, Any] = self.get(f"{address}/state").json()
            if state["state"] in ("done", "failed"):
                return state
            time.sleep(0.02)

    def _ears(self, model: str) -> Ears:
        self.models_asked.append(model)
        return ears(self.recognizer)

    def _headers(self, changed: Mapping[str, str | None]) -> dict[str, str]:
        headers = {**own_headers(self.access), **changed}
        return {name: value for name, value in headers.items() if value is not None}
