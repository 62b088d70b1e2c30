import itertools
import sys

import numpy as np
import pytest

from tests.noises import NOISE_S, NOISES
from voicecoach.audio.clip import RATE_HZ, Clip
from voicecoach.errors import VoicecoachError
from voicecoach.stt import Recognition
from voicecoach.stt.sphinx import SphinxRecognizer

SAID = (
    "i stopped the launch two weeks before the date because forty percent of the users never "
    "came back"
)


def word_errors(said: list[str], heard: list[str]) -> int:
    """Edit distance in words."""
    row = list(range(len(heard) + 1))
    for i, word in enumerate(said, start=1):
        above, row = row, [i]
        for j, other in enumerate(heard, start=1):
            row.append(min(above[j] + 1, row[-1] + 1, above[j - 1] + (word != other)))
    return row[-1]


def test_a_clean_voice_is_recognized(sphinx: SphinxRecognizer, answer: Clip) -> None:
    heard = [word.text for word in sphinx.transcribe(answer).words]

    # It gets all of them at the time of writing; other processors may round otherwise.
    assert word_errors(SAID.split(), heard) <= 3


def test_word_times_follow_the_speech(sphinx: SphinxRecognizer, answer: Clip) -> None:
    words = {word.text: word for word in sphinx.transcribe(answer).words}

    # The pause that flite makes at the comma, as the waveform shows it.
    gap = answer.cut(words["date"].end_s, words["because"].start_s)
    loud = np.flatnonzero(np.abs(answer.samples) > 0.05) / RATE_HZ
    assert gap.duration_s < 0.6
    assert words["i"].start_s == pytest.approx(loud[0], abs=0.15)
    assert words["back"].end_s == pytest.approx(loud[-1], abs=0.3)


def test_words_are_plain_words(sphinx: SphinxRecognizer, answer: Clip) -> None:
    padded = Clip(samples=np.concatenate([np.zeros(RATE_HZ, np.float32), answer.samples]))

    for word in sphinx.transcribe(padded).words:
        assert word.text.replace("'", "").isalpha()


def test_silence_before_the_speech_shifts_the_times(sphinx: SphinxRecognizer, answer: Clip) -> None:
    quiet = 1e-4 * np.random.default_rng(2).standard_normal(2 * RATE_HZ).astype(np.float32)
    late = Clip(samples=np.concatenate([quiet, answer.samples]))

    assert sphinx.transcribe(late).words[-1].end_s == pytest.approx(
        sphinx.transcribe(answer).words[-1].end_s + 2.0, abs=0.1
    )


@pytest.mark.parametrize("duration_s", [2.0, NOISE_S])
@pytest.mark.parametrize("noise", NOISES)
def test_noise_gives_no_words(sphinx: SphinxRecognizer, noise: str, duration_s: float) -> None:
    clip = NOISES[noise].cut(0.0, duration_s)

    assert sphinx.transcribe(clip) == Recognition()


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
