"""The voices by name. An engine is one module; adding it here makes it known everywhere."""

from collections.abc import Callable
from pathlib import Path

from voicecoach.errors import UsageError
from voicecoach.tts import PacedVoice, Voice


def _espeak() -> Voice:
    from voicecoach.tts.espeak import EspeakVoice

    return EspeakVoice()


def _system() -> Voice:
    from voicecoach.tts.system import SystemVoice

    return SystemVoice()


_BUILDERS: dict[str, Callable[[], Voice]] = {"espeak": _espeak, "system": _system}

VOICE_NAMES = tuple(_BUILDERS)
"""The voices that need no files of their own."""

SLOWER_BY = 0.8
"""Share of its pace at which a voice goes on when it is asked to be slower."""

SLOWEST_WPM = 100
"""Slower speech falls apart into single words."""


def load_voice(name: str) -> Voice:
    """Build the voice called ``name``, importing only that engine.

    Raises UsageError for an unknown name, VoicecoachError when the engine cannot be loaded.
    """
    if name not in _BUILDERS:
        raise UsageError(f"unknown voice {name!r}; choose one of {', '.join(VOICE_NAMES)}")
    return _BUILDERS[name]()


def load_piper(folder: Path, *, sounds: Path | None = None) -> Voice:
    """Build the piper voice whose files lie in ``folder``.

    Where there is a folder for ``sounds``, it makes what it is told of ahead and keeps it there.
    Raises VoicecoachError when piper or the voice cannot be loaded.
    """
    from voicecoach.tts.ahead import Prepared
    from voicecoach.tts.piper import PiperVoice
    from voicecoach.tts.sound_cache import SoundCache

    voice = PiperVoice(folder)
    return Prepared(voice, SoundCache(sounds)) if sounds is not None else voice


def slower(voice: Voice) -> Voice | None:
    """Return the same voice at a slower pace; None where it is slow enough or has no pace."""
    if not isinstance(voice, PacedVoice) or voice.wpm <= SLOWEST_WPM:
        return None
    return voice.at(max(SLOWEST_WPM, round(voice.wpm * SLOWER_BY)))
