"""The same sound gives the same words, whichever way it comes in: with all engines real."""

import numpy as np
import pytest

from tests.fakes import ListScreen, ManualControls, NoEndPhrases, ScriptedMicrophone, quiet
from tests.hearing import VOICES
from tests.noises import NOISES
from voicecoach.audio.clip import Samples
from voicecoach.audio.decode import read_clip
from voicecoach.session.endings.waits import Waits
from voicecoach.session.hearing import transcript_of
from voicecoach.session.listen import Listener
from voicecoach.session.live_answer import LiveAnswer
from voicecoach.session.mouth import Utterance
from voicecoach.session.recording import transcribe_recording
from voicecoach.session.transcription import LiveTranscriber
from voicecoach.session.understanding import Understanding, answer_in
from voicecoach.stt.whisper import WhisperRecognizer
from voicecoach.transcript import Transcript
from voicecoach.vad.choose import DEFAULT, voice_detector
from voicecoach.vad.tracker import SpeechTracker

SOUND = np.concatenate(
    [
        read_clip(VOICES / "answer.flac").cut(0.0, 2.7).samples,
        quiet(1.2),
        read_clip(VOICES / "thats-my-answer.flac").samples,
    ]
)
"""Two pieces."""


def from_file(whisper: WhisperRecognizer, sound: Samples, *, block: int) -> Transcript:
    return transcribe_recording(
        [sound[first : first + block] for first in range(0, len(sound), block)],
        tracker=SpeechTracker(voice_detector(DEFAULT)),
        recognizer=whisper,
        on_progress=lambda _done_s: None,
    )


def from_microphone(
    whisper: WhisperRecognizer, sound: Samples, *, key_s: float
) -> tuple[Transcript, Samples]:
    """What is made of an answer that is spoken, and what was recorded of it."""
    controls = ManualControls()
    recorded: list[Samples] = []

    def press(heard_s: float) -> None:
        controls.is_pressed = heard_s >= key_s

    listener = Listener(
        microphone=ScriptedMicrophone(sound, live=True, on_block=press),
        new_tracker=lambda: SpeechTracker(voice_detector(DEFAULT)),
        controls=controls,
        screen=ListScreen(),
        waits=Waits(),
        silent_hint="",
    )
    transcriber = LiveTranscriber(whisper, Understanding(NoEndPhrases()))
    with LiveAnswer(
        listener, transcriber, recorded.append, budget_s=90.0, say=lambda _text: Utterance()
    ) as answer:
        take = answer.listen(listener.waits)
    transcript = transcript_of(
        answer_in(transcriber.wait()),
        speech=take.speech,
        duration_s=take.duration_s,
        recognizer=whisper,
    )
    return transcript, np.concatenate(recorded)


@pytest.mark.parametrize("key_s", [1e9, 2.0], ids=["ended by silence", "ended in mid-word"])
def test_spoken_or_from_a_file_it_is_heard_alike(whisper: WhisperRecognizer, key_s: float) -> None:
    spoken, recorded = from_microphone(whisper, SOUND, key_s=key_s)

    assert spoken.text.startswith("I stopped the launch")
    for block in (320, 5_000, len(recorded)):
        assert from_file(whisper, recorded, block=block) == spoken


@pytest.mark.parametrize("noise", NOISES)
def test_where_nobody_speaks_there_are_no_words(whisper: WhisperRecognizer, noise: str) -> None:
    heard = from_file(whisper, NOISES[noise].samples, block=1600)

    assert (heard.words, heard.foreign) == ((), ())
