import dataclasses

import pytest

from voicecoach.host import LINUX, MACOS, WINDOWS, Host, host


@pytest.mark.parametrize(
    ("platform", "expected"),
    [("linux", LINUX), ("darwin", MACOS), ("win32", WINDOWS), ("freebsd14", LINUX)],
)
def test_each_platform_has_its_record(platform: str, expected: Host) -> None:
    assert host(platform) is expected


@pytest.mark.parametrize("system", [LINUX, MACOS, WINDOWS], ids=lambda system: system.name)
def test_hints_fit_into_an_error_of_one_line(system: Host) -> None:
    for field in dataclasses.fields(system):
        value = getattr(system, field.name)
        if field.name.endswith("_hint"):
            assert value
            assert "\n" not in value
            assert not value.endswith(".")


def test_the_microphone_is_allowed_in_each_systems_own_settings() -> None:
    assert "System Settings > Privacy & Security > Microphone" in MACOS.microphone_hint
    assert "desktop apps" in WINDOWS.microphone_hint
    assert "muted" in LINUX.microphone_hint


def test_portaudio_comes_from_the_system_on_linux_and_from_the_wheel_elsewhere() -> None:
    assert "libportaudio2" in LINUX.portaudio_hint
    assert "sounddevice" in MACOS.portaudio_hint
    assert "sounddevice" in WINDOWS.portaudio_hint
