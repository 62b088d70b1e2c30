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


def test_a_model_sees_the_last_two_sentences_and_what_each_sentence_shows():
    shown = seen(ANSWER)
    assert shown.sentence == ("it", "saved", "40")
    assert shown.before[:3] == ("i", "decided", "to")
    assert "decision" in shown.signals[1]
    assert shown.phases == ("context", "judgment", "impact")
    assert 0 < shown.answer_s < 15


@pytest.mark.parametrize("mark", ["", ".", "?", "!", ",", "...", "\u2026", ".\u201d", ";", ":"])
def test_the_mark_after_the_last_word_changes_nothing(mark):
    assert seen(f"So I stopped it. It was right{mark}") == seen("So I stopped it. It was right")


def test_fillers_and_words_that_were_cut_off_are_seen():
    assert seen("I stopped it because, um").sentence[-1] == "um"
    assert seen("I stopped it becau-").sentence[-1] == "becau-"
    assert seen("I stopped it becau\u2014").sentence[-1] == "becau-"


def test_marks_alone_are_no_words():
    assert seen("I stopped it \u2014").sentence == ("i", "stopped", "it-")
    assert seen("...").sentence == ()


@given(st.integers(min_value=1, max_value=len(ANSWER.split())))
def test_what_comes_later_is_never_seen(count):
    words = words_of(ANSWER)
    alone = see(words[:count], language=ENGLISH, kind="behavioral", budget_s=90.0)
    assert alone.answer_s == words[count - 1].end_s - words[0].start_s
    assert len(alone.signals) == len(alone.phases)


@given(st.lists(st.text(min_size=1) | st.sampled_from(["so", "um", "I", "40 %", "-"]), min_size=1))
def test_any_words_can_be_looked_at(texts):
    spoken = [word for text in texts for word in text.split()] or ["so"]
    shown = seen(" ".join(spoken))
    assert len(shown.signals) == len(shown.phases) > 0


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
