import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest
import soundfile

from tests.fakes import (
    ScriptedMicrophone,
    ScriptedRecognizer,
    quiet,
    tone,
)
from tests.session.stage import QUESTION, WORDS, Stage
from voicecoach.analysis.classifier import Label, Scores, SentenceInContext
from voicecoach.archive.folder import SAID_IS_GONE
from voicecoach.archive.reading import read_session
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.audio.streams import DeviceError, DeviceLostError
from voicecoach.errors import VoicecoachError
from voicecoach.session.events import (
    AnswerEnded,
    Asking,
    Judged,
    Kept,
    Listening,
    Progress,
)
from voicecoach.session.keeping import DELETED
from voicecoach.session.usual_waits import HOLD_OFF_S

SOUND = np.concatenate([quiet(0.5), tone(3)])


def test_a_question_goes_from_its_first_word_to_its_kept_record(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(SOUND), WORDS)
    record = stage.answer()
    assert record.status == "assessed"
    assert record.report is not None
    assert record.report.transcript.text == WORDS
    assert stage.voice.said == [QUESTION.prompt, record.report.feedback.spoken]
    assert stage.kept() == record
    kinds = [type(event) for event in stage.screen.events if not isinstance(event, Progress)]
    assert kinds == [Asking, Listening, AnswerEnded, Judged, Kept]


def test_the_screen_shows_a_question_as_the_voice_says_it(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(SOUND), WORDS)
    stage.answer(replace(QUESTION, spoken="What did you stop?"))
    assert stage.voice.said[0] == "What did you stop?"
    assert [event.text for event in stage.screen.events if isinstance(event, Asking)] == [
        "What did you stop?"
    ]


def test_an_answer_is_held_to_the_budget_of_its_question(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(SOUND), WORDS)
    question = replace(QUESTION, budget_s=2.0)
    record = stage.answer(question)
    assert record.report is not None
    assert record.report.budget_s == 2.0
    assert "over_budget" in {finding.code for finding in record.report.findings}


def test_the_recording_is_what_the_microphone_heard(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(SOUND), WORDS)
    stage.answer()
    kept, rate_hz = soundfile.read(stage.folder.path / "01.flac", dtype="float32")
    assert rate_hz == RATE_HZ
    assert np.allclose(kept[: len(SOUND)], SOUND, atol=1e-4)


def test_what_a_live_microphone_hears_in_the_hold_off_is_no_part_of_the_answer(
    tmp_path: Path,
) -> None:
    echo = tone(HOLD_OFF_S)
    live = Stage(tmp_path / "a", ScriptedMicrophone(echo, SOUND, live=True), WORDS)
    record = live.answer()
    assert record.report is not None
    assert record.report.timing.think_time_s == pytest.approx(0.5, abs=0.05)


@pytest.mark.parametrize("live", [True, False])
def test_a_recording_is_begun_once(tmp_path: Path, *, live: bool) -> None:
    recording = ScriptedMicrophone(SOUND, live=live)
    recording.hears_speaker = False
    record = Stage(tmp_path, recording, WORDS).answer()
    assert recording.started == 1
    assert record.report is not None
    assert record.report.timing.think_time_s == pytest.approx(0.5, abs=0.05)


def test_a_microphone_that_is_lost_in_the_hold_off_ends_the_answer_as_always(
    tmp_path: Path,
) -> None:
    microphone = ScriptedMicrophone(quiet(0.2), live=True, then=DeviceLostError("it is gone"))
    stage = Stage(tmp_path, microphone, WORDS)
    assert stage.answer().ended_by == "device_lost"
    assert stage.notices() == ["it is gone"]
    assert microphone.stopped == 2


def test_ctrl_c_in_the_hold_off_closes_the_microphone(tmp_path: Path) -> None:
    def interrupt(_heard_s: float) -> None:
        raise KeyboardInterrupt

    microphone = ScriptedMicrophone(SOUND, live=True, on_block=interrupt)
    with pytest.raises(KeyboardInterrupt):
        Stage(tmp_path, microphone, WORDS).answer()
    assert microphone.stopped == 1


def test_an_answer_begins_when_a_late_echo_of_the_question_is_over(
    answer: Clip, tmp_path: Path
) -> None:
    def count(heard_s: float) -> None:
        if microphone.started == 1:
            dropped_s.append(heard_s)

    dropped_s: list[float] = []
    question = answer.samples
    echo = 0.3 * np.pad(question[-round(1.2 * RATE_HZ) :], (0, RATE_HZ))
    microphone = ScriptedMicrophone(echo, SOUND, live=True, on_block=count)
    stage = Stage(tmp_path, microphone, WORDS)
    stage.voice.sound = question
    stage.answer()
    assert dropped_s[-1] == pytest.approx(1.4, abs=0.05)
    assert "I wait 1.4 s" in stage.notices()[0]


def test_the_record_is_on_disk_while_the_answer_is_still_spoken(tmp_path: Path) -> None:
    seen: list[dict[str, object]] = []

    def look(heard_s: float) -> None:
        if 2.0 <= heard_s < 2.02:
            seen.append(json.loads((stage.folder.path / "01.json").read_text()))

    stage = Stage(tmp_path, ScriptedMicrophone(SOUND, on_block=look), WORDS)
    stage.answer()
    assert seen[0]["status"] == "interrupted"
    assert stage.kept() is not None


def test_ctrl_c_keeps_the_recording_and_says_that_it_was_stopped(tmp_path: Path) -> None:
    def interrupt(heard_s: float) -> None:
        if heard_s >= 2.0:
            raise KeyboardInterrupt

    stage = Stage(tmp_path, ScriptedMicrophone(SOUND, on_block=interrupt), WORDS)
    with pytest.raises(KeyboardInterrupt):
        stage.answer()
    record = stage.kept()
    assert record is not None
    assert (record.status, record.report) == ("interrupted", None)
    assert soundfile.info(stage.folder.path / "01.flac").duration == pytest.approx(2.0, abs=0.05)


def test_ctrl_c_during_recognition_keeps_the_recording(tmp_path: Path) -> None:
    def interrupt() -> float:
        if any(isinstance(event, AnswerEnded) for event in stage.screen.events):
            raise KeyboardInterrupt
        return 0.0

    stage = Stage(tmp_path, ScriptedMicrophone(SOUND), WORDS)
    stage.room.monotonic = interrupt
    with pytest.raises(KeyboardInterrupt):
        stage.answer()
    record = stage.kept()
    assert record is not None
    assert record.status == "interrupted"


def test_a_failing_recognizer_keeps_the_answer_unjudged(tmp_path: Path) -> None:
    broken = ScriptedRecognizer(error=VoicecoachError("the model is broken"))
    stage = Stage(tmp_path, ScriptedMicrophone(SOUND), recognizer=broken)
    record = stage.answer()
    assert (record.status, record.note) == ("unassessed", "the model is broken")
    assert stage.kept() == record
    assert stage.voice.said == [QUESTION.prompt]
    assert stage.notices() == ["not judged: the model is broken"]


def test_a_lost_microphone_still_gives_a_judgment(tmp_path: Path) -> None:
    lost = ScriptedMicrophone(SOUND, then=DeviceLostError("the microphone is gone"))
    record = Stage(tmp_path, lost, WORDS).answer()
    assert (record.status, record.ended_by) == ("assessed", "device_lost")


def test_without_a_speaker_the_interview_goes_on_by_text(tmp_path: Path) -> None:
    stage = Stage(
        tmp_path, ScriptedMicrophone(SOUND), WORDS, speaker_error=DeviceError("no speaker here")
    )
    assert stage.answer().status == "assessed"
    assert stage.notices() == ["no speaker here"] * 2


def test_hearing_nothing_is_kept_and_said(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(quiet(12)))
    record = stage.answer()
    assert (record.status, record.ended_by) == ("no_speech", "nothing_heard")


def test_a_microphone_that_cannot_be_opened_leaves_no_record(tmp_path: Path) -> None:
    class NoMicrophone(ScriptedMicrophone):
        def start(self) -> None:
            raise DeviceError("no microphone here")

    stage = Stage(tmp_path, NoMicrophone(SOUND))
    with pytest.raises(DeviceError):
        stage.answer()
    assert stage.kept() is None


def test_a_classifier_has_seen_the_answer_before_it_ends(tmp_path: Path) -> None:
    class Noting:
        name = version = "noting 1"
        beside: ClassVar[dict[str, dict[str, float]]] = {}

        def __init__(self) -> None:
            self.seen: list[tuple[int, list[str]]] = []

        def score(self, sentences: Sequence[SentenceInContext]) -> tuple[Scores, ...]:
            ended = any(isinstance(event, AnswerEnded) for event in stage.screen.events)
            self.seen.append((ended, [sentence.text for sentence in sentences]))
            return tuple(
                Scores(signals=(0.9, *[0.0] * 16), phases=(0.2,) * 5) for _sentence in sentences
            )

        def weigh(self, sentence: SentenceInContext, signal: Label) -> tuple[float, ...]:
            return (1.0,) * len(sentence.text.split())

    noting = Noting()
    stage = Stage(tmp_path, ScriptedMicrophone(SOUND), WORDS, classifier=noting)
    record = stage.answer()
    assert record.report is not None
    assert record.report.classifier == "noting 1"
    assert "decision" in {item.signal for item in record.report.signals}
    assert [ended for ended, texts in noting.seen if texts] == [False, True]


def test_deleting_the_session_while_somebody_speaks_takes_the_sound_and_ends_nothing(
    tmp_path: Path,
) -> None:
    def delete(heard_s: float) -> None:
        if heard_s > 1.0 and not deleted:
            archive = Archive(tmp_path)
            deleted.append(archive.delete(archive.find("latest")))

    deleted: list[object] = []
    stage = Stage(tmp_path, ScriptedMicrophone(SOUND, on_block=delete), WORDS)
    record = stage.answer()

    assert record.status == "assessed"
    assert stage.notices() == [DELETED]
    kept = stage.kept()
    assert kept is not None
    assert (kept.audio, kept.note) == (None, SAID_IS_GONE)
    assert read_session(stage.folder.path).problem is None
