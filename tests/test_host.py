import dataclasses

import pytest

from voicecoach.host import LINUX, MACOS, WINDOWS, Host, host


@pytest.mark.parametrize(
    ("platform", "expected"),
    [("linux", LINUX), ("darwin", MACOS), ("win32", WINDOWS), ("freebsd14", LINUX)],
)
def test_each_platform_has_its_record(platform: str, expected: Host):
    assert host(platform) is expected


@pytest.mark.parametrize("system", [LINUX, MACOS, WINDOWS], ids=lambda system: system.name)
def test_hints_fit_into_an_error_of_one_line(system: Host):
    for field in dataclasses.fields(system):
        value = getattr(system, field.name)
        if field.name.endswith("_hint"):
            assert value
            assert "\n" not in value
            assert not value.endswith(".")


def test_the_microphone_is_allowed_in_each_systems_own_settings():
    assert "System Settings > Privacy & Security > Microphone" in MACOS.microphone_hint
    assert "desktop apps" in WINDOWS.microphone_hint
    assert "muted" in LINUX.microphone_hint


def test_portaudio_is_installed_only_where_the_wheel_does_not_carry_it():
    assert LINUX.portaudio_command[-1] == "libportaudio2"
    assert MACOS.portaudio_command == WINDOWS.portaudio_command == ()
