import numpy as np
import pytest

from voicecoach.audio.clip import RATE_HZ, Clip, silence
from voicecoach.commands.end_phrases import END_PHRASES
from voicecoach.commands.phrase_spotter import PhraseSpotter
from voicecoach.errors import VoicecoachError


@pytest.fixture(scope="module")
def spotter() -> PhraseSpotter:
    return PhraseSpotter(END_PHRASES)


def joined(*clips: Clip) -> Clip:
    return Clip(samples=np.concatenate([clip.samples for clip in clips]))


def test_a_phrase_said_alone_is_heard(spotter: PhraseSpotter, thats_my_answer: Clip) -> None:
    spotted = spotter.spot(thats_my_answer)

    assert spotted is not None
    assert spotted.phrase == "that's my answer"


def test_phrases_are_told_from_one_another(spotter: PhraseSpotter, im_done: Clip) -> None:
    spotted = spotter.spot(im_done)

    assert spotted is not None
    assert spotted.phrase in {"i'm done", "i am done"}


def test_a_phrase_at_the_end_of_an_answer_is_heard_where_it_is(
    spotter: PhraseSpotter, answer: Clip, thats_my_answer: Clip
) -> None:
    spotted = spotter.spot(joined(answer, silence(0.6), thats_my_answer, silence(1.0)))

    assert spotted is not None
    assert spotted.span.start_s > answer.duration_s
    assert spotted.span.end_s <= answer.duration_s + 0.6 + thats_my_answer.duration_s


def test_an_answer_without_a_phrase_is_not_ended(spotter: PhraseSpotter, answer: Clip) -> None:
    assert spotter.spot(answer) is None


@pytest.mark.parametrize("cut_s", [2.0, 3.0, 4.0, 5.0])
def test_an_answer_cut_anywhere_is_not_ended(
    spotter: PhraseSpotter, answer: Clip, cut_s: float
) -> None:
    assert spotter.spot(answer.cut(0.0, cut_s)) is None


def test_a_phrase_with_more_after_it_ends_nothing(
    spotter: PhraseSpotter, answer: Clip, thats_my_answer: Clip
) -> None:
    assert spotter.spot(joined(thats_my_answer, answer.cut(0.0, 1.5))) is None


@pytest.mark.parametrize("duration_s", [0.0, 0.01, 3.0])
def test_silence_ends_nothing(spotter: PhraseSpotter, duration_s: float) -> None:
    assert spotter.spot(silence(duration_s)) is None


def test_noise_ends_nothing(spotter: PhraseSpotter) -> None:
    noise = 0.1 * np.random.default_rng(5).standard_normal(3 * RATE_HZ)

    assert spotter.spot(Clip(samples=noise.astype(np.float32))) is None


def test_what_was_heard_before_makes_no_difference(
    spotter: PhraseSpotter, answer: Clip, im_done: Clip
) -> None:
    before = spotter.spot(im_done)
    spotter.spot(answer)

    assert spotter.spot(im_done) == before


def test_a_word_that_is_not_in_the_dictionary_is_an_error() -> None:
    with pytest.raises(VoicecoachError, match="'xyzzyq'"):
        PhraseSpotter(["i am xyzzyq"])
