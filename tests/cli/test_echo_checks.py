"""Doctor measures how loudly the microphone hears the speaker."""

from pathlib import Path

import numpy as np
import pytest

from tests.fakes import ListSpeaker, ListVoice, ScriptedMicrophone, quiet
from tests.session.air import humming
from voicecoach.archive.echoes import read_echoes
from voicecoach.audio.clip import RATE_HZ, Samples, silence
from voicecoach.audio.streams import DeviceError
from voicecoach.cli.checks import Check
from voicecoach.cli.echo_checks import echo_check
from voicecoach.preferences import Preferences

SAID = humming(3.0)


def checked(
    heard: Samples, data: Path, *, preferences: Preferences | None = None, broken: bool = False
) -> Check:
    speaker = ListSpeaker(name="Monitor", error=DeviceError("it is in use") if broken else None)
    return echo_check(
        ScriptedMicrophone(heard, live=True, tail=0.0),
        speaker,
        ListVoice(sound=SAID),
        data=data,
        preferences=preferences or Preferences(),
    )


def room(echo: float) -> Samples:
    heard = quiet(9)
    late = round(0.2 * RATE_HZ)
    heard[late : late + len(SAID)] += np.float32(echo) * SAID
    return heard


@pytest.mark.parametrize(
    ("echo", "state", "told"),
    [
        (0.0, "ok", "speak while I speak and I stop; say go on and I go on"),
        (0.01, "ok", "(echo -40 dB, up to -30 is fine)"),
        (0.3, "warn", "you cannot interrupt me by voice: the microphone hears me too loudly"),
    ],
)
def test_the_echo_is_measured_told_and_kept(
    tmp_path: Path, echo: float, state: str, told: str
) -> None:
    check = checked(room(echo), tmp_path)
    assert (check.what, check.state) == ("Barge-in", state)
    assert told in check.finding
    kept = read_echoes(tmp_path).between("scripted", "Monitor")
    assert kept is not None
    assert (kept.echo_db <= -30) == (state == "ok")


def test_it_tells_what_the_setting_makes_of_it(tmp_path: Path) -> None:
    off = checked(room(0.3), tmp_path, preferences=Preferences(barge_in="off"))
    assert (off.state, off.finding.endswith("barge-in is off")) == ("ok", True)
    on = checked(room(0.3), tmp_path, preferences=Preferences(barge_in="on"))
    assert (on.state, "louder than that" in on.finding) == ("ok", True)


def test_what_cannot_be_measured_is_told_and_not_kept(tmp_path: Path) -> None:
    forbidden = checked(silence(9.0).samples, tmp_path)
    assert forbidden.state == "warn"
    assert "only zeros" in forbidden.finding
    refused = checked(room(0.0), tmp_path, broken=True)
    assert (refused.state, refused.finding) == ("warn", "it is in use")
    assert read_echoes(tmp_path).pairs == ()
