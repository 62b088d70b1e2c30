"""A sounddevice module whose streams open but never call back, and whose devices a test names."""

from types import SimpleNamespace
from typing import Any


class DeadStream:
    active = True

    def __init__(self, **_settings: Any) -> None:
        self.ended = False

    def start(self) -> None:
        pass

    def abort(self) -> None:
        self.ended = True

    def close(self) -> None:
        pass


def fake_portaudio(
    devices: list[dict[str, Any]] | None = None,
    apis: list[dict[str, Any]] | None = None,
    default: tuple[int, int] = (-1, -1),
) -> SimpleNamespace:
    return SimpleNamespace(
        InputStream=DeadStream,
        OutputStream=DeadStream,
        PortAudioError=RuntimeError,
        CallbackStop=StopIteration,
        CallbackAbort=StopIteration,
        WasapiSettings=lambda **settings: settings,
        query_devices=lambda: devices or [],
        query_hostapis=lambda: apis or [],
        default=SimpleNamespace(device=default),
    )
