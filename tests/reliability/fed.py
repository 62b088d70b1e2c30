"""voicecoach whose microphone is a pipe: ``python -m tests.reliability.fed SOUND TAKEN COMMAND``.

All else is the program's own. SOUND is the number of a descriptor that gives 16-bit samples as they
come, TAKEN of a file in which stands how many the program was given so far, before it has them.
"""

import os
import select
import sys

import numpy as np

from tests.fakes import BLOCK
from voicecoach.audio.clip import Samples
from voicecoach.cli import seat
from voicecoach.cli.main import main


class PipeMicrophone:
    """Satisfies ``Microphone``; live, since sound comes whether or not anybody reads."""

    name = "pipe"
    live = True
    hears_speaker = False
    overflows = breaks = 0
    fault = None

    def __init__(self, sound: int, taken: int) -> None:
        self._sound = sound
        self._taken = taken
        self._count = 0

    def start(self) -> None:
        pass

    def read(self, timeout_s: float) -> Samples | None:
        if not select.select([self._sound], [], [], timeout_s)[0]:
            return None
        block = np.frombuffer(os.read(self._sound, BLOCK * 2), np.int16)
        self._count += len(block)
        os.pwrite(self._taken, f"{self._count:12}".encode(), 0)
        return block.astype(np.float32) / 32768

    def stop(self) -> None:
        pass


if __name__ == "__main__":
    microphone = PipeMicrophone(int(sys.argv[1]), int(sys.argv[2]))
    seat.open_microphone = lambda _args, **_options: microphone
    sys.exit(main(sys.argv[3:]))
