"""Hear a few words said to a prompt: a number, a command, a yes."""

from collections import deque
from collections.abc import Callable

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.audio.streams import Microphone
from voicecoach.vad.tracker import SpeechTracker

READ_TIMEOUT_S = 0.1
ENDS_AFTER_S = 0.7
"""Silence that ends a reply: nobody thinks in the middle of two words."""

LONGEST_S = 8.0
"""A reply that goes on for longer is heard so far; steady noise passes for speech without end."""

PADDING_S = 0.3
"""Sound kept around the reply: recognizers lose the first sound of a word cut too close."""

KEPT_S = 2.0
"""Sound kept while nothing is said, in which a first word may turn out to have begun."""


def hear_reply(
    microphone: Microphone,
    tracker: SpeechTracker,
    *,
    patience_s: float,
    done: Callable[[], bool],
    opened: Callable[[], None] = lambda: None,
) -> Clip | None:
    """Return the sound of the next thing said, or None where nothing is within ``patience_s``.

    None as well once ``done``. ``opened`` is called once the microphone is open. Raises
    DeviceError where it cannot be opened or is lost.
    """
    blocks: deque[Samples] = deque()
    dropped = heard = 0
    microphone.start()
    opened()
    try:
        while not done():
            block = microphone.read(READ_TIMEOUT_S)
            if block is None:
                continue
            blocks.append(block)
            tracker.feed(block)
            heard += len(block)
            first_s = tracker.first_speech_s
            if first_s is None:
                if heard >= patience_s * RATE_HZ:
                    return None
                while heard - dropped - len(blocks[0]) > KEPT_S * RATE_HZ:
                    dropped += len(blocks.popleft())
            elif tracker.silence_s >= ENDS_AFTER_S or heard / RATE_HZ - first_s >= LONGEST_S:
                begin = max(0, round((first_s - PADDING_S) * RATE_HZ) - dropped)
                rest = round(max(0.0, tracker.silence_s - PADDING_S) * RATE_HZ)
                sound = np.concatenate(blocks)
                return Clip(samples=sound[begin : len(sound) - rest])
    finally:
        microphone.stop()
    return None
