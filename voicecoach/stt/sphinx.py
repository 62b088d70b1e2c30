"""PocketSphinx with the US English model of its wheel: no download, and many words wrong.

Measured on 191 s of sound: of a hundred words, 15 to 35 are wrong with flite's voices giving
interview answers and 30 with a person reading a novel; one core is busy for 0.11 of the sound's
length, and nothing else in Python waits longer than 0.04 s.
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.errors import VoicecoachError
from voicecoach.stt import Engine, Recognition, never
from voicecoach.transcript import Word

BLOCK_SAMPLES = RATE_HZ // 10
"""The decoder keeps Python's interpreter lock while it works on a block. A tenth of a second of
sound takes about 15 ms, short enough for the microphone's callback to come through."""

MOST_STATES = 3000
"""Active states per frame. The library's default of 30 000 makes the same errors a third slower."""

FRAME_S = 0.01

LONGEST_SOUND_S = 0.5
"""Into noise the decoder hears one endless short word. A speech sound of 577 recognized words took
0.25 s at most (word length by number of sounds); twice that leaves room for a drawn-out "so"."""

STEADY_SCORE = -1.1
"""Mean log acoustic score per frame, relative to the best state. Sound that never changes fits its
state too well: mostly better than -0.3, where each of 577 words of speech was below -1.15."""

_PRONUNCIATION = re.compile(r"\(\d+\)$")
"""The mark of a second pronunciation: ``to(3)``."""


class SphinxRecognizer:
    """Recognizes US English with a general vocabulary of 130 000 words, all in lower case.

    Loading takes about half a second. The confidence of a word is its posterior in the
    decoder's lattice: of the words above 0.9 nine in ten were right, of those below 0.6 five.
    """

    name = "sphinx en-us"
    drops_fillers = False
    languages = frozenset({"en"})

    def __init__(self) -> None:
        # The second pass of the library (fwdflat) would lower errors by two in a hundred words, but
        # runs over the whole clip at once, holding the interpreter lock for up to half a second.
        self._decoder = new_decoder(fwdflat=False, maxhmmpf=MOST_STATES)
        self._decoder.add_keyphrase("listen", "hello")
        self._words = self._decoder.current_search()

    def transcribe(
        self,
        clip: Clip,
        *,
        breaks: Sequence[float] = (),  # noqa: ARG002 - it knows no other language
        cancelled: Callable[[], bool] = never,
    ) -> Recognition:
        """See ``Recognizer``. ``cancelled`` is asked for every tenth of a second of sound."""
        blocks = list(pcm_blocks(clip))
        # Heard once with next to no search, to know the sound's mean spectrum from the start: of a
        # clip on its own, 26 words in a hundred are wrong then instead of 29.
        self._decoder.activate_search("listen")
        mean = feed(self._decoder, blocks, cancelled)
        self._decoder.activate_search(self._words)
        if mean is None or feed(self._decoder, blocks, cancelled, mean=mean) is None:
            return Recognition()
        segments = self._decoder.seg() or ()
        return Recognition(words=tuple(_word(one) for one in segments if self._is_spoken(one)))

    def _is_spoken(self, segment: Any) -> bool:
        """Whether it is a word, no silence ``<sil>``, no ``[NOISE]``, and not heard into noise."""
        if segment.word.startswith(("<", "[")):
            return False
        sounds = self._decoder.lookup_word(segment.word).split()
        frames = segment.end_frame - segment.start_frame + 1
        if frames * FRAME_S > LONGEST_SOUND_S * len(sounds):
            return False
        # A score too small for a float comes out as 0: as far from a perfect fit as can be.
        score: float = segment.ascore
        return score <= 0 or math.log(score) / frames < STEADY_SCORE


ENGINE = Engine(name="sphinx", files=None, load=lambda _folder, _name: SphinxRecognizer())


def new_decoder(**options: object) -> Any:
    """Make a silent PocketSphinx decoder with the model of the wheel.

    Raises VoicecoachError when the library or its model is not there.
    """
    try:
        from pocketsphinx import Decoder

        return Decoder(samprate=RATE_HZ, loglevel="FATAL", **options)
    except (ImportError, RuntimeError) as error:
        raise VoicecoachError(
            f"PocketSphinx does not work here ({error}); "
            "reinstall it: python -m pip install --force-reinstall pocketsphinx"
        ) from error


def pcm_blocks(clip: Clip) -> Iterator[bytes]:
    """Yield the sound as 16-bit samples, a tenth of a second at a time."""
    pcm = (np.clip(clip.samples, -1.0, 1.0) * 32767).astype("<i2")
    for start in range(0, len(pcm), BLOCK_SAMPLES):
        yield pcm[start : start + BLOCK_SAMPLES].tobytes()


def feed(
    decoder: Any,
    blocks: Iterable[bytes],
    cancelled: Callable[[], bool] = never,
    *,
    mean: str | None = None,
) -> str | None:
    """Let the decoder hear an utterance, having forgotten all sound before.

    Returns the utterance's mean spectrum (cepstral means, as the library writes them), or None when
    cancelled before the end. ``mean`` takes the place of the library's first guess at it.
    """
    decoder.reinit_feat()
    if mean is not None:
        decoder.set_cmn(mean)
    decoder.start_utt()
    try:
        for block in blocks:
            if cancelled():
                return None
            decoder.process_raw(block)
    finally:
        decoder.end_utt()
    heard: str = decoder.get_cmn(True)  # noqa: FBT003 - the library's own flag: take in the last sound
    return None if cancelled() else heard


def _word(segment: Any) -> Word:
    return Word(
        text=_PRONUNCIATION.sub("", segment.word),
        start_s=segment.start_frame * FRAME_S,
        end_s=(segment.end_frame + 1) * FRAME_S,  # the library's end frame is the last one inside
        confidence=segment.prob,
    )
