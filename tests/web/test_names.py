"""What the page calls things, held against what judges."""

import pytest

from tests.builders import a_report
from tests.web.test_compare_page import STRONG, WEAK
from voicecoach.archive.index.rows import AnswerRow
from voicecoach.languages.english import ENGLISH
from voicecoach.review.stamp import stamp_of
from voicecoach.web.names import TONES, tone_of

STAMPS = {
    code
    for kind in ENGLISH.kinds.values()
    for code in {**ENGLISH.saying.stamps, **(kind.choice.stamps if kind.choice else {})}
}


def test_every_verdict_on_an_answer_has_its_tone() -> None:
    about_the_recording = {
        "told_unsure", "no_decision_unsure", "foreign", "foreign_unsure", "no_words", "no_speech",
    }  # fmt: skip
    assert TONES.keys() == STAMPS - about_the_recording


@pytest.mark.parametrize("text", [STRONG, WEAK, "I stopped it."])
def test_a_list_sounds_as_the_report_does(text: str) -> None:
    stamp = stamp_of(a_report(text))
    row = AnswerRow(session_id="a", number=1, status="assessed", verdict=stamp.code)

    assert tone_of(row) == stamp.tone
