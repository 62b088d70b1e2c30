"""Which sound devices there are, and the one that a person means."""

from dataclasses import dataclass
from typing import Any, Literal

from voicecoach.audio.portaudio import portaudio
from voicecoach.audio.streams import DeviceError
from voicecoach.errors import UsageError
from voicecoach.host import host

Direction = Literal["input", "output"]

KINDS: dict[Direction, str] = {"input": "microphone", "output": "speaker"}

LISTED_BY = "voicecoach doctor lists the devices"


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A sound device as PortAudio sees it."""

    index: int
    """PortAudio's number for it; may change when devices are plugged in or out."""

    name: str
    inputs: int
    """Channels it can record; 0 for a pure speaker."""

    outputs: int
    """Channels it can play; 0 for a pure microphone."""

    rate_hz: int
    """The rate it runs at by itself."""

    is_default_input: bool
    is_default_output: bool


def list_devices() -> tuple[Device, ...]:
    """Return all sound devices, in PortAudio's order; empty on a machine without any.

    Raises DeviceError where PortAudio is missing or can't tell.
    """
    sounddevice = portaudio()
    try:
        return _listed(sounddevice)
    except sounddevice.PortAudioError as error:
        raise DeviceError(
            f"the sound devices cannot be listed ({error}): {host().sound_server_hint}"
        ) from None


def _listed(sounddevice: Any) -> tuple[Device, ...]:
    apis = sounddevice.query_hostapis()
    offered = [api for api in apis if api["name"] == host().sound_api]
    if offered:
        default_input, default_output = (
            offered[0]["default_input_device"],
            offered[0]["default_output_device"],
        )
    else:
        offered = list(apis)
        default_input, default_output = sounddevice.default.device
    indices = {index for api in offered for index in api["devices"]}
    return tuple(
        Device(
            index=found["index"],
            name=found["name"],
            inputs=found["max_input_channels"],
            outputs=found["max_output_channels"],
            rate_hz=round(found["default_samplerate"]),
            is_default_input=found["index"] == default_input,
            is_default_output=found["index"] == default_output,
        )
        for found in sounddevice.query_devices()
        if found["index"] in indices
    )


def find_input(wanted: str | None) -> Device:
    """Return the microphone with this number or part of a name; the default one for None.

    Raises DeviceError when there is no microphone, UsageError when the name fits none or several.
    """
    return choose(list_devices(), wanted, "input")


def found_again(device: Device, direction: Direction) -> Device:
    """Return a device by the number that it has now, since PortAudio may have looked again.

    Raises DeviceError where it is not there any more.
    """
    able = _named(device.name, direction)
    if not able:
        raise DeviceError(
            f'the {KINDS[direction]} "{device.name}" is not there: plug it in, or choose another '
            "(voicecoach doctor lists them)"
        )
    return next((each for each in able if each.index == device.index), able[0])


def present(name: str | None, direction: Direction) -> Device:
    """Return the device of this whole name or, without a name or while it is gone, the default.

    Raises DeviceError where there is none.
    """
    named = _named(name, direction) if name is not None else []
    return named[0] if named else choose(list_devices(), None, direction)


def _named(name: str, direction: Direction) -> list[Device]:
    return [each for each in list_devices() if each.name == name and _channels(each, direction)]


def find_output(wanted: str | None) -> Device:
    """Return the speaker with this number or part of a name; the default one for None.

    Raises DeviceError when there is no speaker, UsageError when the name fits none or several.
    """
    return choose(list_devices(), wanted, "output")


def choose(devices: tuple[Device, ...], wanted: str | None, direction: Direction) -> Device:
    """Pick from ``devices`` as ``find_input`` and ``find_output`` do."""
    kind = KINDS[direction]
    able = [device for device in devices if _channels(device, direction)]
    if not able:
        raise DeviceError(f"there is no {kind}: {host().no_device_hint}, then: voicecoach doctor")
    if wanted is None:
        # Some systems name no default although devices are there.
        return next((device for device in able if _is_default(device, direction)), able[0])
    if wanted.isdecimal():
        fits = [device for device in able if device.index == int(wanted)]
    else:
        name = wanted.casefold()
        exact = [device for device in able if device.name.casefold() == name]
        fits = exact or [device for device in able if name in device.name.casefold()]
    if not fits:
        raise UsageError(f'no {kind} fits "{wanted}"; {LISTED_BY}')
    if len(fits) > 1:
        names = ", ".join(f"{device.index} {device.name}" for device in fits)
        raise UsageError(f'"{wanted}" fits more than one {kind} ({names}): give its number')
    return fits[0]


def _channels(device: Device, direction: Direction) -> int:
    return device.inputs if direction == "input" else device.outputs


def _is_default(device: Device, direction: Direction) -> bool:
    return device.is_default_input if direction == "input" else device.is_default_output
