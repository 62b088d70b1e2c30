"""A room by voice with PortAudio's devices, as a command opens them, and all else a fake."""

import argparse
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import soundfile

from tests.audio.fake_portaudio import FakePortAudio, Plugged, Sound, blocks, for_ever
from tests.session.stage import WORDS, Stage
from voicecoach.archive.reading import read_session
from voicecoach.archive.records import AnswerRecord
from voicecoach.audio.clip import RATE_HZ, Samples
from voicecoach.cli.devices import open_microphone, open_speaker_or_none
from voicecoach.cli.options.devices import add_device_arguments
from voicecoach.session.events import Notice


class Room(Stage):
    """A stage whose devices are PortAudio's, opened as a command opens them."""

    def __init__(self, data: Path, library: FakePortAudio, *options: str, texts: int = 4) -> None:
        parser = argparse.ArgumentParser()
        add_device_arguments(parser)
        args = parser.parse_args(options)
        self.library = library
        self.on_told: Callable[[str], None] = lambda _line: None
        super().__init__(data, open_microphone(args, notify=self.tell), *[WORDS] * texts)
        if any(each.outputs for each in library.plugged):
            self.room.speaker = open_speaker_or_none(args, notify=self.tell)

    def tell(self, line: str) -> None:
        self.screen.show(Notice(message=line))
        self.on_told(line)

    def sound(self, number: int = 1) -> Samples:
        path = self.folder.path / f"{number:02d}.flac"
        return soundfile.read(path, dtype="float32")[0]  # type: ignore[no-any-return]  # untyped

    def told(self, text: str) -> int:
        return sum(text in notice for notice in self.notices())

    def records(self) -> list[AnswerRecord]:
        kept = read_session(self.folder.path).answers
        return [answer.record for answer in kept if answer.record is not None]


def takes(*each: Samples) -> Iterator[Sound]:
    """What a device delivers each time that it is opened; then it dies, but for the last."""
    *dying, last = each
    yield from (blocks(sound) for sound in dying)
    while True:
        yield for_ever(blocks(last))


def delivering(name: str, *each: Samples, **more: object) -> Plugged:
    coming = takes(*each)
    return Plugged(name, delivers=lambda: next(coming), **more)  # type: ignore[arg-type]  # of tests


def loud_s(samples: Samples) -> float:
    return float(np.sum(np.abs(samples) > 0.005)) / RATE_HZ
