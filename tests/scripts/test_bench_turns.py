from functools import partial
from random import Random

import numpy as np
import pytest

from scripts.hearing.voices import edges
from scripts.turns import spoken
from scripts.turns.figures import in_real_time, share, summed
from scripts.turns.listened import listen
from scripts.turns.real_time import put
from scripts.turns.sound_time import Measured, SoundTime
from scripts.turns.spoken import MANNERS, speak
from tests.evaluation.builders import CHOSEN
from tests.fakes import LevelDetector, ListVoice
from voicecoach.analysis.turn import Turn
from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.audio.files import FileMicrophone
from voicecoach.session.endings.waits import Waits
from voicecoach.stt import Recognition
from voicecoach.transcript import Word

WORDS = " ".join(sentence.text for sentence in CHOSEN.sentences).split()


@pytest.fixture(autouse=True)
def voice(monkeypatch):
    """A voice that says a tone as long as the text, with silence around it."""

    def speak(pieces, stretch, _seed):
        return [tone(0.1 * len(piece) * stretch) for piece in pieces]

    monkeypatch.setattr(spoken, "voice_called", lambda _name: speak)


@pytest.fixture(autouse=True)
def detector(monkeypatch):
    monkeypatch.setattr("scripts.turns.listened.voice_detector", lambda _name: LevelDetector())


def tone(duration_s):
    wave = np.sin(2 * np.pi * 220 * np.arange(round(duration_s * RATE_HZ)) / RATE_HZ)
    return np.pad(0.3 * wave, (1234, 4321)).astype(np.float32)


class Hears:
    """A recognizer that hears two words in every clip."""

    name = "hears"
    drops_fillers = False
    languages = frozenset({"en"})

    def __init__(self):
        self.clips = 0

    def transcribe(self, clip, *, breaks=(), cancelled=lambda: False):
        self.clips += 1
        words = (
            Word(text="well", start_s=0.0, end_s=0.2),
            Word(text="then.", start_s=0.2, end_s=0.4),
        )
        return Recognition(words=words)


class Slow(Measured):
    """Takes so many seconds of sound for every piece."""

    def __init__(self, took_s):
        super().__init__(Hears(), None)
        self.took_s = took_s

    def recognize(self, clip, breaks):
        return super().recognize(clip, breaks)[0], self.took_s


class Always:
    """A model that says the same of any answer."""

    name = "always"

    def __init__(self, state):
        self.state = state

    def judge(self, seen):
        return Turn(state=self.state, finished=0.0, unfinished=0.0)


def said(manner="stress", *, seed=1, cache=None):
    return speak(CHOSEN, "joe", manner, seed=seed, cache=cache)


def heard(one, *, state=None, took_s=0.3, **waits):
    model = Always(state) if state else None
    return listen(one, measured=Slow(took_s), waits=Waits(**waits), model=model)


@pytest.mark.parametrize("manner", MANNERS)
def test_every_pause_is_a_silence_as_long_as_it_says_between_two_sounds(manner):
    one = said(manner)
    for pause in one.pauses:
        first, last = (round(s * RATE_HZ) for s in (pause.span.start_s, pause.span.end_s))
        assert np.abs(one.samples[first + 100 : last - 100]).max() < 0.01
        assert np.abs(one.samples[first - 400 : first]).max() > 0.01
        assert np.abs(one.samples[last : last + 400]).max() > 0.01
    assert edges(one.samples)[1] / RATE_HZ == pytest.approx(one.end_s, abs=0.01)


@pytest.mark.parametrize("manner", MANNERS)
@pytest.mark.parametrize("seed", range(5))
def test_no_word_is_lost_whatever_the_pauses(manner, seed):
    parts = MANNERS[manner](CHOSEN, Random(seed))  # noqa: S311 - the same pauses each time, no secret
    assert " ".join(part.text for part in parts).split() == WORDS


def test_stress_has_long_silences_in_both_places():
    pauses = [pause for seed in range(20) for pause in said(seed=seed).pauses]
    for where in ("within", "between"):
        assert any(p.span.duration_s > 3 for p in pauses if p.where == where)


def test_what_was_said_once_sounds_the_same_from_the_cache(tmp_path):
    first, again = said(cache=tmp_path), said(cache=tmp_path)
    assert np.array_equal(first.samples, again.samples)
    assert len(list(tmp_path.iterdir())) == 1


def test_words_are_there_once_as_much_sound_has_come_as_their_recognition_took():
    sound = SoundTime(np.zeros(RATE_HZ, np.float32), Slow(0.5))
    given = []
    sound.understood = lambda: True

    def cancelled():
        given.append(len(sound.read(0.1)))  # the microphone is read on while it is recognized
        return False

    sound.transcribe(Clip(samples=np.zeros(100, np.float32)), cancelled=cancelled)
    assert sum(given) / RATE_HZ == pytest.approx(0.5, abs=0.04)


def test_a_clip_is_recognized_once_and_known_again_from_the_cache(tmp_path):
    clip = Clip(samples=np.ones(100, np.float32))
    recognizer = Hears()
    first = Measured(recognizer, tmp_path).recognize(clip, ())
    again = Measured(recognizer, tmp_path).recognize(clip, ())
    assert first == again
    assert recognizer.clips == 1


def test_without_a_model_silence_alone_ends_an_answer_and_cuts_off_at_longer_pauses():
    one = said()
    listened = heard(one, silence_s=3.0)
    assert listened.ended_by == "silence"
    assert listened.wait_s == pytest.approx(3.0, abs=0.2)
    assert {p for p in one.pauses if p.span.duration_s > 3.1} <= set(listened.cut)
    assert all(p.span.duration_s > 2.9 for p in listened.cut)


def test_an_answer_that_is_surely_finished_is_waited_for_less():
    listened = heard(said("natural"), state="finished", by_words=True)
    assert listened.ended_by == "finished"
    assert listened.wait_s == pytest.approx(1.3, abs=0.2)


def test_slow_recognition_is_waited_for():
    listened = heard(said("natural"), state="finished", took_s=2.0, by_words=True)
    assert listened.wait_s == pytest.approx(2.5, abs=0.3)


def test_in_the_middle_of_a_sentence_nobody_is_cut_off():
    listened = heard(said(), state="unfinished", by_words=True)
    assert listened.cut == ()
    assert listened.wait_s == pytest.approx(6.0, abs=0.2)


def test_a_share_has_an_interval_even_where_nothing_happened():
    none = share(0, 100)
    assert none["value"] == 0
    assert none["ci95"][0] == 0
    assert 0.02 < none["ci95"][1] < 0.05
    assert share(0, 0) == {"value": None, "n": 0}


def test_figures_count_pauses_and_answers_that_were_cut_off():
    listened = [heard(said(seed=seed), silence_s=2.0) for seed in range(4)]
    figures = summed(listened)
    long = [p for one in listened for p in one.pauses if 1 <= p.span.duration_s < 4]
    cut = [p for one in listened for p in one.cut if 1 <= p.span.duration_s < 4]
    assert cut
    assert figures["pauses_cut_off"]["1-4 s"]["n"] == len(long)
    assert figures["pauses_cut_off"]["1-4 s"]["value"] == pytest.approx(
        len(cut) / len(long), abs=1e-3
    )
    assert figures["answers_cut_off"]["value"] == sum(bool(one.early) for one in listened) / 4
    soon = [any(p.span.duration_s < 4 for p in one.cut) for one in listened]
    assert figures["answers_cut_off_in_less_than_4_s"]["value"] == sum(soon) / 4
    assert figures["wait_s"]["median"] == pytest.approx(2.0, abs=0.2)


def test_an_answer_in_real_time_is_heard_to_the_first_sound_of_the_feedback(monkeypatch):
    monkeypatch.setattr("scripts.benchmark.room.voice_detector", lambda _name: LevelDetector())
    monkeypatch.setattr("scripts.benchmark.room.FileMicrophone", partial(FileMicrophone, fast=True))
    one = said("natural")
    answered = put(
        one, recognizer=Hears(), voice=ListVoice(), classifier=None, turns=Always("finished")
    )
    assert answered.ended_by == "finished"
    assert answered.wait_s == pytest.approx(1.3, abs=0.2)
    assert answered.first_sound_s < 60  # a file plays faster than anybody speaks
    assert in_real_time([answered])["finished"] == 1
