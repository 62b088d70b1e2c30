"""The review page calls nobody, whatever is done on it, and listens on this machine only."""

import http.client
import json
import os
import signal
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.end_to_end.test_nothing_leaves import World
from tests.program import PATIENCE_S, Program
from tests.system_calls import calls_beyond, internet_sockets, names_asked, open_to_others, watched

ANSWER = Path(__file__).parents[1] / "voices" / "answer.flac"

pytestmark = pytest.mark.slow


class Browser:
    """Asks what a browser would."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._connection = http.client.HTTPConnection("127.0.0.1", parts.port, timeout=PATIENCE_S)
        opened = self._ask("GET", f"{parts.path}?{parts.query}", {}, b"")
        self._cookie = {"cookie": str(opened.headers["set-cookie"]).partition(";")[0]}

    def get(self, path: str) -> bytes:
        response = self._ask("GET", path, self._cookie, b"")
        assert response.status == 200, path
        return self._body

    def upload(self, path: str, content: bytes, token: str) -> dict[str, str]:
        headers = {"content-type": "application/octet-stream", "x-voicecoach-token": token}
        response = self._ask("POST", path, headers | self._cookie, content)
        assert response.status == 200
        found: dict[str, str] = json.loads(self._body)
        return found

    def close(self) -> None:
        self._connection.close()

    def _ask(
        self, method: str, path: str, headers: dict[str, str], body: bytes
    ) -> http.client.HTTPResponse:
        self._connection.request(method, path, body=body or None, headers=headers)
        response = self._connection.getresponse()
        self._body = response.read()
        return response


def test_whatever_is_done_on_the_page_nobody_is_called(
    strace: None, tmp_path: Path, whisper_folder: Path
) -> None:
    world = World(tmp_path / "world")
    world.prepare()
    options = ("--no-browser", "--data", str(world.data), "--model", str(whisper_folder))
    with Program(
        "review", *options, env=world.env, under=watched(world.folder / "calls")
    ) as program:
        browser = Browser(program.wait_for("http://127.0.0.1").split()[-1])
        page = browser.get("/import").decode()
        token = page.partition('data-token="')[2].partition('"')[0]
        job = browser.upload("/import/file?name=answer.flac", ANSWER.read_bytes(), token)
        deadline = time.monotonic() + PATIENCE_S
        while job["state"] not in ("done", "failed"):
            assert time.monotonic() < deadline
            job = json.loads(browser.get(f"/jobs/{job['id']}/state"))
        assert job["state"] == "done", job["told"]
        for path in ("/", job["leads_to"], f"{job['leads_to']}/audio", f"{job['leads_to']}/peaks",
                     f"{job['leads_to']}/export/html", "/progress", "/interviews"):  # fmt: skip
            browser.get(path)
        browser.close()
        os.kill(child_of(program), signal.SIGINT)
        assert program.finish() == 0

    assert any("onnxruntime" in call for call in world.calls), "it is what would call"
    assert calls_beyond(world.calls) == []
    assert names_asked(world.calls) == []
    assert len(internet_sockets(world.calls)) in (1, 2)  # its port may be another program's
    assert open_to_others(world.folder / "calls", umask=0o022) == []
    bound = [call for call in world.calls if call.startswith("bind(") and "AF_INET" in call]
    assert bound
    assert all('inet_addr("127.0.0.1")' in call for call in bound)
    assert world.left_behind == set()


def child_of(program: Program) -> int:
    """Return the process that is watched: signals to who watches it are not passed on."""
    watcher = program.pid
    children = Path(f"/proc/{watcher}/task/{watcher}/children").read_text(encoding="ascii")
    return int(children.split()[0])
