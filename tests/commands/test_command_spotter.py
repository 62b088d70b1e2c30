from pathlib import Path

import numpy as np
import pytest

from voicecoach.audio.clip import RATE_HZ, Clip, silence
from voicecoach.audio.decode import read_clip
from voicecoach.commands.command_spotter import CommandSpotter
from voicecoach.commands.command_words import Command

VOICES = Path(__file__).parent.parent / "voices"

SAID: list[tuple[str, Command, str]] = [
    ("next-question.flac", "next", "next question"),
    ("what-did-i-miss.flac", "what did i miss", "what did i miss"),
    ("stop.flac", "stop", "stop"),
]


@pytest.fixture(scope="module")
def spotter() -> CommandSpotter:
    return CommandSpotter()


def voice(file: str, gain: float = 1.0) -> Clip:
    return Clip(samples=gain * read_clip(VOICES / file).samples)


def joined(*clips: Clip) -> Clip:
    return Clip(samples=np.concatenate([clip.samples for clip in clips]))


def in_noise(clip: Clip, level: float) -> Clip:
    noise = np.random.default_rng(3).standard_normal(len(clip.samples))
    return Clip(samples=(clip.samples + level * noise).astype(np.float32))


@pytest.mark.parametrize(("file", "command", "phrase"), SAID)
def test_a_command_said_alone_is_heard(
    spotter: CommandSpotter, file: str, command: Command, phrase: str
) -> None:
    heard = spotter.hear(voice(file))

    assert heard is not None
    assert (heard.command, heard.phrase) == (command, phrase)
    assert 0.5 <= heard.confidence <= 1.0


@pytest.mark.parametrize(("file", "command", "phrase"), SAID)
@pytest.mark.parametrize("gain", [0.05, 1.0])
def test_silence_around_it_and_loudness_make_no_difference(
    spotter: CommandSpotter, file: str, command: Command, phrase: str, gain: float
) -> None:
    clip = in_noise(joined(silence(0.5), voice(file, gain), silence(0.5)), 1e-4)
    heard = spotter.hear(clip)

    assert heard is not None
    assert heard.command == command


@pytest.mark.parametrize("file", ["thats-my-answer.flac", "im-done.flac", "answer.flac"])
def test_other_words_are_no_command(spotter: CommandSpotter, file: str) -> None:
    assert spotter.hear(voice(file)) is None


@pytest.mark.parametrize("start_s", [0.0, 1.0, 2.0, 3.0, 4.0])
@pytest.mark.parametrize("length_s", [0.4, 0.8, 1.4])
def test_a_piece_of_an_answer_is_no_command(
    spotter: CommandSpotter, answer: Clip, start_s: float, length_s: float
) -> None:
    assert spotter.hear(answer.cut(start_s, start_s + length_s)) is None


def test_a_command_within_an_answer_is_none(spotter: CommandSpotter, answer: Clip) -> None:
    assert spotter.hear(joined(voice("stop.flac"), answer.cut(0.0, 1.5))) is None
    assert spotter.hear(joined(answer.cut(0.5, 1.5), voice("stop.flac"))) is None


@pytest.mark.parametrize("duration_s", [0.0, 0.001, 0.01, 0.5, 3.0])
def test_silence_is_no_command(spotter: CommandSpotter, duration_s: float) -> None:
    assert spotter.hear(silence(duration_s)) is None


@pytest.mark.parametrize("duration_s", [0.3, 1.0, 2.0])
def test_noise_is_no_command(spotter: CommandSpotter, duration_s: float) -> None:
    assert spotter.hear(in_noise(silence(duration_s), 0.1)) is None


def test_a_tone_and_a_click_are_no_command(spotter: CommandSpotter) -> None:
    tone = 0.3 * np.sin(2 * np.pi * 440 * np.arange(RATE_HZ) / RATE_HZ)
    click = np.zeros(RATE_HZ)
    click[8000:8050] = 0.9

    for samples in (tone, click):
        clip = joined(silence(0.3), Clip(samples=samples.astype(np.float32)), silence(0.3))
        assert spotter.hear(clip) is None


def test_what_was_heard_before_makes_no_difference(spotter: CommandSpotter, answer: Clip) -> None:
    before = spotter.hear(voice("stop.flac"))
    spotter.hear(answer.cut(0.0, 1.0))
    spotter.hear(voice("what-did-i-miss.flac"))

    assert spotter.hear(voice("stop.flac")) == before
