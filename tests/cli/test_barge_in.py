"""Whether speaking stops the coach: by option, by setting, by what was measured."""

import argparse
from pathlib import Path

import pytest

from tests.fakes import LevelDetector, ListSpeaker, ScriptedMicrophone, quiet
from voicecoach.archive.echoes import Echo, keep_echo
from voicecoach.audio.mute import Mute
from voicecoach.audio.streams import Speaker
from voicecoach.cli.barge_in import barge_in_for, decide
from voicecoach.cli.main import main
from voicecoach.cli.options.devices import add_device_arguments
from voicecoach.preferences import BargeInMode, Preferences
from voicecoach.session.ear import BargeIn


def echo(db: float) -> Echo:
    return Echo(microphone="scripted", speaker="list", echo_db=db, measured_at="2026-03-01")


@pytest.mark.parametrize(
    ("mode", "echo_db", "is_on", "told"),
    [
        ("auto", None, False, "was not measured; measure it: voicecoach doctor"),
        ("auto", -50.0, True, "speak while I speak and I stop"),
        ("auto", -12.0, False, "hears me too loudly (echo -12 dB, up to -30 is fine)"),
        ("on", None, True, "measure it: voicecoach doctor"),
        ("on", -12.0, True, "you have to be louder than that"),
        ("off", -50.0, False, "barge-in is off"),
    ],
)
def test_it_follows_from_the_wish_and_the_echo(
    mode: BargeInMode, echo_db: float | None, is_on: bool, told: str
) -> None:
    decision = decide(mode, None if echo_db is None else echo(echo_db))
    assert decision.is_on is is_on
    assert told in decision.told


class Devices:
    """A pair of devices and what was told about them."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.told: list[str] = []
        self.microphone = ScriptedMicrophone(quiet(1), live=True)
        self.speaker: Speaker = ListSpeaker()

    def barge_in(self, *options: str, preferences: Preferences | None = None) -> BargeIn | None:
        parser = argparse.ArgumentParser()
        add_device_arguments(parser)
        args = parser.parse_args(options)
        args.preferences = preferences or Preferences()
        return barge_in_for(
            args,
            self.microphone,
            self.speaker,
            data=self.data,
            detector=LevelDetector(),
            notify=self.told.append,
        )


@pytest.fixture
def devices(tmp_path: Path) -> Devices:
    return Devices(tmp_path)


def test_devices_that_were_never_measured_do_not_interrupt_and_it_is_said_what_to_do(
    devices: Devices,
) -> None:
    assert devices.barge_in() is None
    assert "voicecoach doctor" in devices.told[0]


def test_what_was_measured_is_what_is_expected(devices: Devices) -> None:
    keep_echo(devices.data, echo(-44.0))
    barge_in = devices.barge_in()
    assert barge_in is not None
    assert barge_in.echo_db == -44.0
    assert not barge_in.forced


def test_an_option_wins_over_the_setting(devices: Devices) -> None:
    on, off = Preferences(barge_in="on"), Preferences(barge_in="off")
    assert devices.barge_in(preferences=on) is not None
    assert devices.barge_in("--barge-in", "off", preferences=on) is None
    devices.told.clear()
    assert devices.barge_in(preferences=off) is None
    assert devices.told == []


def test_files_and_a_missing_speaker_interrupt_nobody_and_nothing_is_said(
    devices: Devices, tmp_path: Path
) -> None:
    assert devices.barge_in("--speaker-file", str(tmp_path / "out.wav")) is None
    devices.microphone.hears_speaker = False
    assert devices.barge_in("--barge-in", "on") is None
    devices.microphone.hears_speaker = True
    devices.speaker = Mute()
    assert devices.barge_in("--barge-in", "on") is None
    assert devices.told == []


@pytest.mark.parametrize("value", ["auto", "on", "off"])
def test_it_can_be_set_once(value: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings", "set", "barge-in", value]) == 0
    assert capsys.readouterr().out == f"barge-in      {value}\n"


def test_another_word_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings", "set", "barge-in", "maybe"]) == 2
    assert "auto, on, off" in capsys.readouterr().err
