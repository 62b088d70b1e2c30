"""Hear a few words said to a prompt: a number, a command, a yes."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Clip, Samples
from voicecoach.audio.streams import DeviceLostError, Microphone
from voicecoach.errors import VoicecoachError
from voicecoach.interview.self_rating import parse_rating
from voicecoach.session.events import Notice, Said, Waiting
from voicecoach.session.hearing import recognize
from voicecoach.session.listen import Listener
from voicecoach.session.requested import command_in
from voicecoach.session.room import CANDIDATE, NOT_UNDERSTOOD, Reply
from voicecoach.session.understanding import Commands
from voicecoach.stt import Recognizer
from voicecoach.vad.tracker import SpeechTracker

READ_TIMEOUT_S = 0.1
ENDS_AFTER_S = 0.7
"""Silence that ends a reply: nobody thinks in the middle of two words."""

NO_WORDS_S = 2.5
"""So long a word is waited for where something stopped the coach; then it goes on by itself."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Replies:
    """Hears and understands them."""

    listener: Listener
    recognizer: Recognizer
    commands: Commands
    numbers: Callable[[Clip], str | None]
    """Returns the number from one to five that the sound ends with, where the recognizer heard
    none."""

    heard: Callable[[], None]
    """Is told that something was said, before it is known what."""

    def hear(self, *, patience_s: float, number: bool, going_on: bool) -> Reply:
        """Hear the next thing said; a key press without a command stands for "next".

        ``number`` and ``going_on`` are as for ``Room.prompt`` and ``Commands``. Where the
        microphone is lost, what is said through the next one counts. Raises DeviceError where none
        can be opened.
        """
        listener, keys = self.listener, self.listener.controls
        keys.arm()
        for _microphone in range(2):
            try:
                clip = hear_reply(
                    listener.microphone,
                    listener.new_tracker(),
                    patience_s=patience_s,
                    opened=lambda: listener.screen.show(Waiting()),
                    done=keys.pressed,
                )
                break
            except DeviceLostError as error:
                listener.screen.show(Notice(message=str(error), failure=error))
        else:
            return Reply(lost=True)
        if keys.pressed():
            return Reply(command=keys.command() or "next")
        if clip is None:
            return Reply()
        self.heard()
        return self._understood(clip, number=number, going_on=going_on)

    def _understood(self, clip: Clip, *, number: bool, going_on: bool) -> Reply:
        screen = self.listener.screen
        try:
            words = recognize(self.recognizer, clip).words
        except VoicecoachError as error:
            screen.show(Notice(message=str(error), failure=error))
            words = ()
        text = " ".join(word.text for word in words)
        command = None
        if not (number and parse_rating(text)):
            command = command_in(text, going_on=going_on) or self.commands.command(
                clip, words, surely=number, going_on=going_on
            )
            if number and command is None:
                text = self.numbers(clip) or text
        screen.show(Said(who=CANDIDATE, text=command or text or NOT_UNDERSTOOD))
        return Reply(text=text or NOT_UNDERSTOOD, command=command)
