"""What every voice detector promises, checked on each of them."""

import numpy as np
import pytest

from voicecoach.audio.clip import RATE_HZ, silence
from voicecoach.vad.choose import DETECTORS, voice_detector
from voicecoach.vad.tracker import SpeechTracker


@pytest.fixture(params=DETECTORS)
def detector(request):
    return voice_detector(request.param)


def probabilities(detector, samples):
    size = detector.frame_samples
    starts = range(0, len(samples) - size + 1, size)
    return [detector.speech_probability(samples[first : first + size]) for first in starts]


def with_pauses(voice):
    """1 s of silence, the voice, 1.5 s of silence, the voice, 1 s of silence."""
    quiet, pause = silence(1.0).samples, silence(1.5).samples
    samples = np.concatenate((quiet, voice, pause, voice, quiet))
    length_s = len(voice) / RATE_HZ
    return samples, [(1.0, 1.0 + length_s), (2.5 + length_s, 2.5 + 2 * length_s)]


def test_it_is_called_by_the_name_it_is_chosen_by():
    assert {name: voice_detector(name).name for name in DETECTORS} == {n: n for n in DETECTORS}


def test_a_voice_is_mostly_speech(detector, voice):
    heard = probabilities(detector, voice)
    assert all(0.0 <= probability <= 1.0 for probability in heard)
    assert np.mean(np.array(heard) >= 0.5) > 0.8


def test_silence_is_never_speech(detector):
    assert max(probabilities(detector, silence(3.0).samples)) < 0.1


def test_what_was_heard_before_matters_until_reset(detector, voice):
    """Without state the frames after the voice would get the probabilities of the first pass."""
    tail = silence(0.2).samples
    fresh = probabilities(detector, tail)
    detector.reset()
    probabilities(detector, voice)
    assert probabilities(detector, tail) != fresh
    detector.reset()
    assert probabilities(detector, tail) == fresh


def test_two_detectors_do_not_share_state(detector, voice):
    alone = probabilities(detector, voice)
    detector.reset()
    other = voice_detector(detector.name)
    size = detector.frame_samples
    together = []
    for first in range(0, len(voice) - size + 1, size):
        together.append(detector.speech_probability(voice[first : first + size]))
        other.speech_probability(voice[:size])
    assert together == alone


def test_a_caller_may_reuse_its_buffer(detector, voice):
    expected = probabilities(detector, voice)
    detector.reset()
    buffer = np.empty(detector.frame_samples, np.float32)
    heard = []
    for index in range(len(expected)):
        buffer[:] = voice[index * len(buffer) : (index + 1) * len(buffer)]
        heard.append(detector.speech_probability(buffer))
        buffer[:] = 0.7
    assert heard == expected


@pytest.mark.parametrize("gain", [0.1, 1.0, 4.0])
def test_spans_lie_where_the_voice_is(detector, voice, gain):
    """At a whisper's level, as recorded, and driven far into clipping."""
    samples, truth = with_pauses(voice)
    tracker = SpeechTracker(detector)
    tracker.feed(samples * np.float32(gain))
    found = [(span.start_s, span.end_s) for span in tracker.spans]
    assert len(found) == len(truth)
    assert np.abs(np.array(found) - np.array(truth)).max() < 0.2


@pytest.mark.parametrize("snr_db", [20, 10])
def test_in_noise_the_voice_is_mostly_speech_and_the_pause_mostly_not(
    detector, voice, pink, snr_db
):
    samples, truth = with_pauses(voice)
    rms = float(np.sqrt(np.mean(voice**2)))
    tracker = SpeechTracker(detector)
    tracker.feed(samples + pink(len(samples), rms * 10 ** (-snr_db / 20)))

    def share(start_s, end_s):
        shared = (
            min(span.end_s, end_s) - max(span.start_s, start_s)
            for span in tracker.spans
            if span.start_s < end_s and span.end_s > start_s
        )
        return sum(shared) / (end_s - start_s)

    first, second = truth
    assert share(*first) > 0.85
    assert share(*second) > 0.85
    if detector.name != "webrtcvad" or snr_db > 10:  # there it may bridge a whole pause
        assert share(first[1], second[0]) < 0.4


def test_silero_hears_no_speech_in_noise_hum_or_clicks(pink):
    """The reason why it is the default."""
    seconds = np.arange(5 * RATE_HZ) / RATE_HZ
    hum = (0.1 * np.sin(2 * np.pi * 50 * seconds)).astype(np.float32)
    clicks = np.zeros(5 * RATE_HZ, np.float32)
    clicks[:: RATE_HZ // 3] = 0.9
    for noise in (pink(5 * RATE_HZ, 0.03), hum, clicks):
        tracker = SpeechTracker(voice_detector("silero"))
        tracker.feed(noise)
        assert tracker.spans == ()
        assert tracker.silence_s == tracker.heard_s
