"""Records and archives for tests: every field has a plausible value unless the test says."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from tests.builders import make_report
from voicecoach.analysis.assessment import Report
from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.records import AnswerRecord, AnswerStatus, EndReason, Engines
from voicecoach.archive.sessions import Archive
from voicecoach.disk import write_private
from voicecoach.interview.debrief import Debrief
from voicecoach.interview.questions import Question
from voicecoach.transcript import Span, Transcript, Word

QUESTION = Question(
    id="killed-launch",
    prompt="Tell me about a launch you stopped.",
    kind="behavioral",
    domain="killing-a-project-near-launch",
    source="written for the tests",
)


def a_report(headline: str = "You chose, and said so.") -> Report:
    spoken = ("I", "decided", "to", "stop", "the", "launch.")
    words = tuple(
        Word(text=text, start_s=1.0 + 0.4 * i, end_s=1.4 + 0.4 * i, confidence=0.9)
        for i, text in enumerate(spoken)
    )
    transcript = Transcript(words=words, speech=(Span(start_s=1.0, end_s=3.4),), duration_s=6.5)
    report = make_report(transcript, source="microphone", engine="sphinx en-us")
    return replace(report, feedback=replace(report.feedback, headline=headline))


def an_answer(
    audio: str | None = "01.flac",
    *,
    report: Report | None = None,
    status: AnswerStatus = "assessed",
    ended_by: EndReason = "silence",
    note: str = "",
) -> AnswerRecord:
    return AnswerRecord(
        question=QUESTION,
        pack="tencent-ai-pm",
        started_at="2026-03-01T20:15:00+08:00",
        status=status,
        ended_by=ended_by,
        engines=Engines(stt="sphinx en-us", vad="silero", voice="espeak en-us"),
        overflows=0,
        audio=audio,
        report=report or (a_report() if status == "assessed" else None),
        note=note,
    )


def a_session(data: Path, *headlines: str, minute: int = 0) -> SessionFolder:
    """Keep a session with one judged answer for each headline."""
    archive = Archive(data)
    now = datetime(2026, 3, 1, 12, minute, tzinfo=UTC)
    with archive.start_session(pack="tencent-ai-pm", now=now) as folder:
        for headline in headlines:
            audio = folder.next_audio_path()
            write_private(audio, b"fLaC")
            folder.keep(an_answer(audio.name, report=a_report(headline)))
    return folder


DEBRIEF = Debrief(
    title="Mock debrief",
    decision="no hire",
    because="nothing",
    owned=0,
    weighed=0,
    judged=1,
    asked=1,
    next="nothing",
    votes=(),
)
