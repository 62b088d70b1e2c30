"""What came from somebody else stays text in every format of file."""

import json
from dataclasses import replace

import pytest

from tests.exports.test_exports import judged, session_of
from voicecoach.archive.records import AnswerNotes
from voicecoach.exports import EXPORTS

OBEYED = "\u202e\u2066\u200f\u061c\x1b[2J\x07\x9b\U000e0041"
LETTERS = "מרחב שלום مرحبا می\u200cخواهم 产品经理 👩\u200d💻"  # noqa: RUF001 - these letters


@pytest.mark.parametrize("name", EXPORTS)
def test_what_a_reader_would_obey_is_harmless_and_every_letter_stays(name: str) -> None:
    strange = f"{OBEYED}mov.exe {LETTERS}"
    record = judged(*f"I {OBEYED}stopped {LETTERS} the launch.".split())
    question = replace(record.question, prompt=strange, domain=strange)
    session = session_of(
        replace(record, question=question, pack=strange, note=strange),
        notes=AnswerNotes(note=strange, tags=(strange,)),
    )

    content = EXPORTS[name].render(session).decode("utf-8-sig")

    assert not set(OBEYED) & set(content) - set("[2J")
    for word in LETTERS.split():
        assert word in content
    if name == "json":
        assert json.loads(content)["answers"][0]["notes"]["note"] == strange
    if name == "csv":
        assert content.count("\r\n") == 2, "the ends of its lines stay"
