"""Properties of the whole report: any transcript, however strange."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.builders import make_report
from voicecoach.analysis.assessment import Report
from voicecoach.transcript import Span, Transcript, Word
from voicecoach.values import decode, encode

seconds = st.floats(min_value=0.0, max_value=4000.0)
vocabulary = st.sampled_from(
    (
        "I", "chose", "it", "instead", "of", "that.", "um", "uh,", "like,", "you", "know", "maybe",
        "I'd", "kill", "the", "price", "was", "12%", "from", "31", "to", "44", "percent", "so",
        "because", "no.", "decided", "my", "call", "furious", "with", "me", "{quote}", "%s",
    )
)  # fmt: skip


@st.composite
def transcripts(draw):
    words = draw(
        st.lists(
            st.builds(
                Word,
                text=vocabulary | st.text(),
                start_s=seconds,
                end_s=seconds,
                confidence=st.floats(min_value=0.0, max_value=1.0),
            ),
            max_size=60,
        )
    )
    speech = draw(st.lists(st.builds(Span, start_s=seconds, end_s=seconds), max_size=6))
    return Transcript(
        words=tuple(words),
        speech=tuple(speech),
        duration_s=draw(seconds),
        times_from=draw(st.sampled_from(["audio", "words", "assumed"])),
    )


@st.composite
def spoken_answers(draw):
    """Well-formed answers: words one after another inside stretches a second or more apart."""
    now_s = draw(st.floats(min_value=0.0, max_value=20.0))
    words: list[Word] = []
    speech: list[Span] = []
    for texts in draw(st.lists(st.lists(vocabulary, min_size=1), min_size=1, max_size=5)):
        start_s = now_s
        for text in texts:
            words.append(Word(text=text, start_s=now_s, end_s=now_s + 0.3))
            now_s += 0.4
        speech.append(Span(start_s=start_s, end_s=now_s))
        now_s += draw(st.floats(min_value=1.0, max_value=5.0))
    return Transcript(words=tuple(words), speech=tuple(speech), duration_s=now_s)


def judged(transcript, **options):
    return make_report(transcript, **{"source": "a test", "engine": "text", **options})


def scaled(transcript, factor):
    def stretch(item):
        return replace(item, start_s=item.start_s * factor, end_s=item.end_s * factor)

    return replace(
        transcript,
        words=tuple(map(stretch, transcript.words)),
        speech=tuple(map(stretch, transcript.speech)),
        duration_s=transcript.duration_s * factor,
    )


@given(transcripts())
def test_any_transcript_gets_a_report_with_bounded_feedback(transcript):
    report = judged(transcript, engine="whisper base.en")
    feedback = report.feedback
    assert feedback.headline
    assert 0 < len(feedback.spoken.split()) < 50
    assert len(feedback.points) <= 3
    assert report.timing.duration_s >= report.timing.speech_s - 1e-6
    assert all(0 <= item.confidence <= 1 for item in report.signals)
    assert all(0 <= item.heard <= 1 for item in report.signals)
    assert all(item.start_s <= item.end_s for item in report.signals)


@given(transcripts())
def test_any_report_survives_json(transcript):
    report = make_report(transcript, source="answer.flac", engine="sphinx en-us")
    assert decode(Report, json.loads(json.dumps(encode(report)))) == report


@given(spoken_answers(), st.floats(min_value=0.1, max_value=100.0))
def test_silence_after_the_answer_changes_nothing(transcript, silence_s):
    longer = replace(transcript, duration_s=transcript.duration_s + silence_s)
    before, after = judged(transcript), judged(longer)
    assert replace(after, transcript=before.transcript) == before
    assert after.transcript.words == before.transcript.words


@given(spoken_answers(), st.floats(min_value=0.1, max_value=100.0))
def test_silence_before_the_answer_is_thinking_and_changes_no_signal(transcript, silence_s):
    def later(item):
        return replace(item, start_s=item.start_s + silence_s, end_s=item.end_s + silence_s)

    delayed = replace(
        transcript,
        words=tuple(map(later, transcript.words)),
        speech=tuple(map(later, transcript.speech)),
        duration_s=transcript.duration_s + silence_s,
    )
    before, after = judged(transcript), judged(delayed)
    assert [s.quote for s in after.signals] == [s.quote for s in before.signals]
    assert after.timing.think_time_s == pytest.approx(before.timing.think_time_s + silence_s)
    assert after.timing.duration_s == pytest.approx(before.timing.duration_s)


@given(spoken_answers(), st.floats(min_value=1.0, max_value=1.4))
def test_slower_speech_scales_the_timing(transcript, factor):
    before, after = judged(transcript).timing, judged(scaled(transcript, factor)).timing
    assert after.duration_s == pytest.approx(before.duration_s * factor)
    assert after.speech_s == pytest.approx(before.speech_s * factor)
    assert after.think_time_s == pytest.approx(before.think_time_s * factor)
    assert len(after.pauses) == len(before.pauses)
    if before.pace_wpm:
        assert after.pace_wpm == pytest.approx(before.pace_wpm / factor)


def test_the_report_shows_the_words_where_the_speech_was():
    words = (
        Word(text="I", start_s=0.0, end_s=0.3),
        Word(text="killed", start_s=9.4, end_s=9.8),
        Word(text="it.", start_s=9.8, end_s=10.0),
    )
    speech = (Span(start_s=9.0, end_s=11.0),)
    transcript = Transcript(words=words, speech=speech, duration_s=12.0)
    report = make_report(transcript, source="microphone", engine="whisper base.en")
    assert report.transcript.words[0].start_s == 9.0
    assert report.timing.first_decision_s == 0.0
    assert report.timing.approximate
    assert report.schema == "voicecoach.analysis/1"
