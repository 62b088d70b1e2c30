"""A listener with fakes all around it, and what it is told."""

from collections.abc import Callable

import numpy as np

from tests.fakes import (
    LevelDetector,
    ListScreen,
    ManualControls,
    NoEndPhrases,
    ScriptedMicrophone,
    ScriptedRecognizer,
    quiet,
    tone,
)
from voicecoach.audio.clip import Samples
from voicecoach.interview.silence import Step
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Notice
from voicecoach.session.listen import Listener
from voicecoach.session.live_answer import LiveAnswer
from voicecoach.session.mouth import Utterance
from voicecoach.session.segments import Segment
from voicecoach.session.take import Take
from voicecoach.session.transcription import LiveTranscriber
from voicecoach.session.understanding import (
    Commands,
    EndPhrases,
    Objects,
    Piece,
    TurnOf,
    Understanding,
    answer_in,
)
from voicecoach.stt import Recognizer
from voicecoach.stt.gate import Believed
from voicecoach.vad.tracker import SpeechTracker

ANSWER = np.concatenate([quiet(1), tone(4), quiet(1.2), tone(2)])


class Disk:
    """Collects what is stored."""

    def __init__(self) -> None:
        self.blocks: list[Samples] = []

    def store(self, block: Samples) -> None:
        self.blocks.append(block)

    @property
    def sound(self) -> Samples:
        return np.concatenate(self.blocks)


class Booth:
    """One answer is listened to, as often as a test likes."""

    def __init__(
        self,
        microphone: ScriptedMicrophone,
        *,
        recognizer: Recognizer | None = None,
        end_phrases: EndPhrases | None = None,
        waits: Waits | None = None,
        disk: Disk | None = None,
        commands: Commands | None = None,
        turn: TurnOf = lambda _words, _familiar: None,
        objects: Objects = lambda _words: (),
        say: Callable[[str], Utterance] = lambda _text: Utterance(),
    ) -> None:
        self.screen = ListScreen()
        self.controls = ManualControls()
        self.disk = disk or Disk()
        self.microphone = microphone
        self.segments: list[Segment] = []
        self._understanding = Understanding(
            end_phrases or NoEndPhrases(), commands=commands, turn=turn, objects=objects
        )
        self.transcriber = LiveTranscriber(
            recognizer or ScriptedRecognizer("one two", "three four"), self._understand
        )
        listener = Listener(
            microphone=microphone,
            new_tracker=lambda: SpeechTracker(LevelDetector()),
            controls=self.controls,
            screen=self.screen,
            waits=waits or Waits(),
            silent_hint="allow the microphone",
        )
        self.waits = listener.waits
        self.answer = LiveAnswer(
            listener, self.transcriber, self.disk.store, budget_s=90.0, say=say
        )

    def listen(self) -> Take:
        """Listen once and be done with it."""
        with self.answer:
            return self.answer.listen(self.waits)

    def _understand(self, segment: Segment, heard: Believed, asked: Step | None) -> Piece:
        self.segments.append(segment)
        return self._understanding(segment, heard, asked)

    def words(self) -> list[str]:
        heard = answer_in(self.transcriber.wait())
        return [word.text for piece in heard for word in piece.words]

    def notices(self) -> list[str]:
        return [event.message for event in self.screen.events if isinstance(event, Notice)]
