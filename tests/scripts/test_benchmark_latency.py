"""scripts/bench.py latency: its moments are those that were waited for, and respond to slowness."""

import time
from functools import partial
from typing import Any

import numpy as np
import pytest

from scripts.benchmark import latency, speech
from scripts.benchmark.latency import Engines, all_after_the_end, put, said_by
from scripts.benchmark.speech import Said, Script
from scripts.benchmark.summed import of_answers
from scripts.hearing.voices import edges
from tests.fakes import LevelDetector, ListVoice, tone
from voicecoach.analysis.turn import Turn
from voicecoach.audio.clip import RATE_HZ
from voicecoach.audio.files import FileMicrophone
from voicecoach.cli.keyboard import NoKeys
from voicecoach.languages.english import ENGLISH
from voicecoach.session.judging import Judge
from voicecoach.stt import Recognition
from voicecoach.transcript import Word


@pytest.fixture(autouse=True)
def fakes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Sound that is not waited for, a detector of loudness, and a voice that says tones."""
    monkeypatch.setattr("scripts.benchmark.room.FileMicrophone", partial(FileMicrophone, fast=True))
    for module in ("room", "latency"):
        name = f"scripts.benchmark.{module}.voice_detector"
        monkeypatch.setattr(name, lambda _name: LevelDetector())
    monkeypatch.setattr(speech, "voice_called", lambda _name: tones)


def tones(texts: list[str], _stretch: float, _seed: int) -> list[Any]:
    return [np.pad(tone(0.4 * len(text.split())), (999, 999)) for text in texts]


class Hears:
    """A recognizer that takes so long, and hears two words."""

    name = "hears"
    drops_fillers = False
    languages = frozenset({"en"})

    def __init__(self, takes_s: float = 0.0) -> None:
        self.takes_s = takes_s

    def transcribe(self, clip: Any, *, breaks: Any = (), cancelled: Any = None) -> Recognition:
        time.sleep(self.takes_s)
        texts = ("well", "then.")
        words = [
            Word(text=text, start_s=0.2 * n, end_s=0.2 * n + 0.2) for n, text in enumerate(texts)
        ]
        return Recognition(words=tuple(words))


class SlowVoice(ListVoice):
    """Makes each piece in so many seconds."""

    takes_s = 0.0

    def synthesize(self, text: str) -> Any:
        time.sleep(self.takes_s)
        yield from super().synthesize(text)


class KeyOnceHeard(NoKeys):
    """The key, pressed after two seconds of sound in blocks of 32 ms."""

    blocks = 0

    def pressed(self) -> bool:
        self.blocks += 1
        return self.blocks > 2 / 0.032


class Finished:
    """A model that takes every answer to be over."""

    name = "finished"

    def judge(self, _seen: object) -> Turn:
        return Turn(state="finished", finished=1.0, unfinished=0.0)


def engines(recognizes_s: float = 0.0, speaks_s: float = 0.0) -> Engines:
    slow = SlowVoice()
    slow.takes_s = speaks_s
    return Engines(
        recognizer=Hears(recognizes_s),
        judge=Judge(language=ENGLISH, classifier=None, turns=Finished()),
        voices={"own": ListVoice(), "other": slow},
    )


def said() -> Said:
    return Script(5, seed=1).last(5)


def test_a_longer_answer_ends_with_the_shorter_one() -> None:
    script = Script(40, seed=1)
    short, long = script.last(10), script.last(40)
    assert short.speech_s == pytest.approx(10, abs=6)
    assert long.speech_s == pytest.approx(40, abs=6)
    ends = [one.samples[: round(one.end_s * RATE_HZ)][-4 * RATE_HZ :] for one in (short, long)]
    assert np.allclose(ends[0], ends[1], atol=0.05)  # the room's noise is another one
    assert edges(short.samples)[1] / RATE_HZ == pytest.approx(short.end_s, abs=0.01)


def test_no_pause_is_as_long_as_what_ends_an_answer() -> None:
    for one in Script(40, seed=2).in_turn(10):
        loud = np.flatnonzero(np.abs(one.samples[: round(one.end_s * RATE_HZ)]) > 0.01)
        assert np.diff(loud).max() / RATE_HZ <= speech.PAUSE_S[1] + 0.01


def test_another_seed_has_other_words() -> None:
    assert Script(5, seed=1).last(5).speech_s != Script(5, seed=2).last(5).speech_s


def test_what_is_waited_for_is_the_sum_of_its_parts() -> None:
    one = put(said(), engines(), NoKeys())
    assert one["ended_by"] == "finished"
    for voice in ("own", "other"):
        end_to_sound_s = one["end_to_judged_s"] + one["judged_to_sound_s"][voice]
        assert one["end_to_sound_s"][voice] == pytest.approx(end_to_sound_s, abs=0.002)
        assert one["last_word_to_sound_s"][voice] == pytest.approx(
            one["last_word_to_end_s"] + end_to_sound_s, abs=0.003
        )


def test_the_key_ends_an_answer_before_its_last_word() -> None:
    whole, cut = put(said(), engines(), NoKeys()), put(said(), engines(), KeyOnceHeard())
    assert (whole["ended_by"], cut["ended_by"]) == ("finished", "key")


def test_slow_recognition_is_waited_for_by_who_begins_after_the_end() -> None:
    slow = all_after_the_end(said(), engines(recognizes_s=0.4))
    assert slow["end_to_transcribed_s"] >= 0.4
    assert slow["end_to_judged_s"] >= slow["end_to_transcribed_s"]
    assert all(s >= slow["end_to_judged_s"] for s in slow["end_to_sound_s"].values())


def test_a_slow_voice_is_waited_for() -> None:
    slow = put(said(), engines(speaks_s=0.7), NoKeys())
    assert slow["judged_to_sound_s"]["other"] >= 0.7
    after = slow["all_after_the_end"]
    assert after["end_to_sound_s"]["other"] >= after["end_to_judged_s"] + 0.7


def test_the_first_words_are_made_while_somebody_might_speak_on(monkeypatch: Any) -> None:
    slept: list[float] = []
    monkeypatch.setattr(latency.time, "sleep", slept.append)
    report = Judge(language=ENGLISH, classifier=None).report(
        latency.transcribe_recording(
            [said().samples],
            tracker=latency.SpeechTracker(LevelDetector()),
            recognizer=Hears(),
            on_progress=lambda _s: None,
        ),
        latency.Question(id="q", prompt="Go.", kind="behavioral", domain="d", source="s"),
        source="",
        engine="",
    )
    voice = ListVoice()
    said_by(voice, report, lingers_s=0.4)
    assert slept[-1] == 0.4
    assert voice.said == [report.feedback.spoken]


def answered(length_s: float, sound_s: float, after_s: float, by: str = "silence") -> Any:
    return {
        "length_s": length_s,
        "speech_s": length_s,
        "ended_by": by,
        "last_word_to_end_s": 1.3,
        "end_to_judged_s": 0.01,
        "end_to_sound_s": {"own": sound_s},
        "last_word_to_sound_s": {"own": 1.3 + sound_s},
        "all_after_the_end": {"end_to_sound_s": {"own": after_s}},
    }


def test_answers_are_summed_up_by_length_and_those_by_the_key_apart() -> None:
    found = of_answers(
        [
            answered(30, 0.4, 4.0),
            answered(30, 0.6, 5.0),
            answered(180, 0.5, 27.0),
            answered(30, 1.5, 4.0, by="key"),
        ]
    )
    assert found["by_length"]["30 s"]["end_to_sound_s"]["own"] == {
        "median": 0.5, "least": 0.4, "most": 0.6, "n": 2,
    }  # fmt: skip
    assert found["by_length"]["30 s"]["after_the_end_over_streamed"]["own"] == 9.0
    assert found["longest_over_shortest"]["end_to_sound_s"]["own"] == 1.0
    assert found["longest_over_shortest"]["after_the_end_s"]["own"] == 6.0
    assert found["all"]["n"] == 3
    assert found["by_key"]["end_to_sound_s"]["own"]["median"] == 1.5
