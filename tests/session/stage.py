"""A room by voice whose devices, engines and time are fakes; what it keeps is real."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar

from tests.builders import a_question
from tests.fakes import (
    FakeClock,
    LevelDetector,
    ListScreen,
    ListSpeaker,
    ListVoice,
    ManualControls,
    NoEndPhrases,
    ScriptedRecognizer,
    WordCommands,
)
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.turn import TurnModel
from voicecoach.archive.reading import read_session
from voicecoach.archive.records import AnswerRecord, Engines
from voicecoach.archive.sessions import Archive
from voicecoach.audio.earcons import EARCONS
from voicecoach.audio.streams import Microphone
from voicecoach.errors import VoicecoachError
from voicecoach.interview.questions import Question
from voicecoach.interview.silence import SilenceRules
from voicecoach.languages.english import ENGLISH
from voicecoach.session.answer_engines import AnswerEngines
from voicecoach.session.ear import BargeIn
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Notice, Screen
from voicecoach.session.judging import Judge
from voicecoach.session.keeping import Keeper
from voicecoach.session.listen import Listener
from voicecoach.session.room import Asked, Manner
from voicecoach.session.voice import VoiceRoom
from voicecoach.tts import Voice
from voicecoach.vad.tracker import SpeechTracker

QUESTION = a_question()
WORDS = "I stopped the launch because I chose trust over reach"
SILENCE = SilenceRules(before_the_answer=(6.0, 4.0, 3.0), within_the_answer=(3.0, 3.0, 2.0))


class Stage:
    """Puts questions to a scripted candidate."""

    built: ClassVar[list["Stage"]] = []
    """Those of the test that runs: their rooms are closed after it."""

    def __init__(
        self,
        data: Path,
        microphone: Microphone,
        *texts: str,
        shown_on: Screen | None = None,
        speaker_error: VoicecoachError | None = None,
        recognizer: ScriptedRecognizer | None = None,
        classifier: SentenceClassifier | None = None,
        turns: TurnModel | None = None,
        nothing_heard_s: float = 10.0,
        number: str | None = None,
        slower: Callable[[Voice], Voice | None] = lambda _voice: None,
        casting: Callable[[Voice, str], Voice] = lambda voice, _who: voice,
        barge_in: BargeIn | None = None,
    ) -> None:
        """``texts`` are what is recognized, piece by piece."""
        self.built.append(self)
        self.screen = ListScreen()
        self.clock = FakeClock()
        self.voice = ListVoice()
        self.speaker = ListSpeaker(error=speaker_error)
        self.keys = ManualControls()
        self.folder = Archive(data).start_session(pack="test")
        screen = shown_on or self.screen
        engines = AnswerEngines(
            recognizer=recognizer or ScriptedRecognizer(*texts),
            end_phrases=NoEndPhrases(),
            commands=WordCommands(),
            numbers=lambda _clip: number,
            judge=Judge(language=ENGLISH, classifier=classifier, turns=turns),
        )
        self.room = VoiceRoom(
            speaker=self.speaker,
            voice=self.voice,
            listener=Listener(
                microphone=microphone if barge_in is None else barge_in.microphone,
                new_tracker=lambda: SpeechTracker(LevelDetector()),
                controls=self.keys,
                screen=screen,
                waits=Waits(nothing_heard_s=nothing_heard_s),
                silent_hint="allow the microphone",
            ),
            engines=lambda: engines,
            keeper=Keeper(
                folder=self.folder,
                screen=screen,
                engines=lambda: Engines(stt="scripted", vad="level", voice="list"),
                now=self.clock.now,
            ),
            slower=slower,
            casting=casting,
            monotonic=self.clock.monotonic,
            silence=SILENCE,
            barge_in=barge_in,
        )

    def ask(self, question: Question = QUESTION, **manner: Any) -> Asked:
        return self.room.ask(question, Manner(pack="test", **manner))

    def answer(self, question: Question = QUESTION) -> AnswerRecord:
        """Ask as in practice."""
        record = self.ask(question, feedback=True).record
        assert record is not None
        return record

    def kept(self) -> AnswerRecord | None:
        answers = read_session(self.folder.path).answers
        return answers[0].record if answers else None

    def notices(self) -> list[str]:
        return [event.message for event in self.screen.events if isinstance(event, Notice)]

    def cues(self) -> list[str]:
        names = {id(clip): name for name, clip in EARCONS.items()}
        return [names[id(clip)] for clip in self.speaker.played if id(clip) in names]
