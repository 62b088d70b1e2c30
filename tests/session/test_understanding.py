"""What a piece means is worked out on the worker's thread, from what went in with the piece."""

import threading
from collections.abc import Sequence

import numpy as np
import pytest

from tests.fakes import (
    DoneIsAnEndPhrase,
    NoEndPhrases,
    ScriptedMicrophone,
    ScriptedRecognizer,
    quiet,
    spread,
    tone,
)
from tests.session.booth import Booth
from voicecoach.analysis.turn import Turn, TurnState
from voicecoach.archive.records import EndReason
from voicecoach.audio.clip import Clip
from voicecoach.commands.command_words import Command, command_of
from voicecoach.interview.silence import SilenceRules, Step
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Progress
from voicecoach.session.mouth import Utterance
from voicecoach.session.segments import Segment
from voicecoach.session.understanding import Piece, Understanding, answer_in
from voicecoach.stt.gate import Believed
from voicecoach.transcript import ForeignSpeech, Word

DONE = Turn(state="finished", finished=0.99, unfinished=0.0)


class WordCommands:
    """Knows commands by their words alone."""

    def command(
        self,
        clip: Clip,
        words: tuple[Word, ...],
        *,
        surely: bool = False,
        going_on: bool = False,
    ) -> Command | None:
        return command_of(words)


SEGMENT = Segment(start_s=7.0, clip=Clip(samples=tone(1.0)), breaks=(), faintest_dbfs=-60.0)


def pieces(*said: tuple[str, Step | None], understanding: Understanding) -> list[Piece]:
    """Let pieces be understood, each with its words and what was asked before it."""
    return [
        understanding(SEGMENT, Believed(words=spread(text.split(), 0.0, 1.0)), asked)
        for text, asked in said
    ]


def words(understood: Sequence[Piece]) -> list[str]:
    return [word.text for heard in answer_in(understood) for word in heard.words]


def test_words_are_placed_in_the_recording() -> None:
    (piece,) = pieces(("one two", None), understanding=Understanding(NoEndPhrases()))
    assert [word.start_s for word in piece.heard.words] == [7.0, 7.5]


def test_only_the_last_piece_settles_an_answer_and_only_its_words_are_dropped() -> None:
    understanding = Understanding(DoneIsAnEndPhrase())
    gone_on = pieces(("so done", None), ("and more", None), understanding=understanding)
    assert words(gone_on) == ["so", "done", "and", "more"]
    assert words(gone_on[:1]) == ["so"]


@pytest.mark.parametrize(
    ("text", "asked", "meaning", "left"),
    [
        ("yes", "take_it", "yes", []),
        ("yes", "still_thinking", "no", ["yes"]),
        ("not yet", "take_it", "no", ["not", "yet"]),
        ("yes", None, "neither", ["yes"]),
        ("yes but", "take_it", "neither", ["yes", "but"]),
    ],
)
def test_a_reply_counts_for_what_was_asked(
    text: str, asked: Step | None, meaning: str, left: list[str]
) -> None:
    understood = pieces((text, asked), understanding=Understanding(NoEndPhrases()))
    assert understood[0].reply == meaning
    assert words(understood) == left


def test_a_question_waits_for_words() -> None:
    understood = pieces(
        ("an answer", None),
        ("", "take_it"),
        ("yes", None),
        ("yes", None),
        understanding=Understanding(NoEndPhrases()),
    )
    assert [piece.reply for piece in understood] == ["neither", "neither", "yes", "neither"]


def test_commands_are_heard_before_an_answer_and_after_a_question() -> None:
    understood = pieces(
        ("repeat the question", None),
        ("an answer", None),
        ("stop", None),
        ("stop", "still_thinking"),
        understanding=Understanding(NoEndPhrases(), commands=WordCommands()),
    )
    assert [piece.command for piece in understood] == ["repeat", None, None, "stop"]
    assert [piece.settles for piece in understood] == [True, False, False, True]


def test_what_is_asked_while_a_piece_is_recognized_is_not_asked_about_that_piece() -> None:
    """A recognizer that is slower than the silence: the piece was spoken before the question."""
    asked = threading.Event()

    def ask(_text: str) -> Utterance:
        asked.set()
        return Utterance()

    sound = np.concatenate([quiet(1), tone(1), quiet(20)])
    booth = Booth(
        ScriptedMicrophone(sound, live=True),
        recognizer=ScriptedRecognizer("yes", on_clip=lambda _clip: asked.wait()),
        waits=Waits(asks=SilenceRules(within_the_answer=(3.0, 4.0, 2.0))),
        say=ask,
    )
    take = booth.listen()
    assert take.ended_by == "silence"
    assert booth.words() == ["yes"]


def test_each_question_goes_with_the_piece_after_it_however_late_pieces_are_recognized() -> None:
    """A barrier in the recognizer: nothing is recognized before everything is said."""
    everything_said = threading.Event()
    sound = np.concatenate([quiet(1), tone(1), quiet(4), tone(0.6), quiet(20)])

    def heard(at_s: float) -> None:
        if at_s > 8.0:
            everything_said.set()

    booth = Booth(
        ScriptedMicrophone(sound, live=True, on_block=heard),
        recognizer=ScriptedRecognizer("yes", "yes", on_clip=lambda _clip: everything_said.wait()),
        waits=Waits(asks=SilenceRules(within_the_answer=(3.0, 9.0, 9.0))),
    )
    booth.listen()
    understood = booth.transcriber.wait()
    assert [piece.reply for piece in understood] == ["neither", "no"]


def test_where_all_words_leave_the_answer_goes_with_the_piece() -> None:
    seen: list[tuple[str, bool]] = []

    def turn(so_far: tuple[Word, ...], familiar: bool) -> Turn | None:
        text = " ".join(word.text for word in so_far)
        seen.append((text, familiar))
        return DONE if text.endswith("it paid") else None

    understanding = Understanding(NoEndPhrases(), turn=turn)
    spanish = ForeignSpeech(start_s=0.0, end_s=1.0, language="es", text="y ya")
    first = understanding(SEGMENT, Believed(words=spread(["and"], 0.0, 1.0)), None)
    second = understanding(SEGMENT, Believed(words=spread(["it", "paid"], 0.0, 1.0)), None)
    understanding(SEGMENT, Believed(foreign=(spanish,)), None)
    assert (first.turn, second.turn) == (None, DONE)
    assert seen == [("and", True), ("and it paid", True), ("and it paid", False)]


@pytest.mark.parametrize(
    ("state", "ended_by", "wait_s"),
    [("finished", "finished", 1.28), ("open", "silence", 4.0), ("unfinished", "silence", 6.0)],
)
def test_the_words_decide_how_long_silence_is_waited_for(
    state: TurnState, ended_by: EndReason, wait_s: float
) -> None:
    booth = Booth(
        ScriptedMicrophone(np.concatenate([quiet(1), tone(2)])),
        turn=lambda _words, _familiar: Turn(state=state, finished=0.5, unfinished=0.5),
        waits=Waits(by_words=True),
    )
    take = booth.listen()
    assert take.ended_by == ended_by
    assert take.duration_s == pytest.approx(3.0 + wait_s, abs=0.1)
    told = {event.turn for event in booth.screen.events if isinstance(event, Progress)}
    assert told == {None, state}


def test_words_that_are_not_recognized_yet_are_waited_for_as_usual() -> None:
    """The turn of an earlier piece says nothing about what was said since."""
    ended = threading.Event()
    sound = np.concatenate([quiet(1), tone(2), quiet(1.1), tone(2), quiet(9)])

    def settle_the_first(at_s: float) -> None:
        if 4.05 < at_s < 4.1:
            booth.transcriber.settle()

    def recognize(clip: Clip) -> None:
        if len(recognizer.clips) > 1:
            ended.wait(5.0)

    recognizer = ScriptedRecognizer("it paid", "and then", on_clip=recognize)
    booth = Booth(
        ScriptedMicrophone(sound, live=True, on_block=settle_the_first),
        recognizer=recognizer,
        turn=lambda _words, _familiar: DONE,
    )
    take = booth.listen()
    ended.set()
    assert (take.ended_by, round(take.duration_s, 1)) == ("silence", 9.1)
