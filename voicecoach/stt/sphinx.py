"""PocketSphinx with the US English model of its wheel: no download, and many words wrong.

Measured word error rates and speed are in docs/dependencies.md.
"""

import math
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.errors import VoicecoachError
from voicecoach.stt import never
from voicecoach.stt.words import settle
from voicecoach.transcript import Word

BLOCK_SAMPLES = RATE_HZ // 10
"""The decoder keeps Python's interpreter lock while it works on a block. A tenth of a second of
sound takes about 15 ms, short enough for the microphone's callback to come through."""

MOST_STATES = 3000
"""Active states per frame. The library's default of 30 000 makes the same errors a third slower."""

FRAME_S = 0.01

LONGEST_WORD_S = 2.0
"""On steady noise the decoder reports one endless word. The longest of 583 recognized words of
speech took 0.92 s, the shortest made up on 40 kinds of noise of five seconds 2.7 s."""

STEADY_SCORE = -0.5
"""Mean log acoustic score per frame, relative to the best state. Sound that never changes fits its
state perfectly (0 to -0.15 on noise); words of speech scored -0.95 or less in 99 of 100 cases."""

_PRONUNCIATION = re.compile(r"\(\d+\)$")
"""The mark of a second pronunciation: ``to(3)``."""


class SphinxRecognizer:
    """Recognizes US English with a general vocabulary of 130 000 words, all in lower case.

    Loading takes about half a second and 160 MB. The confidence of a word is its posterior in the
    decoder's lattice: of the words above 0.9 nine in ten were right, of those below 0.6 six.
    """

    name = "sphinx en-us"

    def __init__(self) -> None:
        # The second pass of the library (fwdflat) would lower errors by two in a hundred words, but
        # runs over the whole clip at once, holding the interpreter lock for up to half a second.
        self._decoder = new_decoder(fwdflat=False, maxhmmpf=MOST_STATES)
        self._decoder.add_keyphrase("listen", "hello")
        self._words = self._decoder.current_search()

    def transcribe(self, clip: Clip, *, cancelled: Callable[[], bool] = never) -> tuple[Word, ...]:
        """See ``Recognizer``. ``cancelled`` is asked for every tenth of a second of sound."""
        blocks = list(pcm_blocks(clip))
        # Heard once with next to no search, to know the sound's mean spectrum from the start: of a
        # clip on its own, 26 words in a hundred are wrong then instead of 29.
        self._decoder.activate_search("listen")
        mean = feed(self._decoder, blocks, cancelled)
        self._decoder.activate_search(self._words)
        if mean is None or feed(self._decoder, blocks, cancelled, mean=mean) is None:
            return ()
        segments = self._decoder.seg() or ()
        return settle((_word(segment) for segment in segments if _is_word(segment)), clip)


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


def _is_word(segment: Any) -> bool:
    """Not silence ``<sil>``, a noise ``[NOISE]``, or a word heard into steady noise."""
    if segment.word.startswith(("<", "[")):
        return False
    frames = segment.end_frame - segment.start_frame + 1
    if frames * FRAME_S > LONGEST_WORD_S:
        return False
    # A score too small for a float comes out as 0: as far from a perfect fit as can be.
    score: float = segment.ascore
    return score <= 0 or math.log(score) / frames < STEADY_SCORE


def _word(segment: Any) -> Word:
    return Word(
        text=_PRONUNCIATION.sub("", segment.word),
        start_s=segment.start_frame * FRAME_S,
        end_s=(segment.end_frame + 1) * FRAME_S,  # the library's end frame is the last one inside
        confidence=segment.prob,
    )
