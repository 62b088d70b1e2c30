"""Transcribe sound that was recorded earlier, with the pieces and the detector of the live loop."""

from collections.abc import Callable, Iterable

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.session.hearing import placed, recognize_piece, transcript_of
from voicecoach.session.segments import Segmenter
from voicecoach.stt import Recognizer
from voicecoach.stt.gate import Believed
from voicecoach.transcript import Transcript
from voicecoach.vad.tracker import SpeechTracker


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
    segmenter = Segmenter(tracker)
    pieces: list[Believed] = []
    samples = 0
    for block in blocks:
        for piece in segmenter.feed(block):
            pieces.append(placed(recognize_piece(recognizer, piece), piece))
            on_progress(piece.start_s + piece.clip.duration_s)
        samples += len(block)
        on_progress(samples / RATE_HZ)
    pieces += [placed(recognize_piece(recognizer, piece), piece) for piece in segmenter.finish()]
    on_progress(samples / RATE_HZ)
    return transcript_of(
        pieces, speech=tracker.spans, duration_s=samples / RATE_HZ, recognizer=recognizer
    )
