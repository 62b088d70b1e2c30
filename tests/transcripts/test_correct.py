"""What was really said takes the place of what was recognized, by time."""

from hypothesis import given
from hypothesis import strategies as st

from voicecoach.transcript import Correction, DroppedText, ForeignSpeech, Span, Transcript, Word
from voicecoach.transcripts.correct import corrected

HEARD = Transcript(
    words=(
        Word(text="We", start_s=1.0, end_s=1.2, confidence=0.9),
        Word(text="killed", start_s=1.2, end_s=1.6, confidence=0.4),
        Word(text="the", start_s=1.6, end_s=1.7, confidence=0.8),
        Word(text="lunch.", start_s=1.7, end_s=2.2, confidence=0.3),
    ),
    speech=(Span(start_s=1.0, end_s=2.2),),
    duration_s=3.0,
)


def said(start_s: float, end_s: float, text: str, *, heard: str = "") -> Correction:
    return Correction(
        start_s=start_s, end_s=end_s, heard=heard, text=text, made_at="2026-03-01T12:00:00+00:00"
    )


def test_a_misheard_word_is_replaced_and_marked() -> None:
    fixed = corrected(HEARD, [said(1.7, 2.2, "launch.", heard="lunch.")])

    assert fixed.text == "We killed the launch."
    assert fixed.words[:3] == HEARD.words[:3]
    assert fixed.words[3] == Word(
        text="launch.", start_s=1.7, end_s=2.2, confidence=1.0, corrected=True
    )
    assert fixed.speech == HEARD.speech


def test_the_words_of_a_sentence_share_its_time_by_their_length() -> None:
    fixed = corrected(HEARD, [said(1.0, 2.2, "I stopped the launch.")])

    assert fixed.text == "I stopped the launch."
    lengths = [word.end_s - word.start_s for word in fixed.words]
    assert lengths[1] > lengths[2] > lengths[0] > 0
    assert fixed.words[0].start_s == 1.0
    assert fixed.words[-1].end_s == 2.2


def test_words_are_taken_out_and_put_in() -> None:
    assert corrected(HEARD, [said(1.6, 1.7, "", heard="the")]).text == "We killed lunch."
    assert corrected(HEARD, [said(1.2, 1.2, "really")]).text == "We really killed the lunch."
    assert corrected(HEARD, [said(2.2, 2.9, "And why?")]).text == "We killed the lunch. And why?"


def test_where_two_overlap_the_later_one_holds() -> None:
    fixed = corrected(HEARD, [said(1.2, 1.7, "stopped a"), said(1.6, 2.2, "the launch.")])

    assert fixed.text == "We stopped the launch."


def test_it_is_applied_to_other_words_of_the_same_recording() -> None:
    again = (
        Word(text="We", start_s=1.01, end_s=1.2),
        Word(text="kill", start_s=1.2, end_s=1.5),
        Word(text="the", start_s=1.5, end_s=1.68),
        Word(text="la", start_s=1.68, end_s=1.9),
        Word(text="unch", start_s=1.9, end_s=2.3),
    )
    heard = Transcript(words=again, speech=HEARD.speech, duration_s=3.0)

    assert corrected(heard, [said(1.7, 2.2, "launch.")]).text == "We kill the launch."


def test_what_was_taken_for_another_language_or_for_noise_gives_way_too() -> None:
    heard = Transcript(
        words=(),
        speech=HEARD.speech,
        duration_s=3.0,
        foreign=(ForeignSpeech(start_s=1.0, end_s=2.0, language="de", text="Wir"),),
        dropped=(DroppedText(start_s=2.0, end_s=2.2, text="you", reason="not spoken"),),
    )

    fixed = corrected(heard, [said(1.0, 2.2, "We stopped.")])

    assert fixed.text == "We stopped."
    assert not fixed.foreign
    assert not fixed.dropped


def _times(draw: st.DrawFn) -> tuple[float, float]:
    first, last = sorted(draw(st.lists(st.integers(0, 3000), min_size=2, max_size=2)))
    return first / 100, last / 100


@st.composite
def transcripts(draw: st.DrawFn) -> Transcript:
    words = [
        Word(text=draw(st.sampled_from(("a", "launch", "cost."))), start_s=start_s, end_s=end_s)
        for start_s, end_s in (_times(draw) for _ in range(draw(st.integers(0, 8))))
    ]
    return Transcript(
        words=tuple(sorted(words, key=lambda word: word.start_s)),
        speech=(Span(start_s=0.0, end_s=30.0),),
        duration_s=30.0,
    )


@st.composite
def corrections(draw: st.DrawFn) -> list[Correction]:
    texts = st.sampled_from(("", "no", "I stopped it.", "a b c d e f g"))
    return [said(*_times(draw), draw(texts)) for _ in range(draw(st.integers(0, 4)))]


@given(transcripts(), corrections())
def test_the_words_given_lie_in_their_time_whole_and_in_their_order(
    heard: Transcript, made: list[Correction]
) -> None:
    if not made:
        assert corrected(heard, made) == heard
        return
    *_, last = made
    fixed = corrected(heard, made)

    within = [
        word for word in fixed.words
        if word.corrected and last.start_s <= word.start_s and word.end_s <= last.end_s
    ]  # fmt: skip
    texts = [word.text for word in within]
    given_words = last.text.split()
    assert any(
        texts[first : first + len(given_words)] == given_words
        for first in range(len(texts) - len(given_words) + 1)
    )
    assert all(0 <= word.start_s <= word.end_s <= heard.duration_s for word in fixed.words)
    assert all(word.confidence == 1.0 for word in fixed.words if word.corrected)
    assert all(
        one.start_s <= other.start_s
        for one, other in zip(fixed.words, fixed.words[1:], strict=False)
    )


@given(transcripts(), corrections())
def test_applied_again_they_change_nothing_more(heard: Transcript, made: list[Correction]) -> None:
    once = corrected(heard, made)

    assert corrected(once, made) == once


@given(transcripts(), corrections())
def test_words_of_the_recognizer_outside_of_all_corrections_stay(
    heard: Transcript, made: list[Correction]
) -> None:
    fixed = corrected(heard, made)

    outside = [
        word for word in heard.words
        if all(word.end_s < each.start_s or word.start_s > each.end_s for each in made)
    ]  # fmt: skip
    assert all(word in fixed.words for word in outside)
