from functools import partial

import numpy as np
import pytest

from tests.fakes import LevelDetector, quiet, tone
from voicecoach.audio.clip import Samples
from voicecoach.session.survey import Survey, survey
from voicecoach.vad.tracker import SpeechTracker

VOICE = np.concatenate([quiet(1.0), tone(3.0), quiet(1.0)])
SHORT = np.concatenate([quiet(3.0), tone(1.0), quiet(2.0)])


def surveyed(*tracks: Samples) -> Survey:
    def blocks(sound: Samples) -> list[Samples]:
        return [sound[start : start + 1000] for start in range(0, len(sound), 1000)]

    return survey(
        [partial(blocks, track) for track in tracks], lambda: SpeechTracker(LevelDetector())
    )


@pytest.mark.parametrize(
    ("tracks", "chosen", "with_speech"),
    [
        ((quiet(5.0), VOICE), 1, (1,)),
        ((VOICE, quiet(5.0)), 0, (0,)),
        ((SHORT, quiet(1.0), VOICE), 2, (2, 0)),
        ((VOICE, VOICE), 0, (0, 1)),
        ((quiet(1.0), quiet(1.0)), 0, ()),
        ((VOICE,), 0, ()),
    ],
)
def test_the_track_with_most_speech_is_chosen_else_the_first(
    tracks: tuple[Samples, ...], chosen: int, with_speech: tuple[int, ...]
) -> None:
    found = surveyed(*tracks)
    assert (found.track, found.with_speech) == (chosen, with_speech)


def test_what_is_told_is_told_of_the_chosen_track() -> None:
    found = surveyed(quiet(9.0), VOICE)
    assert found.duration_s == 5.0
    assert found.level_dbfs == pytest.approx(-23.0, abs=1.0)
    assert not found.is_silent


def test_a_quiet_track_is_heard_as_loud_as_the_other_before_they_are_compared() -> None:
    found = surveyed(SHORT, VOICE / 100)
    assert found.track == 1
    assert found.gain_db == pytest.approx(45.0, abs=1.0)
