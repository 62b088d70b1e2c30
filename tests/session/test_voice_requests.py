"""What is asked by voice in the place of an answer: understood soon, kept nowhere, never lost."""

from pathlib import Path
from typing import Any

import pytest

from tests.fakes import ListVoice, ScriptedMicrophone
from tests.session.stage import QUESTION, WORDS, Stage
from tests.session.test_voice_by_ear import said
from voicecoach.archive.reading import read_session
from voicecoach.audio.clip import Samples
from voicecoach.interview.responses import Response
from voicecoach.session.endings.request import LIKE_AN_ANSWER_S, REQUEST_S
from voicecoach.session.events import Asking, Listening, Progress, Said
from voicecoach.session.programmes.asking import put
from voicecoach.session.room import Manner

AGAIN = "Could you repeat the question?"
MANNER = Manner(pack="test", feedback=True)


def a_stage(data: Path, take: Samples, *texts: str, **parts: Any) -> Stage:
    return Stage(data, ScriptedMicrophone(take, then=parts.pop("then", None)), *texts, **parts)


@pytest.mark.parametrize(
    ("text", "kind", "wait_s"),
    [
        (AGAIN, "repeat", REQUEST_S),
        ("I'd rather skip this one.", "skip", REQUEST_S),
        ("How many users does it have?", "clarify", LIKE_AN_ANSWER_S),
        ("Let me think for a second.", "moment", LIKE_AN_ANSWER_S),
    ],
)
def test_a_request_is_understood_soon_and_nothing_of_it_is_kept(
    text: str, kind: str, wait_s: float, tmp_path: Path
) -> None:
    stage = a_stage(tmp_path, said(0.5, 2, 10), text)

    asked = stage.ask(feedback=True)

    assert asked.record is None
    assert asked.request is not None
    assert (asked.request.kind, asked.request.said) == (kind, text)
    assert stage.kept() is None
    assert list(stage.folder.path.glob("*.flac")) == []
    waited = [event.heard_s for event in stage.screen.events if isinstance(event, Progress)][-1]
    assert waited == pytest.approx(2.5 + wait_s, abs=0.3)
    assert stage.screen.events[-1] == Said(who="You", text=text)


def test_who_speaks_on_after_a_request_answers(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(0.5, 2, 1.1, 4, 10), "Sorry, can I have a moment?", WORDS)

    asked = stage.ask(feedback=True)

    assert asked.request is None
    assert asked.report is not None
    assert asked.report.transcript.text == f"Sorry, can I have a moment? {WORDS}"


def test_who_speaks_on_right_after_it_was_understood_is_heard_on(tmp_path: Path) -> None:
    gap_s = REQUEST_S + 0.25
    stage = a_stage(tmp_path, said(0.5, 2, gap_s, 4, 10), AGAIN, "No, wait, I know: " + WORDS)

    asked = stage.ask(feedback=True)

    assert asked.report is not None
    assert asked.report.transcript.text.endswith(WORDS)
    assert [event.again for event in stage.screen.events if isinstance(event, Listening)] == [
        False,
        True,
    ]


def test_a_request_in_two_breaths_is_one(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(0.5, 1, 1.1, 2, 10), "Sorry.", "Do you mean users or listeners?")

    asked = stage.ask(feedback=True)

    assert asked.request is not None
    assert asked.request.kind == "clarify"
    assert stage.kept() is None


def test_a_request_that_a_key_ends_is_none_of_the_answer(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(0.5, 3), AGAIN)
    microphone = stage.room.listener.microphone
    read = microphone.read

    def pressing(timeout_s: float) -> Samples | None:
        block = read(timeout_s)
        if block is None:
            stage.keys.press()
        return block

    microphone.read = pressing  # type: ignore[method-assign] - a key pressed in mid-silence

    asked = stage.ask(feedback=True)

    assert asked.request is not None
    assert stage.kept() is None


def test_a_question_is_said_again_more_slowly_this_once(tmp_path: Path) -> None:
    slow = ListVoice()
    stage = a_stage(tmp_path, said(0.5, 3, 10), AGAIN, WORDS, slower=lambda _voice: slow)

    asked = put(stage.room, QUESTION, MANNER)

    assert asked.report is not None
    assert asked.report.transcript.text == WORDS
    assert slow.said == [QUESTION.prompt]
    assert stage.voice.said == [QUESTION.prompt, asked.report.feedback.spoken]
    answers = read_session(stage.folder.path).answers
    assert [answer.number for answer in answers] == [1]


def test_a_response_is_said_in_the_place_of_the_question(tmp_path: Path) -> None:
    stage = a_stage(tmp_path, said(0.5, 4, 10), WORDS)

    stage.ask(asker="Lin Yue", response=Response(text="Two million."))

    assert stage.voice.said == ["Two million."]
    assert Said(who="Lin Yue", text="Two million.") in stage.screen.events
    assert not [event for event in stage.screen.events if isinstance(event, Asking)]


def test_who_asked_for_time_is_waited_for_longer(tmp_path: Path) -> None:
    late = said(25, 4, 10)

    hurried = a_stage(tmp_path / "hurried", late, WORDS, nothing_heard_s=10.0).ask()
    patient = a_stage(tmp_path / "patient", late, WORDS, nothing_heard_s=10.0).ask(
        response=Response(text="Take your time.", patient=True)
    )

    assert hurried.nobody_left
    assert patient.report is not None
