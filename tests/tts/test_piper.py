import gc
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from voicecoach.audio.clip import Clip, level_dbfs
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.tts.espeak import EspeakVoice
from voicecoach.tts.piper import CLAUSE_PAUSE_S, SENTENCE_PAUSE_S, PiperVoice

NAME = "xx_XX-someone-low"
TEXT = "What did you decide, and what did it cost you?"


@pytest.fixture(scope="module")
def voice(joe: Path) -> PiperVoice:
    return PiperVoice(joe)


def spoken_s(voice: PiperVoice | EspeakVoice, text: str) -> float:
    return sum(clip.duration_s for clip in voice.synthesize(text))


def put_voice(folder: Path, network: bytes | None, settings: str | None) -> Path:
    place = folder / NAME
    place.mkdir()
    if network is not None:
        (place / f"{NAME}.onnx").write_bytes(network)
    if settings is not None:
        (place / f"{NAME}.onnx.json").write_text(settings)
    return place


def test_it_is_called_by_its_file_wherever_that_lies(joe: Path, tmp_path: Path) -> None:
    shutil.copytree(joe, tmp_path / "a copy")
    assert PiperVoice(tmp_path / "a copy").name == "piper en_US-joe-medium"


def test_a_higher_pace_is_faster_speech(voice: PiperVoice) -> None:
    slow, fast = (spoken_s(voice.at(wpm), TEXT) for wpm in (110, 220))
    assert slow > 1.6 * fast


def test_another_pace_leaves_the_voice_as_it_was(voice: PiperVoice) -> None:
    before = spoken_s(voice, TEXT)
    voice.at(100)
    assert voice.wpm > 100
    assert spoken_s(voice, TEXT) == pytest.approx(before, rel=0.4)


def test_the_pace_is_about_what_it_says(voice: PiperVoice) -> None:
    text = "Tell me about a project that you stopped shortly before launch. Who disagreed with you?"
    assert len(text.split()) / spoken_s(voice, text) * 60 == pytest.approx(voice.wpm, rel=0.35)


def silence_before_s(clip: Clip) -> float:
    sounding = np.flatnonzero(clip.samples)
    return float(sounding[0]) / clip.rate_hz


def test_between_two_sentences_is_a_pause_and_a_short_one_within(voice: PiperVoice) -> None:
    first, within, second = voice.synthesize(
        "Tell me about a project you stopped, and say who disagreed with it. Why?"
    )
    assert silence_before_s(first) < 0.01
    assert silence_before_s(within) == pytest.approx(CLAUSE_PAUSE_S, abs=0.01)
    assert silence_before_s(second) == pytest.approx(SENTENCE_PAUSE_S, abs=0.01)


def test_speech_is_heard_from_the_first_moment_to_the_last(voice: PiperVoice) -> None:
    for clip in voice.synthesize(TEXT):
        edge = round(0.05 * clip.rate_hz)
        speech = clip.samples[np.flatnonzero(clip.samples)[0] :]
        for end in (speech[:edge], speech[-edge:]):
            assert level_dbfs(end) > level_dbfs(speech) - 50.0


def test_where_a_sentence_is_cut_the_voice_does_not_sound_done(
    voice: PiperVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    real = voice._voice.synthesize

    def listen(text: str, config: object) -> object:
        said.append(text)
        return real(text, config)

    monkeypatch.setattr(voice._voice, "synthesize", listen)
    list(voice.synthesize("I would have stopped it before anybody in the company knew of it. Why?"))
    assert said == ["I would have stopped it,", "before anybody in the company knew of it.", "Why?"]


def test_a_stop_within_a_sentence_loses_none_of_it(voice: PiperVoice) -> None:
    # espeak, which finds the phonemes, takes more stops for ends than we do.
    (whole,) = voice.synthesize("Mr. Li asked vs. Ms. Wu.")
    (half,) = voice.synthesize("Mr. Li.")
    assert whole.duration_s > 1.5 * half.duration_s


def test_loudness_is_left_as_the_network_made_it(voice: PiperVoice) -> None:
    peaks = [float(np.abs(clip.samples).max()) for clip in voice.synthesize(f"Why? {TEXT}")]
    assert max(peaks) < 1.0


def test_both_voices_that_carry_an_espeak_speak_in_one_process(voice: PiperVoice) -> None:
    other = EspeakVoice()
    alone = spoken_s(other, TEXT)
    assert spoken_s(voice, TEXT) > 1.0
    assert spoken_s(other, TEXT) == pytest.approx(alone, abs=0.02)


@pytest.mark.parametrize("pitch", [0.95, 1.05])
def test_somebody_higher_or_lower_speaks_no_faster(voice: PiperVoice, pitch: float) -> None:
    other = voice.like(speaker=0, pitch=pitch, wpm=voice.wpm)
    (clip,) = other.synthesize("Why not?")
    (own,) = voice.synthesize("Why not?")
    assert clip.rate_hz / own.rate_hz == pytest.approx(pitch, abs=0.001)
    assert spoken_s(other, TEXT) == pytest.approx(spoken_s(voice, TEXT), rel=0.3)
    assert other.name not in (voice.name, voice.like(speaker=0, pitch=1.0, wpm=voice.wpm).name)


@pytest.mark.parametrize("wpm", [0, 79, 321])
def test_an_impossible_pace_names_the_range(voice: PiperVoice, wpm: int) -> None:
    with pytest.raises(UsageError, match="80 to 320"):
        voice.at(wpm)


@pytest.mark.parametrize("kind", ["pinyin", "japanese", "thai", "hebrew", "something new", None])
def test_a_voice_that_needs_more_than_its_files_is_refused(
    tmp_path: Path, kind: str | None
) -> None:
    place = put_voice(tmp_path, b"", json.dumps({"phoneme_type": kind}))
    with pytest.raises(UsageError, match=f"{NAME} cannot be used") as raised:
        PiperVoice(place)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("network", "settings", "said"),
    [
        (None, None, "no piper voice here"),
        (None, "{}", "no piper voice here"),
        (b"", None, "not whole"),
        (b"", "{", "json: broken"),
        (b"", "[]", "json: broken"),
        (b"", "{}", "the voice is broken"),
        (b"not a network", '{"phoneme_type": "text"}', "the voice is broken"),
    ],
)
def test_a_folder_that_holds_no_whole_voice_is_told_in_one_line(
    tmp_path: Path, network: bytes | None, settings: str | None, said: str
) -> None:
    with pytest.raises(VoicecoachError, match=said) as raised:
        PiperVoice(put_voice(tmp_path, network, settings))
    assert "\n" not in str(raised.value)


def test_a_network_that_was_cut_short_is_told_in_one_line(joe: Path, tmp_path: Path) -> None:
    settings = (joe / "en_US-joe-medium.onnx.json").read_text(encoding="utf-8")
    weights = (joe / "en_US-joe-medium.onnx").read_bytes()
    with pytest.raises(VoicecoachError, match="the voice is broken") as raised:
        PiperVoice(put_voice(tmp_path, weights[: len(weights) // 2], settings))
    assert "\n" not in str(raised.value)


def test_a_missing_piper_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "piper.voice", None)
    with pytest.raises(VoicecoachError, match=r"install piper-tts, or use --voice espeak"):
        PiperVoice(put_voice(tmp_path, b"", "{}"))


@pytest.mark.skipif(os.name == "nt", reason="a folder in use cannot be deleted there")
def test_a_deleted_working_folder_is_told_in_one_line(tmp_path: Path) -> None:
    # piper looks where it is while it is imported, hence a process of its own.
    place = put_voice(tmp_path, b"", "{}")
    (tmp_path / "gone").mkdir()
    script = (
        "import os\n"
        "from pathlib import Path\n"
        "from voicecoach.errors import VoicecoachError\n"
        "from voicecoach.tts.piper import PiperVoice\n"
        "os.rmdir(os.getcwd())\n"
        "try:\n"
        f"    PiperVoice(Path({str(place)!r}))\n"
        "except VoicecoachError as error:\n"
        "    print(error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path / "gone",
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.startswith("the piper voices cannot be used (")


@pytest.mark.skipif(os.name == "nt", reason="POSIX timers")
def test_ctrl_c_is_heard_while_a_sentence_is_made(voice: PiperVoice) -> None:
    def interrupt(_number: int, _frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGALRM, interrupt)
    gc.disable()  # hypothesis has a callback there, and Python itself ignores what is raised in it
    try:
        for step in range(1, 11):
            with pytest.raises(KeyboardInterrupt):  # noqa: PT012 - it may come at any of these
                signal.setitimer(signal.ITIMER_REAL, step * 0.02)
                for _ in range(1_000):
                    list(voice.synthesize("Why? Why not?"))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        gc.enable()
    assert spoken_s(voice, "Still here.") > 0.3
