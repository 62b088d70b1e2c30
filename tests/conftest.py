"""What every test gets, a home of its own and no network, and what it may ask for."""

import signal
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests import soundcard, system_calls
from tests.night import begin_night
from tests.required import require
from voicecoach import scratch

pytest_plugins = ["tests.hearing"]

# A shared machine may stall for a while: no test passes or fails by the clock.
settings.register_profile("voicecoach", deadline=None)
settings.load_profile("voicecoach")


# Who runs the tests in the background of a shell has these keys ignored; children inherit that.
if signal.getsignal(signal.SIGINT) == signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)
if sys.platform != "win32" and signal.getsignal(signal.SIGQUIT) == signal.SIG_IGN:
    signal.signal(signal.SIGQUIT, signal.SIG_DFL)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--night", action="store_true", help="try for hours (docs/reliability.md)")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--night"):
        begin_night()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "sound_card" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.audio)
        # One sound card plays for one program; one server and one browser serve all tests of pages.
        if {"sound_card", "review"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.alone)


@pytest.fixture(autouse=True)
def _own_world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep tests, and the programs they start, away from the user's sessions and the model hub."""
    monkeypatch.setenv("VOICECOACH_DATA", str(tmp_path / "voicecoach-data"))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    monkeypatch.setattr(scratch, "_place", None)  # which each command chooses for its process


@pytest.fixture
def sound_card() -> Iterator[soundcard.SoundCard]:
    """A virtual sound card for programs that are started with ``env=sound_card.env``."""
    require(soundcard.missing())
    # Not under tmp_path, which may be longer than the name of a socket can be.
    with (
        tempfile.TemporaryDirectory(prefix="card-") as folder,
        soundcard.SoundCard(Path(folder)) as card,
    ):
        yield card


@pytest.fixture
def strace() -> None:
    """Programs that may be watched: put ``system_calls.watched`` before their command."""
    require(system_calls.missing())
