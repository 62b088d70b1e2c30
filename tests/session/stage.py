"""An interviewer by voice whose devices, engines and time are fakes; what it keeps is real."""

from pathlib import Path
from typing import Any

from tests.builders import a_question
from tests.fakes import (
    FakeClock,
    LevelDetector,
    ListScreen,
    ListSpeaker,
    ListVoice,
    ManualControls,
    NoEndPhrases,
    ScriptedMicrophone,
    ScriptedRecognizer,
)
from voicecoach.archive.folder import read_session
from voicecoach.archive.records import AnswerRecord, Engines
from voicecoach.archive.sessions import Archive
from voicecoach.interview.questions import Question
from voicecoach.languages.english import ENGLISH
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Notice, Screen
from voicecoach.session.interviewer import Clock, Interviewer
from voicecoach.session.listen import Listener
from voicecoach.vad.tracker import SpeechTracker

QUESTION = a_question()
WORDS = "I stopped the launch because I chose trust over reach"


class Stage:
    """Puts questions to a scripted candidate."""

    def __init__(
        self,
        data: Path,
        microphone: ScriptedMicrophone,
        *,
        shown_on: Screen | None = None,
        **parts: Any,
    ) -> None:
        self.screen = ListScreen()
        self.clock = FakeClock()
        self.voice = ListVoice()
        self.speaker = ListSpeaker(error=parts.pop("speaker_error", None))
        self.folder = Archive(data).start_session(pack="test")
        self.interviewer = Interviewer(
            speaker=self.speaker,
            voice=self.voice,
            listener=Listener(
                microphone=microphone,
                new_tracker=lambda: SpeechTracker(LevelDetector()),
                controls=ManualControls(),
                screen=shown_on or self.screen,
                waits=Waits(nothing_heard_s=10.0),
                silent_hint="allow the microphone",
            ),
            recognizer=parts.pop("recognizer", ScriptedRecognizer(WORDS)),
            end_phrases=NoEndPhrases(),
            language=ENGLISH,
            classifier=parts.pop("classifier", None),
            engines=Engines(stt="scripted", vad="level", voice="list"),
            folder=self.folder,
            clock=Clock(monotonic=self.clock.monotonic, now=self.clock.now),
        )

    def ask(self, question: Question = QUESTION) -> AnswerRecord:
        return self.interviewer.ask(question, pack="test", number=1, total=1)

    def kept(self) -> AnswerRecord | None:
        answers = read_session(self.folder.path).answers
        return answers[0].record if answers else None

    def notices(self) -> list[str]:
        return [event.message for event in self.screen.events if isinstance(event, Notice)]
