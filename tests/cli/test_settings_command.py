"""``voicecoach settings`` as a person types it, and commands that go by what is set."""

import argparse
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes import ListSpeaker, ListVoice, ScriptedMicrophone, tone, typing
from voicecoach.archive.sessions import Archive
from voicecoach.audio.devices import Device
from voicecoach.audio.streams import DeviceError
from voicecoach.cli import checks, devices, sound_checks
from voicecoach.cli.checks import settings_checks
from voicecoach.cli.devices import named_device
from voicecoach.cli.main import main
from voicecoach.cli.options.devices import add_device_arguments
from voicecoach.cli.options.drill import add_question_arguments
from voicecoach.cli.options.patience import add_patience_arguments
from voicecoach.cli.packs import chosen_pack
from voicecoach.cli.patience import waits_of
from voicecoach.errors import UsageError
from voicecoach.preferences import Preferences, keep_preference, settings_file
from voicecoach.session.endings.waits import Waits

Captured = pytest.CaptureFixture[str]
Patch = pytest.MonkeyPatch


pytestmark = pytest.mark.usefixtures("data")


def settings(*arguments: str) -> int:
    return main(["settings", *arguments])


def test_what_was_set_is_listed_and_what_was_not_says_what_it_decides(
    capsys: Captured, data: Path
) -> None:
    assert settings("set", "microphone", "USB headset") == 0
    assert settings("set", "packs", "pm-warm-up", "tencent-ai-pm") == 0
    capsys.readouterr()

    assert settings() == 0

    out = capsys.readouterr().out
    assert "microphone    USB headset\n" in out
    assert "packs         pm-warm-up, tencent-ai-pm\n" in out
    assert "end-silence   not set (seconds of silence" in out
    assert str(settings_file(data)) in out


def test_what_is_forgotten_is_not_set(capsys: Captured) -> None:
    assert settings("set", "speaker", "Monitor") == 0
    assert settings("unset", "speaker") == 0
    assert settings("unset", "speaker") == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("speaker       not set")


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["set", "mic", "USB"], "no setting 'mic'; there are voice"),
        (["unset", "mic"], "no setting 'mic'; there are voice"),
        (["set", "end-silence", "20"], "from 1.5 to 8"),
        (["set", "interview-on", "soon"], "a day such as"),
        (["set", "packs", "pm-warm-upp"], "did you mean pm-warm-up"),
        (["set", "model", "based"], "based"),
        (["set", "voice", "nobody"], "nobody"),
        (["set", "microphone", "USB", "headset"], "put it in quotes"),
        (["set", "speaker", "3"], "a part of its name"),
    ],
)
def test_what_cannot_be_set_is_one_line(
    arguments: list[str], complaint: str, capsys: Captured, data: Path
) -> None:
    assert settings(*arguments) == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert complaint in line
    assert not settings_file(data).exists()


def test_a_broken_setting_is_said_and_stops_no_other_command(capsys: Captured, data: Path) -> None:
    data.mkdir()
    settings_file(data).write_text("end-silence = 20\ncolour = 'red'\n", encoding="utf-8")

    assert main(["analyze", "--engine", "sphinx", "missing.txt"]) == 2
    silence, colour, missing = capsys.readouterr().err.splitlines()
    assert f"{settings_file(data)}: end-silence" in silence
    assert f"{settings_file(data)}: there is no setting 'colour'" in colour
    assert "missing.txt" in missing

    assert settings() == 1
    assert settings("set", "speaker", "Monitor") == 0
    assert main(["history", "list"]) == 0
    assert "colour" not in capsys.readouterr().err.splitlines()[2:]


def parsed(*arguments: str, preferences: Preferences) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    for add in (add_device_arguments, add_patience_arguments, add_question_arguments):
        add(parser)
    args = parser.parse_args(arguments)
    args.preferences = preferences
    return args


def test_an_option_wins_over_what_is_set_and_that_over_the_default() -> None:
    set_to_5 = Preferences(end_silence_s=5.0)
    assert waits_of(parsed("--end-silence", "2", preferences=set_to_5)).silence_s == 2.0
    set_waits = waits_of(parsed(preferences=set_to_5))
    assert set_waits.silence_s == 5.0
    assert waits_of(parsed(preferences=Preferences())) == Waits()


def device(name: str) -> Device:
    return Device(
        index=0,
        name=name,
        inputs=1,
        outputs=1,
        rate_hz=48_000,
        is_default_input=True,
        is_default_output=True,
    )


def find(wanted: str | None) -> Device:
    if wanted not in (None, "USB", "desk"):
        raise UsageError(f'no microphone fits "{wanted}"')
    return device(wanted or "built in")


@pytest.mark.parametrize(
    ("option", "wished", "name", "notices"),
    [
        ("desk", "USB", "desk", 0),
        (None, "USB", "USB", 0),
        (None, None, "built in", 0),
        (None, "unplugged", "built in", 1),
    ],
)
def test_a_device_that_is_set_is_a_wish(
    option: str | None, wished: str | None, name: str, notices: int
) -> None:
    said: list[str] = []
    assert named_device(option, wished, find=find, notify=said.append).name == name
    assert len(said) == notices
    assert all('fits "unplugged" (voicecoach settings names it)' in line for line in said)


def test_a_device_of_an_option_is_an_order() -> None:
    with pytest.raises(UsageError, match="unplugged"):
        named_device("unplugged", "USB", find=find, notify=print)


@pytest.mark.parametrize(("wished", "state"), [("USB", "ok"), ("unplugged", "warn")])
def test_doctor_tests_the_devices_that_practice_would_take(
    wished: str, state: str, monkeypatch: Patch
) -> None:
    preferences = Preferences(microphone=wished, speaker=wished)
    voice = ListVoice()
    monkeypatch.setattr(sound_checks, "find_input", find)
    monkeypatch.setattr(sound_checks, "find_output", find)
    monkeypatch.setattr(
        sound_checks, "SoundDeviceMicrophone", lambda _: ScriptedMicrophone(tone(4))
    )
    monkeypatch.setattr(
        sound_checks, "SoundDeviceSpeaker", lambda device: ListSpeaker(name=device.name)
    )
    monkeypatch.setattr(sound_checks, "best_voice", lambda _folder, **_: voice)

    heard = sound_checks.microphone_check(None, preferences)
    played = sound_checks.speaker_check(None, Path("voices"), preferences)

    assert heard.state == played.state == state
    for check in (heard, played):
        assert ("USB" if state == "ok" else "built in") in check.finding
        assert ('fits "unplugged" (voicecoach settings names it)' in check.finding) == (
            state == "warn"
        )


def test_doctor_shows_what_is_set_and_what_cannot_be_used() -> None:
    preferences = Preferences(voice="espeak", end_silence_s=5.0)

    voice, silence, problem = settings_checks(preferences, ["settings.toml: colour"])

    assert (voice.state, voice.what, voice.finding) == ("ok", "Set voice", "espeak")
    assert (silence.what, silence.finding) == ("Set end-silence", "5 s")
    assert (problem.state, problem.finding) == ("warn", "settings.toml: colour")


def test_doctor_reads_the_file_that_settings_writes(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    keep_preference(data, "voice", "espeak")
    for check in ("engine_checks", "voice_checks", "model_checks"):
        monkeypatch.setattr(checks, check, lambda *_: iter(()))

    main(["doctor", "--no-sound"])

    assert "ok    Set voice           espeak\n" in capsys.readouterr().out


def test_no_device_at_all_is_no_matter_of_wishes(monkeypatch: Patch) -> None:
    def none(_wanted: str | None) -> Device:
        raise DeviceError("there is no microphone")

    monkeypatch.setattr(devices, "find_input", none)
    with pytest.raises(DeviceError):
        devices.open_microphone(parsed(preferences=Preferences(microphone="USB")), notify=print)


def test_sessions_take_turns_among_the_packs_that_are_set(capsys: Captured, data: Path) -> None:
    packs = ("pm-warm-up", "no-such-pack", "tencent-ai-pm")
    args = parsed(preferences=Preferences(packs=packs))
    begun = datetime(2026, 11, 1, tzinfo=UTC)
    taken = []
    for day in range(4):
        pack = chosen_pack(args, data).id
        taken.append(pack)
        Archive(data).start_session(pack=pack, now=begun + timedelta(days=day))

    assert taken == ["pm-warm-up", "tencent-ai-pm"] * 2
    assert "left out: there is no pack 'no-such-pack'" in capsys.readouterr().err
    by_option = parsed("--pack", "mock-debrief", preferences=args.preferences)
    assert chosen_pack(by_option, data).id == "mock-debrief"


def test_the_day_of_the_interview_is_counted_down_to(
    monkeypatch: Patch, capsys: Captured, data: Path
) -> None:
    keep_preference(data, "interview-on", str(datetime.now().astimezone().date()))
    monkeypatch.setattr("sys.stdin", typing("stop\n"))

    assert main(["drill", "--text", "--classifier", "rules"]) == 0

    assert "Your interview is today." in capsys.readouterr().out
