"""PortAudio, behind the one door through which it is called.

PortAudio asks the sound server and waits for its reply: for ever where the server hangs, or dies in
that moment, and Python can't be interrupted meanwhile, not even by Ctrl-C. So whatever may wait is
called on a thread of its own, waited for so long and no longer.
"""

import atexit
import contextlib
import sys
import threading
from collections.abc import Callable
from typing import Any, Generic, Literal, TypeVar

from voicecoach.audio.streams import DeviceError
from voicecoach.host import host

LOADS_WITHIN_S = 20.0
"""As it is loaded, PortAudio looks for devices, and asks each of them what it can do."""

OPENS_WITHIN_S = 10.0
"""A Bluetooth headset may need seconds to wake up."""

CLOSES_WITHIN_S = 3.0

Result = TypeVar("Result")


class StuckError(DeviceError):
    """The sound system did not answer in time."""


class _Call(Generic[Result]):
    """One call on a thread of its own. Where nobody waits any more, its result is undone."""

    def __init__(self, call: Callable[[], Result], undo: Callable[[Result], object]) -> None:
        self._call, self._undo = call, undo
        self._lock = threading.Lock()
        self._over = threading.Event()
        self.is_left = False
        self._came: list[Result] = []
        self._failed: BaseException | None = None
        self.thread = threading.Thread(target=self._run, name="portaudio", daemon=True)

    def wait(self, seconds: float) -> Result:
        self.thread.start()
        try:
            self._over.wait(seconds)
        finally:
            with self._lock:
                self.is_left = not self._over.is_set()
        if self.is_left:
            raise StuckError(f"the sound system does not answer: {host().sound_server_hint}")
        if self._failed is not None:
            raise self._failed
        return self._came.pop()

    def _run(self) -> None:
        try:
            self._came.append(self._call())
        except BaseException as error:
            self._failed = error
        with self._lock:
            self._over.set()
        if self.is_left and self._came:
            self._undo(self._came.pop())


_at_a_time = threading.Lock()
"""PortAudio's own list of open streams has no lock. Held as long as somebody waits for a call."""

_left: list[threading.Thread] = []
"""Of calls that nobody waits for any more."""

_open: set["Stream"] = set()


def within(
    seconds: float,
    call: Callable[[], Result],
    *,
    undo: Callable[[Result], object] = lambda _result: None,
) -> Result:
    """Return what ``call`` returns or raise what it raises; raise StuckError after ``seconds``.

    What it returns when nobody waits any more, Ctrl-C included, is undone.
    """
    with _at_a_time:
        one = _Call(call, undo)
        try:
            return one.wait(seconds)
        finally:
            if one.is_left:
                _left.append(one.thread)


def portaudio() -> Any:
    """Import sounddevice; raises DeviceError with what to install where PortAudio is missing.

    PortAudio looks for devices once, as it is loaded; ``look_again`` has it look anew.
    """
    if "sounddevice" not in sys.modules:
        try:
            within(LOADS_WITHIN_S, _load)
        except OSError as error:  # sounddevice raises this when it cannot load the C library
            raise DeviceError(
                f"the PortAudio sound library is missing ({error}); {host().portaudio_hint}"
            ) from None
    import sounddevice

    return sounddevice


def look_again() -> bool:
    """Have PortAudio look for devices anew; their numbers may be others then.

    Returns False where that can't be done: open streams would be closed by it, and a call that
    hangs would have it hang as well.
    """
    if _open or any(thread.is_alive() for thread in _left):
        return False
    library = portaudio()

    def anew() -> None:
        with contextlib.suppress(library.PortAudioError):
            library._terminate()
        library._initialize()

    try:
        within(LOADS_WITHIN_S, anew)
    except (DeviceError, library.PortAudioError):
        return False
    return True


class Stream:
    """A device that records or plays, from its first block to its last."""

    def __init__(
        self,
        kind: Literal["InputStream", "OutputStream"],
        who: str,
        **settings: Any,
    ) -> None:
        """Open it and begin; ``who`` names the device for messages, as in 'the speaker "Desk"'.

        ``settings`` are sounddevice's. Raises DeviceError when the device refuses.
        """
        library = portaudio()

        def begin() -> Any:
            stream = getattr(library, kind)(
                dtype="float32", extra_settings=_settings(library), **settings
            )
            try:
                stream.start()
            except BaseException:
                stream.close()
                raise
            return stream

        try:
            self._stream = within(OPENS_WITHIN_S, begin, undo=_end)
        except StuckError as error:
            raise StuckError(f"{who} cannot be opened: {error}") from None
        except (library.PortAudioError, ValueError) as error:
            raise DeviceError(
                f"{who} cannot be opened ({error}): close other programs that use it, or choose "
                "another (voicecoach doctor lists them)"
            ) from None
        _open.add(self)

    @property
    def active(self) -> bool:
        """Whether its callback is still called, as far as PortAudio knows."""
        return bool(self._stream.active)

    def close(self) -> None:
        """Fall silent at once and let go of the device, or of the hope to; safe to call twice."""
        if self not in _open:
            return
        _open.discard(self)
        with contextlib.suppress(DeviceError, portaudio().PortAudioError):
            within(CLOSES_WITHIN_S, lambda: _end(self._stream))


def _load() -> None:
    import sounddevice

    # At the end of the process the system takes everything back; PortAudio would once more wait.
    atexit.unregister(sounddevice._exit_handler)


def _end(stream: Any) -> None:
    stream.abort()
    stream.close()


def _settings(library: Any) -> Any:
    """Return what a stream needs besides device, rate and channels, or None."""
    if host().sound_api == "Windows WASAPI":
        return library.WasapiSettings(auto_convert=True)
    return None
