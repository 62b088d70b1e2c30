"""A question put in the product's own room, with a recording as the answer, and when what came."""

import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

from voicecoach.analysis.assessment import Report
from voicecoach.archive.records import AnswerRecord, Engines
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import Clip
from voicecoach.audio.files import FileMicrophone
from voicecoach.cli.spoken import SpokenCommands
from voicecoach.commands.end_phrases import SpokenEnd
from voicecoach.interview.questions import Kind, Question
from voicecoach.session.answer_engines import AnswerEngines
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import AnswerEnded, Controls, Event, Judged, Listening, Progress
from voicecoach.session.judging import Judge
from voicecoach.session.keeping import Keeper
from voicecoach.session.listen import Listener
from voicecoach.session.room import Manner
from voicecoach.session.voice import VoiceRoom
from voicecoach.stt import Recognizer
from voicecoach.tts import Voice
from voicecoach.vad.choose import DEFAULT, voice_detector
from voicecoach.vad.tracker import SpeechTracker


class Stopwatch:
    """Screen and speaker in one: notes when what happened, on a monotonic clock, in seconds."""

    name = "stopwatch"

    def __init__(self) -> None:
        self.opened_s = self.ended_s = self.ready_s = self.judged_s = self.sound_s = 0.0
        """The microphone opened; the answer ended, for the last time; its report was ready; it was
        shown, once nobody had spoken on; a first sound was there to be played, of whatever was said
        last."""
        self.heard_s = 0.0
        """Sound that had come in at the end, to 0.1 s: the recording goes on for a moment."""

    def show(self, event: Event) -> None:
        """Note the moments that count."""
        if isinstance(event, Listening) and not event.again:
            self.opened_s = time.monotonic()
        elif isinstance(event, Progress):
            self.heard_s = event.heard_s
        elif isinstance(event, AnswerEnded):
            self.ended_s = time.monotonic()
        elif isinstance(event, Judged):
            self.judged_s = time.monotonic()
            self.ready_s = self.ended_s + event.ready_s

    def play(self, clips: Iterable[Clip]) -> bool:
        """Note when the first sample is there to be played."""
        for _clip in clips:
            self.sound_s = time.monotonic()
            break
        return True

    def cut(self) -> None:
        """Nothing plays."""

    def close(self) -> None:
        """Nothing is open."""


class KeyAfter:
    """The "done" key, pressed so long after the microphone opened."""

    def __init__(self, wait_s: float) -> None:
        self._wait_s = wait_s
        self._armed_s: float | None = None

    def arm(self, on_press: Callable[[], None] | None = None) -> None:  # noqa: ARG002 - Protocol
        """Start to wait."""
        self._armed_s = time.monotonic()

    def pressed(self) -> bool:
        """Whether the time has come."""
        return self._armed_s is not None and time.monotonic() - self._armed_s >= self._wait_s

    def command(self) -> None:
        """Nothing else is ever pressed."""


def bench_room(
    sound: Path,
    watch: Stopwatch,
    *,
    recognizer: Recognizer,
    voice: Voice,
    judge: Judge,
    controls: Controls,
) -> VoiceRoom:
    """Return a room in which a recording is the answer, in real time, and is kept beside it."""
    detector = voice_detector(DEFAULT)
    engines = AnswerEngines(
        recognizer=recognizer,
        end_phrases=SpokenEnd(),
        commands=SpokenCommands(),
        numbers=lambda _clip: None,
        judge=judge,
    )
    return VoiceRoom(
        speaker=watch,
        voice=voice,
        listener=Listener(
            microphone=FileMicrophone(sound),
            new_tracker=lambda: SpeechTracker(detector),
            controls=controls,
            screen=watch,
            waits=Waits(),
            silent_hint="",
        ),
        engines=lambda: engines,
        keeper=Keeper(
            folder=Archive(sound.parent).start_session(pack="bench"),
            screen=watch,
            engines=lambda: Engines(stt=recognizer.name, vad=detector.name, voice=voice.name),
            now=lambda: datetime.now(UTC),
        ),
        slower=lambda _voice: None,
        monotonic=time.monotonic,
    )


def answered(room: VoiceRoom, kind: Kind = "behavioral") -> tuple[AnswerRecord, Report]:
    """Put a question of a kind, and have the answer judged aloud.

    Raises SystemExit where it could not be judged.
    """
    question = Question(id="bench", prompt="Go.", kind=kind, domain="bench", source="the bench")
    record = room.ask(question, Manner(pack="bench", feedback=True)).record
    if record is None or record.report is None:
        raise SystemExit(
            f"{room.listener.microphone.name} was not judged: {record.note if record else ''}"
        )
    return record, record.report
