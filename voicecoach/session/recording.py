"""Transcribe sound that was recorded earlier, with the pieces and the detector of the live loop."""

from collections.abc import Callable, Iterable, Iterator

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.session.segments import Segmenter, recognize
from voicecoach.stt import Recognizer
from voicecoach.transcript import Transcript, Word
from voicecoach.vad.tracker import SpeechTracker

LONGEST_BLOCK_SAMPLES = RATE_HZ // 10
"""A pause is noticed at the end of a block: a decoder's long ones are taken in steps."""


def transcribe_recording(
    blocks: Iterable[Samples],
    *,
    tracker: SpeechTracker,
    recognizer: Recognizer,
    on_progress: Callable[[float], None],
) -> Transcript:
    """Recognize a stream of 16 kHz blocks of any length and any number, in constant memory.

    ``on_progress`` is told how many seconds of sound are done.
    """
    segmenter = Segmenter()
    words: list[Word] = []
    samples = 0
    for block in _short(blocks):
        samples += len(block)
        tracker.feed(block)
        for piece in segmenter.feed(block, speaking=tracker.speaking, silence_s=tracker.silence_s):
            words += piece.placed(recognize(recognizer, piece.clip))
        on_progress(samples / RATE_HZ)
    for piece in segmenter.finish():
        words += piece.placed(recognize(recognizer, piece.clip))
    on_progress(samples / RATE_HZ)
    return Transcript(
        words=tuple(words),
        speech=tracker.spans,
        duration_s=samples / RATE_HZ,
        fillers_may_lack=recognizer.drops_fillers,
    )


def _short(blocks: Iterable[Samples]) -> Iterator[Samples]:
    for block in blocks:
        for first in range(0, len(block), LONGEST_BLOCK_SAMPLES):
            yield block[first : first + LONGEST_BLOCK_SAMPLES]
