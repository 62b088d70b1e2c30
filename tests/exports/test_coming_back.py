"""What was exported comes back as what was said, or is refused; nothing else is taken for words."""

import json
from dataclasses import replace

import pytest

from tests.exports.test_exports import ANSWER, session_of
from voicecoach.errors import VoicecoachError
from voicecoach.exports import EXPORTS
from voicecoach.language_id import likely_languages
from voicecoach.transcripts.content import other_kind
from voicecoach.transcripts.read import read_transcript

BACK = ("json", "srt", "vtt")
"""Formats that hold what was said and nothing else, or say which is which."""

SAID = ANSWER.report.transcript.text if ANSWER.report else ""


@pytest.mark.parametrize("name", BACK)
def test_what_was_said_comes_back(name: str) -> None:
    content = EXPORTS[name].render(session_of(ANSWER))

    assert other_kind(content) is None
    given = read_transcript(content.decode(), likely=likely_languages)

    assert given.transcript.text == SAID


def test_json_brings_times_kind_and_length_along() -> None:
    question = replace(ANSWER.question, kind="case", budget_s=60.0)
    assert ANSWER.report is not None
    case = replace(ANSWER, question=question, report=replace(
        ANSWER.report, kind="case", budget_s=60.0
    ))  # fmt: skip

    given = read_transcript(
        EXPORTS["json"].render(session_of(case)).decode(), likely=likely_languages
    )

    assert given.transcript == ANSWER.report.transcript
    assert (given.kind, given.budget_s, given.engine) == ("case", 60.0, ANSWER.report.engine)


@pytest.mark.parametrize("name", sorted(set(EXPORTS) - set(BACK)))
def test_what_holds_the_words_of_the_coach_is_no_transcript(name: str) -> None:
    content = EXPORTS[name].render(session_of(ANSWER, ANSWER))

    assert other_kind(content) is not None


@pytest.mark.parametrize(
    ("answers", "complaint"),
    [
        ([], "several answers, or none"),
        ([ANSWER, ANSWER], "several answers, or none"),
        ([None], "never judged"),
        ([replace(ANSWER, report=None, status="unassessed")], "never judged"),
    ],
)
def test_an_export_that_is_not_one_answer_says_so(answers: list[None], complaint: str) -> None:
    content = EXPORTS["json"].render(session_of(*answers)).decode()

    with pytest.raises(VoicecoachError, match=complaint):
        read_transcript(content, likely=likely_languages)


@pytest.mark.parametrize(
    "answers", [None, 3, "x", [3], [{}], [{"record": 3}], [{"record": {"report": {}}}]]
)
def test_a_damaged_export_is_refused_in_words(answers: object) -> None:
    content = json.dumps({"schema": "voicecoach.export/1", "answers": answers})

    with pytest.raises(VoicecoachError):
        read_transcript(content, likely=likely_languages)
