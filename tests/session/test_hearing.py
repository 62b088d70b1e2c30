from collections.abc import Callable, Sequence
from typing import NoReturn

import pytest

from tests.fakes import ScriptedRecognizer, tone
from voicecoach.audio.clip import Clip
from voicecoach.errors import VoicecoachError
from voicecoach.session.hearing import recognize, transcript_of
from voicecoach.stt import never
from voicecoach.stt.gate import Believed
from voicecoach.transcript import DroppedText, ForeignSpeech, Span, Word


def test_whatever_an_engine_raises_is_a_failure_that_can_be_kept() -> None:
    class Native(ScriptedRecognizer):
        def transcribe(
            self,
            clip: Clip,
            *,
            breaks: Sequence[float] = (),
            cancelled: Callable[[], bool] = never,
        ) -> NoReturn:
            raise OSError("bad state")

    with pytest.raises(VoicecoachError, match=r"scripted model failed \(OSError: bad state\)"):
        recognize(Native(), Clip(samples=tone(1)))


def word(text: str, start_s: float) -> Word:
    return Word(text=text, start_s=start_s, end_s=start_s + 0.3)


def test_what_was_said_before_the_candidate_began_is_kept_as_background() -> None:
    news = Believed(words=(word("tonight", 1.0), word("rain", 1.4)))
    answer = Believed(words=(word("I", 5.0), word("chose", 5.3)))

    transcript = transcript_of(
        [news, answer],
        speech=(Span(start_s=4.9, end_s=5.7),),
        duration_s=9.0,
        recognizer=ScriptedRecognizer(),
    )

    assert transcript.text == "I chose"
    assert [(each.text, each.reason) for each in transcript.dropped] == [
        ("tonight", "background"),
        ("rain", "background"),
    ]


def test_pieces_are_put_together_with_all_that_was_heard() -> None:
    looped = DroppedText(start_s=0.6, end_s=0.9, text="I I I", reason="repeated")
    aside = ForeignSpeech(start_s=1.0, end_s=2.0, language="zh", text="等一下")

    transcript = transcript_of(
        [Believed(words=(word("I", 0.2),), dropped=(looped,)), Believed(foreign=(aside,))],
        speech=(Span(start_s=0.1, end_s=2.0),),
        duration_s=3.0,
        recognizer=ScriptedRecognizer(),
    )

    assert (transcript.text, transcript.dropped, transcript.foreign) == ("I", (looped,), (aside,))


def heard_as_english(confidence: float, english: float) -> Believed:
    said = ["war", "warmen", "five", "may", "four", "two", "ding", "four"]
    return Believed(
        words=tuple(
            Word(text=text, start_s=0.3 * at, end_s=0.3 * at + 0.2, confidence=confidence)
            for at, text in enumerate(said)
        ),
        english=english,
    )


@pytest.mark.parametrize(
    ("confidence", "english", "is_english"),
    [
        (0.5, 0.7, False),
        (0.75, 0.7, True),  # a hard accent
        (0.5, 0.95, True),  # in noise
    ],
)
def test_what_is_neither_probable_nor_sure_is_not_taken_for_english(
    confidence: float, english: float, is_english: bool
) -> None:
    transcript = transcript_of(
        [heard_as_english(confidence, english)],
        speech=(Span(start_s=0.0, end_s=2.5),),
        duration_s=3.0,
        recognizer=ScriptedRecognizer(),
    )

    assert bool(transcript.words) == is_english
    assert [passage.language for passage in transcript.foreign] == ([] if is_english else ["und"])
