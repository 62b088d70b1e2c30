"""The coach's own voice is known again, late, faint and in a room; nobody else's is."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.audio.decode import read_clip
from voicecoach.audio.echo import EVIDENCE_S, FAINTEST_DB, echo_db, echo_left_s, is_own

VOICES = Path(__file__).parents[1] / "voices"
SAID = read_clip(VOICES / "answer.flac").samples
WINDOW = round(EVIDENCE_S * RATE_HZ)


def heard_at(left_s: float, *, level_db: float = -10.0, echo: Samples = SAID) -> Samples:
    """What the microphone has heard when so much of the echo is still to come."""
    end = len(SAID) - round(left_s * RATE_HZ)
    sound = np.pad(echo, (0, WINDOW))[:end]
    return (10 ** (level_db / 20) * sound).astype(np.float32)


def in_a_room(sound: Samples) -> Samples:
    """With reverberation of half a second, as strong as the direct sound."""
    time_s = np.arange(RATE_HZ // 2) / RATE_HZ
    tail = np.random.default_rng(4).standard_normal(len(time_s)) * 10 ** (-3 * time_s / 0.5)
    tail /= np.linalg.norm(tail)
    tail[0] = 1.0
    size = 1 << (len(sound) + len(tail)).bit_length()
    wet = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(tail, size), size)
    return wet[: len(sound)].astype(np.float32)


def noise(level_dbfs: float, size: int) -> Samples:
    return (10 ** (level_dbfs / 20) * np.random.default_rng(5).standard_normal(size)).astype(
        np.float32
    )


@given(left_s=st.floats(0.05, 2.5), level_db=st.floats(-40.0, 0.0))
def test_an_echo_tells_how_much_of_it_is_still_to_come(left_s: float, level_db: float) -> None:
    heard = heard_at(left_s, level_db=level_db)

    assert echo_left_s(heard, SAID) == pytest.approx(left_s, abs=0.01)


@pytest.mark.parametrize("left_s", [0.3, 0.9, 1.6, 2.3])
def test_an_echo_is_known_in_a_room_and_in_noise(left_s: float) -> None:
    heard = heard_at(left_s, level_db=-20.0, echo=in_a_room(SAID))
    heard = heard + noise(-60.0, len(heard))

    assert echo_left_s(heard, SAID) == pytest.approx(left_s, abs=0.01)


def test_of_an_echo_in_its_last_word_nothing_is_left_after_it() -> None:
    said = SAID[: 3 * RATE_HZ]
    heard = np.pad(said[-WINDOW // 2 :], (0, WINDOW // 2))

    assert echo_left_s(heard, said) == 0.0


@pytest.mark.parametrize("name", ["im-done", "next-question", "stop", "what-did-i-miss"])
def test_another_voice_is_no_echo(name: str) -> None:
    voice = read_clip(VOICES / f"{name}.flac").samples
    windows = [voice[: end + 1] for end in range(WINDOW, len(voice), RATE_HZ // 20)]

    assert [echo_left_s(heard, SAID) for heard in windows] == [0.0] * len(windows)


def test_the_same_voice_with_other_words_is_no_echo() -> None:
    voice = read_clip(VOICES / "thats-my-answer.flac").samples

    assert echo_left_s(voice[: RATE_HZ // 2], SAID) == 0.0


@pytest.mark.parametrize(
    "heard",
    [
        np.zeros(WINDOW, np.float32),
        noise(-50.0, WINDOW),
        (0.1 * np.sin(2 * np.pi * 50 * np.arange(WINDOW) / RATE_HZ)).astype(np.float32),
        heard_at(1.0)[-WINDOW // 2 :],
        np.zeros(0, np.float32),
    ],
    ids=["silence", "noise", "hum", "too little", "nothing"],
)
def test_where_no_voice_is_heard_there_is_no_echo(heard: Samples) -> None:
    assert echo_left_s(heard, SAID) == 0.0


@pytest.mark.parametrize("said", [np.zeros(0, np.float32), np.zeros(RATE_HZ, np.float32)])
def test_where_nothing_was_said_there_is_no_echo(said: Samples) -> None:
    assert echo_left_s(heard_at(1.0), said) == 0.0


OTHER = read_clip(VOICES.parent / "vad" / "voices" / "slt.flac").samples


def at(moment_s: float, sound: Samples) -> Samples:
    return sound[: round(moment_s * RATE_HZ)]


@pytest.mark.parametrize("late_s", [0.0, 0.15, 1.5])
@pytest.mark.parametrize("wet", [False, True])
def test_the_coach_knows_its_own_echo_while_it_speaks(late_s: float, wet: bool) -> None:
    room = 0.5 * (in_a_room(SAID) - SAID) if wet else 0.0
    echo = np.pad(SAID + room, (round(late_s * RATE_HZ), 0))
    for moment_s in (2.0, 2.5, 3.0, 3.5):
        heard = at(moment_s, echo) * 0.1 + noise(-70, round(moment_s * RATE_HZ))
        assert is_own(heard, at(moment_s, SAID))


def test_another_voice_over_a_faint_echo_is_not_its_own() -> None:
    for moment_s in (2.0, 2.5, 3.0):
        heard = at(moment_s, OTHER) + 0.1 * at(moment_s, SAID)
        assert not is_own(heard, at(moment_s, SAID))


def test_nothing_is_its_own_before_anything_was_said() -> None:
    assert not is_own(OTHER, SAID[:0])
    assert not is_own(OTHER[:100], SAID)


@pytest.mark.parametrize("level_db", [-50.0, -30.0, -10.0])
def test_how_loudly_it_is_heard_is_measured(level_db: float) -> None:
    echo = np.pad(SAID, (round(0.3 * RATE_HZ), RATE_HZ)) * 10 ** (level_db / 20)
    heard = (echo + noise(-85, len(echo))).astype(np.float32)
    assert echo_db(heard, SAID) == pytest.approx(level_db, abs=1.0)


def test_without_an_echo_it_is_at_most_what_the_noise_of_the_room_hides() -> None:
    assert -70.0 < echo_db(noise(-40, 2 * len(SAID)), SAID) < -40.0
    assert echo_db(np.zeros(2 * len(SAID), np.float32), SAID) == FAINTEST_DB


@pytest.mark.parametrize("echo", [0.0, 0.03, 0.3])
def test_who_speaks_while_it_is_measured_makes_it_come_out_higher_never_lower(echo: float) -> None:
    heard = np.pad(SAID, (0, RATE_HZ)) * echo
    heard[: len(OTHER)] += OTHER
    assert echo_db(heard.astype(np.float32), SAID) > -30.0
