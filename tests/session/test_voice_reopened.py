"""An answer that silence ended goes on where they speak on, or say so by a key; nothing is lost."""

from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import soundfile

from tests.builders import a_question
from tests.fakes import ListScreen, ManualControls, ScriptedMicrophone, quiet, tone
from tests.session.stage import QUESTION, SILENCE, WORDS, Stage
from voicecoach.archive.reading import read_session
from voicecoach.audio.clip import Samples
from voicecoach.session.events import AnswerEnded, Event, Judged, Kept, Listening
from voicecoach.session.room import Manner

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
    stage.room.close()

    assert stage.cues() == ["listening", "heard", "thinking"]
    silence_s = 2.0 if "limit_s" in manner else sum(SILENCE.within_the_answer)
    assert recorded_s(stage) == pytest.approx(3.5 + silence_s, abs=0.1)


NEXT = a_question("What did you refuse?")


def press_while(stage: Stage, text: str) -> None:
    """Press the key once while the coach says something."""
    pressed: list[str] = []

    def press() -> None:
        if stage.voice.said[-1:] == [text] and not pressed:
            pressed.append(text)
            stage.keys.press("resume")

    stage.speaker.on_play = press


def test_a_key_during_the_next_question_takes_the_answer_before_up_again(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(FIRST, joined(quiet(1), tone(2))), WORDS, MORE)
    press_while(stage, NEXT.prompt)
    first = stage.ask()

    asked = stage.ask(NEXT)
    more = stage.room.goes_on()
    stage.room.close()

    assert (asked.record, asked.command) == (None, "resume")
    assert more is not None
    assert more.report is not None
    assert more.report.transcript.text == f"{WORDS} {MORE}"
    assert (more.number, len(read_session(stage.folder.path).answers)) == (first.number, 1)
    assert stage.kept() == more.record
    assert recorded_s(stage) == pytest.approx(0.5 + 3 + 3.4 + 1 + 2 + 3.4, abs=0.1)


class PressingScreen(ListScreen):
    """Presses the key as soon as an answer is kept."""

    def __init__(self, times: int = 1) -> None:
        super().__init__()
        self.times = times
        self.keys: ManualControls | None = None

    def show(self, event: Event) -> None:
        super().show(event)
        if isinstance(event, Kept) and self.times and self.keys is not None:
            self.times -= 1
            self.keys.press("resume")


@pytest.mark.parametrize("feedback", [True, False])
def test_a_key_before_anything_is_said_takes_it_up_again_unheard(
    feedback: bool, tmp_path: Path
) -> None:
    screen = PressingScreen()
    microphone = ScriptedMicrophone(FIRST, joined(quiet(1), tone(2)))
    stage = Stage(tmp_path, microphone, WORDS, MORE, shown_on=screen)
    screen.keys = stage.keys

    asked = stage.ask(feedback=feedback)
    if not feedback:
        assert stage.ask(NEXT).command == "resume"
        asked = stage.room.goes_on() or asked

    assert asked.report is not None
    assert asked.report.transcript.text == f"{WORDS} {MORE}"
    assert len(stage.speaker.played) == (2 if feedback else 1)  # the question, then all of it


def test_a_key_while_something_else_is_said_or_asked_is_told_by_the_room(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(FIRST, FIRST, FIRST), WORDS, MORE, MORE)
    stage.ask()

    press_while(stage, "It fitted.")
    stage.room.say("It fitted.")
    more = stage.room.goes_on()
    assert more is not None
    assert stage.room.goes_on() is None

    press_while(stage, "How good was that?")
    assert stage.room.prompt("How good was that?").command == "resume"
    most = stage.room.goes_on(said=True)
    assert most is not None
    assert most.report is not None
    assert most.report.transcript.text == f"{WORDS} {MORE} {MORE}"


@pytest.mark.parametrize(
    ("manner", "end"),
    [({}, "key"), ({"limit_s": 15.0}, None)],
    ids=["by a key", "in a hurry"],
)
def test_what_was_ended_on_purpose_is_not_gone_on_with(
    manner: dict[str, object], end: str | None, tmp_path: Path
) -> None:
    def press(heard_s: float) -> None:
        if end and heard_s > 3:
            stage.keys.press()

    stage = Stage(tmp_path, ScriptedMicrophone(FIRST, on_block=press), WORDS, MORE)
    stage.ask(**manner)
    press_while(stage, NEXT.prompt)

    assert stage.room.goes_on(said=True) is None
    assert stage.ask(NEXT).record is not None


def test_once_the_next_answer_begins_the_one_before_is_whole(tmp_path: Path) -> None:
    stage = Stage(tmp_path, ScriptedMicrophone(FIRST), WORDS, MORE)
    stage.ask()
    stage.ask(NEXT)

    assert recorded_s(stage) == pytest.approx(0.5 + 3 + 3.4, abs=0.1)
    stage.room.close()
    assert stage.room.goes_on(said=True) is None


def test_who_leaves_in_the_next_question_leaves_a_whole_recording(tmp_path: Path) -> None:
    def leave() -> None:
        if len(stage.voice.said) == 2:
            raise KeyboardInterrupt

    stage = Stage(tmp_path, ScriptedMicrophone(FIRST), WORDS)
    stage.speaker.on_play = leave
    with closing(stage.room) as room:
        room.ask(QUESTION, Manner(pack="test"))
        with pytest.raises(KeyboardInterrupt):
            room.ask(NEXT, Manner(pack="test"))

    assert recorded_s(stage) == pytest.approx(0.5 + 3 + 3.4, abs=0.1)
