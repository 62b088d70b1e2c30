import sys
from types import SimpleNamespace

import numpy as np
import pytest

from voicecoach.errors import VoicecoachError
from voicecoach.vad.webrtc import WebRtcDetector


def test_a_missing_package_names_the_right_one(monkeypatch):
    monkeypatch.setitem(sys.modules, "webrtcvad", None)
    with pytest.raises(VoicecoachError, match=r"install webrtcvad-wheels .* silero$"):
        WebRtcDetector()


def test_samples_beyond_full_scale_are_clipped_and_do_not_wrap_around(monkeypatch):
    heard = []

    class Vad:
        def __init__(self, mode):
            pass

        def is_speech(self, pcm, rate_hz):
            heard.append(np.frombuffer(pcm, np.int16).astype(int))
            return True

    monkeypatch.setitem(sys.modules, "webrtcvad", SimpleNamespace(Vad=Vad))
    frame = np.linspace(-3.0, 3.0, WebRtcDetector.frame_samples, dtype=np.float32)
    assert WebRtcDetector().speech_probability(frame) == 1.0
    assert (np.diff(heard[0]) >= 0).all(), "a rising ramp stays one"
    assert (heard[0].min(), heard[0].max()) == (-32767, 32767)
