"""The device options that several commands share, and the devices that they lead to."""

import argparse
from collections.abc import Callable, Sequence

from voicecoach.audio.clip import Samples
from voicecoach.audio.devices import Device, find_input, find_output, present
from voicecoach.audio.mute import Mute
from voicecoach.audio.streams import DeviceError, Microphone, Speaker
from voicecoach.cli.engines import Notify
from voicecoach.errors import UsageError


def open_microphone(args: argparse.Namespace, *, notify: Notify) -> Microphone:
    """Make the microphone that the options name. Raises DeviceError or UsageError."""
    if args.mic_file:
        if args.mic is not None:
            raise UsageError("--mic and --mic-file exclude each other: a device or a file")
        from voicecoach.audio.files import FileMicrophone

        return Takes([FileMicrophone(path, fast=args.fast) for path in args.mic_file])
    if args.fast:
        raise UsageError("--fast goes with --mic-file: a person cannot speak faster")
    from voicecoach.audio.lasting import LastingMicrophone
    from voicecoach.audio.microphone import SoundDeviceMicrophone

    wished = args.preferences.microphone
    device = named_device(args.mic, wished, find=find_input, notify=notify)
    chosen = device.name if args.mic or wished else None
    return LastingMicrophone(
        SoundDeviceMicrophone(device),
        another=lambda: SoundDeviceMicrophone(present(chosen, "input")),
        tell=notify,
    )


def open_speaker(args: argparse.Namespace, *, notify: Notify) -> Speaker:
    """Make the speaker that the options name. Raises DeviceError or UsageError."""
    if args.speaker_file is not None:
        if args.speaker is not None:
            raise UsageError("--speaker and --speaker-file exclude each other: a device or a file")
        from voicecoach.audio.files import FileSpeaker

        for answer in args.mic_file or ():
            if args.speaker_file.exists() and args.speaker_file.samefile(answer):
                raise UsageError(
                    f"{answer} would be overwritten: --speaker-file and --mic-file name one file"
                )
        return FileSpeaker(args.speaker_file)
    from voicecoach.audio.speaker import SoundDeviceSpeaker

    return SoundDeviceSpeaker(
        named_device(args.speaker, args.preferences.speaker, find=find_output, notify=notify)
    )


def named_device(
    demanded: str | None,
    wished: str | None,
    *,
    find: Callable[[str | None], Device],
    notify: Notify,
) -> Device:
    """Return the device that an option demands, or else the one that is set, where it is there.

    Raises what ``find`` raises.
    """
    if demanded is None and wished is not None:
        try:
            return find(wished)
        except UsageError as error:
            notify(f"{error} (voicecoach settings names it); taking the system's")
    return find(demanded)


def open_speaker_or_none(args: argparse.Namespace, *, notify: Notify) -> Speaker:
    """Open the speaker for a session, which goes on where it is lost.

    Without one, and none asked for, all goes on by text, and that is said.
    """
    try:
        speaker = open_speaker(args, notify=notify)
    except DeviceError as error:
        if args.speaker is not None:
            raise
        notify(f"No speaker, so what would be spoken is only written: {error}")
        return Mute()
    if args.speaker_file is not None:
        return speaker
    from voicecoach.audio.lasting import LastingSpeaker
    from voicecoach.audio.speaker import SoundDeviceSpeaker

    chosen = speaker.name if args.speaker or args.preferences.speaker else None
    return LastingSpeaker(
        speaker, another=lambda: SoundDeviceSpeaker(present(chosen, "output")), tell=notify
    )


class Takes:
    """Several microphones used one after the other: each ``start`` takes the next."""

    def __init__(self, microphones: Sequence[Microphone]) -> None:
        self._microphones = microphones
        self._started = 0
        self._use(microphones[0])

    def start(self) -> None:
        """Start the next one; raises DeviceError when all have been used."""
        self.stop()
        if self._started == len(self._microphones):
            raise DeviceError(
                f"no --mic-file is left for answer {self._started + 1}; "
                "give one for each answer, or ask fewer questions"
            )
        self._use(self._microphones[self._started])
        self._started += 1
        self._current.start()

    def read(self, timeout_s: float) -> Samples | None:
        """Read from the one in use."""
        return self._current.read(timeout_s)

    def stop(self) -> None:
        """Stop the one in use."""
        self._current.stop()

    @property
    def overflows(self) -> int:
        """Overflows of the one in use."""
        return self._current.overflows

    @property
    def breaks(self) -> int:
        """Breaks of the one in use."""
        return self._current.breaks

    @property
    def fault(self) -> str | None:
        """Fault of the one in use."""
        return self._current.fault

    def _use(self, microphone: Microphone) -> None:
        self._current = microphone
        self.name = microphone.name
        self.live = microphone.live
        self.hears_speaker = microphone.hears_speaker
