import sys

import numpy as np
import pytest

from voicecoach.errors import VoicecoachError
from voicecoach.vad.webrtc import WebRtcDetector


def test_a_missing_package_names_the_right_one(monkeypatch):
    monkeypatch.setitem(sys.modules, "webrtcvad", None)
    with pytest.raises(VoicecoachError, match=r"install webrtcvad-wheels .* silero$"):
        WebRtcDetector()


def test_samples_beyond_full_scale_are_clipped_and_do_not_wrap_around(voice):
    """Wrapped integers would turn a loud voice into other sound."""
    loud, clipped = WebRtcDetector(), WebRtcDetector()
    frames = (20 * voice[: len(voice) // 160 * 160]).reshape(-1, 160)
    assert [loud.speech_probability(f) for f in frames] == [
        clipped.speech_probability(np.clip(f, -1, 1)) for f in frames
    ]
