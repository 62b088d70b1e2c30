"""The doctor's look at PortAudio, the devices, the microphone's level and the speaker."""

import re
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Samples, loudest_dbfs
from voicecoach.audio.devices import Device, find_input, find_output
from voicecoach.audio.intake import CLIPPED, CLIPPED_SHARE
from voicecoach.audio.microphone import SoundDeviceMicrophone
from voicecoach.audio.portaudio import portaudio
from voicecoach.audio.speaker import SoundDeviceSpeaker
from voicecoach.audio.streams import DeviceError
from voicecoach.cli.checks import Check, State
from voicecoach.cli.devices import named_device
from voicecoach.cli.echo_checks import echo_check
from voicecoach.cli.engines import best_voice
from voicecoach.cli.failure_log import in_short
from voicecoach.errors import VoicecoachError
from voicecoach.host import host
from voicecoach.preferences import Preferences
from voicecoach.settings import voices_folder

LISTEN_S = 3.0

SETTLE_S = 5.0
"""How much longer than LISTEN_S a device may take, a Bluetooth headset waking up for example."""

SPEECH_DBFS = -45.0
"""The loudest tenth of a second of somebody speaking at a usual microphone lies well above this;
quiet rooms lie below."""

SUBJECTS = frozenset({"PortAudio", "Microphone", "Speaker"})
"""What these checks are about; the demo and analyze do without."""

SORTS = (
    "airpods", "analog", "array", "bluetooth", "built", "default", "earbuds", "external",
    "handsfree", "hdmi", "headphones", "headset", "hw", "internal", "jack", "macbook",
    "microphone", "monitor", "null", "pipewire", "pulse", "realtek", "speaker", "speakers",
    "sysdefault", "usb", "virtual", "webcam",
)  # fmt: skip
"""Words of names that tell what a device is and not whose."""

GREETING = "Hello. This is how your interviewer sounds."


def portaudio_check() -> Check:
    """Look for the PortAudio library."""
    try:
        version = portaudio().get_portaudio_version()[1]
    except DeviceError as error:
        return Check(state="fail", what="PortAudio", finding=str(error), public=in_short(error))
    known = version.partition(",")[0].removeprefix("PortAudio ")
    return Check(state="ok", what="PortAudio", finding=known, public=known)


def device_checks(devices: Sequence[Device]) -> Iterator[Check]:
    """List the devices, and fail for a kind that is not there at all."""
    for device in devices:
        yield Check(
            state="ok",
            what=f"Device {device.index}",
            finding=f"{device.name}: {_described(device)}",
            public=f"{sort_of(device.name)}: {_described(device)}",
        )
    missing = f"none found; {host().no_device_hint}"
    if not any(device.inputs for device in devices):
        yield Check(state="fail", what="Microphone", finding=missing, public="none found")
    if not any(device.outputs for device in devices):
        yield Check(state="fail", what="Speaker", finding=missing, public="none found")


def sort_of(name: str) -> str:
    """Say what kind of device has this name, which may be its owner's: "Anna's AirPods"."""
    words = set(re.findall(r"[a-z]+", name.lower()))
    return " ".join(sort for sort in SORTS if sort in words) or "a device"


def microphone_check(demanded: str | None, preferences: Preferences) -> Check:
    """Listen to the microphone for a few seconds and judge its level.

    It is the one that an option demands, or else the one that is set, as for practice.
    """
    notes: list[str] = []
    try:
        device = named_device(
            demanded, preferences.microphone, find=find_input, notify=notes.append
        )
        microphone = SoundDeviceMicrophone(device)
        samples = _listen(microphone)
    except VoicecoachError as error:
        return Check(state="fail", what="Microphone", finding=str(error), public=in_short(error))
    used = f"{device.name} ({device.rate_hz} Hz, {microphone.channels} ch)"
    if microphone.overflows and microphone.fault is not None:
        notes.append(microphone.fault)
    return _noted(level_check(samples, used), notes)


def level_check(samples: Samples, name: str) -> Check:
    """Judge a recording of somebody speaking."""
    if len(samples) == 0:
        return Check(
            state="fail",
            what="Microphone",
            finding=f"{name} delivers nothing; {host().microphone_hint}",
            public="delivers nothing",
        )
    if not samples.any():
        return Check(
            state="fail",
            what="Microphone",
            finding=f"{name} delivers only zeros, as where it is forbidden; "
            f"{host().microphone_hint}",
            public="delivers only zeros",
        )
    level_dbfs = loudest_dbfs(samples)
    level = f"loudest {level_dbfs:.0f} dB below full scale".replace(" -", " ")
    heard = f"{name}, {level}"
    if float(np.mean(np.abs(samples) >= CLIPPED)) > CLIPPED_SHARE:
        return Check(
            state="warn",
            what="Microphone",
            finding=f"{heard}: it distorts; turn the input level down",
            public=f"{level}: it distorts",
        )
    if level_dbfs < SPEECH_DBFS:
        return Check(
            state="warn",
            what="Microphone",
            finding=f"{heard}: if you spoke, that is too quiet; go closer, or turn the input "
            "level up",
            public=f"{level}: too quiet for speech",
        )
    return Check(state="ok", what="Microphone", finding=heard, public=level)


def speaker_check(demanded: str | None, voices: Path, preferences: Preferences) -> Check:
    """Say something through the speaker and with the voice that practice would take."""
    notes: list[str] = []
    try:
        device = named_device(demanded, preferences.speaker, find=find_output, notify=notes.append)
        speaker = SoundDeviceSpeaker(device)
        try:
            # What is the matter with another voice is told by the check of that one.
            voice = best_voice(voices, notify=lambda _line: None, wished=preferences.voice)
            speaker.play(voice.synthesize(GREETING))
        finally:
            speaker.close()
    except VoicecoachError as error:
        return Check(state="fail", what="Speaker", finding=str(error), public=in_short(error))
    played = Check(
        state="ok",
        what="Speaker",
        finding=f'{speaker.name} has played "{GREETING}" Not heard? Turn it up, or choose one: '
        "--speaker",
        public="has played",
    )
    return _noted(played, notes)


def barge_in_check(
    microphone: str | None, speaker: str | None, data: Path, preferences: Preferences
) -> Check:
    """Measure how loudly the microphone hears the speaker, and tell whether that is low enough."""
    notes: list[str] = []
    try:
        heard_by = named_device(
            microphone, preferences.microphone, find=find_input, notify=notes.append
        )
        played_by = named_device(
            speaker, preferences.speaker, find=find_output, notify=notes.append
        )
        voice = best_voice(voices_folder(data), notify=lambda _line: None, wished=preferences.voice)
        playing = SoundDeviceSpeaker(played_by)
        try:
            return echo_check(
                SoundDeviceMicrophone(heard_by), playing, voice, data=data, preferences=preferences
            )
        finally:
            playing.close()
    except VoicecoachError as error:
        return Check(state="warn", what="Barge-in", finding=str(error), public=in_short(error))


def _noted(check: Check, notes: Sequence[str]) -> Check:
    """Put before a finding that what is set was not there."""
    if not notes:
        return check
    state: State = "warn" if check.state == "ok" else check.state
    return replace(check, state=state, finding=f"{notes[0]}: {check.finding}")


def _listen(microphone: SoundDeviceMicrophone) -> Samples:
    blocks: list[Samples] = []
    heard = 0
    give_up_s = time.monotonic() + LISTEN_S + SETTLE_S
    microphone.start()
    try:
        while heard < LISTEN_S * RATE_HZ and time.monotonic() < give_up_s:
            block = microphone.read(timeout_s=0.5)
            if block is not None:
                blocks.append(block)
                heard += len(block)
    finally:
        microphone.stop()
    return np.concatenate(blocks) if blocks else np.empty(0, np.float32)


def _described(device: Device) -> str:
    kinds = []
    if device.inputs:
        default = ", the default" if device.is_default_input else ""
        kinds.append(f"microphone ({device.inputs} ch{default})")
    if device.outputs:
        default = ", the default" if device.is_default_output else ""
        kinds.append(f"speaker ({device.outputs} ch{default})")
    return f"{' and '.join(kinds)}, {device.rate_hz} Hz"
