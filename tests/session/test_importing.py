"""Files become answers as if they had been given here; the originals stay where they are."""

import os
import stat
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.archive.builders import QUESTION
from tests.fakes import ScriptedRecognizer
from tests.session.handing_in import SAID, Desk, ears, source
from tests.transcripts.builders import all_english
from voicecoach.audio.clip import Clip
from voicecoach.audio.decode import read_clip
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.languages.english import ENGLISH
from voicecoach.session import importing, sources
from voicecoach.session.importing_many import Outcome
from voicecoach.session.judging import Judge
from voicecoach.session.recovering import Recovery, is_unjudged
from voicecoach.session.sources import PACK
from voicecoach.transcripts.cut import Part


def problems(outcomes: Sequence[Outcome]) -> list[str]:
    return [str(outcome.problem) for outcome in outcomes if outcome.problem is not None]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize("name", ["Recording 3.m4a", "memo.ogg", "take.wav"])
def test_a_recording_is_an_answer_and_the_original_stays(desk: Desk, name: str) -> None:
    path = desk.sound(name)
    before = path.read_bytes()
    os.utime(path, (1_700_000_000, 1_700_000_000))

    (outcome,) = desk.take(path)

    record = desk.kept()
    assert outcome.record == record
    assert record.status == "assessed"
    assert record.report is not None
    assert record.report.transcript.text == SAID
    assert record.report.source == str(path)
    assert record.pack == PACK
    assert record.imported is not None
    assert record.imported.name == name
    assert name in record.question.prompt
    assert datetime.fromisoformat(record.started_at).timestamp() == 1_700_000_000
    assert path.read_bytes() == before
    copy = desk.archive.path / str(desk.session) / "01.flac"
    assert read_clip(copy).duration_s == pytest.approx(6.0, abs=0.2)
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    session = desk.archive.find(str(desk.session))
    assert session.record is not None
    assert session.record.pack == PACK


def test_it_is_judged_as_an_answer_to_the_question_that_is_named(desk: Desk) -> None:
    case = replace(QUESTION, id="new-app", kind="case", domain="growth", budget_s=60.0)
    named = replace(source(desk.sound("a.wav")), question=case, pack="tencent-ai-pm")

    desk.take(named)

    record = desk.kept()
    assert (record.question, record.pack) == (case, "tencent-ai-pm")
    assert record.report is not None
    assert (record.report.kind, record.report.budget_s) == ("case", 60.0)


def test_a_kind_may_be_named_without_a_question(desk: Desk) -> None:
    desk.take(replace(source(desk.sound("a.wav")), kind="negotiation"))

    record = desk.kept()
    assert record.question.kind == "negotiation"
    assert record.report is not None
    assert record.report.kind == "negotiation"


def test_a_transcript_is_an_answer_with_its_own_times_and_can_be_judged_again(desk: Desk) -> None:
    srt = f"1\n00:00:02,000 --> 00:00:09,000\n{SAID}\n"
    path = desk.text("talk.srt", srt)

    desk.take(path)

    record = desk.kept()
    assert record.report is not None
    assert record.report.transcript.text == SAID
    assert record.report.transcript.begins_s == 2.0
    assert record.text == "01.txt"
    copy = desk.archive.path / str(desk.session) / "01.txt"
    assert copy.read_text(encoding="utf-8") == srt
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600


def test_files_are_kept_in_their_order_and_a_broken_one_does_not_stop_the_rest(desk: Desk) -> None:
    files = [desk.sound("a.wav"), desk.files / "b.m4a", desk.text("c.txt"), desk.sound("d.ogg")]
    files[1].write_bytes(b"\0\0\0 ftypM4A \0\0\0\0" + b"\x93" * 500)

    outcomes = desk.take(*files)

    assert [outcome.source.path for outcome in outcomes] == files
    assert [outcome.number for outcome in outcomes] == [1, 0, 2, 3]
    (problem,) = problems(outcomes)
    assert "b.m4a" in problem
    assert [desk.kept(number).imported.name for number in (1, 2, 3)] == ["a.wav", "c.txt", "d.ogg"]  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["a.wav", "c.txt"])
def test_the_same_file_is_not_kept_twice(desk: Desk, name: str) -> None:
    path = desk.sound(name) if name == "a.wav" else desk.text(name)
    desk.take(path)
    first = desk.session
    again = desk.files / f"copy of {name}"
    again.write_bytes(path.read_bytes())

    (outcome,) = desk.take(again)

    assert outcome.already == (first, 1)
    assert outcome.record is None
    assert desk.session is None
    assert len(desk.archive.folders()) == 1


def test_what_was_deleted_may_be_imported_again(desk: Desk) -> None:
    path = desk.sound("a.wav")
    desk.take(path)
    desk.archive.delete(desk.archive.find("latest"))

    (outcome,) = desk.take(path)

    assert outcome.already is None
    assert desk.kept().status == "assessed"


def test_of_two_same_files_at_once_one_is_kept(desk: Desk) -> None:
    path = desk.sound("a.wav")
    again = desk.files / "b.wav"
    again.write_bytes(path.read_bytes())

    outcomes = desk.take(path, again)

    (problem,) = problems(outcomes)
    assert problem.startswith(f"{again} is the same file as {path}")


def test_a_recognizer_that_fails_leaves_an_answer_that_can_be_recovered(desk: Desk) -> None:
    desk.recognizer = ScriptedRecognizer(error=VoicecoachError("the model is broken"))
    (outcome,) = desk.take(desk.sound("a.wav"))

    assert outcome.record is not None
    assert (outcome.record.status, outcome.record.note) == ("unassessed", "the model is broken")
    recovery = Recovery(
        archive=desk.archive,
        judge=Judge(language=ENGLISH, classifier=None),
        ears=lambda: ears(ScriptedRecognizer(SAID)),
        likely=all_english,
        notify=lambda _line: None,
    )
    session = desk.archive.find(str(desk.session))
    assert is_unjudged(session.answers[0])
    record = recovery.recover(session, session.answers[0], on_progress=lambda _done_s: None)
    assert record.status == "assessed"
    assert record.imported == outcome.record.imported


def test_ctrl_c_keeps_what_is_done_and_nothing_half_done(desk: Desk) -> None:
    def stop_at_the_third(clip: Clip) -> None:
        if len(heard.clips) == 3:
            raise KeyboardInterrupt

    desk.recognizer = heard = ScriptedRecognizer(*[SAID] * 9, on_clip=stop_at_the_third)
    files = [desk.sound(f"{name}.wav", seconds=3.0 + number) for number, name in enumerate("abcd")]

    with pytest.raises(KeyboardInterrupt):
        desk.take(*files)

    (folder,) = desk.archive.folders()
    assert sorted(path.name for path in folder.iterdir() if path.name[0].isdigit()) == [
        "01.flac", "01.json", "02.flac", "02.json",
    ]  # fmt: skip


def test_only_the_part_that_is_the_answer_is_kept(desk: Desk) -> None:
    part = Part(from_s=2.0, to_s=4.5)

    desk.take(replace(source(desk.sound("a.wav")), part=part))

    report = desk.kept().report
    assert report is not None
    assert report.transcript.asked_s == 2.0
    assert report.transcript.begins_s >= 2.0
    assert report.transcript.duration_s == pytest.approx(4.5, abs=0.1)


@pytest.mark.parametrize(
    ("content", "complaint"),
    [(b"", "is empty (0 bytes)"), (b"%PDF-1.7", "is a PDF"), (b"RIFF\0\0\0\0what", "as sound")],
)
def test_what_cannot_be_kept_is_refused_in_one_line(
    desk: Desk, content: bytes, complaint: str
) -> None:
    path = desk.files / "a.wav"
    path.write_bytes(content)

    outcomes = desk.take(path)

    (problem,) = problems(outcomes)
    assert complaint in problem
    assert str(path) in problem
    assert desk.session is None
    assert not desk.archive.folders()


def test_a_file_that_is_too_large_or_too_long_is_refused(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = desk.sound("a.wav", seconds=6.0)
    monkeypatch.setattr(importing, "MOST_SOUND_S", 5.0)
    (outcome,) = desk.take(path)
    assert isinstance(outcome.problem, UsageError)
    assert "longer than three hours" in str(outcome.problem)
    monkeypatch.setattr(sources, "MOST_SOUND_BYTES", 1000)
    (outcome,) = desk.take(path)
    assert isinstance(outcome.problem, UsageError)
    assert "larger than 2 GiB" in str(outcome.problem)
    assert not desk.archive.folders()


def test_nothing_of_a_name_can_lead_out_of_the_archive(desk: Desk) -> None:
    path = desk.sound("a.wav")

    desk.take(replace(source(path), name="../../../etc/..\\passwd\n.wav"))

    record = desk.kept()
    assert record.imported is not None
    assert "/" not in record.imported.name
    assert "/" not in record.question.id
    assert "\n" not in record.question.prompt


def test_two_files_without_a_question_are_no_two_attempts_at_one(desk: Desk) -> None:
    desk.take(desk.sound("录音.wav"), desk.sound("录音 (2).wav", seconds=5.0))

    assert desk.kept(1).question.id != desk.kept(2).question.id
