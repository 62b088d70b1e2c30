"""Each part of the bench, with a voice that hums and ears that hear what a test wants."""

from dataclasses import replace

import numpy as np
import pytest

from scripts.hearing import parts, render
from scripts.hearing.course import Course
from scripts.hearing.ears import Judged, held_against, read
from scripts.hearing.languages import ENGLISH_ANSWERS, english, foreign
from scripts.hearing.nothing import of_nothing
from scripts.hearing.scene import SPEECH_DBFS
from tests.builders import make_report
from tests.evaluation.builders import CHOSEN, NEVER_CHOSEN
from voicecoach.audio.clip import RATE_HZ, level_dbfs
from voicecoach.audio.decode import read_clip
from voicecoach.transcript import ForeignSpeech, Span, Transcript, Word


class FakeEars:
    """Gives for each recording the words that a test thinks of, and remembers its sound."""

    def __init__(self, words=lambda _recording: (), language=lambda _recording: None):
        self.words, self.language, self.heard = words, language, []

    def judged(self, recordings):
        for recording in recordings:
            sound = recording.sound
            samples = sound if isinstance(sound, np.ndarray) else read_clip(sound).samples
            self.heard.append((recording.label, samples))
            language = self.language(recording)
            transcript = Transcript(
                words=tuple(self.words(recording)),
                speech=(Span(start_s=0.0, end_s=len(samples) / RATE_HZ),),
                duration_s=len(samples) / RATE_HZ,
                foreign=(ForeignSpeech(start_s=0.0, end_s=1.0, language=language, text=""),)
                if language
                else (),
            )
            report = make_report(transcript, source="a test", engine="fake", kind=recording.kind)
            yield Judged(report=report, busy_s=1.0, cpu_s=0.5)

    def hear(self, answers, condition):
        for said in answers:
            recording = parts.Recording(label=condition, sound=said.samples)
            (judged,) = self.judged([recording])
            yield held_against(said, judged, condition)


@pytest.fixture(autouse=True)
def _a_voice_that_hums(monkeypatch):
    def speak(pieces, _stretch, _seed):
        seconds = [np.arange(200 * len(piece)) / RATE_HZ for piece in pieces]
        return [np.sin(2 * np.pi * 150 * each).astype(np.float32) for each in seconds]

    monkeypatch.setattr(render, "voice_called", lambda _name: speak)


def a_course(ears, *answers, count=1):
    answers = answers or (CHOSEN, NEVER_CHOSEN)
    return Course(
        ears=ears, answers=answers, count=count, voices=("joe", "slt"), seed=1, cache=None
    )


def some_words(text, *, begins_s=0.5):
    return [
        Word(text=word, start_s=begins_s + 0.3 * place, end_s=begins_s + 0.3 * place + 0.2)
        for place, word in enumerate(text.split())
    ]


def test_foreign_answers_are_judged_where_a_sentence_of_them_is():
    pytest.importorskip("pypinyin", reason="the bench group is not installed")
    spanish = FakeEars(
        words=lambda one: some_words("I do not know.") if one.label.startswith("es-0") else (),
        language=lambda one: None if one.label.startswith("es") else one.label[:2],
    )

    figures = foreign(a_course(spanish))

    assert (figures["judged"], figures["of"]) == (9, 40)
    assert figures["es"] == {"answers": 10, "judged": 9, "english_words": 36, "taken_for": {}}
    assert figures["zh"]["taken_for"] == {"zh": 10}


def test_english_is_refused_where_none_of_it_is_judged():
    ears = FakeEars(
        words=lambda one: () if one.label.endswith("awb") else some_words("I chose it."),
        language=lambda one: "cy" if one.label.endswith(("awb", "scotland")) else None,
    )

    figures = english(a_course(ears))

    assert figures["of"] == len(ears.heard) == ENGLISH_ANSWERS
    assert figures["refused"] == figures["voices_refused"]["awb"] == 7
    assert figures["refused_in_part"] == 7
    assert set(figures["voices_refused_in_part"]) == {"espeak:en-gb-scotland"}


def test_every_word_heard_of_nobody_counts():
    ears = FakeEars(
        words=lambda one: some_words("See you next time.") if one.label == "music" else ()
    )

    figures = of_nothing(a_course(ears), minutes=0.1)

    assert figures["music"]["words"] == 4
    assert sum(each["words"] for name, each in figures.items() if name != "minutes_each") == 4
    assert {len(samples) for _, samples in ears.heard} == {6 * RATE_HZ}
    levels = {label: level_dbfs(samples) for label, samples in ears.heard}
    assert levels.pop("digital silence") == -120
    assert all(-75 < level < -25 for level in levels.values())


def test_a_television_is_heard_before_the_answer_and_after_it():
    pytest.importorskip("jiwer", reason="the bench group is not installed")
    pytest.importorskip("whisper_normalizer", reason="the bench group is not installed")
    ears = FakeEars(
        words=lambda one: [
            *some_words("Good evening.", begins_s=1.0),
            *some_words("So we", begins_s=10.0),
        ]
    )

    figures = parts.beside_television(a_course(ears))

    assert set(figures) == {"-20 dB", "-30 dB"}
    assert figures["-20 dB"]["words_before_and_after"] == 2
    assert figures["-20 dB"]["answers_with_such_words"] == 1
    for (_, samples), below_db in zip(ears.heard, (20, 30), strict=True):
        alone = level_dbfs(samples[: 5 * RATE_HZ])
        assert alone == pytest.approx(SPEECH_DBFS - below_db, abs=2)


def test_repeats_that_differ_are_counted():
    calls = []

    def words(_recording):
        calls.append(1)
        return some_words("I chose it." if len(calls) != 3 else "I lost it.")

    figures = parts.repeatedly(a_course(FakeEars(words=words)))

    assert figures["times"] == 10
    assert figures["same_words"] == figures["same_verdict"] == 9


def test_every_codec_is_heard_as_a_file():
    pytest.importorskip("jiwer", reason="the bench group is not installed")
    pytest.importorskip("whisper_normalizer", reason="the bench group is not installed")
    said = next(a_course(None).spoken(1))
    ears = FakeEars(words=lambda _one: read(said).words)

    figures = parts.in_codecs(a_course(ears))

    assert set(figures) == {"all", *parts.CODECS}
    assert figures["all"]["word_errors"]["value"] == 0.0
    assert figures["all"]["invented"]["words"] == {}
    for _, samples in ears.heard:
        assert len(samples) / RATE_HZ == pytest.approx(said.sound_s, abs=0.1)


def test_conditions_and_fillers_are_summed_by_voice():
    pytest.importorskip("jiwer", reason="the bench group is not installed")
    pytest.importorskip("whisper_normalizer", reason="the bench group is not installed")
    course = a_course(FakeEars(), count=2)

    clean = parts.in_conditions(course, ["clean", "room"])
    fillers = parts.with_fillers(replace(course, count=4))

    assert clean["clean"]["all"]["answers"] == 2
    assert clean["room"]["all"]["answers"] == 1
    assert set(clean["clean"]) == {"all", "joe", "slt"}
    assert clean["clean"]["joe"]["word_errors"]["value"] == 1.0
    assert fillers["all"]["answers"] == 2
    assert fillers["all"]["fillers"]["recall"]["n"] > 1
