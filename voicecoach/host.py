"""The one place for what differs between Linux, macOS and Windows.

Records only, so that what a person on another system reads can be tested on any of them.
"""

import sys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Host:
    """An operating system, as far as sound is concerned."""

    name: str

    portaudio_hint: str
    """What to do when the PortAudio library is not there. Only on Linux does sounddevice's wheel
    not bring it."""

    no_device_hint: str
    """What to check when PortAudio sees no sound device at all."""

    microphone_hint: str
    """Where to allow the microphone. A refusal is not an error anywhere: macOS, for one, delivers
    nothing but zeros."""

    sound_server_hint: str
    """What to do when whatever mixes the sound of all programs does not answer any more."""

    sound_api: str | None
    """The PortAudio host API whose devices are offered; None for PortAudio's own choice.

    Windows shows each device once per API. WASAPI is the one with full names and low delay; in
    shared mode it insists on the device's own rate unless asked to convert.
    """

    voice: str
    """The speech engine that sounds best without anything to install or download."""

    end_of_input: str = "Ctrl-D"
    """What ends standard input where it is typed."""


LINUX = Host(
    name="Linux",
    portaudio_hint="install it: sudo apt-get install libportaudio2 (Fedora, Arch: portaudio)",
    no_device_hint=(
        "check that a sound server runs and that ALSA reaches it "
        "(package pipewire-alsa, or libasound2-plugins with PulseAudio)"
    ),
    microphone_hint=(
        "check that the input is not muted (pavucontrol or your desktop's sound settings) and, "
        "in a container or Flatpak, that it may use the sound server"
    ),
    sound_server_hint=(
        "restart the sound server (systemctl --user restart pipewire wireplumber, or pulseaudio -k)"
    ),
    sound_api=None,
    voice="espeak",
)

MACOS = Host(
    name="macOS",
    portaudio_hint="reinstall what brings it: pip install --force-reinstall sounddevice",
    no_device_hint="check System Settings > Sound",
    microphone_hint=(
        "allow it for your terminal under System Settings > Privacy & Security > Microphone, "
        "then restart the terminal"
    ),
    sound_server_hint="restart it (sudo killall coreaudiod)",
    sound_api=None,
    voice="system",
)

WINDOWS = Host(
    name="Windows",
    portaudio_hint="reinstall what brings it: pip install --force-reinstall sounddevice",
    no_device_hint="check Settings > System > Sound",
    microphone_hint=(
        "allow it under Settings > Privacy & security > Microphone, "
        'where "Let desktop apps access your microphone" must be on too'
    ),
    sound_server_hint='restart the service "Windows Audio"',
    sound_api="Windows WASAPI",
    voice="system",
    end_of_input="Ctrl-Z and Enter",
)


def host(platform: str = sys.platform) -> Host:
    """Return the record for a ``sys.platform`` value; any other Unix counts as Linux."""
    return {"darwin": MACOS, "win32": WINDOWS, "cygwin": WINDOWS}.get(platform, LINUX)
