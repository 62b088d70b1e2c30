"""A room without screen and keys: what is played, what is heard, what is kept."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.fakes import ListVoice, ScriptedMicrophone, quiet, tone
from tests.session.stage import QUESTION, WORDS, Stage
from voicecoach.archive.reading import read_session
from voicecoach.audio.clip import Samples
from voicecoach.audio.streams import DeviceLostError
from voicecoach.commands.command_words import Command
from voicecoach.languages.english.interview.silence import LEAVE_IT, STILL_THINKING, TAKE_IT
from voicecoach.session.room import NOT_UNDERSTOOD, Asked, Reply


def a_stage(data: Path, take: Samples, *texts: str, **parts: Any) -> Stage:
    microphone = ScriptedMicrophone(take, then=parts.pop("then", None))
    return Stage(data, microphone, *texts, nothing_heard_s=60.0, **parts)


def said(*seconds: float) -> Samples:
    """Alternate between quiet and speech for so many seconds, quiet first."""
    return np.concatenate(
        [tone(each) if place % 2 else quiet(each) for place, each in enumerate(seconds)]
    )


def test_an_answer_is_framed_by_sounds_and_judged_without_a_word_about_it(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(1, 4), WORDS)

    asked = stage.ask(silence="asks")

    assert asked.report is not None
    assert asked.report.transcript.text == WORDS
    assert asked.command is None
    assert stage.cues() == ["listening", "heard", "thinking"]
    assert stage.voice.said == [QUESTION.prompt, STILL_THINKING, TAKE_IT]
    assert stage.kept() is not None


def test_a_long_answer_is_asked_for_once(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(1, 46), WORDS, WORDS, WORDS)

    stage.ask(silence="asks")

    assert stage.voice.said == [QUESTION.prompt, TAKE_IT]


def test_whoever_goes_on_is_heard_out(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(1, 4, 3.5, 4), WORDS, "and it cost us the spring")

    asked = stage.ask(silence="asks")

    assert asked.report is not None
    assert asked.report.transcript.text.endswith("it cost us the spring")


@pytest.mark.parametrize("reply", ["yes", "yes please", "that's all"])
def test_a_yes_ends_the_answer_and_is_no_part_of_it(tmp_path: Path, reply: str) -> None:
    stage = a_stage(tmp_path, said(1, 4, 6.5, 0.6), WORDS, reply)

    asked = stage.ask(silence="asks")

    assert asked.record is not None
    assert asked.record.ended_by == "phrase"
    assert asked.report is not None
    assert asked.report.transcript.text == WORDS


def test_who_asks_for_a_moment_is_left_alone_for_longer(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(1, 4, 3.5, 0.6, 12, 4), WORDS, "not yet", "it cost us May")

    asked = stage.ask(silence="asks")

    assert asked.report is not None
    assert asked.report.transcript.text.endswith("it cost us May")
    assert stage.voice.said[:2] == [QUESTION.prompt, STILL_THINKING]


def test_silence_from_the_start_is_asked_about_twice(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, quiet(30))

    asked = stage.ask(silence="asks")

    assert asked.record is not None
    assert asked.record.ended_by == "nothing_heard"
    assert stage.voice.said == [QUESTION.prompt, STILL_THINKING, LEAVE_IT]
    assert stage.cues() == ["listening"]


def test_leaving_a_question_leaves_no_answer(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(11, 0.6), "yes")

    assert stage.ask(silence="asks") == Asked(record=None)
    assert stage.kept() is None


@pytest.mark.parametrize(
    ("text", "command"), [("next", "next"), ("repeat the question", "repeat"), ("stop", "stop")]
)
def test_a_command_in_the_place_of_an_answer_is_no_answer(
    tmp_path: Path, text: str, command: Command
) -> None:
    stage = a_stage(tmp_path, said(1, 0.7), text)

    asked = stage.ask(silence="asks")

    assert (asked.record, asked.command) == (None, command)
    assert stage.kept() is None
    assert stage.cues() == ["listening", "heard"]


def test_a_command_within_an_answer_is_a_word_like_any_other(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(1, 4, 1, 0.7), WORDS, "stop")

    asked = stage.ask(silence="asks")

    assert asked.command is None
    assert asked.report is not None
    assert asked.report.transcript.text.endswith("stop")


def test_an_answer_against_the_clock_ends_unasked(tmp_path: Path) -> None:
    short = a_stage(tmp_path / "a", said(1, 4), WORDS)
    silent = a_stage(tmp_path / "b", quiet(30))

    record = short.ask(limit_s=15.0).record
    assert record is not None
    assert record.ended_by == "silence"
    record = silent.ask(limit_s=15.0).record
    assert record is not None
    assert record.ended_by == "limit"
    assert short.voice.said == silent.voice.said == [QUESTION.prompt]


def test_a_reply_is_heard_and_understood(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(1, 0.7), "four")

    assert stage.room.prompt("How good?", number=True) == Reply(text="four")
    assert stage.cues() == ["listening", "heard"]
    assert stage.kept() is None


def test_a_number_is_spotted_where_the_words_are_none(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(1, 0.7), "far", number="four")

    assert stage.room.prompt("How good?", number=True).text == "four"


def test_a_reply_may_be_a_command(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(1, 0.7), "what did I miss")

    assert stage.room.prompt("What next?").command == "what did i miss"


def test_silence_is_no_reply(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, quiet(30))

    assert stage.room.prompt("What next?") == Reply()
    assert stage.cues() == ["listening"]


def test_what_was_said_and_not_understood_is_no_silence(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(1, 0.7))

    assert stage.room.prompt("What next?") == Reply(text=NOT_UNDERSTOOD)


def test_a_key_stands_for_its_command(tmp_path: Path) -> None:
    microphone = ScriptedMicrophone(quiet(30), on_block=lambda _s: stage.keys.press("again"))
    stage = Stage(tmp_path, microphone)

    assert stage.room.prompt("What next?") == Reply(command="again")


def test_a_lost_microphone_is_told_and_ends_the_wait(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, quiet(1), then=DeviceLostError("the microphone is gone"))

    assert stage.room.prompt("What next?") == Reply(lost=True)


def test_the_own_rating_is_kept_with_the_answer(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(1, 4), WORDS)
    asked = stage.ask(silence="asks")

    rated = stage.room.keep_rating(asked, 4)

    assert rated.record is not None
    assert rated.record == stage.kept()

    (answer,) = read_session(stage.folder.path).answers
    assert answer.record is not None
    assert answer.record.self_rating == 4
    assert answer.record.report is not None


def test_a_slower_voice_takes_over(tmp_path: Path) -> None:
    slow = ListVoice()
    voices = iter([slow, None])
    stage = a_stage(tmp_path, quiet(1), slower=lambda _voice: next(voices))

    assert stage.room.slow_down() == "slower"
    stage.room.say("Like this.")
    assert slow.said == ["Like this."]
    assert stage.room.slow_down() == "slowest"


def test_everybody_speaks_with_a_voice_of_their_own_and_the_coach_with_the_plain_one(
    tmp_path: Path,
) -> None:
    mei = ListVoice()
    stage = a_stage(
        tmp_path, quiet(1), casting=lambda voice, who: mei if who == "Sun Mei" else voice
    )

    stage.room.say("Good morning.", who="Sun Mei")
    stage.room.say("That was the last question.")
    stage.ask(asker="Sun Mei", feedback=True)

    assert mei.said == ["Good morning.", QUESTION.prompt]
    assert stage.voice.said[0] == "That was the last question."
    assert QUESTION.prompt not in stage.voice.said
