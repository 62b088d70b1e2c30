"""When words begin, heard by Whisper with its real weights, against the voice's own times."""

from pathlib import Path

import numpy as np
import pytest

from tests.fakes import quiet
from tests.hearing import VOICES
from voicecoach.analysis.alignment import align
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.decode import read_clip
from voicecoach.session.recording import transcribe_recording
from voicecoach.stt.whisper import WhisperRecognizer
from voicecoach.vad.silero import SileroDetector
from voicecoach.vad.tracker import SpeechTracker

AFTER_COMMA_S = 2.755
"""In answer.flac the voice is silent here; "because" follows. All times are from flite -psdur."""

BECAUSE_S = 2.784
FIRST_WORD_S = 0.177
"""Of answer.flac and of thats-my-answer.flac."""


@pytest.mark.parametrize("pause_s", [0.3, 1.2])
def test_words_begin_where_the_voice_does_after_silences_of_any_length(
    whisper_base: Path, pause_s: float
) -> None:
    answer = read_clip(VOICES / "answer.flac").samples
    ending = read_clip(VOICES / "thats-my-answer.flac").samples
    cut = round(AFTER_COMMA_S * RATE_HZ)
    parts = [quiet(4), answer[:cut], quiet(pause_s), answer[cut:], quiet(0.5), ending, quiet(1)]
    begin_s = np.cumsum([0.0, *(len(part) / RATE_HZ for part in parts)])

    transcript, disagree = align(
        transcribe_recording(
            [np.concatenate(parts)],
            tracker=SpeechTracker(SileroDetector()),
            recognizer=WhisperRecognizer(whisper_base, name="base"),
            on_progress=lambda _done_s: None,
        )
    )

    starts_s = {word.text.lower().strip(",."): word.start_s for word in transcript.words}
    assert starts_s["i"] == pytest.approx(begin_s[1] + FIRST_WORD_S, abs=0.12)
    because_s = begin_s[3] + BECAUSE_S - AFTER_COMMA_S
    assert starts_s["because"] == pytest.approx(because_s, abs=0.12)
    assert starts_s["that's"] == pytest.approx(begin_s[5] + FIRST_WORD_S, abs=0.12)
    assert not disagree
