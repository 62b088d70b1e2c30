"""Hear spoken answers in real time through the room itself, to the first sound of the feedback."""

import tempfile
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import soundfile

from scripts.turns.spoken import Spoken
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.turn import TurnModel
from voicecoach.archive.records import EndReason, Engines
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.audio.files import FileMicrophone
from voicecoach.cli.keyboard import NoKeys
from voicecoach.cli.spoken import SpokenCommands
from voicecoach.commands.end_phrases import SpokenEnd
from voicecoach.interview.questions import Question
from voicecoach.languages.english import ENGLISH
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Event, Listening
from voicecoach.session.judging import Judge
from voicecoach.session.keeping import Keeper
from voicecoach.session.listen import Listener
from voicecoach.session.room import Manner
from voicecoach.session.voice import VoiceRoom
from voicecoach.stt import Recognizer
from voicecoach.tts import Voice
from voicecoach.vad.choose import DEFAULT, voice_detector
from voicecoach.vad.tracker import SpeechTracker


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """An answer that was heard and judged aloud, and when."""

    ended_by: EndReason
    wait_s: float
    """Sound from its last word to its end."""

    first_sound_s: float
    """Time from its last word to the first sound of the feedback."""


class Stopwatch:
    """Screen and speaker in one: notes when the microphone opened and when a sound was ready."""

    name = "stopwatch"

    def __init__(self) -> None:
        self.opened_s = self.sound_s = 0.0

    def show(self, event: Event) -> None:
        """Note when the answer can begin."""
        if isinstance(event, Listening) and not event.again:
            self.opened_s = time.monotonic()

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


def put(
    spoken: Spoken,
    *,
    recognizer: Recognizer,
    voice: Voice,
    classifier: SentenceClassifier | None,
    turns: TurnModel | None,
) -> Answered:
    """Have a question answered and the answer judged aloud; takes as long as the answer."""
    watch = Stopwatch()
    detector = voice_detector(DEFAULT)
    question = Question(
        id="bench", prompt="Go.", kind=spoken.answer.kind, domain="bench", source="the bench"
    )
    with tempfile.TemporaryDirectory() as name:
        sound = Path(name, "answer.flac")
        soundfile.write(sound, spoken.samples, RATE_HZ)
        room = VoiceRoom(
            speaker=watch,
            voice=voice,
            listener=Listener(
                microphone=FileMicrophone(sound),
                new_tracker=lambda: SpeechTracker(detector),
                controls=NoKeys(),
                screen=watch,
                waits=Waits(),
                silent_hint="",
            ),
            recognizer=recognizer,
            end_phrases=SpokenEnd(),
            commands=SpokenCommands(),
            numbers=lambda _clip: None,
            judge=Judge(language=ENGLISH, classifier=classifier, turns=turns),
            keeper=Keeper(
                folder=Archive(Path(name)).start_session(pack="bench"),
                screen=watch,
                engines=Engines(stt=recognizer.name, vad=detector.name, voice=voice.name),
                now=lambda: datetime.now(UTC),
            ),
            slower=lambda _voice: None,
            monotonic=time.monotonic,
        )
        record = room.ask(question, Manner(pack="bench", feedback=True)).record
    if record is None or record.report is None:
        raise SystemExit(f"{spoken.answer.id} was not judged: {record.note if record else ''}")
    return Answered(
        ended_by=record.ended_by,
        wait_s=record.report.transcript.duration_s - spoken.end_s,
        first_sound_s=watch.sound_s - watch.opened_s - spoken.end_s,
    )
