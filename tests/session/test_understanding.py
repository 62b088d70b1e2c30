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
from voicecoach.audio.clip import Clip
from voicecoach.commands.command_words import Command, command_of
from voicecoach.interview.silence import SilenceRules, Step
from voicecoach.session.endings.waits import Waits
from voicecoach.session.segments import Segment
from voicecoach.session.understanding import Piece, Understanding, answer_in
from voicecoach.stt.gate import Believed
from voicecoach.transcript import Word


class WordCommands:
    """Knows commands by their words alone."""

    def command(
        self, clip: Clip, words: tuple[Word, ...], *, surely: bool = False
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
    sound = np.concatenate([quiet(1), tone(1), quiet(20)])
    booth = Booth(
        ScriptedMicrophone(sound, live=True),
        recognizer=ScriptedRecognizer("yes", on_clip=lambda _clip: asked.wait()),
        waits=Waits(asks=SilenceRules(within_the_answer=(3.0, 4.0, 2.0))),
        say=lambda _text: asked.set(),
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
