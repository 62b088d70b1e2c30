import sys

import numpy as np
import pytest
from faster_whisper.vad import get_vad_model

from voicecoach.errors import VoicecoachError
from voicecoach.vad import silero
from voicecoach.vad.silero import SileroDetector


def test_frame_by_frame_equals_the_batch_run_of_faster_whisper(voice):
    detector = SileroDetector()
    frames = voice[: len(voice) // 512 * 512].reshape(-1, 512)
    streamed = [detector.speech_probability(frame) for frame in frames]
    # faster-whisper writes zeros into the last 64 samples of what it is given: one frame more.
    batch = get_vad_model()(np.append(frames.ravel(), np.zeros(512, np.float32)))
    np.testing.assert_allclose(streamed, np.ravel(batch)[:-1], atol=1e-5)


def test_missing_faster_whisper_names_what_to_install(monkeypatch):
    monkeypatch.setattr(silero, "find_spec", lambda name: None)
    with pytest.raises(VoicecoachError, match=r"install faster-whisper .* webrtcvad$"):
        SileroDetector()


def test_a_faster_whisper_with_other_weights_names_the_version(monkeypatch):
    monkeypatch.setattr(silero, "MODEL_FILE", "silero_vad_v0.onnx")
    with pytest.raises(VoicecoachError, match=r"silero_vad_v0\.onnx .* 1\.2\.1 or newer"):
        SileroDetector()


def test_broken_weights_are_named_in_one_line(monkeypatch, tmp_path):
    broken = tmp_path / "weights.onnx"
    broken.write_bytes(b"not a model")
    monkeypatch.setattr(silero, "_model_path", lambda: broken)
    with pytest.raises(VoicecoachError) as caught:
        SileroDetector()
    assert str(broken) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_onnxruntime_is_said_in_one_line(monkeypatch):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(VoicecoachError, match=r"onnxruntime.* webrtcvad$"):
        SileroDetector()


def test_no_events_are_handed_to_windows(monkeypatch):
    """What the environment says about reports, its builds of onnxruntime do not ask."""
    switched_off = []
    monkeypatch.setattr(
        "onnxruntime.disable_telemetry_events", lambda: switched_off.append("before any model")
    )
    monkeypatch.setattr("onnxruntime.InferenceSession", lambda *args, **options: switched_off)
    SileroDetector()
    assert switched_off == ["before any model"]
