from collections import Counter
from random import Random

import numpy as np
import pytest

from scripts.hearing import render
from scripts.hearing.parts import with_filler
from scripts.hearing.render import STOP, say
from scripts.hearing.scene import ROOM_DBFS, SPEECH_DBFS
from scripts.hearing.voices import edges
from tests.evaluation.builders import CHOSEN
from voicecoach.audio.clip import RATE_HZ, level_dbfs

TEXTS = tuple(sentence.text for sentence in CHOSEN.sentences)


@pytest.fixture
def said(monkeypatch):
    """What a voice was asked to say: a tone as long as the text, with silence around it."""
    texts = []

    def voice(_name):
        def speak(pieces, stretch, _seed):
            texts.extend(pieces)
            return [tone(0.05 * len(piece) * stretch) for piece in pieces]

        return speak

    monkeypatch.setattr(render, "voice_called", voice)
    return texts


def tone(duration_s):
    wave = np.sin(2 * np.pi * 220 * np.arange(round(duration_s * RATE_HZ)) / RATE_HZ)
    return np.pad(0.3 * wave, (1234, 4321)).astype(np.float32)


def part(samples, span):
    return samples[round(span.start_s * RATE_HZ) : round(span.end_s * RATE_HZ)]


def test_every_sentence_is_where_it_is_said_to_be(said):
    one = say(CHOSEN, "joe", seed=1)

    assert " ".join(said).split() == " ".join(TEXTS).split()
    assert len(one.sentences) == len(TEXTS)
    quiet_s = 0.0
    for span in one.sentences:
        before = part(one.samples, type(span)(start_s=quiet_s + 0.01, end_s=span.start_s - 0.001))
        assert level_dbfs(before) < ROOM_DBFS + 3
        first = part(one.samples, type(span)(start_s=span.start_s, end_s=span.start_s + 0.02))
        assert level_dbfs(first) > SPEECH_DBFS - 6
        quiet_s = span.end_s
    assert level_dbfs(one.samples[round((quiet_s + 0.01) * RATE_HZ) :]) < ROOM_DBFS + 3


def test_silences_are_as_people_make_them(said):
    answers = [say(CHOSEN, "joe", seed=seed) for seed in range(40)]

    silences_s = np.array(
        [
            after.start_s - before.end_s
            for one in answers
            for before, after in zip(one.sentences, one.sentences[1:], strict=False)
        ]
    )
    assert 0.4 < np.median(silences_s) < 0.65
    assert np.mean((silences_s > 0.25) & (silences_s < 1.0)) > 0.85
    assert all(0.5 <= one.sentences[0].start_s <= 2.0 for one in answers)


def test_the_same_seed_gives_the_same_sound_and_another_seed_another(said):
    first, again, other = (say(CHOSEN, "joe", seed=seed) for seed in (1, 1, 2))

    assert np.array_equal(first.samples, again.samples)
    assert first.sentences == again.sentences
    assert other.sentences != first.sentences


def test_what_was_said_once_is_not_said_again(said, tmp_path):
    first = say(CHOSEN, "joe", seed=1, cache=tmp_path)
    said.clear()
    again = say(CHOSEN, "joe", seed=1, cache=tmp_path)

    assert said == []
    assert np.array_equal(first.samples, again.samples)
    assert first.sentences == again.sentences
    for different in ({"seed": 2}, {"seed": 1, "stretch": 1.2}, {"seed": 1, "texts": ("No.",)}):
        said.clear()
        say(CHOSEN, "joe", **different, cache=tmp_path)
        assert said


def test_a_stop_is_a_silence_and_no_word(said):
    one = say(CHOSEN, "joe", seed=1, texts=(f"I{STOP}um,{STOP}chose it.",))

    assert said == ["I", "um,", "chose it."]
    assert one.texts == ("I um, chose it.",)
    assert len(one.sentences) == 1


def test_a_voice_begins_and_ends_with_its_sound():
    first, last = edges(tone(0.5))

    assert first == pytest.approx(1234, abs=0.005 * RATE_HZ)
    assert last - first == pytest.approx(0.5 * RATE_HZ, abs=0.01 * RATE_HZ)
    assert edges(np.zeros(1000, np.float32)) == (0, 0)


def test_fillers_are_put_in_and_no_word_is_lost():
    places = Counter()
    for text in TEXTS:
        for seed in range(200):
            filled = with_filler(text, Random(seed))  # noqa: S311 - no secret
            words = filled.replace("|", " ").split()
            fillers = [word for word in words if word.strip(",").lower() in {"um", "uh"}]
            kept = [word.strip(",").lower() for word in words if word not in fillers]
            # The first sentence has a filler of its own.
            assert kept == [
                word.strip(",").lower() for word in text.split() if word not in {"um,", "Um,"}
            ]
            added = len(fillers) - text.count("um,")
            places[added] += 1
            if added:
                places["first" if words[0] in fillers else "later"] += 1
                places["alone" if STOP in filled else "in passing"] += 1

    assert set(places) == {0, 1, "first", "later", "alone", "in passing"}
    assert 0.3 < places[1] / (places[0] + places[1]) < 0.5
