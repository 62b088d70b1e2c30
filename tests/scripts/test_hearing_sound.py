import numpy as np
import pytest

from scripts.hearing.codecs import CODECS, encoded
from scripts.hearing.conditions import CONDITIONS
from scripts.hearing.noise import at_level, band, companded, pink_noise, reverberant, white_noise
from scripts.hearing.nothing import keyboard, music
from scripts.hearing.render import Said
from scripts.hearing.scene import SPEECH_DBFS
from tests.evaluation.builders import CHOSEN
from voicecoach.audio.clip import RATE_HZ, level_dbfs
from voicecoach.audio.decode import read_clip
from voicecoach.transcript import Span

SECOND = RATE_HZ


@pytest.fixture
def rng():
    return np.random.default_rng(3)


def power_db(samples, low_hz, high_hz):
    spectrum = np.abs(np.fft.rfft(samples)) ** 2
    hz = np.fft.rfftfreq(len(samples), 1 / RATE_HZ)
    return 10 * np.log10(spectrum[(hz >= low_hz) & (hz < high_hz)].sum() + 1e-12)


@pytest.mark.parametrize("noise", [pink_noise, white_noise])
def test_noise_has_the_level_that_was_asked_for(noise, rng):
    assert level_dbfs(noise(3 * SECOND, rng, -40.0)) == pytest.approx(-40, abs=0.1)


def test_pink_noise_is_as_strong_in_every_octave_and_silent_below_hearing(rng):
    sound = pink_noise(20 * SECOND, rng, -20.0)

    octaves = [power_db(sound, hz, 2 * hz) for hz in (125, 500, 2000)]
    assert octaves == pytest.approx([octaves[0]] * 3, abs=0.5)
    assert power_db(sound, 0, 19) < octaves[0] - 60


def test_a_room_adds_an_echo_and_delays_nothing(rng):
    click = np.zeros(2 * SECOND, np.float32)
    click[SECOND // 2] = 1.0

    heard = reverberant(click, rng, rt60_s=0.5)

    assert np.argmax(np.abs(heard)) == SECOND // 2
    assert not np.abs(heard[: SECOND // 2 - 1]).max() > 1e-6
    echo = heard[SECOND // 2 + 1 :]
    early, late = (level_dbfs(echo[at : at + 800]) for at in (0, SECOND // 4))
    assert early - late == pytest.approx(30, abs=3)  # half of the time that 60 dB take


def test_a_band_keeps_what_is_in_it_and_delays_nothing():
    seconds = np.arange(SECOND) / RATE_HZ
    inside, below, above = (
        np.sin(2 * np.pi * hz * seconds).astype(np.float32) for hz in (1000, 80, 6000)
    )

    kept = band(inside + below + above, 300, 3400)

    assert np.abs(kept - inside)[500:-500].max() < 0.05


def test_companding_is_coarse_but_close(rng):
    sound = at_level(rng.standard_normal(SECOND).astype(np.float32), -25.0)

    error = companded(sound) - sound

    assert -70 < level_dbfs(error) < level_dbfs(sound) - 30


def an_answer_of(samples):
    return Said(
        answer=CHOSEN,
        voice="joe",
        texts=("Hello.",),
        samples=samples,
        sentences=(Span(start_s=0.2, end_s=0.8),),
    )


@pytest.mark.parametrize("name", CONDITIONS)
def test_a_condition_changes_no_time_and_is_the_same_each_time(name, rng):
    said = an_answer_of(pink_noise(SECOND + 7, rng, SPEECH_DBFS))

    first, again = (CONDITIONS[name].applied(said, name) for _ in range(2))

    assert first.samples.dtype == np.float32
    assert len(first.samples) == len(said.samples)
    assert first.sentences == said.sentences
    assert np.array_equal(first.samples, again.samples)


@pytest.mark.parametrize(("name", "snr_db"), [("noise-20", 20), ("noise-10", 10)])
def test_noise_lies_so_far_below_the_voice(name, snr_db, rng):
    said = an_answer_of(pink_noise(SECOND, rng, SPEECH_DBFS))

    added = CONDITIONS[name].applied(said, name).samples - said.samples

    assert level_dbfs(added) == pytest.approx(SPEECH_DBFS - snr_db, abs=0.1)


def test_sound_that_begins_later_has_later_sentences():
    moved = an_answer_of(np.zeros(SECOND, np.float32)).sounding(
        np.zeros(3 * SECOND, np.float32), later_s=1.5
    )

    assert moved.sentences == (Span(start_s=1.7, end_s=2.3),)
    assert moved.sound_s == 3.0


@pytest.mark.parametrize("codec", CODECS)
def test_every_codec_gives_the_same_sound_back(codec, answer, tmp_path):
    path = encoded(answer.samples, codec, tmp_path / "answer")

    back = read_clip(path).samples

    assert len(back) == pytest.approx(len(answer.samples), abs=0.1 * RATE_HZ)
    frames = [
        np.sqrt(np.mean(one[: 90 * 1000].reshape(-1, 1000) ** 2, axis=1))
        for one in (answer.samples, back)
    ]
    assert np.corrcoef(*frames)[0, 1] > 0.9


@pytest.mark.parametrize("sound", [keyboard, music])
def test_sounds_of_nobody_are_sounds(sound, rng):
    samples = sound(5 * SECOND, rng)

    assert samples.dtype == np.float32
    assert len(samples) == 5 * SECOND
    assert np.abs(samples).max() <= 1.0
    assert level_dbfs(samples) > -60
