"""An answer that silence ended goes on where they speak on, or say so by a key; nothing is lost."""

from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.fakes import ScriptedMicrophone, quiet, tone
from tests.session.stage import SILENCE, WORDS, Stage
from voicecoach.audio.clip import Samples
from voicecoach.session.events import AnswerEnded, Event, Judged, Listening

MORE = "and it cost us the spring"
FIRST = np.concatenate([quiet(0.5), tone(3)])


def joined(*sounds: Samples) -> Samples:
    return np.concatenate(sounds)


def shown(stage: Stage, *kinds: type[Event]) -> list[type[Event]]:
    return [type(event) for event in stage.screen.events if isinstance(event, kinds)]


def recorded_s(stage: Stage) -> float:
    return float(soundfile.info(stage.folder.path / "01.flac").duration)


def test_who_speaks_on_right_after_the_end_is_heard_on(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(joined(FIRST, quiet(3.2), tone(2))), WORDS, MORE)

    record = stage.answer()

    assert record.report is not None
    assert record.report.transcript.text == f"{WORDS} {MORE}"
    assert stage.voice.said[-1] == record.report.feedback.spoken
    assert len(stage.speaker.played) == 2  # the question, and what is said of the whole
    assert stage.kept() == record
    assert shown(stage, Listening, AnswerEnded, Judged) == [
        Listening, AnswerEnded, Listening, AnswerEnded, Judged,
    ]  # fmt: skip
    assert recorded_s(stage) == pytest.approx(0.5 + 3 + 3.2 + 2 + 3.4, abs=0.1)


def test_who_speaks_on_later_is_not(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(joined(FIRST, quiet(3.6), tone(2))), WORDS, MORE)

    record = stage.answer()

    assert record.report is not None
    assert record.report.transcript.text == WORDS


def test_the_record_is_of_all_that_was_recorded_the_silence_after_its_end_too(
    tmp_path: Path,
) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(joined(FIRST, quiet(6))), WORDS)

    record = stage.answer()

    assert record.report is not None
    assert record.report.transcript.duration_s == pytest.approx(recorded_s(stage))
    assert stage.kept() == record


def test_an_answer_that_goes_on_is_kept_as_one_that_has_no_end_yet(tmp_path: Path) -> None:
    seen: list[str] = []

    def look(heard_s: float) -> None:
        if heard_s > 7.5 and (kept := stage.kept()) is not None:
            seen.append(kept.status)

    sound = joined(FIRST, quiet(3.2), tone(2))
    stage = Stage(tmp_path, ScriptedMicrophone(sound, on_block=look), WORDS, MORE)

    assert stage.answer().status == "assessed"
    assert seen[0] == "interrupted"


def goes_on_by_key(stage: Stage) -> None:
    """Press the key while the first verdict is spoken."""

    def press() -> None:
        if len(stage.voice.said) == 2:
            stage.keys.press("resume")

    stage.speaker.on_play = press


def test_a_key_during_the_feedback_takes_the_answer_up_again(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(FIRST, joined(quiet(1), tone(2))), WORDS, MORE)
    goes_on_by_key(stage)

    record = stage.answer()

    assert record.report is not None
    assert record.report.transcript.text == f"{WORDS} {MORE}"
    assert stage.kept() == record
    assert shown(stage, Judged) == [Judged, Judged]
    assert recorded_s(stage) == pytest.approx(0.5 + 3 + 3.4 + 1 + 2 + 3.4, abs=0.1)


def test_who_leaves_in_the_second_half_leaves_both(tmp_path: Path) -> None:
    def leave(heard_s: float) -> None:
        if microphone.started == 2 and heard_s > 2:
            raise KeyboardInterrupt

    microphone = ScriptedMicrophone(FIRST, joined(quiet(1), tone(2)), on_block=leave)
    stage = Stage(tmp_path, microphone, WORDS, MORE)
    goes_on_by_key(stage)
    with pytest.raises(KeyboardInterrupt):
        stage.answer()

    record = stage.kept()
    assert record is not None
    assert record.status == "interrupted"
    assert recorded_s(stage) == pytest.approx(0.5 + 3 + 3.4 + 2, abs=0.1)


def test_a_key_means_nothing_after_an_end_that_was_asked_for(tmp_path: Path) -> None:
    def end(heard_s: float) -> None:
        if heard_s > 3:
            stage.keys.press()

    stage = Stage(tmp_path, ScriptedMicrophone(FIRST, on_block=end), WORDS, MORE)
    goes_on_by_key(stage)

    assert stage.answer().ended_by == "key"
    assert shown(stage, Judged) == [Judged]


@pytest.mark.parametrize("manner", [{"silence": "asks"}, {"limit_s": 15.0}], ids=repr)
def test_where_silence_is_asked_about_or_time_is_short_nobody_lingers(
    manner: dict[str, object], tmp_path: Path
) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(FIRST), WORDS)

    stage.ask(**manner)

    assert stage.cues() == ["listening", "heard", "thinking"]
    silence_s = 2.0 if "limit_s" in manner else sum(SILENCE.within_the_answer)
    assert recorded_s(stage) == pytest.approx(3.5 + silence_s, abs=0.1)
