"""The embedded voice: espeak-ng, whose library and data come inside a wheel (espeakng-loader).

The library is driven through ctypes in its synchronous mode: it hands over samples in a callback
and touches no sound device. A sentence takes about a thousandth of its own length to make, so
sentences are made whole, one at a time, and nothing has to be interrupted midway.
"""

import ctypes
import os
from collections.abc import Iterator
from functools import partial
from typing import Any

import numpy as np

from voicecoach.audio.clip import Clip, Samples
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.tts.library_thread import LibraryThread
from voicecoach.tts.sentences import sentences

DEFAULT_VOICE = "en-us+f2"
"""US English in the clearest variant: of nine tried on questions and feedback, a recognizer
(PocketSphinx) got the fewest words wrong, 19 and 47 % where the plain voice had 45 and 49 %."""

DEFAULT_WPM = 165
"""Words a minute; a calm interviewer. espeak's own default is 175, its range 80 to 450."""

SLOWEST_WPM, FASTEST_WPM = 80, 450

# Constants of espeak-ng's speak_lib.h.
_AUDIO_OUTPUT_SYNCHRONOUS = 2
_INITIALIZE_DONT_EXIT = 0x8000  # without it, missing data ends the whole process
_CHARS_UTF8 = 1
_ENDPAUSE = 0x1000
_RATE = 1
_POS_CHARACTER = 1
_EE_OK = 0

_SynthCallback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)

_library_thread = LibraryThread("espeak")
"""The library keeps one state for the whole process, and calls back into Python."""

_engine: "_Engine | None" = None


class EspeakVoice:
    """Speaks with espeak-ng; may be used from any thread."""

    def __init__(self, *, wpm: int = DEFAULT_WPM, voice: str = DEFAULT_VOICE) -> None:
        """Load the library.

        ``voice`` is a language of espeak-ng, optionally ``+`` a variant. Raises VoicecoachError
        when the library or its data is missing, UsageError for an unknown voice or pace.
        """
        if not SLOWEST_WPM <= wpm <= FASTEST_WPM:
            raise UsageError(
                f"pace of {wpm} words a minute: espeak speaks {SLOWEST_WPM} to {FASTEST_WPM}"
            )
        self.name = f"espeak {voice}"
        self._voice = voice
        self.wpm = wpm
        _library_thread.run(self._ready_engine)

    def synthesize(self, text: str) -> Iterator[Clip]:
        """Yield one clip a sentence, each made only when it is asked for."""
        for sentence in sentences(text):
            clip = _library_thread.run(partial(self._speak, sentence))
            if len(clip.samples):
                yield clip

    def at(self, wpm: int) -> "EspeakVoice":
        """Return the same voice at another pace; raises UsageError for an impossible one."""
        return EspeakVoice(wpm=wpm, voice=self._voice)

    def _ready_engine(self) -> "_Engine":
        engine = _loaded_engine()
        engine.choose(self._voice, self.wpm)
        return engine

    def _speak(self, sentence: str) -> Clip:
        engine = self._ready_engine()
        return Clip(samples=engine.speak(sentence), rate_hz=engine.rate_hz)


def _loaded_engine() -> "_Engine":
    global _engine  # noqa: PLW0603 - the library itself is a process-wide singleton
    if _engine is None:
        _engine = _Engine()
    return _engine


class _Engine:
    """The library with its one callback. Used on ``_library_thread`` only."""

    def __init__(self) -> None:
        self._library, data = _load_library()
        self.rate_hz: int = self._library.espeak_Initialize(
            _AUDIO_OUTPUT_SYNCHRONOUS, 0, data, _INITIALIZE_DONT_EXIT
        )
        if self.rate_hz <= 0:
            raise VoicecoachError(
                f"espeak found no voice data in {os.fsdecode(data)}; reinstall it with "
                "'pip install --force-reinstall espeakng-loader'"
            )
        self._pieces: list[bytes] = []
        self._callback = _SynthCallback(self._collect)  # kept here, or it would be freed
        self._library.espeak_SetSynthCallback(self._callback)
        self._library.espeak_Synth.argtypes = [
            ctypes.c_char_p,  # text
            ctypes.c_size_t,  # its size, the closing zero included
            ctypes.c_uint,  # position
            ctypes.c_int,  # position type
            ctypes.c_uint,  # end position
            ctypes.c_uint,  # flags
            ctypes.c_void_p,  # where to put a message id
            ctypes.c_void_p,  # user data
        ]
        self._chosen: tuple[str, int] | None = None

    def choose(self, voice: str, wpm: int) -> None:
        if self._chosen == (voice, wpm):
            return
        self._chosen = None
        if self._library.espeak_SetVoiceByName(voice.encode()) != _EE_OK:
            raise UsageError(
                f"espeak has no voice {voice!r}; use one such as en-us or en-gb-x-rp, "
                f"or leave it at {DEFAULT_VOICE}"
            )
        self._library.espeak_SetParameter(_RATE, wpm, 0)
        self._chosen = (voice, wpm)

    def speak(self, sentence: str) -> Samples:
        """Return the sentence's sound, with the pause that follows a sentence."""
        self._pieces.clear()
        text = sentence.encode()
        status = self._library.espeak_Synth(
            text, len(text) + 1, 0, _POS_CHARACTER, 0, _CHARS_UTF8 | _ENDPAUSE, None, None
        )
        if status != _EE_OK:
            raise VoicecoachError(f"espeak failed with code {status}; try --voice system")
        samples = np.frombuffer(b"".join(self._pieces), np.int16).astype(np.float32)
        samples /= 32768
        return samples

    def _collect(self, samples: int | None, count: int, _events: int | None) -> int:
        if samples and count > 0:
            self._pieces.append(ctypes.string_at(samples, count * 2))
        return 0  # go on


def _load_library() -> tuple[Any, bytes]:
    """Return the loaded library and the path of its data as the library wants it."""
    try:
        import espeakng_loader

        library = ctypes.CDLL(espeakng_loader.get_library_path())
        data = espeakng_loader.get_data_path()
    except (ImportError, OSError, RuntimeError) as error:
        raise VoicecoachError(
            f"the espeak voice cannot be loaded ({error}); reinstall it with "
            "'pip install --force-reinstall espeakng-loader' or use --voice system"
        ) from error
    # On Windows the library opens its files by the ANSI code page, not by UTF-8.
    return library, data.encode("mbcs", "replace") if os.name == "nt" else os.fsencode(data)
