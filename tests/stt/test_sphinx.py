import itertools
import sys

import numpy as np
import pytest

from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.errors import VoicecoachError
from voicecoach.stt.sphinx import SphinxRecognizer

SAID = (
    "i stopped the launch two weeks before the date because forty percent of the users never "
    "came back"
)

NOISE_S = 4.0
T = np.arange(round(NOISE_S * RATE_HZ)) / RATE_HZ
WHITE = np.random.default_rng(1).standard_normal(len(T))

NOISES = {
    "hiss": 0.05 * WHITE,
    "faint hiss": 0.002 * WHITE,
    "hum": 0.02 * sum(np.sin(2 * np.pi * 50 * harmonic * T) for harmonic in range(1, 12)),
    "chord": 0.2 * sum(np.sin(2 * np.pi * hz * T) for hz in (261, 329, 392)),
    "hiss that swells": 0.05 * WHITE * (1 + np.sin(2 * np.pi * 4 * T)),
}


def word_errors(said: list[str], heard: list[str]) -> int:
    """Edit distance in words."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, start=1):
        above, row = row, [i]
        for j, other in enumerate(heard, start=1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (word != other)))
    return row[-1]


def test_a_clean_voice_is_recognized(sphinx: SphinxRecognizer, answer: Clip) -> None:
    heard = [word.text for word in sphinx.transcribe(answer)]

    # It gets all of them at the time of writing; other processors may round otherwise.
    assert word_errors(SAID.split(), heard) <= 3


def test_word_times_follow_the_speech(sphinx: SphinxRecognizer, answer: Clip) -> None:
    words = {word.text: word for word in sphinx.transcribe(answer)}

    # The pause that flite makes at the comma, as the waveform shows it.
    gap = answer.cut(words["date"].end_s, words["because"].start_s)
    loud = np.flatnonzero(np.abs(answer.samples) > 0.05) / RATE_HZ
    assert gap.duration_s < 0.6
    assert words["i"].start_s == pytest.approx(loud[0], abs=0.15)
    assert words["back"].end_s == pytest.approx(loud[-1], abs=0.3)


def test_words_are_plain_words(sphinx: SphinxRecognizer, answer: Clip) -> None:
    padded = Clip(samples=np.concatenate([np.zeros(RATE_HZ, np.float32), answer.samples]))

    for word in sphinx.transcribe(padded):
        assert word.text.replace("'", "").isalpha()


def test_silence_before_the_speech_shifts_the_times(sphinx: SphinxRecognizer, answer: Clip) -> None:
    quiet = 1e-4 * np.random.default_rng(2).standard_normal(2 * RATE_HZ).astype(np.float32)
    late = Clip(samples=np.concatenate([quiet, answer.samples]))

    assert sphinx.transcribe(late)[-1].end_s == pytest.approx(
        sphinx.transcribe(answer)[-1].end_s + 2.0, abs=0.1
    )


@pytest.mark.parametrize("duration_s", [2.0, NOISE_S])
@pytest.mark.parametrize("noise", NOISES)
def test_noise_gives_no_words(sphinx: SphinxRecognizer, noise: str, duration_s: float) -> None:
    clip = Clip(samples=NOISES[noise].astype(np.float32)).cut(0.0, duration_s)

    assert sphinx.transcribe(clip) == ()


def test_cancelling_is_noticed_within_a_tenth_of_a_second_of_sound(
    sphinx: SphinxRecognizer, answer: Clip
) -> None:
    asked = itertools.count()

    sphinx.transcribe(answer, cancelled=lambda: next(asked) < 0)

    # Twice through the sound, and once at the end of each pass.
    assert next(asked) >= 2 * answer.duration_s / 0.1


def test_a_missing_library_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pocketsphinx", None)

    with pytest.raises(
        VoicecoachError, match="pip install --force-reinstall pocketsphinx"
    ) as error:
        SphinxRecognizer()
    assert "\n" not in str(error.value)


def test_a_missing_model_is_said_in_one_line(monkeypatch: pytest.MonkeyPatch, tmp_path) -> None:
    monkeypatch.setenv("POCKETSPHINX_PATH", str(tmp_path))

    with pytest.raises(VoicecoachError, match="PocketSphinx does not work here") as error:
        SphinxRecognizer()
    assert "\n" not in str(error.value)
