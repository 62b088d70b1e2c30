"""A hub or an index that answers wrongly, slowly or without end brings one line, and soon."""

import contextlib
import json
import re
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.fake_index import point_pip_at
from tests.night import tries
from tests.reliability.small_shelf import AT_INDEX, MODEL, PACKAGE, PACKAGES, load
from voicecoach.errors import VoicecoachError
from voicecoach.models import hub, packages, store, wheels
from voicecoach.models.catalog import FILES as OF_A_MODEL
from voicecoach.models.catalog import MODELS
from voicecoach.models.shelf import Item, Shelf
from voicecoach.models.sizes import size_bytes

ITEM = Item(name=AT_INDEX, repository="owner/base", files=OF_A_MODEL, packages=PACKAGES)
SHELF = Shelf(kind=MODELS.kind, find=lambda _name: ITEM, load=load)
SOON_S = 60.0
"""Bounds a hang, not a slow machine: each of these takes a few seconds."""

Answer = Callable[[BaseHTTPRequestHandler], None]


def reply(
    handler: BaseHTTPRequestHandler, body: bytes, *, status: int = 200, **headers: str
) -> None:
    """Answer, with a length unless one is given."""
    handler.send_response(status)
    for name, value in ({"Content_Length": str(len(body))} | headers).items():
        if value:
            handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    with contextlib.suppress(OSError):
        handler.wfile.write(body)


def without_end(content: bytes, pause_s: float = 0.0) -> Answer:
    """Answer with this again and again, for as long as somebody listens."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        reply(handler, b"", Content_Length="", Content_Type="text/html")
        with contextlib.suppress(OSError):
            while True:
                handler.wfile.write(content)
                time.sleep(pause_s)

    return answer


def link(name: str = f"{PACKAGE.replace('-', '_')}-1.0.0-py3-none-any.whl") -> bytes:
    return f'<a href="/files/{name}">{name}</a>'.encode()


def no_http(handler: BaseHTTPRequestHandler) -> None:
    handler.wfile.write(b"\0" * 9_000)


def listing(**changed: object) -> bytes:
    files = [{"rfilename": name, "size": len(content)} for name, content in MODEL.items()]
    return json.dumps({"sha": "0" * 40, "siblings": [each | changed for each in files]}).encode()


def page(body: bytes, **headers: str) -> Answer:
    told = {"Content_Type": "text/html"} | headers
    return lambda handler: reply(handler, body, status=200, **told)


def to(where: str) -> Answer:
    return lambda handler: reply(handler, b"", status=302, Location=where or handler.path)


def then(first: bytes, file: Answer) -> Answer:
    """Answer well what there is, and so when it is asked for."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        is_file = "/files/" in handler.path or "/resolve/" in handler.path
        (file if is_file else page(first))(handler)

    return answer


@contextlib.contextmanager
def serving(answer: Answer) -> Iterator[str]:
    """Answer everything so on a free port of 127.0.0.1; yield its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads, server.block_on_close = True, False
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def refused(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Return what is said; what was there before is untouched, and no more was written than is."""
    place = folder / "models" / AT_INDEX
    place.mkdir(parents=True)
    (place / "model.bin").write_bytes(b"the one before")
    monkeypatch.delenv("HF_HUB_OFFLINE")
    monkeypatch.setattr(hub, "STALL_S", 1.5)
    monkeypatch.setattr(wheels, "STALL_S", 5.0)
    raised: list[object] = []
    monkeypatch.setattr(threading, "excepthook", raised.append)
    began_s = time.monotonic()
    with pytest.raises(VoicecoachError) as failure:
        store.fetch(AT_INDEX, folder / "models", shelf=SHELF)
    assert time.monotonic() - began_s < SOON_S
    assert raised == []
    said = str(failure.value)
    assert "\n" not in said
    assert len(said) < 900
    assert {path.name: path.read_bytes() for path in place.iterdir()} == {
        "model.bin": b"the one before"
    }
    assert size_bytes(folder) < 30_000_000
    return said


HUBS: dict[str, tuple[Answer, str]] = {
    "sends in circles": (to(""), "in trouble|cannot reach"),
    "sends to no address": (to("http://["), "cannot reach"),
    "sends to a file": (to("file:///etc/passwd"), "in trouble|cannot reach"),
    "a page": (page(b"<html>Welcome to our network"), "login page"),
    "a list": (page(b"[]"), "login page"),
    "deep": (page(b"[" * 100_000), "login page"),
    "a size below 0": (page(listing(size=-5)), "login page"),
    "a size that is a word": (page(listing(size="many")), "login page"),
    "a huge size": (page(listing(size=1e400)), "login page"),
    "a sum that is none": (page(listing(lfs={"sha256": {"a": 1}})), "login page"),
    "no end": (without_end(b"x" * 1_000_000), "cannot reach .*without end"),
    "slowly": (without_end(b" ", 0.2), "cannot reach .*within"),
    "less than it says": (page(b"{}", Content_Length="9999999"), "cannot reach|login page"),
    "a length that is none": (page(b"{}", Content_Length="-9"), "cannot reach|login page"),
    "no HTTP": (no_http, "cannot reach"),
    "a file without end": (then(listing(), without_end(b"x" * 100_000)), "does not load|damaged"),
    "a file slowly": (then(listing(), without_end(b"x", 0.1)), "broke off"),
    "a file in circles": (then(listing(), to("")), "refuses"),
    "a file that stops": (then(listing(), page(b"x", Content_Length="99999")), "broke off"),
    "a file to no address": (then(listing(), to("http://[")), "broke off"),
}


@pytest.mark.parametrize("what", HUBS)
def test_a_hub_that_answers_wrongly_is_told_in_one_line_and_soon(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer, expected = HUBS[what]
    monkeypatch.setattr(store, "sources", lambda item: (hub.source(item.repository, item.files),))
    monkeypatch.setenv("no_proxy", "*")
    with serving(answer) as url:
        monkeypatch.setenv("HF_ENDPOINT", url)
        assert re.search(expected, refused(tmp_path, monkeypatch))


INDEXES: dict[str, Answer] = {
    "sends in circles": to(""),
    "a page": page(b"<html>Welcome to our network"),
    "no end": without_end(b"<a href=x>y</a>" * 50_000),
    "slowly": without_end(b"<a href=x>y</a>", 0.2),
    "less than it says": page(link(), Content_Length="9999999"),
    "JSON that is none": page(b'{"files": [', Content_Type="application/vnd.pypi.simple.v1+json"),
    "a page for a wheel": then(link(), page(b"<html>Welcome")),
    "a wheel without end": then(link(), without_end(b"x" * 100_000)),
    "a wheel slowly": then(link(), without_end(b"x" * 99, 0.1)),
    "a wheel that stops": then(link(), page(b"x" * 5_000, Content_Length="600000")),
    "a wheel out of the folder": then(link("../../evil-1.0.0-py3-none-any.whl"), page(b"x")),
    "a wrong sum": then(link().replace(b".whl\"", b".whl#sha256=" + b"0" * 64 + b"\""), page(b"x")),
}  # fmt: skip
BY_DAY = ("sends in circles", "no end", "a wheel without end", "a wheel that stops", "a wrong sum")
"""pip takes a second and more to begin."""


@pytest.mark.parametrize("what", tuple(INDEXES)[: tries(0, night=99)] or BY_DAY)
def test_an_index_that_answers_wrongly_is_told_in_one_line_and_soon(
    what: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store, "sources", lambda _item: (packages.source(PACKAGES),))
    with serving(INDEXES[what]) as url:
        point_pip_at(f"{url}/simple/", monkeypatch)
        said = refused(tmp_path, monkeypatch)
    assert "pip" in said or "package index" in said or PACKAGE in said
