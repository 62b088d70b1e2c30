import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.archive.builders import an_answer
from voicecoach.archive.records import AnswerRecord, KeptAnswer
from voicecoach.values import decode, encode


@settings(max_examples=50)
@given(st.from_type(AnswerRecord))
def test_any_answer_survives_the_way_to_json_and_back(record: AnswerRecord) -> None:
    there_and_back = decode(AnswerRecord, json.loads(json.dumps(encode(record))))

    assert repr(there_and_back) == repr(record)  # by repr, since NaN differs from itself


def test_a_record_says_how_far_its_answer_got() -> None:
    record = an_answer(status="no_speech")
    kept = KeptAnswer(number=1, record=record, record_path=Path("01.json"), audio_path=None)

    assert kept.status == "no_speech"


def test_a_recording_without_a_record_is_unassessed() -> None:
    kept = KeptAnswer(number=1, record=None, record_path=None, audio_path=Path("01.flac"))

    assert kept.status == "unassessed"


def test_a_record_that_cannot_be_read_is_broken() -> None:
    kept = KeptAnswer(
        number=1, record=None, record_path=Path("01.json"), audio_path=Path("01.flac")
    )

    assert kept.status == "broken"
