from hypothesis import given
from hypothesis import strategies as st

from voicecoach.audio.endpoint import RECOGNITION_S, EndRules, Heard, countdown_s, end_reason

RULES = EndRules()


def heard(
    heard_s: float,
    *,
    speech_s: float = 5.0,
    silence_s: float = 0.0,
    words: bool = True,
    pending: bool = False,
) -> Heard:
    return Heard(
        heard_s=heard_s, speech_s=speech_s, silence_s=silence_s, words=words, pending=pending
    )


def test_silence_after_speech_ends_the_answer() -> None:
    assert end_reason(RULES, heard(20.0, silence_s=2.99)) is None
    assert end_reason(RULES, heard(20.0, silence_s=3.0)) == "silence"


@given(silence_s=st.floats(0, 2.5), speech_s=st.floats(0, 500), words=st.booleans())
def test_a_thinking_pause_never_ends_an_answer(
    silence_s: float, speech_s: float, words: bool
) -> None:
    state = heard(59.0, speech_s=speech_s, silence_s=silence_s, words=words, pending=True)
    assert end_reason(RULES, state) is None


def test_a_cough_is_no_answer_that_silence_could_end() -> None:
    state = heard(10.0, speech_s=0.2, silence_s=9.0, words=False, pending=True)
    assert end_reason(RULES, state) is None


def test_noise_without_words_ends_only_when_patience_runs_out() -> None:
    def noise(heard_s: float) -> Heard:
        return heard(heard_s, speech_s=4.0, silence_s=30.0, words=False)

    assert end_reason(RULES, noise(59.0)) is None
    assert end_reason(RULES, noise(60.0)) == "nothing_heard"


def test_who_begins_just_before_patience_runs_out_is_heard_out() -> None:
    def begun(heard_s: float) -> Heard:
        return heard(heard_s, speech_s=4.0, words=False, pending=True)

    assert end_reason(RULES, begun(62.0)) is None
    assert end_reason(RULES, begun(60.0 + RECOGNITION_S)) == "nothing_heard"


def test_no_answer_is_longer_than_the_limit() -> None:
    assert end_reason(RULES, heard(600.0)) == "limit"


def test_the_countdown_shows_only_in_a_real_silence() -> None:
    assert countdown_s(RULES, heard(20.0, silence_s=0.9)) is None
    assert countdown_s(RULES, heard(20.0, silence_s=1.0)) == 2.0
    assert countdown_s(RULES, heard(20.0, silence_s=4.0)) == 0.0
    assert countdown_s(RULES, heard(20.0, speech_s=0.0, silence_s=2.0)) is None
