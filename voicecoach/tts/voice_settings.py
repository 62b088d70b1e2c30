"""What belongs to a piper voice beside its network: ``NAME.onnx.json``, checked before it is used.

Piper itself believes all of it, so that a wrong rate or pace would fail, or fill the memory, only
while it speaks.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from voicecoach.errors import VoicecoachError
from voicecoach.values import DecodeError, decode


def _within(name: str, value: float, least: float, most: float) -> None:
    if not least <= value <= most:
        raise ValueError(f"{name} should be {least:g} to {most:g}")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sound:
    sample_rate: int

    def __post_init__(self) -> None:
        _within("sample_rate", self.sample_rate, 8_000, 96_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Espeak:
    voice: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Inference:
    length_scale: float = 1.0
    noise_scale: float = 0.667
    noise_w: float = 0.8

    def __post_init__(self) -> None:
        _within("length_scale", self.length_scale, 0.2, 5)
        _within("noise_scale", self.noise_scale, 0, 5)
        _within("noise_w", self.noise_w, 0, 5)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Voice:
    audio: _Sound
    espeak: _Espeak
    phoneme_id_map: Mapping[str, tuple[int, ...]]
    num_symbols: int
    num_speakers: int
    inference: _Inference = _Inference()
    phoneme_type: str = "espeak"
    speaker_id_map: Mapping[str, int] | None = None

    def __post_init__(self) -> None:
        _within("num_symbols", self.num_symbols, 1, 100_000)
        _within("num_speakers", self.num_speakers, 0, 100_000)


def read_voice_settings(path: Path) -> dict[str, Any]:
    """Return the settings as they stand there. Raises VoicecoachError, in one line."""
    try:
        settings = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(settings, dict):
            raise VoicecoachError(f"{path}: broken (it should be an object)")
    except OSError as error:
        raise VoicecoachError(f"{path}: {error.strerror}; the voice is not whole") from error
    except (ValueError, RecursionError) as error:  # no UTF-8, no JSON, nested without end
        line = str(error).strip().partition("\n")[0]
        raise VoicecoachError(f"{path}: broken ({line})") from error
    return settings


def require_sound(settings: dict[str, Any], path: Path) -> None:
    """Raise VoicecoachError, in one line, where piper could not use the settings of ``path``."""
    try:
        decode(_Voice, settings)
    except DecodeError as error:
        raise VoicecoachError(f"{path}: the voice is broken ({error})") from error
