import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.audio.clip import RATE_HZ, Clip, silence
from voicecoach.stt import Recognition
from voicecoach.stt.gate import PEAK_MARGIN_S, Believed, believed
from voicecoach.transcript import ForeignSpeech, Word

ANY_TIME_S = st.floats(min_value=-100, max_value=100)
NOISE = (0.1 * np.random.default_rng(4).standard_normal(10 * RATE_HZ)).astype(np.float32)
CLIP = Clip(samples=NOISE)


def word(start_s: float, end_s: float, text: str = "word", confidence: float = 1.0) -> Word:
    return Word(text=text, start_s=start_s, end_s=end_s, confidence=confidence)


def said(text: str, *, start_s: float = 0.0, pace_s: float = 0.3) -> list[Word]:
    return [
        word(start_s + place * pace_s, start_s + (place + 1) * pace_s, each, 0.9)
        for place, each in enumerate(text.split())
    ]


def made_up(text: str, *, at_s: float, lasts_s: float = 0.16) -> list[Word]:
    """As Whisper gives what nobody said: next to no time, and a first word of no probability."""
    words = said(text, start_s=at_s, pace_s=lasts_s / len(text.split()))
    return [word(words[0].start_s, words[0].end_s, words[0].text, 0.01), *words[1:]]


def through(words: list[Word], clip: Clip = CLIP, **options: float) -> Believed:
    return believed(Recognition(words=tuple(words)), clip, **options)


def texts(heard: Believed) -> str:
    return " ".join(word.text for word in heard.words)


@given(st.lists(st.builds(word, ANY_TIME_S, ANY_TIME_S), max_size=5))
def test_whatever_the_times_words_fit_the_clip(words: list[Word]) -> None:
    heard = through(words).words

    assert all(0.0 <= word.start_s <= word.end_s <= 10.0 for word in heard)
    assert all(a.start_s <= b.start_s for a, b in itertools.pairwise(heard))


@given(st.lists(st.builds(word, ANY_TIME_S, ANY_TIME_S)))
def test_nothing_is_said_in_silence(words: list[Word]) -> None:
    heard = through(words, silence(3.0))

    assert heard.words == ()
    assert sum(len(each.text.split()) for each in heard.dropped) == len(words)


@given(st.lists(st.sampled_from(["I", "want", "four"]), max_size=30), st.floats(0.0, 0.5))
def test_every_word_is_either_believed_or_kept_as_dropped(given: list[str], pace_s: float) -> None:
    heard = through(said(" ".join(given), pace_s=pace_s))

    dropped = [each for text in heard.dropped for each in text.text.split()]
    assert sorted([*dropped, *texts(heard).split()]) == sorted(given)


def test_good_words_stay_as_they_are() -> None:
    words = (word(0.1, 0.5, "one"), word(0.5, 1.0, "two"), word(1.0, 3.0, "three"))

    assert through(list(words)) == Believed(words=words)


def test_words_at_the_same_moment_keep_their_order() -> None:
    words = (word(0.5, 0.5, "one"), word(0.5, 0.5, "two"), word(0.5, 0.9, "three"))

    assert through(list(words)).words == words


def test_only_words_with_sound_near_them_stay() -> None:
    sound = np.zeros(10 * RATE_HZ, np.float32)
    sound[4 * RATE_HZ : 5 * RATE_HZ] = NOISE[:RATE_HZ]
    stretched = word(0.0, 4.2, "stretched")
    near = word(5.0 + PEAK_MARGIN_S / 2, 6.0, "near")
    far = word(5.0 + PEAK_MARGIN_S * 2, 6.0, "far")

    heard = through([stretched, near, far], Clip(samples=sound))

    assert heard.words == (stretched, near)
    assert [(each.text, each.reason) for each in heard.dropped] == [("far", "not spoken")]


@pytest.mark.parametrize(("confidence", "kept"), [(-0.1, 0.0), (0.5, 0.5), (1.0000001, 1.0)])
def test_confidence_is_between_0_and_1(confidence: float, kept: float) -> None:
    assert through([word(0.0, 1.0, confidence=confidence)]).words[0].confidence == kept


@pytest.mark.parametrize(
    "text", ["Thank you for your attention.", "See you next time.", "Please.", "Bye-bye."]
)
def test_a_polite_ending_that_nobody_said_is_dropped(text: str) -> None:
    heard = through([*said("I chose the smaller launch."), *made_up(text, at_s=1.6)])

    assert texts(heard) == "I chose the smaller launch."
    assert [(each.text, each.reason) for each in heard.dropped] == [(text, "not spoken")]


def test_a_last_sentence_written_down_twice_was_said_once() -> None:
    said_once = said("It was their best work.")
    again = [word(1.5, 1.5, each.text, 0.99) for each in said_once]

    heard = through([*said_once, *again])

    assert texts(heard) == "It was their best work."
    assert [each.text for each in heard.dropped] == ["It was their best work."]


@pytest.mark.parametrize("text", ["Thank you for your attention.", "Thank you.", "Please."])
def test_a_polite_ending_that_was_said_stays(text: str) -> None:
    assert texts(through(said(text))) == text


def test_a_slip_of_the_alignment_costs_no_word_that_was_surely_said() -> None:
    slipped = [*said("we cut the"), word(0.9, 0.9, "second", 0.8), word(0.9, 0.9, "market", 0.7)]

    assert texts(through(slipped)) == "we cut the second market"


@pytest.mark.parametrize(
    ("loop", "times"), [("I want 4K,", 20), ("no", 9), ("and so we went on with it", 4)]
)
def test_a_loop_is_said_once(loop: str, times: int) -> None:
    heard = through(said(f"well {' '.join([loop] * times)} really", pace_s=0.1))

    assert texts(heard) == f"well {loop} really"
    assert [each.reason for each in heard.dropped] == ["repeated"]


@pytest.mark.parametrize("text", ["no no no I said", "very very very good", "it was it was not"])
def test_what_people_say_twice_or_thrice_stays(text: str) -> None:
    assert texts(through(said(text))) == text


def test_words_of_a_voice_far_below_are_background() -> None:
    sound = NOISE.copy()
    sound[5 * RATE_HZ :] *= 0.05

    heard = through(
        [*said("I chose it"), *said("tonight at nine", start_s=6.0)],
        Clip(samples=sound),
        faintest_dbfs=-38.0,
    )

    assert texts(heard) == "I chose it"
    assert [(each.text, each.reason) for each in heard.dropped] == [
        ("tonight at nine", "background")
    ]


def test_foreign_speech_passes_as_it_is_but_not_out_of_silence() -> None:
    aside = ForeignSpeech(start_s=0.0, end_s=3.0, language="zh", text="谢谢观看")

    assert believed(Recognition(foreign=(aside,)), CLIP).foreign == (aside,)
    assert believed(Recognition(foreign=(aside,)), silence(3.0)) == Believed()
