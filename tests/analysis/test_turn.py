from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.analysis.turn import Turn, TurnSeen, see, turn_so_far
from voicecoach.languages.english import ENGLISH
from voicecoach.transcripts.text import assumed_times

ANSWER = "We had two weeks. I decided to stop the launch because trust was at risk. It saved 40 %."


def words_of(text):
    return assumed_times(text.split())


def seen(text, *, kind="behavioral"):
    return see(words_of(text), language=ENGLISH, kind=kind, budget_s=90.0)


@dataclass
class Says:
    """A model that always says the same."""

    state: str
    name: str = "says"

    def judge(self, seen: TurnSeen) -> Turn:
        return Turn(state=self.state, finished=0.0, unfinished=0.0)


def turn(state, *, kind="behavioral", familiar=True, text=ANSWER):
    return turn_so_far(
        words_of(text) if text else (),
        Says(state),
        language=ENGLISH,
        kind=kind,
        budget_s=90.0,
        familiar=familiar,
    )


def test_a_model_sees_each_sentence_as_it_was_when_it_was_the_last():
    shown = seen(ANSWER)
    assert shown.sentences[0].text == "We had two weeks."
    assert [each.position for each in shown.sentences] == [0, 1, 2]
    assert shown.sentences[2].before.endswith("trust was at risk.")
    assert {each.after for each in shown.sentences} == {""}


def test_it_sees_what_share_of_the_budget_was_filled_with_words():
    half = " ".join(["word"] * 112 + ["end."])
    assert seen(half).share == pytest.approx(0.5, abs=0.01)


@pytest.mark.parametrize("mark", ["", ".", "?", "!", ",", "...", "\u2026", ".\u201d", ";", ":"])
def test_the_mark_after_the_last_word_changes_nothing(mark):
    assert seen(f"So I stopped it. It was right{mark}") == seen("So I stopped it. It was right")


def test_fillers_and_words_that_were_cut_off_are_seen():
    assert seen("I stopped it because, um.").sentences[-1].text.endswith("um")
    assert seen("I stopped it becau-").sentences[-1].text.endswith("becau-")


def test_kinds_without_labels_are_seen_as_those_that_they_are_most_like():
    assert seen(ANSWER, kind="estimate").sentences[0].kind == "case"


@given(st.integers(min_value=1, max_value=len(ANSWER.split())))
def test_a_shorter_answer_is_filled_with_fewer_words(count):
    words = words_of(ANSWER)
    shown = see(words[:count], language=ENGLISH, kind="behavioral", budget_s=90.0)
    assert shown.share == pytest.approx(count / 225)
    assert sum(len(each.text.split()) for each in shown.sentences) == count


@given(st.lists(st.text(min_size=1) | st.sampled_from(["so", "um", "I", "40 %", "-"]), min_size=1))
def test_any_words_can_be_looked_at(texts):
    spoken = [word for text in texts for word in text.split()] or ["so"]
    shown = seen(" ".join(spoken))
    assert shown.sentences[-1].text


def test_nothing_is_known_before_the_first_word():
    assert turn("finished", text="") is None


@pytest.mark.parametrize("state", ["finished", "open", "unfinished"])
@pytest.mark.parametrize("kind", ["behavioral", "case", "negotiation"])
def test_a_first_answer_of_a_labelled_kind_is_told(kind, state):
    assert turn(state, kind=kind).state == state


@pytest.mark.parametrize("kind", ["introduction", "motivation", "estimate"])
def test_of_other_kinds_it_is_only_told_that_a_sentence_goes_on(kind):
    assert turn("finished", kind=kind) is None
    assert turn("open", kind=kind) is None
    assert turn("unfinished", kind=kind).state == "unfinished"


def test_of_what_is_not_familiar_it_is_only_told_that_a_sentence_goes_on():
    assert turn("finished", familiar=False) is None
    assert turn("unfinished", familiar=False).state == "unfinished"
