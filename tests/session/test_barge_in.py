"""Who speaks while the coach speaks is heard."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.fakes import quiet, tone
from tests.session.air import TWO_SENTENCES, Air, seconds, stage_in
from tests.session.stage import QUESTION, WORDS
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.commands.command_words import Command
from voicecoach.session.room import Reply

WHOLE_S = seconds(TWO_SENTENCES)
FROM_THE_SECOND_S = 2.0
"""How long the coach still speaks from its second sentence on."""


def said(*parts: float) -> Samples:
    """Alternate between quiet and speech for so many seconds, quiet first."""
    return np.concatenate(
        [tone(each) if place % 2 else quiet(each) for place, each in enumerate(parts)]
    )


def test_who_speaks_into_a_question_begins_their_answer(tmp_path: Path) -> None:
    air = Air(said(1, 4))
    stage = stage_in(air, tmp_path, WORDS)

    record = stage.ask().record

    assert air.speaker.cuts == 1
    assert record is not None
    assert record.report is not None
    assert record.report.transcript.text == WORDS
    kept = soundfile.info(stage.folder.path / "01.flac")
    assert kept.duration >= 4.0 + 0.2  # all of it, and a moment before it
    assert air.speaker.sounds == [WHOLE_S]


def test_the_coach_is_silent_within_a_quarter_of_a_second_of_sound(tmp_path: Path) -> None:
    heard_s: list[float] = []
    air = Air(said(1, 4))
    stage = stage_in(air, tmp_path, WORDS)
    cut = air.speaker.cut

    def noting() -> None:
        heard_s.append(air.heard_s)
        cut()

    air.speaker.cut = noting  # type: ignore[method-assign] - to see when it is called
    stage.ask()
    assert heard_s[0] == pytest.approx(1.0 + 0.17, abs=0.04)


def test_a_cough_does_not_stop_it(tmp_path: Path) -> None:
    cough = np.random.default_rng(1).standard_normal(round(0.3 * RATE_HZ)) * 0.1
    take = np.concatenate([quiet(1), cough.astype(np.float32), quiet(1), tone(0.1), quiet(4)])
    air = Air(take, said(0.5, 3))
    stage = stage_in(air, tmp_path, WORDS)

    assert stage.answer().report is not None
    assert air.speaker.cuts == 0


def test_go_on_goes_on_from_the_interrupted_sentence(tmp_path: Path) -> None:
    air = Air(said(3.2, 0.6, 6), said(0.5, 3))
    stage = stage_in(air, tmp_path, "go on", WORDS)

    record = stage.ask().record

    assert record is not None
    assert record.report is not None
    assert record.report.transcript.text == WORDS
    assert air.speaker.sounds == [WHOLE_S, FROM_THE_SECOND_S]
    assert len(list(stage.folder.path.glob("*.flac"))) == 1


def test_next_question_is_what_it_is_elsewhere(tmp_path: Path) -> None:
    air = Air(said(1, 0.6, 6))
    assert stage_in(air, tmp_path, "next question").ask().command == "next"


def test_without_a_word_the_question_goes_on_by_itself_and_after_twice_nothing_stops_it(
    tmp_path: Path,
) -> None:
    air = Air(said(1, 0.4, 4, 0.4, 3, 0.4), said(0.5, 3))
    stage = stage_in(air, tmp_path, "", "", WORDS)

    record = stage.ask().record

    assert record is not None
    assert record.report is not None
    assert record.report.transcript.text == WORDS
    assert air.speaker.cuts == 2
    assert len(air.speaker.sounds) == 3
    assert "from now on I speak on" in stage.notices()[0]


def test_its_own_echo_does_not_stop_it_and_turns_listening_off_where_it_is_loud(
    tmp_path: Path,
) -> None:
    echo = np.concatenate([quiet(0.1), 0.8 * TWO_SENTENCES, quiet(1)]).astype(np.float32)
    air = Air(echo, said(0.5, 3))
    stage = stage_in(air, tmp_path, WORDS)

    assert stage.ask().report is not None
    assert air.speaker.cuts == 0
    assert "hears me too loudly" in stage.notices()[0]


def test_an_echo_that_is_as_loud_as_expected_changes_nothing(tmp_path: Path) -> None:
    echo = np.concatenate([quiet(0.1), 0.5 * TWO_SENTENCES, quiet(1)]).astype(np.float32)
    air = Air(echo, said(0.5, 3))
    stage = stage_in(air, tmp_path, WORDS, echo_db=-6.0, forced=True)

    assert stage.ask().report is not None
    assert air.speaker.cuts == 0
    assert stage.notices() == []


@pytest.mark.parametrize(
    ("words", "command"), [("stop", "stop"), ("slow down", "slower"), ("I see your point", None)]
)
def test_a_command_said_into_feedback_is_returned_and_other_words_only_stop_it(
    tmp_path: Path, words: str, command: Command | None
) -> None:
    air = Air(said(1, 0.7, 6))
    stage = stage_in(air, tmp_path, words)

    assert stage.room.say("That was good. But it was long.") == command
    assert air.speaker.cuts == 1
    assert air.speaker.sounds == [WHOLE_S, 0.07]  # and the sound that tells that it was heard


@pytest.mark.parametrize("words", ["go on", "please continue", "go ahead", ""])
def test_feedback_goes_on_when_asked_to_or_where_nothing_was_said(
    tmp_path: Path, words: str
) -> None:
    air = Air(said(3.2, 0.7, 9))
    stage = stage_in(air, tmp_path, *filter(None, [words]))

    assert stage.room.say("That was good. But it was long.") is None
    assert air.speaker.sounds == [WHOLE_S, 0.07, FROM_THE_SECOND_S]


def test_a_command_said_into_the_verdict_comes_with_the_answer(tmp_path: Path) -> None:
    answer = said(0.5, 3, 6, 0.7, 9)
    air = Air(quiet(9), answer)
    stage = stage_in(air, tmp_path, WORDS, "stop")

    asked = stage.ask(feedback=True)

    assert asked.report is not None
    assert asked.command == "stop"


def test_a_reply_may_begin_before_the_prompt_is_over(tmp_path: Path) -> None:
    air = Air(said(1, 0.7, 6))
    stage = stage_in(air, tmp_path, "four")

    assert stage.room.prompt("How good was it?", number=True) == Reply(text="four")
    assert air.speaker.cuts == 1


def test_who_goes_on_while_silence_is_asked_about_is_heard_from_the_first_word(
    tmp_path: Path,
) -> None:
    """The recording keeps its time: the answer is as long as the sound that came in."""
    air = Air(quiet(9), said(0.5, 3, 4.0, 3))
    stage = stage_in(air, tmp_path, WORDS, "and it cost us the spring")

    asked = stage.ask(silence="asks")

    assert asked.report is not None
    assert asked.report.transcript.text.endswith("it cost us the spring")
    first, second = asked.report.transcript.speech[:2]
    assert second.start_s - first.end_s == pytest.approx(4.0, abs=0.05)


def test_ctrl_c_while_it_listens_ends_both(tmp_path: Path) -> None:
    air = Air(quiet(9))
    stage = stage_in(air, tmp_path)

    def interrupt(_text: str) -> None:
        raise KeyboardInterrupt

    stage.voice.synthesize = interrupt  # type: ignore[assignment,method-assign] - fails at once
    with pytest.raises(KeyboardInterrupt):
        stage.room.say(QUESTION.prompt)
