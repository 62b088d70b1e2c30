"""Sources of a real sound server that come, go and change while somebody answers."""

from pathlib import Path

import pytest

from tests.end_to_end.test_sound_card import ANSWER, STRONG, kept, practice
from tests.night import at_night, tries
from tests.soundcard import SoundCard, correlation
from voicecoach.audio.decode import read_clip

FORMS = [(48_000, 6), (8_000, 1), (16_000, 2), (44_100, 8), (96_000, 2)][: tries(1, night=5)]


@pytest.mark.parametrize(("rate_hz", "channels"), FORMS)
def test_a_source_that_is_unplugged_in_mid_answer_and_comes_back_in_another_form(
    rate_hz: int, channels: int, sound_card: SoundCard, tmp_path: Path
) -> None:
    with practice(sound_card, tmp_path) as program:
        program.wait_for("Listening")
        player = sound_card.play_into_microphone(STRONG.path, wait=False)
        program.wait_for("  10 s:")
        player.terminate()
        sound_card.unplug()
        sound_card.plug_in(rate_hz=rate_hz, channels=channels)
        sound_card.play_into_microphone(ANSWER)
        program.wait_for("Answer ended")
        code = program.finish()
    record, audio = kept(tmp_path)
    assert record.status == "assessed", program.output
    recorded = read_clip(audio).samples
    before = 0.9 if rate_hz >= 16_000 else 0.7
    assert correlation(read_clip(STRONG.path).cut(0, 8).samples, recorded) >= before
    assert correlation(read_clip(ANSWER).samples, recorded) >= before
    assert code == 0, program.output


@pytest.mark.skipif(not at_night(), reason="the lane of the sound card is long as it is")
def test_another_default_in_mid_answer_costs_nothing(sound_card: SoundCard, tmp_path: Path) -> None:
    """The server goes on delivering what it did, or moves the stream: nothing of it is lost."""
    with practice(sound_card, tmp_path) as program:
        program.wait_for("Listening")
        player = sound_card.play_into_microphone(STRONG.path, wait=False)
        program.wait_for("  10 s:")
        player.terminate()
        sound_card.plug_in("other", rate_hz=44_100, channels=2)
        sound_card.play_into_microphone(ANSWER)
        program.wait_for("Answer ended")
        assert program.finish() == 0, program.output
    record, audio = kept(tmp_path)
    assert record.status == "assessed"
    recorded = read_clip(audio).samples
    assert correlation(read_clip(STRONG.path).cut(0, 8).samples, recorded) >= 0.9
    assert correlation(read_clip(ANSWER).samples, recorded) >= 0.9
