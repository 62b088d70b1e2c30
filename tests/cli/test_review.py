"""``voicecoach review`` from its start to its end."""

import http.client
import os
import signal
import socket
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.archive.builders import a_session
from voicecoach.cli.main import main


def test_one_page_is_printed_without_a_port(
    data: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    a_session(data, "You chose.")

    assert main(["review", "--get", "/"]) == 0

    shown = capfdbinary.readouterr().out
    assert shown.startswith(b"<!doctype html>")
    assert b"You chose." in shown


def test_a_page_that_is_not_there_is_a_failure(
    data: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["review", "--get", "/nowhere"]) == 1

    assert b"There is nothing here" in capfdbinary.readouterr().out


def test_a_whole_address_is_no_path(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "--get", "http://127.0.0.1/"]) == 2

    assert "--get takes a path" in capsys.readouterr().err


@pytest.mark.parametrize("port", ["0", "65536", "-1", "x"])
def test_a_port_is_a_port(port: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["review", "--port", port])

    assert ended.value.code == 2


def test_a_port_that_is_taken_is_named(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]

        assert main(["review", "--no-browser", "--port", str(port)]) == 2

    assert f"port {port} is taken" in capsys.readouterr().err


@pytest.mark.parametrize(("stop", "code"), [(signal.SIGINT, 0), (signal.SIGTERM, 143)])
@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
def test_it_serves_its_owner_until_it_is_stopped(data: Path, stop: int, code: int) -> None:
    a_session(data, "You chose.")
    command = [sys.executable, "-P", "-m", "voicecoach", "review", "--no-browser"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=os.environ) as server:
        assert server.stdout is not None
        url = urlsplit(server.stdout.readline().split()[-1])
        assert server.stdout.readline() == "Ctrl-C ends.\n"

        opened = _get(url.port, f"{url.path}?{url.query}")
        cookie = str(opened.headers["set-cookie"]).partition(";")[0]
        shown = _get(url.port, "/", {"cookie": cookie})
        without = _get(url.port, "/")
        # What is still held open does not keep it from ending.
        held = socket.create_connection(("127.0.0.1", url.port or 0))
        server.send_signal(stop)
        rest = server.stdout.read()
        assert server.wait(30) == code
        held.close()

    assert (opened.status, shown.status, without.status) == (200, 200, 403)
    assert "server" not in shown.headers
    assert rest == ("The page is closed.\n" if code == 0 else "")


def _get(
    port: int | None, path: str, headers: dict[str, str] | None = None
) -> http.client.HTTPResponse:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path, headers=headers or {})
    response = connection.getresponse()
    response.read()
    connection.close()
    return response
