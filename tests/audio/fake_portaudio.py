"""A sounddevice module in software: devices that come and go, and a server that never answers."""

import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

from voicecoach.audio.clip import Samples

Sound = Iterator[npt.NDArray[Any]]
"""Blocks of frames by channels; at its end the device goes on for ever without a callback."""

BLOCK_TAKES_S = 0.0005
"""Far less than a block lasts: a test need not listen for as long as a person speaks."""


class PortAudioError(Exception):
    """As sounddevice has it."""


class CallbackStop(Exception):  # noqa: N818 - sounddevice's name for it
    """As sounddevice has it."""


class CallbackAbort(Exception):  # noqa: N818 - sounddevice's name for it
    """As sounddevice has it."""


@dataclass
class Plugged:
    """A device and what it gives."""

    name: str
    inputs: int = 1
    outputs: int = 0
    rate_hz: float = 16_000
    delivers: Callable[[], Sound] = lambda: iter(())
    """What it delivers from each time on that it is opened."""

    most_channels: int | None = None
    """It refuses to be opened with more."""

    takes_sound: bool = True
    """A speaker whose callback is called."""

    overflows_at: frozenset[int] = frozenset()
    """Blocks before which it lost something, since nobody fetched it in time."""

    opened: int = 0
    channels: list[int] = field(default_factory=list)
    played: list[Samples] = field(default_factory=list)


class FakePortAudio:
    """Stands for the module ``sounddevice``; ``plugged`` may change at any time."""

    PortAudioError = PortAudioError
    CallbackStop = CallbackStop
    CallbackAbort = CallbackAbort

    def __init__(self, *plugged: Plugged) -> None:
        self.plugged = list(plugged)
        self.hangs: set[str] = set()
        """Of open, start, abort, close, _terminate and _initialize: those that never return."""
        self.is_released = threading.Event()
        self.looked = 0
        self.open: list[_Stream] = []
        self._exit_handler = lambda: None
        self.default = SimpleNamespace(device=(-1, -1))
        self._known: list[Plugged] = []
        self._initialize()

    def wait(self, call: str) -> None:
        if call in self.hangs:
            self.is_released.wait()

    def _terminate(self) -> None:
        self.wait("_terminate")
        assert not self.open, "PortAudio would close open streams"
        self._known = []

    def _initialize(self) -> None:
        self.wait("_initialize")
        self.looked += 1
        self._known = list(self.plugged)

    def query_devices(self) -> list[dict[str, Any]]:
        return [
            {
                "index": index,
                "name": device.name,
                "max_input_channels": device.inputs,
                "max_output_channels": device.outputs,
                "default_samplerate": device.rate_hz,
            }
            for index, device in enumerate(self._known)
        ]

    def query_hostapis(self) -> list[dict[str, Any]]:
        able = [[i for i, one in enumerate(self._known) if one.inputs], []]
        able[1] = [i for i, one in enumerate(self._known) if one.outputs]
        return [
            {
                "name": "Fake",
                "devices": list(range(len(self._known))),
                "default_input_device": able[0][0] if able[0] else -1,
                "default_output_device": able[1][0] if able[1] else -1,
            }
        ]

    def InputStream(self, **settings: Any) -> "_Stream":  # noqa: N802 - sounddevice's name
        return _Stream(self, settings, _Stream.record)

    def OutputStream(self, **settings: Any) -> "_Stream":  # noqa: N802 - sounddevice's name
        return _Stream(self, settings, _Stream.play)

    def device(self, index: int) -> Plugged:
        if index >= len(self._known) or self._known[index] not in self.plugged:
            raise PortAudioError("Device unavailable [PaErrorCode -9985]")
        return self._known[index]


class _Stream:
    def __init__(
        self, library: FakePortAudio, settings: dict[str, Any], does: Callable[["_Stream"], None]
    ) -> None:
        library.wait("open")
        self._library = library
        self.device = library.device(settings["device"])
        self.channels = settings["channels"]
        if self.device.most_channels is not None and self.channels > self.device.most_channels:
            raise PortAudioError("Invalid number of channels [PaErrorCode -9998]")
        self._callback = settings["callback"]
        self._finished = settings.get("finished_callback", lambda: None)
        self._is_ended = threading.Event()
        self._thread = threading.Thread(target=does, args=(self,), daemon=True)
        self.device.opened += 1
        self.device.channels.append(self.channels)
        library.open.append(self)

    @property
    def active(self) -> bool:
        return not self._is_ended.is_set()

    def start(self) -> None:
        self._library.wait("start")
        self._thread.start()

    def abort(self) -> None:
        self._library.wait("abort")
        self._is_ended.set()

    def close(self) -> None:
        self._library.wait("close")
        self._is_ended.set()
        self._library.open.remove(self)

    def record(self) -> None:
        for number, block in enumerate(self.device.delivers()):
            if self.device not in self._library.plugged or self._is_ended.wait(BLOCK_TAKES_S):
                return
            status = SimpleNamespace(input_overflow=number in self.device.overflows_at)
            self._callback(block.astype(np.float32), len(block), None, status)

    def play(self) -> None:
        status = SimpleNamespace(output_underflow=False)
        while self.device.takes_sound and self.device in self._library.plugged:
            out = np.zeros((160, self.channels), np.float32)
            try:
                self._callback(out, len(out), None, status)
            except (CallbackStop, CallbackAbort):
                self.device.played.append(out[:, 0])
                self._is_ended.set()
                self._finished()
                return
            self.device.played.append(out[:, 0])
            if self._is_ended.wait(BLOCK_TAKES_S):
                return


def use(fake: FakePortAudio, monkeypatch: pytest.MonkeyPatch) -> FakePortAudio:
    """Have voicecoach find this in place of sounddevice."""
    monkeypatch.setitem(sys.modules, "sounddevice", fake)
    return fake


def blocks(sound: npt.NDArray[Any], *sizes: int) -> Sound:
    """Cut sound of frames by channels, or of one channel, into blocks of these sizes in turn."""
    columns = sound if sound.ndim == 2 else sound[:, np.newaxis]
    position, turn = 0, 0
    while position < len(columns):
        size = (sizes or (320,))[turn % len(sizes or (1,))]
        yield columns[position : position + size]
        position, turn = position + size, turn + 1


def for_ever(sound: Sound, level: float = 1e-4, offset: float = 0.0) -> Sound:
    """Give this, then the noise of a quiet room."""
    channels = 1
    for block in sound:
        channels = block.shape[1]
        yield block
    rng = np.random.default_rng(1)
    while True:
        time.sleep(0.002)
        yield (offset + level * rng.standard_normal((320, channels))).astype(np.float32)
