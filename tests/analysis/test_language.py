from dataclasses import replace

import pytest

from tests.builders import make_report
from voicecoach.analysis.assessment import Report
from voicecoach.transcript import ForeignSpeech, Span, Transcript
from voicecoach.transcripts.text import parse_text

CHOICE = "I stopped the launch two weeks before release. It cost us two million in revenue."


def judged(transcript: Transcript) -> Report:
    return make_report(transcript, source="answer.flac", engine="whisper base")


def mixed(english_s: float, foreign_s: float, *, text: str = CHOICE) -> Transcript:
    """An answer in English, followed by Chinese."""
    answer = parse_text(text)
    scale = english_s / answer.words[-1].end_s
    words = tuple(
        replace(word, start_s=word.start_s * scale, end_s=word.end_s * scale)
        for word in answer.words
    )
    end_s = english_s + foreign_s
    return replace(
        answer,
        times_from="audio",
        words=words,
        speech=(Span(start_s=0.0, end_s=end_s),),
        duration_s=end_s,
        foreign=(ForeignSpeech(start_s=english_s, end_s=end_s, language="zh", text="我决定"),),
    )


def test_an_answer_in_another_language_is_not_judged_in_one_clear_sentence() -> None:
    report = judged(
        Transcript(
            words=(),
            speech=(Span(start_s=1.0, end_s=21.0),),
            duration_s=24.0,
            foreign=(ForeignSpeech(start_s=1.0, end_s=21.0, language="es", text="Decidí"),),
        )
    )

    told = "This is in Spanish, not English, and only English answers are judged."
    assert (report.feedback.headline, report.feedback.points) == (told, ())
    assert [finding.code for finding in report.findings] == ["foreign"]
    assert report.signals == ()
    assert report.timing.speech_s == pytest.approx(20.0)


def test_a_mixed_answer_is_judged_on_its_english_and_says_so() -> None:
    report = judged(mixed(8.0, 6.0))

    assert report.timing.first_decision_s is not None
    assert "About 6 s of it are in Chinese; judged is the English." in report.feedback.points
    assert all("我" not in item.quote for item in report.signals)


def test_a_few_words_taken_for_english_make_no_english_answer() -> None:
    report = judged(mixed(3.0, 20.0, text="Or could be in choice."))

    assert [finding.code for finding in report.findings] == ["foreign"]
    assert [passage.text for passage in report.transcript.foreign] == [
        "Or could be in choice.",
        "我决定",
    ]


def test_pace_is_that_of_the_english() -> None:
    alone, beside = judged(mixed(8.0, 0.001)), judged(mixed(8.0, 6.0))

    assert beside.timing.pace_wpm == pytest.approx(alone.timing.pace_wpm, rel=0.05)


def test_several_languages_are_not_named_one_by_one() -> None:
    report = judged(
        Transcript(
            words=(),
            speech=(Span(start_s=0.0, end_s=9.0),),
            duration_s=9.0,
            foreign=(
                ForeignSpeech(start_s=0.0, end_s=4.0, language="es", text=""),
                ForeignSpeech(start_s=5.0, end_s=9.0, language="fr", text=""),
            ),
        )
    )

    assert report.feedback.headline.startswith("This is in other languages, not English")


def test_what_could_be_english_that_nobody_can_make_out_is_not_called_foreign() -> None:
    report = judged(
        Transcript(
            words=(),
            speech=(Span(start_s=0.0, end_s=9.0),),
            duration_s=9.0,
            foreign=(ForeignSpeech(start_s=0.0, end_s=9.0, language="und", text="War men"),),
        )
    )

    assert report.feedback.headline == (
        "I could make out no English in this, and only English answers are judged."
    )
    assert report.feedback.points == (
        "If it was English, move closer to the microphone and answer again.",
    )
