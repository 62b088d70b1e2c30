import math
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.analysis.classifier import SentenceInContext
from voicecoach.analysis.turn import TurnSeen, TurnState, see
from voicecoach.classifiers.encoder import EncoderClassifier
from voicecoach.classifiers.linear import LinearClassifier
from voicecoach.classifiers.turns import REMEMBERED, EncodedTurns, tails_of
from voicecoach.errors import VoicecoachError
from voicecoach.languages.english import ENGLISH
from voicecoach.transcripts.text import assumed_times

STORY = (
    "We were two weeks from launching a photo feature when I saw that people's faces were shared "
    "by default. I decided to stop it. The sales team was against it because the date was "
    "promised. I told them what it would cost us, and we moved the date by a month. Complaints "
    "fell by forty percent in the first quarter."
)
LESSON = (
    "What I learned is that I should ask about defaults on the first day, not in the last week."
)

TEXTS = st.text() | st.lists(st.sampled_from(["so", "um,", "The", "40", "%", "cut-"])).map(" ".join)
SEEN = st.builds(
    TurnSeen,
    sentences=st.lists(
        st.builds(
            SentenceInContext,
            kind=st.sampled_from(["behavioral", "case"]) | st.text(),
            position=st.integers(min_value=0, max_value=200),
            before=TEXTS,
            text=TEXTS,
        ),
        min_size=1,
        max_size=5,
    ).map(tuple),
    share=st.floats(min_value=0, max_value=1e4),
)


@pytest.fixture(scope="module")
def encoder():
    return EncoderClassifier(linear=LinearClassifier())


@pytest.fixture(scope="module")
def model(encoder):
    return EncodedTurns(encoder)


class Counting:
    """An encoder that counts the sentences it is asked about."""

    def __init__(self, encoder):
        self.encoder = encoder
        self.count = 0

    def meanings(self, sentences):
        self.count += len(sentences)
        return self.encoder.meanings(sentences)


def judged(model, text, *, kind="behavioral"):
    words = assumed_times(text.split())
    return model.judge(see(words, language=ENGLISH, kind=kind, budget_s=90.0))


def test_has_a_name_for_the_record(model):
    assert model.name


@given(seen=SEEN)
def test_says_of_anything_where_it_stands_and_how_sure_that_is(model, seen):
    turn = model.judge(seen)
    assert turn.state in get_args(TurnState)
    assert 0 <= turn.finished <= 1
    assert 0 <= turn.unfinished <= 1
    assert turn.finished + turn.unfinished <= 1 + 1e-9
    assert turn == model.judge(seen)


def test_knows_the_end_of_a_whole_answer(model):
    turn = judged(model, f"{STORY} {LESSON}")
    assert turn.state == "finished"
    assert turn.finished > judged(model, STORY).finished


@pytest.mark.parametrize("end", range(1, 5))
def test_takes_no_answer_for_finished_that_has_only_begun(model, end):
    begun = ". ".join(STORY.split(". ")[:end])
    assert judged(model, begun).state != "finished"


@pytest.mark.parametrize(
    "more",
    [
        "because the",
        "and then",
        "I told them that, um",
        "So we looked at the",
        "I wanted to sto-",
        "and my manager, who had been against it from the",
        "which is why I asked the",
    ],
)
def test_knows_that_a_sentence_goes_on(model, more):
    assert judged(model, f"{STORY} {more}").state == "unfinished"


def test_the_full_stop_that_a_recognizer_puts_after_any_word_says_nothing(model):
    assert judged(model, f"{STORY} Because the.") == judged(model, f"{STORY} Because the")


def test_the_last_words_are_plain():
    words = assumed_times(["We", "sold", "40", "%,", "um,", "on", "the", "wee-"])
    shown = see(words, language=ENGLISH, kind="behavioral", budget_s=90.0)
    assert tails_of(shown) == ("cut-", "the cut-", "on the cut-")


def test_a_word_with_a_hyphen_is_not_cut_off():
    shown = see(assumed_times(["co-founder"]), language=ENGLISH, kind="behavioral", budget_s=90.0)
    assert tails_of(shown) == ("founder", "co founder")


def test_a_sentence_is_encoded_once(encoder):
    counting = Counting(encoder)
    model = EncodedTurns(counting)
    judged(model, STORY)
    first = counting.count
    judged(model, f"{STORY} {LESSON}")
    assert first == 5
    assert counting.count - first <= 2  # the last one anew, now that a full stop ends it


def test_no_more_is_remembered_than_is_needed(encoder):
    counting = Counting(encoder)
    model = EncodedTurns(counting)
    for number in range(REMEMBERED + 2):
        judged(model, f"Number {number}.")
    judged(model, "Number 0.")
    assert counting.count == REMEMBERED + 3


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x05\x06" + bytes(18)])
def test_weights_that_cannot_be_read_are_told_in_one_line(tmp_path, encoder, content):
    path = tmp_path / "turns.npz"
    path.write_bytes(content)
    with pytest.raises(VoicecoachError, match="install voicecoach again") as raised:
        EncodedTurns(encoder, path)
    assert "\n" not in str(raised.value)


def test_probabilities_are_finite_for_words_it_never_saw(model):
    turn = judged(model, "xyzzy plugh " * 200)
    assert math.isfinite(turn.finished)
    assert math.isfinite(turn.unfinished)
