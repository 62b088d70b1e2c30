"""The shipped recordings are what their script says, and fit to be recognized and shown."""

import numpy as np
import pytest
import soundfile

from voicecoach.audio.clip import RATE_HZ, Samples, level_dbfs
from voicecoach.demo import DEMO, Candidate

ONE_MB = 1024 * 1024
FRAME = RATE_HZ // 50

SPEECH_ABOVE_DBFS = -45.0
"""Between the room's -65 dBFS and speech at -20 dBFS."""


@pytest.fixture(params=DEMO.candidates, ids=lambda candidate: candidate.id)
def candidate(request) -> Candidate:
    return request.param


@pytest.fixture
def samples(candidate) -> Samples:
    sound, rate_hz = soundfile.read(candidate.path, dtype="float32")
    assert rate_hz == RATE_HZ
    return sound


def frame_levels(samples: Samples) -> np.ndarray:
    frames = samples[: len(samples) // FRAME * FRAME].reshape(-1, FRAME)
    return np.array([level_dbfs(frame) for frame in frames])


def test_two_voices_answer_one_question():
    strong, weak = DEMO.candidates
    assert (strong.id, weak.id) == ("strong", "weak")
    assert strong.voice != weak.voice
    assert DEMO.question.endswith((".", "?"))


def test_a_recording_is_mono_flac_of_under_a_megabyte(candidate):
    info = soundfile.info(candidate.path)
    assert (info.format, info.channels, info.subtype) == ("FLAC", 1, "PCM_16")
    assert candidate.path.stat().st_size < ONE_MB


def test_speech_is_at_a_usual_level_and_never_clips(samples):
    speech = samples[np.repeat(frame_levels(samples) > SPEECH_ABOVE_DBFS, FRAME).nonzero()]
    assert level_dbfs(speech) == pytest.approx(-20.0, abs=1.5)
    assert np.abs(samples).max() < 0.999


def test_pauses_hold_the_sound_of_a_room_not_digital_silence(samples):
    quiet = frame_levels(samples)
    assert quiet.min() > -75.0
    assert np.percentile(quiet, 5) < -55.0


def test_speech_starts_after_the_think_time(candidate, samples):
    first_loud = int((frame_levels(samples) > SPEECH_ABOVE_DBFS).argmax())
    assert first_loud * FRAME / RATE_HZ == pytest.approx(candidate.think_time_s, abs=0.1)


def test_the_length_fits_the_script(candidate, samples):
    silence_s = candidate.think_time_s + sum(s.pause_after_s for s in candidate.sentences)
    spoken_s = len(samples) / RATE_HZ - silence_s
    words_per_minute = len(candidate.text.split()) / spoken_s * 60
    assert 150 < words_per_minute < 230
    assert 45 <= len(samples) / RATE_HZ <= 60


def test_a_pause_sits_where_the_script_has_its_longest(candidate, samples):
    longest_s = max(sentence.pause_after_s for sentence in candidate.sentences)
    loud = np.flatnonzero(frame_levels(samples) > SPEECH_ABOVE_DBFS)
    measured_s = float(np.diff(loud).max()) * FRAME / RATE_HZ
    assert measured_s == pytest.approx(longest_s, abs=0.25)


def test_pauses_are_those_of_a_person_thinking(candidate):
    within = [sentence.pause_after_s for sentence in candidate.sentences[:-1]]
    assert min(within) >= 0.3
    assert 1.0 < max(within) <= 2.4


def test_only_the_strong_candidate_commits_in_the_first_sentence():
    strong, weak = (candidate.sentences[0].text for candidate in DEMO.candidates)
    assert strong.startswith("I stopped ")
    assert "percent" in weak
    assert " I " not in weak
