"""What holds for the words of every recognizer: they lie within the clip, in order, on sound."""

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from voicecoach.audio.clip import Clip
from voicecoach.transcript import Word

AUDIBLE_PEAK = 0.001
"""-60 dBFS: speech that never gets louder leaves some five bits of a 16-bit recording, too little
to recognize; what recognizers report there they made up."""

PEAK_MARGIN_S = 0.3
"""How far beside its stated place a word's sound is looked for; Whisper's word times are rough."""


def settle(words: Iterable[Word], clip: Clip) -> tuple[Word, ...]:
    """Sort the words, fit their times into the clip, and drop those where nothing can be heard.

    Whisper is known to stamp words outside the sound or with their end before their start
    (faster-whisper issues 125 and 294).
    """
    fitted = (_fitted(word, clip.duration_s) for word in words)
    audible = (word for word in fitted if _is_audible(word, clip))
    return tuple(sorted(audible, key=lambda word: word.start_s))


def _fitted(word: Word, duration_s: float) -> Word:
    start_s = min(max(word.start_s, 0.0), duration_s)
    end_s = min(max(word.end_s, start_s), duration_s)
    confidence = min(max(word.confidence, 0.0), 1.0)
    return replace(word, start_s=start_s, end_s=end_s, confidence=confidence)


def _is_audible(word: Word, clip: Clip) -> bool:
    near = clip.cut(word.start_s - PEAK_MARGIN_S, word.end_s + PEAK_MARGIN_S).samples
    return bool(np.max(np.abs(near), initial=0.0) >= AUDIBLE_PEAK)
