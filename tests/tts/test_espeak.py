import concurrent.futures
import gc
import os
import signal
import subprocess
import sys
import threading

import espeakng_loader
import numpy as np
import pytest

from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.tts import espeak
from voicecoach.tts.espeak import EspeakVoice


def spoken_s(voice: EspeakVoice, text: str) -> float:
    return sum(clip.duration_s for clip in voice.synthesize(text))


@pytest.fixture
def fresh_library(monkeypatch):
    """Make the next voice load the library again."""
    monkeypatch.setattr(espeak, "_engine", None)


def test_a_higher_pace_is_faster_speech():
    text = "What did you decide, and what did it cost you?"
    assert spoken_s(EspeakVoice(wpm=120), text) > 1.4 * spoken_s(EspeakVoice(wpm=240), text)


def test_voices_keep_their_own_pace_when_used_in_turn():
    slow, fast = EspeakVoice(wpm=120), EspeakVoice(wpm=240)
    alone = spoken_s(slow, "One more question.")
    spoken_s(fast, "One more question.")
    assert spoken_s(slow, "One more question.") == pytest.approx(alone, abs=0.02)


def test_another_voice_sounds_different():
    first, other = (
        next(EspeakVoice(voice=name).synthesize("Why?")).samples
        for name in ("en-us", "en-gb-x-rp+f3")
    )
    length = min(len(first), len(other))
    assert not np.allclose(first[:length], other[:length], atol=0.05)


def test_a_number_and_a_percentage_are_read_as_words():
    assert spoken_s(EspeakVoice(), "12%") > 1.5 * spoken_s(EspeakVoice(), "12")


def test_a_thousand_words_without_a_stop_arrive_in_pieces():
    pieces = EspeakVoice().synthesize("and then " * 500)
    assert next(pieces).duration_s < 40
    assert sum(1 for _ in pieces) > 10


def test_threads_that_speak_at_once_do_not_mix_their_words():
    texts = [f"Number {number} speaks." for number in ("one", "seventeen", "two hundred and six")]
    voice = EspeakVoice()
    alone = [spoken_s(voice, text) for text in texts]
    start = threading.Barrier(len(texts))

    def speak_often(text: str) -> list[float]:
        start.wait()
        return [spoken_s(voice, text) for _ in range(20)]

    with concurrent.futures.ThreadPoolExecutor(len(texts)) as pool:
        for expected, durations in zip(alone, pool.map(speak_often, texts), strict=True):
            assert durations == pytest.approx([expected] * 20, abs=0.02)


@pytest.mark.parametrize("wpm", [0, 79, 451])
def test_an_impossible_pace_names_the_range(wpm):
    with pytest.raises(UsageError, match="80 to 450"):
        EspeakVoice(wpm=wpm)


def test_an_unknown_voice_is_named():
    with pytest.raises(UsageError, match="'xx-nowhere'"):
        EspeakVoice(voice="xx-nowhere")


@pytest.mark.usefixtures("fresh_library")
def test_a_missing_library_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setattr(espeakng_loader, "get_library_path", lambda: str(tmp_path / "none.so"))
    with pytest.raises(VoicecoachError, match="espeakng-loader"):
        EspeakVoice()


def test_missing_data_says_what_to_install_and_does_not_end_the_process(tmp_path):
    # In a process of its own: the library keeps its data folder for as long as it is loaded.
    script = (
        "import espeakng_loader\n"
        f"espeakng_loader.get_data_path = lambda: {str(tmp_path)!r}\n"
        "from voicecoach.errors import VoicecoachError\n"
        "from voicecoach.tts.espeak import EspeakVoice\n"
        "try:\n"
        "    EspeakVoice()\n"
        "except VoicecoachError as error:\n"
        "    print(error)\n"
    )
    environment = {**os.environ, "ESPEAK_DATA_PATH": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=True
    )
    assert "no voice data" in done.stdout
    assert "pip install --force-reinstall espeakng-loader" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="POSIX timers")
def test_ctrl_c_is_never_swallowed_in_the_middle_of_synthesis():
    def interrupt(_number, _frame):
        raise KeyboardInterrupt

    voice = EspeakVoice()
    list(voice.synthesize("Warm."))
    before = signal.signal(signal.SIGALRM, interrupt)
    gc.disable()  # hypothesis has a callback there, and Python itself ignores what is raised in it
    try:
        for step in range(1, 101):
            with pytest.raises(KeyboardInterrupt):  # noqa: PT012 - it may come at any of these
                signal.setitimer(signal.ITIMER_REAL, step * 0.0002)
                for _ in range(1_000):
                    list(voice.synthesize("What did you decide, and what did it cost you?"))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        gc.enable()
    assert spoken_s(voice, "Still here.") > 0.3
