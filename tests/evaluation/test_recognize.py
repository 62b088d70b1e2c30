from collections import Counter
from statistics import mean

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.evaluation.recognize import Conditions, recognize, unpunctuated
from voicecoach.evaluation.vocabulary import VOCABULARY
from voicecoach.transcript import Word
from voicecoach.transcripts.text import parse_text

TEXT = (
    "Um, I pulled the launch nine days before the date, because repeat use was at 31 percent "
    "and our bar was forty. The head of sales was furious with me, and I understood why. "
)
WORDS = parse_text(TEXT * 60).words


def texts(words):
    return [word.text for word in words]


def heard_with(rate, seed="a"):
    return recognize(WORDS, Conditions(word_errors=rate), seed=seed)


def test_without_conditions_words_stay_as_written():
    assert recognize(WORDS, Conditions(), seed="a") is WORDS


def test_unpunctuated_words_keep_digits_and_apostrophes():
    words = parse_text(
        "“Well,” I\u2019d say: A/B-tests rose 4.2 points to 12%, not $65,000 … OK?"
    ).words
    assert " ".join(texts(unpunctuated(words))) == (
        "well i'd say a b tests rose 4.2 points to 12% not $65,000 ok"
    )


def test_a_joined_word_shares_its_time_among_its_parts():
    (first, second) = unpunctuated((Word(text="Co-founder", start_s=1.0, end_s=2.0),))
    assert (first.start_s, first.end_s, second.start_s, second.end_s) == (1.0, 1.5, 1.5, 2.0)


@pytest.mark.parametrize("rate", [0.05, 0.1, 0.3])
def test_about_the_share_asked_for_is_wrong(rate):
    # Words stay in their times, so that those of one time can be compared.
    heard = {word.start_s: word for word in heard_with(rate)}
    lost = sum(word.start_s not in heard for word in WORDS)
    taken = sum(word.start_s in heard and heard[word.start_s].text != word.text for word in WORDS)
    added = len(heard_with(rate)) + lost - len(WORDS)
    assert (lost + taken + added) / len(WORDS) == pytest.approx(rate, abs=0.02)
    assert min(lost, taken, added) > 0


def test_the_same_seed_mishears_the_same_words_and_another_one_others():
    assert heard_with(0.1) == heard_with(0.1)
    assert heard_with(0.1) != heard_with(0.1, seed="b")


def test_fillers_and_short_words_are_lost_most():
    before, after = Counter(texts(WORDS)), Counter(texts(heard_with(0.2)))
    kept = {text: after[text] / before[text] for text in ("Um,", "the", "percent")}
    assert kept["Um,"] < kept["the"] < kept["percent"]


def test_wrong_words_are_real_words_with_the_marks_of_the_right_ones():
    heard = {word.start_s: word for word in heard_with(0.3)}
    wrong = [
        (word.text, heard[word.start_s].text)
        for word in WORDS
        if word.start_s in heard and heard[word.start_s].text != word.text
    ]
    for right, instead in wrong:
        assert right[-1].isalnum() or instead[-1] == right[-1]
        assert right[0].isupper() == instead[0].isupper()
        if not right[0].isdigit():
            assert instead.strip(",.").lower() in VOCABULARY
    assert ("31", "31") not in wrong


def test_doubt_falls_on_wrong_words_more_often_but_not_only():
    heard = heard_with(0.2)
    right = {word.start_s: word.text for word in WORDS}
    good = [word.confidence for word in heard if right.get(word.start_s) == word.text]
    bad = [word.confidence for word in heard if right.get(word.start_s) != word.text]
    assert mean(good) > mean(bad) + 0.2
    assert max(bad) > mean(good)
    assert min(good) < mean(bad)


@given(
    texts=st.lists(st.text(), max_size=30),
    unpunctuated=st.booleans(),
    rate=st.floats(min_value=0, max_value=1),
)
def test_any_words_are_heard_as_words_in_order_within_the_same_time(texts, unpunctuated, rate):
    words = tuple(Word(text=text, start_s=float(i), end_s=i + 0.8) for i, text in enumerate(texts))
    conditions = Conditions(unpunctuated=unpunctuated, word_errors=rate)
    heard = recognize(words, conditions, seed="any")
    starts = [word.start_s for word in heard]
    assert starts == sorted(starts)
    assert all(word.start_s <= word.end_s <= len(texts) for word in heard)
    assert all(0 <= word.confidence <= 1 for word in heard)
