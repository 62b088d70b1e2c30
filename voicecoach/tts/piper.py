"""Natural voices: piper, a neural voice that runs on the processor, in step with speech.

A voice is a folder of files: the network ``NAME.onnx`` and what belongs to it, ``NAME.onnx.json``.
This is the one module that knows piper's interface, which changed between its releases.
"""

import copy
import logging
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from voicecoach.audio.clip import Clip, Samples, silence
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.tts.clauses import clauses
from voicecoach.tts.library_thread import LibraryThread
from voicecoach.tts.voice_settings import read_voice_settings, require_sound

DEFAULT_WPM = 180
"""Words a minute; a calm interviewer, a quarter slower than the voice by itself."""

SLOWEST_WPM, FASTEST_WPM = 80, 320
"""Beyond these the network, which was trained near OWN_WPM, slurs or drawls."""

OWN_WPM = 240
"""At what a voice speaks by itself, pauses between sentences included: joe, over the questions of
the packs."""

SENTENCE_PAUSE_S = 0.5
"""Silence between two sentences."""

CLAUSE_PAUSE_S = 0.12
"""Silence where a sentence was cut at a comma or its kin; joe by itself takes about as much."""

JOINT_S = 0.03
"""Silence where it was cut between two words, as before a consonant that closes the lips."""

EDGE_DB, EDGE_FRAME_S = 45.0, 0.005
"""A piece of speech reaches from its first to its last frame that is within so much of its loudest.
The network leaves 0.05 s of silence before it and 0.1 to 0.3 s after it."""

MOST_THREADS = 4
"""All cores of a small machine: nobody else has much to do where a first word is waited for. On two
busy ones it comes a fifth earlier than with one thread, and playing misses nothing."""

PHONEME_TYPES = ("espeak", "text")
"""How a voice's text may become phonemes. For the other types piper downloads a model of its own,
without asking, in the middle of speaking."""

_ENDS, _STOPS = (".", "?", "!"), (",", ";", ":")

_library_thread = LibraryThread("piper")
"""The phonemes come from one espeak-ng with one state; and a sentence takes up to some seconds,
during which the main thread must hear Ctrl-C."""


class PiperVoice:
    """Speaks with a piper voice; may be used from any thread."""

    def __init__(self, folder: Path, *, wpm: int = DEFAULT_WPM) -> None:
        """Load the voice whose files lie in ``folder``, which takes about a second.

        Raises VoicecoachError when piper or the voice is missing or broken, UsageError for a voice
        that piper would have to download something for, and for an impossible pace.
        """
        network = _network(folder)
        self.name = f"piper {network.stem}"
        self.wpm = _checked(wpm)
        self._voice = _library_thread.run(partial(_load, network))
        self.speakers = self._voice.config.num_speakers
        self._speaker: int | None = None
        self._pitch = 1.0

    def synthesize(self, text: str) -> Iterator[Clip]:
        """Yield one clip a clause; the next is made while one is played.

        Closing the iterator leaves the clause in the making to end by itself.
        """
        pieces = clauses(text)
        pauses_s = (0.0, *map(_pause_after_s, pieces))
        jobs = (partial(self._speak, *job) for job in zip(pieces, pauses_s, strict=False))
        coming = _started(next(jobs, None))
        while coming is not None:
            clip = coming()
            coming = _started(next(jobs, None))
            if len(clip.samples):
                yield clip

    def at(self, wpm: int) -> "PiperVoice":
        """Return the same voice at another pace; raises UsageError for an impossible one."""
        other = copy.copy(self)  # with the same network, which is loaded and has no state
        other.wpm = _checked(wpm)
        return other

    def like(self, *, speaker: int, pitch: float, wpm: int) -> "PiperVoice":
        """Return one of its speakers, 0 to ``speakers`` - 1, so much higher than by itself.

        Whatever is not 1 changes the size of the head, too; within 6 % that sounds natural. Raises
        UsageError for an impossible pace.
        """
        other = self.at(wpm)
        other._speaker, other._pitch = speaker, pitch
        other.name = f"{self.name} {speaker} at {pitch:g}"
        return other

    def _speak(self, piece: str, pause_s: float) -> Clip:
        from piper.config import SynthesisConfig

        config = SynthesisConfig(
            speaker_id=self._speaker,
            length_scale=self._voice.config.length_scale * OWN_WPM / self.wpm * self._pitch,
            normalize_audio=False,  # it would make each piece as loud as its loudest sample
        )
        # Where a sentence goes on, a comma keeps the melody up.
        said = piece if piece.endswith((*_ENDS, *_STOPS)) else f"{piece},"
        try:
            parts = [part.audio_float_array for part in self._voice.synthesize(said, config)]
        except Exception as error:  # onnxruntime's errors have no common base below it
            raise VoicecoachError(f"{self.name} failed ({_first_line(error)})") from error
        # Played faster than it was made, a voice is higher; it was made slower by as much.
        rate_hz = round(self._voice.config.sample_rate * self._pitch)
        if not parts:
            return silence(0.0, rate_hz)
        speech = _without_edges(np.concatenate(parts), rate_hz)
        pause = silence(pause_s, rate_hz).samples
        return Clip(samples=np.concatenate([pause, speech]), rate_hz=rate_hz)


def _started(job: Callable[[], Clip] | None) -> Callable[[], Clip] | None:
    return _library_thread.start(job) if job is not None else None


def _pause_after_s(piece: str) -> float:
    if piece.endswith(_ENDS):
        return SENTENCE_PAUSE_S
    return CLAUSE_PAUSE_S if piece.endswith(_STOPS) else JOINT_S


def _without_edges(samples: Samples, rate_hz: int) -> Samples:
    """Cut off the silence before and after the speech."""
    frame = round(EDGE_FRAME_S * rate_hz)
    count = len(samples) // frame
    power = np.square(samples[: count * frame]).reshape(count, frame).mean(axis=1)
    loud = np.flatnonzero(power > power.max(initial=0.0) * 10 ** (-EDGE_DB / 10))
    return samples[loud[0] * frame : (loud[-1] + 1) * frame] if len(loud) else samples[:0]


def _checked(wpm: int) -> int:
    if not SLOWEST_WPM <= wpm <= FASTEST_WPM:
        raise UsageError(
            f"pace of {wpm} words a minute: piper speaks {SLOWEST_WPM} to {FASTEST_WPM}"
        )
    return wpm


def _network(folder: Path) -> Path:
    for path in sorted(folder.glob("*.onnx")):
        return path
    raise VoicecoachError(f"{folder}: there is no piper voice here")


def _load(network: Path) -> Any:
    place = network.with_name(f"{network.name}.json")
    settings = read_voice_settings(place)
    kind = settings.get("phoneme_type", "espeak")
    if kind not in PHONEME_TYPES:
        raise UsageError(
            f"the voice {network.stem} cannot be used: for its phonemes ({kind}) piper would "
            "download a model while it speaks; choose another voice"
        )
    try:
        # Where the working folder is gone, the import itself fails.
        import onnxruntime
        import piper.config
        import piper.voice
    except (ImportError, OSError) as error:
        raise VoicecoachError(
            f"the piper voices cannot be used ({_first_line(error)}); install piper-tts, or use "
            "--voice espeak"
        ) from error
    require_sound(settings, place)
    logging.getLogger("piper").setLevel(logging.ERROR)  # it complains of each unknown character
    # Its builds for Windows hand events to the system, whatever the environment says.
    onnxruntime.disable_telemetry_events()
    options = onnxruntime.SessionOptions()
    # Threads that wait must not spin: something else works between two clauses.
    options.intra_op_num_threads = min(MOST_THREADS, os.cpu_count() or 1)
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return piper.voice.PiperVoice(
            session=onnxruntime.InferenceSession(
                str(network), sess_options=options, providers=["CPUExecutionProvider"]
            ),
            config=piper.config.PiperConfig.from_dict(settings),
        )
    except Exception as error:  # as above; and whatever a wrong set of settings makes of it
        raise VoicecoachError(f"{network}: the voice is broken ({_first_line(error)})") from error


def _first_line(error: Exception) -> str:
    return str(error).strip().partition("\n")[0] or type(error).__name__
