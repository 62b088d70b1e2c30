"""Files from elsewhere, sent by a browser."""

from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import numpy as np
import pytest

from tests.fakes import quiet, tone
from tests.session.handing_in import SAID
from tests.sound_files import encode
from tests.web.hostile import MARKUP
from tests.web.visitor import Visitor
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import Clip
from voicecoach.session import sources
from voicecoach.settings import scratch_place
from voicecoach.web import incoming
from voicecoach.web.calling import Answered

QUESTION = "tencent-ai-pm/safety-cost-a-month"


def send(owner: Visitor, content: bytes, *, name: str = "memo.m4a", **query: str) -> Answered:
    headers = {
        "content-type": "application/octet-stream",
        "x-voicecoach-token": owner.access.change,
    }
    parts = [content[at : at + 65_536] for at in range(0, len(content), 65_536)]
    asked = urlencode({"name": name, **query}, errors="replace")
    return owner.send(f"/import/file?{asked}", parts, headers=headers)


def record_at(data: Path, address: str) -> AnswerRecord:
    _, _, session, number = address.split("/")
    kept = Archive(data).answer(session, int(number))
    assert kept.record is not None
    return kept.record


@pytest.fixture
def recording(tmp_path: Path) -> bytes:
    sound = np.concatenate([quiet(1), tone(4.0), quiet(1)])
    return encode(tmp_path / "memo.m4a", Clip(samples=sound), bit_rate=64_000).read_bytes()


def test_a_recording_becomes_an_answer(owner: Visitor, data: Path, recording: bytes) -> None:
    owner.recognizer._texts.append(SAID)

    state = owner.work(send(owner, recording, question=QUESTION))

    assert state["state"] == "done", state["told"]
    record = record_at(data, state["leads_to"])
    assert record.report is not None
    assert record.report.transcript.text == SAID
    assert state["total_s"] == pytest.approx(6.0, abs=0.2), "so that its progress has an end"
    assert (record.pack, record.question.id) == tuple(QUESTION.split("/"))
    assert owner.get(state["leads_to"]).status == 200
    assert owner.get(f"{state['leads_to']}/audio").body.startswith(b"fLaC")


def test_a_transcript_becomes_an_answer(owner: Visitor, data: Path) -> None:
    state = owner.work(send(owner, SAID.encode(), name="answer.txt", kind="case"))

    record = record_at(data, state["leads_to"])
    assert record.report is not None
    assert record.report.kind == "case"
    assert "answer.txt" in record.question.prompt


def test_pasted_text_becomes_an_answer(owner: Visitor, data: Path) -> None:
    state = owner.work(owner.post("/import/text", {"text": SAID}))

    record = record_at(data, state["leads_to"])
    assert record.report is not None
    assert record.report.transcript.text == SAID


def test_what_is_kept_already_is_shown_as_it_is(owner: Visitor) -> None:
    first = owner.work(send(owner, SAID.encode(), name="answer.txt"))
    again = owner.work(send(owner, SAID.encode(), name="again.txt"))

    assert again["leads_to"] == first["leads_to"]


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02" * 500, b"PK\x03\x04" + b"x" * 500])
def test_what_is_neither_sound_nor_text_is_refused_in_words(
    owner: Visitor, data: Path, content: bytes
) -> None:
    state = owner.work(send(owner, content, name="odd.bin"))

    assert state["state"] == "failed"
    assert "odd.bin" in state["told"]
    assert Archive(data).list_sessions(limit=10).total == 0
    assert owner.failures == []


@pytest.mark.parametrize(
    "text", [*MARKUP, "../../../etc/passwd", "a\\..\\b", "\0", "x" * 5000, " "]
)
def test_the_name_of_a_file_is_text_and_no_path(owner: Visitor, data: Path, text: str) -> None:
    state = owner.work(send(owner, SAID.encode(), name=text))

    assert state["state"] == "done", state["told"]
    written = {path.name for path in data.rglob("*") if path.is_file()}
    assert written <= {
        "01.json", "session.json", "index.sqlite3", ".lock", ".sessions.lock", "drill.json",
        ".drill.lock", ".running", "01.txt", "lock",
    }  # fmt: skip
    shown = owner.get(state["leads_to"]).text
    assert "<script>" not in shown
    assert "<img" not in shown


@pytest.mark.parametrize("query", [{"question": "no/such"}, {"kind": "no such"}])
def test_a_question_that_is_none_is_refused(
    owner: Visitor, data: Path, query: dict[str, Any]
) -> None:
    assert send(owner, SAID.encode(), **query).status == 400
    assert owner.post("/import/text", {"text": SAID, **query}).status == 400
    assert left(data) == []


def test_nothing_is_no_text(owner: Visitor) -> None:
    assert owner.post("/import/text", {"text": " \n"}).status == 400


def test_a_file_is_gone_once_it_is_imported_or_not(owner: Visitor, data: Path) -> None:
    owner.work(send(owner, SAID.encode(), name="answer.txt"))
    owner.work(send(owner, b"\x00" * 100, name="odd.bin"))

    assert left(data) == []


def test_an_upload_that_is_too_large_is_not_taken_in(
    owner: Visitor, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sources, "MOST_SOUND_BYTES", 100_000)

    assert send(owner, b"x" * 100_001).status == 413
    headers = {
        "content-type": "application/octet-stream",
        "x-voicecoach-token": owner.access.change,
        "content-length": "10",
    }
    longer = owner.send("/import/file?name=a", [b"x" * 60_000] * 100, headers=headers)
    assert longer.status == 413
    assert left(data) == []


def test_an_upload_that_the_disk_has_no_room_for_is_refused(
    owner: Visitor, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(incoming, "free_bytes", lambda _path: 1_000)

    assert send(owner, b"x").status == 507
    assert left(data) == []


def test_an_upload_that_breaks_off_leaves_nothing(owner: Visitor, data: Path) -> None:
    import asyncio

    from voicecoach.web.calling import own_headers

    headers = {
        **own_headers(owner.access),
        "content-type": "application/octet-stream",
        "x-voicecoach-token": owner.access.change,
    }
    messages: list[dict[str, Any]] = [
        {"type": "http.request", "body": b"x" * 1000, "more_body": True},
        {"type": "http.disconnect"},
    ]

    async def ask() -> None:
        scope = {
            "type": "http", "method": "POST", "path": "/import/file", "query_string": b"name=a",
            "headers": [(n.encode(), v.encode()) for n, v in headers.items()], "client": None,
        }  # fmt: skip

        async def receive() -> dict[str, Any]:
            return messages.pop(0)

        async def send_(message: object) -> None: ...

        await owner.app(scope, receive, send_)  # type: ignore[arg-type] # any mapping is a message

    asyncio.run(ask())
    assert left(data) == []


def test_a_job_that_nobody_knows_is_not_there(owner: Visitor) -> None:
    assert owner.get("/jobs/nothing").status == 404
    assert owner.get("/jobs/nothing/state").status == 404


def left(data: Path) -> list[Path]:
    """Return what lies in the folders of uploads, but for their locks."""
    found = scratch_place(data).rglob("*")
    return [path for path in found if path.is_file() and path.name != "lock"]
