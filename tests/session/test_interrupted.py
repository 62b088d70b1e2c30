"""With --interrupt a rambler is cut off while rambling; a good answer is heard out."""

from itertools import cycle, islice

import numpy as np
import pytest

from tests.builders import a_question
from tests.fakes import LOUD, ScriptedMicrophone, quiet, spread, tone
from tests.interview.builders import WHOLE
from tests.interview.ramblers import DECIDED, INTRODUCTION, RAMBLES
from tests.session.booth import Booth
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.classifiers.linear import LinearClassifier
from voicecoach.languages.english import ENGLISH
from voicecoach.session.judging import Judge
from voicecoach.session.objections import Objections
from voicecoach.stt import Recognition

WORDS_A_SECOND = 2.5


class Speaker:
    """Says one text after another, phrase by phrase; what is recognized is what was said."""

    name = "what was said"
    drops_fillers = False
    languages = frozenset({"en"})

    def __init__(self, text: str, *, seconds: float, pause_s: float) -> None:
        self._words = cycle(text.split())
        phrase = np.concatenate([tone(3.0 - pause_s), quiet(pause_s)])
        count = round(seconds / 3.0)
        self.sound: Samples = np.concatenate([quiet(1.0), *[phrase] * count])

    def transcribe(self, clip, *, breaks=(), cancelled=lambda: False) -> Recognition:
        loud_s = np.flatnonzero(np.abs(clip.samples) > LOUD / 10) / RATE_HZ
        first_s, last_s = float(loud_s[0]), float(loud_s[-1])
        count = round((last_s - first_s) * WORDS_A_SECOND)
        return Recognition(words=spread(list(islice(self._words, count)), first_s, last_s))


@pytest.fixture(scope="module")
def classifier():
    return LinearClassifier()


@pytest.fixture
def interviewed(classifier):
    """Let somebody speak so long, with such pauses; return how and when their answer ended."""

    def interviewed(text, *, seconds, pause_s=0.3):
        speaker = Speaker(text, seconds=seconds, pause_s=pause_s)
        judge = Judge(language=ENGLISH, classifier=classifier)
        objections = Objections(question=a_question(), asked=(), judge=judge)
        microphone = ScriptedMicrophone(speaker.sound)
        booth = Booth(microphone, recognizer=speaker, objects=objections)
        take = booth.listen()
        heard.extend(booth.words())
        return take, take.duration_s - 1.0

    heard = interviewed.heard = []
    return interviewed


@pytest.mark.parametrize("pause_s", [0.0, 0.2, 0.5])
@pytest.mark.parametrize("ramble", RAMBLES)
def test_a_ramble_of_91_s_is_cut_short_while_it_goes_on(interviewed, ramble, pause_s):
    take, answer_s = interviewed(RAMBLES[ramble], seconds=91.0, pause_s=pause_s)
    assert take.ended_by == "cut_in"
    assert take.objection is not None
    assert answer_s < 70.0


def test_a_long_introduction_is_asked_for_the_choice_in_so_many_words(interviewed):
    take, answer_s = interviewed(INTRODUCTION, seconds=91.0)
    assert 40.0 <= answer_s < 70.0
    assert take.objection.gap == "no_decision"
    assert take.objection.opening


@pytest.mark.parametrize("pause_s", [0.0, 0.2])
@pytest.mark.parametrize("words_before", range(80, 96, 2))
def test_nobody_is_asked_for_a_choice_that_came_in_the_last_seconds(
    interviewed, words_before, pause_s
):
    before, after = INTRODUCTION.split()[:words_before], INTRODUCTION.split()[words_before:]
    text = f"{' '.join(before)}.{DECIDED} {' '.join(after)} {INTRODUCTION}"
    take, _answer_s = interviewed(text, seconds=91.0, pause_s=pause_s)
    asked_for_it = take.ended_by == "cut_in" and take.objection.gap == "no_decision"
    assert not (asked_for_it and "I pulled the feature" in " ".join(interviewed.heard))


def test_a_good_answer_of_80_s_is_heard_to_its_end(interviewed):
    take, answer_s = interviewed(WHOLE, seconds=80.0)
    assert take.ended_by == "silence"
    assert answer_s >= 80.0


def test_a_good_answer_is_cut_short_once_it_is_over_time(interviewed):
    take, answer_s = interviewed(WHOLE, seconds=150.0)
    assert take.ended_by == "cut_in"
    assert 99.0 < answer_s < 110.0


def test_who_decides_after_half_a_minute_is_heard_out(interviewed):
    half_a_minute = " ".join(INTRODUCTION.split()[:75])
    rest = INTRODUCTION.split()[75:]
    take, _ = interviewed(f"{half_a_minute}.{DECIDED} {' '.join(rest)} {WHOLE}", seconds=84.0)
    assert take.ended_by == "silence"
