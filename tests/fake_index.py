"""A package index on this machine for the real pip, with faults on order."""

import io
import os
import threading
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest


def wheel(name: str, members: Mapping[str, bytes], *, version: str = "1.0.0") -> bytes:
    """A wheel with these members, named by their paths, and what makes it one."""
    module = name.replace("-", "_")
    info = f"{module}-{version}.dist-info"
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in members.items():
            archive.writestr(path, data)
        archive.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n"
        )
        archive.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        archive.writestr(f"{info}/RECORD", "")
    return content.getvalue()


@dataclass
class FakeIndex:
    wheels: dict[str, bytes] = field(default_factory=dict)
    """Package name to its one wheel, version 1.0.0."""

    hangs_in: str = ""
    """The package in whose wheel the transfer stops half way and waits."""

    status: int = 200
    """What every question is answered with."""

    asked: list[str] = field(default_factory=list)
    """The packages whose wheels were asked for, in order."""

    left: threading.Event = field(default_factory=threading.Event)
    """Set once the other end has gone away from a transfer that hangs."""

    url: str = ""


@contextmanager
def running(index: FakeIndex) -> Iterator[FakeIndex]:
    """Serve on a free port of 127.0.0.1; ``index.url`` is what PIP_INDEX_URL must be."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            kind, name = self.path.strip("/").split("/")[:2]
            if index.status != 200 or name not in index.wheels:
                self.send_error(index.status if index.status != 200 else 404)
            elif kind == "simple":
                file = f"{name.replace('-', '_')}-1.0.0-py3-none-any.whl"
                self.answer(f'<a href="/files/{name}/{file}">{file}</a>'.encode(), "text/html")
            else:
                index.asked.append(name)
                self.answer(index.wheels[name], "application/octet-stream", name == index.hangs_in)

        def answer(self, body: bytes, kind: str, hangs: bool = False) -> None:
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body[: len(body) // 2] if hangs else body)
            if hangs and not self.connection.recv(1):  # the other end says nothing, then closes
                index.left.set()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    index.url = f"http://127.0.0.1:{server.server_address[1]}/simple/"
    try:
        yield index
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def point_pip_at(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let pip see this index and nothing else of what the machine's owner has set up."""
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    monkeypatch.setenv("PIP_INDEX_URL", url)
    monkeypatch.setenv("no_proxy", "*")
