import subprocess
import sys

import pytest

from voicecoach.errors import UsageError
from voicecoach.vad.choose import DEFAULT, DETECTORS, voice_detector


def test_the_default_is_one_of_the_detectors():
    assert voice_detector().name == DEFAULT
    assert DEFAULT in DETECTORS


def test_an_unknown_name_lists_the_known_ones():
    with pytest.raises(UsageError) as caught:
        voice_detector("sliero")
    assert str(caught.value) == (
        "unknown voice detector 'sliero'; choose one of: silero, webrtcvad"
    )


def test_knowing_the_names_loads_no_engine():
    code = (
        "import sys, voicecoach.vad.choose;"
        "print({'onnxruntime', 'webrtcvad', 'faster_whisper'} & set(sys.modules))"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout.strip() == "set()"
