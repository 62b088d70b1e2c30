"""A room without screen and keys: what is played, what is heard, what is kept."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

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
    quiet,
    tone,
)
from voicecoach.archive.folder import read_session
from voicecoach.archive.records import Engines
from voicecoach.archive.sessions import Archive
from voicecoach.audio.clip import Clip, Samples
from voicecoach.audio.earcons import EARCONS
from voicecoach.audio.streams import DeviceLostError
from voicecoach.commands.command_words import Command, command_of
from voicecoach.interview.silence import SilenceRules
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.interview.silence import LEAVE_IT, STILL_THINKING, TAKE_IT
from voicecoach.session.endings.waits import Waits
from voicecoach.session.hands_free import NOT_UNDERSTOOD, HandsFree
from voicecoach.session.interviewer import Clock, Interviewer
from voicecoach.session.listen import Listener
from voicecoach.session.room import Asked, Reply
from voicecoach.transcript import Word
from voicecoach.tts import Voice
from voicecoach.vad.tracker import SpeechTracker

RULES = SilenceRules(before_the_answer=(6.0, 4.0, 3.0), within_the_answer=(3.0, 3.0, 2.0))
ANSWER = "I stopped the launch because I chose trust over reach"


class WordCommands:
    """Knows commands by their words alone."""

    def command(
        self, clip: Clip, words: tuple[Word, ...], *, surely: bool = False
    ) -> Command | None:
        return command_of(words)


@dataclass
class TypedKeys(ManualControls):
    typed: Command | None = None

    def command(self) -> Command | None:
        return self.typed


@dataclass
class Stage:
    """A hands-free room with fakes all around it and a real archive."""

    data: Path
    takes: tuple[Samples, ...]
    texts: tuple[str, ...]
    then: Exception | None = None
    number: str | None = None
    slower: Callable[[Voice], Voice | None] = lambda _voice: None
    screen: ListScreen = field(default_factory=ListScreen)
    voice: ListVoice = field(default_factory=ListVoice)
    speaker: ListSpeaker = field(default_factory=ListSpeaker)
    keys: TypedKeys = field(default_factory=TypedKeys)

    def __post_init__(self) -> None:
        clock = FakeClock()
        self.folder = Archive(self.data).start_session(pack="test")
        interviewer = Interviewer(
            speaker=self.speaker,
            voice=self.voice,
            listener=Listener(
                microphone=ScriptedMicrophone(*self.takes, then=self.then),
                new_tracker=lambda: SpeechTracker(LevelDetector()),
                controls=self.keys,
                screen=self.screen,
                waits=Waits(nothing_heard_s=60.0),
                silent_hint="",
            ),
            recognizer=ScriptedRecognizer(*self.texts),
            end_phrases=NoEndPhrases(),
            language=ENGLISH,
            classifier=None,
            engines=Engines(stt="scripted", vad="level", voice="list"),
            folder=self.folder,
            clock=Clock(monotonic=clock.monotonic, now=clock.now),
        )
        self.room = HandsFree(
            interviewer=interviewer,
            commands=WordCommands(),
            numbers=lambda _clip: self.number,
            keys=self.keys,
            slower=self.slower,
            silence=RULES,
        )

    def ask(self, *, limit_s: float | None = None) -> Asked:
        return self.room.ask(a_question(), pack="test", number=1, total=1, limit_s=limit_s)

    def cues(self) -> list[str]:
        names = {id(clip): name for name, clip in EARCONS.items()}
        return [names[id(clip)] for clip in self.speaker.played if id(clip) in names]

    def kept(self) -> int:
        return len(read_session(self.folder.path).answers)


def said(*seconds: float) -> Samples:
    """Alternate between quiet and speech for so many seconds, quiet first."""
    return np.concatenate(
        [tone(each) if place % 2 else quiet(each) for place, each in enumerate(seconds)]
    )


def test_an_answer_is_framed_by_sounds_and_judged_without_a_word_about_it(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (said(1, 4),), (ANSWER,))

    asked = stage.ask()

    assert asked.report is not None
    assert asked.report.transcript.text == ANSWER
    assert asked.command is None
    assert stage.cues() == ["listening", "heard", "thinking"]
    assert stage.voice.said == [a_question().prompt, STILL_THINKING, TAKE_IT]
    assert stage.kept() == 1


def test_a_long_answer_is_asked_for_once(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (said(1, 46),), (ANSWER, ANSWER, ANSWER))

    stage.ask()

    assert stage.voice.said == [a_question().prompt, TAKE_IT]


def test_whoever_goes_on_is_heard_out(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (said(1, 4, 3.5, 4),), (ANSWER, "and it cost us the spring"))

    asked = stage.ask()

    assert asked.report is not None
    assert asked.report.transcript.text.endswith("it cost us the spring")


@pytest.mark.parametrize("reply", ["yes", "yes please", "that's all"])
def test_a_yes_ends_the_answer_and_is_no_part_of_it(tmp_path: Path, reply: str) -> None:
    stage = Stage(tmp_path, (said(1, 4, 6.5, 0.6),), (ANSWER, reply))

    asked = stage.ask()

    assert asked.record is not None
    assert asked.record.ended_by == "phrase"
    assert asked.report is not None
    assert asked.report.transcript.text == ANSWER


def test_who_asks_for_a_moment_is_left_alone_for_longer(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (said(1, 4, 3.5, 0.6, 12, 4),), (ANSWER, "not yet", "it cost us May"))

    asked = stage.ask()

    assert asked.report is not None
    assert asked.report.transcript.text.endswith("it cost us May")
    assert stage.voice.said[:2] == [a_question().prompt, STILL_THINKING]


def test_silence_from_the_start_is_asked_about_twice(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (quiet(30),), ())

    asked = stage.ask()

    assert asked.record is not None
    assert asked.record.ended_by == "nothing_heard"
    assert stage.voice.said == [a_question().prompt, STILL_THINKING, LEAVE_IT]
    assert stage.cues() == ["listening"]


def test_leaving_a_question_leaves_no_answer(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (said(11, 0.6),), ("yes",))

    assert stage.ask() == Asked(record=None)
    assert stage.kept() == 0


@pytest.mark.parametrize(
    ("text", "command"), [("next", "next"), ("repeat the question", "repeat"), ("stop", "stop")]
)
def test_a_command_in_the_place_of_an_answer_is_no_answer(
    tmp_path: Path, text: str, command: Command
) -> None:
    stage = Stage(tmp_path, (said(1, 0.7),), (text,))

    assert stage.ask() == Asked(record=None, command=command)
    assert stage.kept() == 0
    assert stage.cues() == ["listening", "heard"]


def test_a_command_within_an_answer_is_a_word_like_any_other(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (said(1, 4, 1, 0.7),), (ANSWER, "stop"))

    asked = stage.ask()

    assert asked.command is None
    assert asked.report is not None
    assert asked.report.transcript.text.endswith("stop")


def test_an_answer_against_the_clock_ends_unasked(tmp_path: Path) -> None:
    short = Stage(tmp_path / "a", (said(1, 4),), (ANSWER,))
    silent = Stage(tmp_path / "b", (quiet(30),), ())

    record = short.ask(limit_s=15.0).record
    assert record is not None
    assert record.ended_by == "silence"
    record = silent.ask(limit_s=15.0).record
    assert record is not None
    assert record.ended_by == "limit"
    assert short.voice.said == silent.voice.said == [a_question().prompt]


def test_a_reply_is_heard_and_understood(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (said(1, 0.7),), ("four",))

    assert stage.room.prompt("How good?", number=True) == Reply(text="four")
    assert stage.cues() == ["listening", "heard"]
    assert stage.kept() == 0


def test_a_number_is_spotted_where_the_words_are_none(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (said(1, 0.7),), ("far",), number="four")

    assert stage.room.prompt("How good?", number=True).text == "four"


def test_a_reply_may_be_a_command(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (said(1, 0.7),), ("what did I miss",))

    assert stage.room.prompt("What next?").command == "what did i miss"


def test_silence_is_no_reply(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (quiet(30),), ())

    assert stage.room.prompt("What next?") == Reply()
    assert stage.cues() == ["listening"]


def test_what_was_said_and_not_understood_is_no_silence(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (said(1, 0.7),), ())

    assert stage.room.prompt("What next?") == Reply(text=NOT_UNDERSTOOD)


def test_a_key_stands_for_its_command(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (quiet(30),), ())
    stage.keys.typed = "again"

    assert stage.room.prompt("What next?") == Reply(command="again")


def test_a_lost_microphone_is_told_and_ends_the_wait(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (quiet(1),), (), then=DeviceLostError("the microphone is gone"))

    assert stage.room.prompt("What next?") == Reply(lost=True)


def test_the_own_rating_is_kept_with_the_answer(tmp_path: Path) -> None:
    stage = Stage(tmp_path, (said(1, 4),), (ANSWER,))
    stage.ask()

    stage.room.keep_rating(4)

    (answer,) = read_session(stage.folder.path).answers
    assert answer.record is not None
    assert answer.record.self_rating == 4
    assert answer.record.report is not None


def test_a_slower_voice_takes_over(tmp_path: Path) -> None:
    slow = ListVoice()
    voices = iter([slow, None])
    stage = Stage(tmp_path, (quiet(1),), (), slower=lambda _voice: next(voices))

    assert stage.room.slow_down()
    stage.room.say("Like this.")
    assert slow.said == ["Like this."]
    assert not stage.room.slow_down()
