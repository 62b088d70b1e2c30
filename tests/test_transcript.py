from dataclasses import FrozenInstanceError

import pytest

from voicecoach.transcript import Span, Transcript, Word


def test_a_span_knows_its_length() -> None:
    assert Span(start_s=1.25, end_s=3.0).duration_s == 1.75


def test_the_text_is_the_words_with_single_spaces() -> None:
    words = tuple(
        Word(text=text, start_s=float(i), end_s=i + 0.5) for i, text in enumerate(["I", "chose."])
    )

    transcript = Transcript(words=words, speech=(), duration_s=2.0)

    assert transcript.text == "I chose."
    assert Transcript(words=(), speech=(), duration_s=0.0).text == ""


def test_words_handed_in_are_certain_and_times_are_from_audio_unless_said() -> None:
    assert Word(text="I", start_s=0.0, end_s=0.1).confidence == 1.0
    assert Transcript(words=(), speech=(), duration_s=0.0).times_from == "audio"


def test_records_cannot_be_changed() -> None:
    span = Span(start_s=0.0, end_s=1.0)

    with pytest.raises(FrozenInstanceError):
        span.end_s = 2.0  # type: ignore[misc] # the point of the test
