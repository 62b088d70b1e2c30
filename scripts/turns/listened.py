"""Listen to spoken answers as the product does, and note where it took them to be over."""

from dataclasses import dataclass

from scripts.turns.sound_time import Measured, SoundTime
from scripts.turns.spoken import Pause, Spoken
from voicecoach.analysis.turn import TurnModel
from voicecoach.archive.records import EndReason
from voicecoach.audio.clip import Samples
from voicecoach.cli.keyboard import NoKeys
from voicecoach.commands.end_phrases import SpokenEnd
from voicecoach.interview.questions import Question
from voicecoach.languages.english import ENGLISH
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Event
from voicecoach.session.judging import Judge
from voicecoach.session.listen import Listener
from voicecoach.session.live_answer import MAY_GO_ON, LiveAnswer
from voicecoach.session.mouth import Utterance
from voicecoach.session.segments import Segment
from voicecoach.session.transcription import LiveTranscriber
from voicecoach.session.understanding import Understanding
from voicecoach.vad.choose import DEFAULT, voice_detector
from voicecoach.vad.tracker import SpeechTracker


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """A moment at which an answer was taken to be over."""

    at_s: float
    by: EndReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Listened:
    """An answer as it was listened to."""

    id: str
    voice: str
    pauses: tuple[Pause, ...]
    """Those that were come to."""

    cut: tuple[Pause, ...]
    """Those of them at which it was taken to be over."""

    early: tuple[End, ...]
    """Ends before its last word, pauses or not. The answer is reopened, and goes on."""

    wait_s: float | None
    """From its last word to its end; None where it was over before and could not be reopened."""

    ended_by: EndReason


class Blind:
    """A screen that shows nothing."""

    def show(self, event: Event) -> None:
        """Let it pass."""


def listen(
    spoken: Spoken, *, measured: Measured, waits: Waits, model: TurnModel | None
) -> Listened:
    """Listen to one answer in the time of its sound, and on where it was taken to be over early."""
    sound = SoundTime(spoken.samples, measured)
    judge = Judge(language=ENGLISH, classifier=None, turns=model)
    question = Question(
        id=spoken.answer.id, prompt="Go.", kind=spoken.answer.kind, domain="bench", source="bench"
    )
    understanding = Understanding(
        SpokenEnd(), turn=lambda words, familiar: judge.turn(words, question, familiar=familiar)
    )
    transcriber = _Transcriber(sound, understanding)
    sound.understood = lambda: len(transcriber.pieces()) == transcriber.queued
    detector = voice_detector(DEFAULT)
    listener = Listener(
        microphone=sound,
        new_tracker=lambda: SpeechTracker(detector),
        controls=NoKeys(),
        screen=Blind(),
        waits=waits,
        silent_hint="",
    )
    ends: list[End] = []
    with LiveAnswer(listener, transcriber, _store, budget_s=question.budget_s, say=_say) as answer:
        while not ends or (ends[-1].at_s < spoken.end_s and ends[-1].by in MAY_GO_ON):
            take = answer.listen(waits)
            ends.append(End(at_s=take.duration_s, by=take.ended_by))
    transcriber.close()
    last = ends[-1]
    early = tuple(end for end in ends if end.at_s < spoken.end_s)
    reached = tuple(pause for pause in spoken.pauses if pause.span.start_s < last.at_s)
    return Listened(
        id=spoken.answer.id,
        voice=spoken.voice,
        pauses=reached,
        cut=tuple(pause for pause in reached if any(_lies_in(end, pause) for end in early)),
        early=early,
        wait_s=None if last in early else last.at_s - spoken.end_s,
        ended_by=last.by,
    )


class _Transcriber(LiveTranscriber):
    """Lets the sound wait until a piece that is foreseen has been taken up."""

    def __init__(self, sound: SoundTime, understanding: Understanding) -> None:
        super().__init__(sound, understanding)
        self._sound = sound

    def foresee(self, segment: Segment) -> None:
        """See ``LiveTranscriber``."""
        self._sound.expect()
        super().foresee(segment)


def _lies_in(end: End, pause: Pause) -> bool:
    return pause.span.start_s <= end.at_s < pause.span.end_s


def _store(_block: Samples) -> None:
    """Keep nothing."""


def _say(_text: str) -> Utterance:
    """Ask nothing: these answers are not asked about."""
    return Utterance()
