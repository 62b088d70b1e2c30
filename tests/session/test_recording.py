import numpy as np
import pytest

from tests.fakes import LevelDetector, ScriptedRecognizer, quiet, tone
from voicecoach.session.recording import transcribe_recording
from voicecoach.vad.tracker import SpeechTracker

SOUND = np.concatenate([quiet(1), tone(2), quiet(1), tone(2), quiet(0.3)])


@pytest.mark.parametrize("block", [320, 5_000, len(SOUND)])
def test_words_get_their_times_in_the_whole_recording(block: int) -> None:
    done: list[float] = []
    transcript = transcribe_recording(
        [SOUND[first : first + block] for first in range(0, len(SOUND), block)],
        tracker=SpeechTracker(LevelDetector()),
        recognizer=ScriptedRecognizer("one two", "three four"),
        on_progress=done.append,
    )
    assert transcript.duration_s == pytest.approx(6.3)
    assert [(span.start_s, span.end_s) for span in transcript.speech] == [
        (pytest.approx(1.0, abs=0.02), pytest.approx(3.0, abs=0.02)),
        (pytest.approx(4.0, abs=0.02), pytest.approx(6.0, abs=0.02)),
    ]
    starts = {word.text: word.start_s for word in transcript.words}
    assert starts["one"] == pytest.approx(1.0, abs=0.05)
    assert starts["three"] == pytest.approx(4.0, abs=0.05)
    assert done[-1] == pytest.approx(6.3)


def test_no_sound_is_an_empty_transcript() -> None:
    transcript = transcribe_recording(
        [],
        tracker=SpeechTracker(LevelDetector()),
        recognizer=ScriptedRecognizer("never"),
        on_progress=lambda _done_s: None,
    )
    assert (transcript.words, transcript.speech, transcript.duration_s) == ((), (), 0.0)
