"""What was cut off is judged as what it was, whatever is left of it."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.archive.builders import QUESTION, an_answer
from tests.fakes import LevelDetector, ScriptedRecognizer, quiet, tone
from tests.transcripts.builders import all_english
from voicecoach.archive.records import AnswerRecord
from voicecoach.archive.schedule import Schedule
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import RATE_HZ
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.languages.english import ENGLISH
from voicecoach.session.judging import Judge
from voicecoach.session.recovering import UNKNOWN_QUESTION, Recovery, is_unjudged
from voicecoach.session.sound_file import Ears
from voicecoach.vad.tracker import SpeechTracker

SAID = "I stopped the launch instead of shipping it late. It cost us a quarter of the revenue."
NOW = datetime(2026, 11, 29, 12, 0, tzinfo=UTC)
CASE = replace(QUESTION, id="new-app", kind="case", domain="growth", budget_s=60.0)
CUT_OFF = replace(
    an_answer(status="interrupted", ended_by="interrupted"), question=CASE, self_rating=4
)


class Room:
    """An archive in which something was cut off."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.archive = Archive(data)
        self.told: list[str] = []
        self.loaded = 0
        with self.archive.start_session(pack="tencent-ai-pm", now=NOW) as folder:
            self.folder = folder
            folder.keep(an_answer(None, status="no_speech"), number=9)  # keeps the folder

    def ears(self) -> Ears:
        self.loaded += 1
        return Ears(
            recognizer=ScriptedRecognizer(SAID),
            new_tracker=lambda: SpeechTracker(LevelDetector()),
            survey_tracker=lambda: SpeechTracker(LevelDetector()),
            detector="level",
        )

    def record_sound(self, *, seconds: float = 6.0) -> Path:
        audio = self.folder.path / "01.flac"
        soundfile.write(audio, np.concatenate([quiet(1), tone(seconds), quiet(1)]), RATE_HZ)
        return audio

    def recover(self, number: int = 1, **options: object) -> AnswerRecord:
        recovery = Recovery(
            archive=self.archive,
            judge=Judge(language=ENGLISH, classifier=None),
            ears=self.ears,
            likely=all_english,
            notify=self.told.append,
        )
        session = self.archive.find(self.folder.id)
        record = recovery.recover(
            session,
            self.archive.answer(self.folder.id, number),
            on_progress=lambda _done_s: None,
            **options,  # type: ignore[arg-type]
        )
        kept = self.archive.answer(self.folder.id, number)
        assert kept.record == record
        assert kept.problem is None
        assert not is_unjudged(kept)
        return record


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def test_a_cut_off_answer_is_judged_by_the_kind_and_the_length_of_its_question(
    room: Room,
) -> None:
    room.record_sound()
    room.folder.keep(CUT_OFF)
    assert is_unjudged(room.archive.answer(room.folder.id, 1))

    record = room.recover()

    assert record.status == "assessed"
    assert record.ended_by == "interrupted"
    assert record.question == CASE
    assert record.self_rating == 4
    assert record.report is not None
    assert (record.report.kind, record.report.budget_s) == ("case", 60.0)
    assert record.report.transcript.text == SAID
    assert record.report.engine == record.engines.stt == "scripted model"
    assert record.engines.voice == CUT_OFF.engines.voice


def test_what_is_recovered_counts_for_when_the_question_is_due(room: Room) -> None:
    room.record_sound()
    room.folder.keep(replace(CUT_OFF, question=QUESTION))
    assert Schedule(room.data).due_at(QUESTION.id, pack="tencent-ai-pm") is None

    room.recover()

    assert Schedule(room.data).due_at(QUESTION.id, pack="tencent-ai-pm") is not None


def test_a_recording_without_a_record_is_judged_too(room: Room) -> None:
    room.record_sound()

    record = room.recover()

    assert record.question == UNKNOWN_QUESTION
    assert record.pack == "tencent-ai-pm"
    assert record.audio == "01.flac"
    assert record.status == "assessed"
    assert datetime.fromisoformat(record.started_at) == NOW


def test_who_knows_what_was_asked_can_say_so(room: Room) -> None:
    room.record_sound()

    record = room.recover(question=CASE)

    assert record.question == CASE
    assert record.report is not None
    assert record.report.budget_s == 60.0


def test_of_a_broken_record_what_can_be_read_still_counts_and_it_is_kept(room: Room) -> None:
    room.record_sound()
    path = room.folder.keep(CUT_OFF)
    broken = json.loads(path.read_text(encoding="utf-8"))
    broken["overflows"] = "many"
    path.write_text(json.dumps(broken), encoding="utf-8")
    assert room.archive.answer(room.folder.id, 1).status == "broken"

    record = room.recover()

    assert record.question == CASE
    assert record.engines.voice == CUT_OFF.engines.voice
    assert json.loads(path.with_suffix(".damaged.json").read_text("utf-8")) == broken
    session = room.archive.find(room.folder.id)
    room.archive.delete(session, session.answers[0])
    assert not list(room.folder.path.glob("01.*"))


def test_a_record_that_is_no_json_at_all_is_in_nobodys_way(room: Room) -> None:
    room.record_sound()
    (room.folder.path / "01.json").write_bytes(b"\xff\x00{")

    assert room.recover().question == UNKNOWN_QUESTION


def test_a_record_of_a_newer_version_is_left_alone(room: Room) -> None:
    room.record_sound()
    path = room.folder.path / "01.json"
    path.write_text('{"schema": "voicecoach.answer/2"}')

    with pytest.raises(VoicecoachError, match=r"another schema, 'voicecoach\.answer/2'"):
        room.recover()

    assert path.read_text() == '{"schema": "voicecoach.answer/2"}'


@pytest.mark.parametrize("left", [0.5, 0.9])
def test_a_recording_without_its_end_is_judged_as_far_as_it_goes(room: Room, left: float) -> None:
    audio = room.record_sound()
    content = audio.read_bytes()
    audio.write_bytes(content[: int(len(content) * left)])
    room.folder.keep(CUT_OFF)

    record = room.recover()

    assert record.report is not None
    assert 2.0 < record.report.transcript.duration_s < 8.0


@pytest.mark.parametrize("content", [b"", b"header"], ids=["nothing", "no sound"])
def test_a_recording_that_never_began_is_said_to_hold_nothing(
    room: Room, content: bytes, tmp_path: Path
) -> None:
    audio = room.folder.path / "01.flac"
    if content:
        soundfile.write(audio, np.empty(0, np.float32), RATE_HZ)
    else:
        audio.touch()
    room.folder.keep(CUT_OFF)

    record = room.recover()

    assert (record.status, record.note) == ("no_speech", "its recording holds no sound")


def test_what_is_no_recording_stays_as_it_is(room: Room) -> None:
    (room.folder.path / "01.flac").write_bytes(b"fLaC" + b"\x13" * 200)
    room.folder.keep(CUT_OFF)

    with pytest.raises(VoicecoachError):
        room.recover()

    assert room.archive.answer(room.folder.id, 1).record == CUT_OFF


@pytest.mark.parametrize("end", [b"", b" It cost us 40 \xe2\x82"], ids=["whole", "half a sign"])
def test_a_typed_answer_is_read_as_far_as_it_was_typed(room: Room, end: bytes) -> None:
    text = room.folder.path / "01.txt"
    text.write_bytes(SAID.encode() + end)
    room.folder.keep(replace(CUT_OFF, audio=None, text="01.txt"))

    record = room.recover()

    assert record.status == "assessed"
    assert record.report is not None
    assert record.report.transcript.text.startswith(SAID)
    assert record.report.budget_s == 60.0
    assert (record.report.source, record.report.engine) == ("typed", "text")
    assert room.loaded == 0


def test_a_text_without_a_word_is_no_answer(room: Room) -> None:
    (room.folder.path / "01.txt").write_text("...\n")
    room.folder.keep(replace(CUT_OFF, audio=None, text="01.txt"))

    record = room.recover()

    assert (record.status, record.note) == ("no_speech", "nothing was typed")


def test_what_was_judged_meanwhile_is_not_judged_twice(room: Room) -> None:
    room.record_sound()
    room.folder.keep(CUT_OFF)
    kept = room.archive.answer(room.folder.id, 1)
    room.folder.keep(an_answer())
    recovery = Recovery(
        archive=room.archive,
        judge=Judge(language=ENGLISH, classifier=None),
        ears=room.ears,
        likely=all_english,
        notify=room.told.append,
    )

    with pytest.raises(UsageError, match="judged meanwhile"):
        recovery.recover(room.archive.find(room.folder.id), kept, on_progress=lambda _done_s: None)

    assert room.archive.answer(room.folder.id, 1).record == an_answer()


def test_silence_was_no_answer(room: Room) -> None:
    soundfile.write(room.folder.path / "01.flac", quiet(5.0), RATE_HZ)
    room.folder.keep(CUT_OFF)

    assert room.recover().status == "no_speech"
