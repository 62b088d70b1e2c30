"""What the coach speaks with: it may listen at the same time, and falls silent for a voice."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from voicecoach.audio.clip import Clip
from voicecoach.audio.earcons import EARCONS, Earcon
from voicecoach.audio.streams import DeviceError, Speaker
from voicecoach.errors import VoicecoachError
from voicecoach.session.ear import BargeIn, Ear
from voicecoach.session.events import Notice
from voicecoach.session.listen import Listener

MOST_FALSE_ALARMS = 2
"""After so many in a row the coach is not stopped by sound any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Utterance:
    """How far the coach came with what it said."""

    rest: Iterable[Clip] | None = None
    """What is left where a voice stopped it, from the last pause before that; else None."""

    overheard: int = 0
    """Samples that the microphone heard meanwhile and that will not be heard again."""

    @property
    def interrupted(self) -> bool:
        """Whether a voice stopped it: it is heard next from the microphone."""
        return self.rest is not None


@dataclass(kw_only=True)
class Mouth:
    """Speaks through the speaker until the end, a key press or, with ``barge_in``, a voice."""

    speaker: Speaker
    listener: Listener
    monotonic: Callable[[], float]
    barge_in: BargeIn | None = None

    def speak(self, clips: Iterable[Clip]) -> Utterance:
        """Play these; return once they were heard or something stopped them.

        Without a voice or a speaker it goes on by text: that is a notice, not an end.
        """
        hold_off = self.listener.hold_off
        self.listener.controls.arm(self.speaker.cut)
        coming = iter(clips)
        ear = self._ear()
        begun_s = self.monotonic()
        try:
            played = self.speaker.play(hold_off.saying(ear.while_saying(coming) if ear else coming))
            if not played:
                hold_off.cut(self.monotonic() - begun_s)
        except VoicecoachError as error:
            self.listener.screen.show(Notice(message=str(error), failure=error))
        finally:
            if ear is not None:
                ear.finish()
        if ear is None:
            return Utterance()
        if ear.barge_in.off:
            self._give_up(
                "the microphone hears me too loudly, so from now on you cannot interrupt me by "
                "voice. Wear headphones, then let voicecoach doctor measure the echo"
            )
        if not ear.fired:
            return Utterance(overheard=ear.heard)
        hold_off.cut(ear.position_s)
        ear.barge_in.microphone.hear_again(ear.recent)
        return Utterance(rest=ear.rest(coming), overheard=ear.heard - sum(map(len, ear.recent)))

    def ring(self, *names: Earcon) -> None:
        """Play some of the sounds that stand for a state; nothing stops them."""
        if not names:
            return
        try:
            self.speaker.play(EARCONS[name] for name in names)
        except VoicecoachError as error:
            self.listener.screen.show(Notice(message=str(error), failure=error))

    def go_on(self, spoken: Utterance) -> Utterance:
        """Say what is left of something that was interrupted."""
        return self.speak(spoken.rest or ())

    def was_stopped(self, *, by_words: bool) -> None:
        """Learn whether there was anybody: what stopped the coach without a word does so twice."""
        if (barge_in := self.barge_in) is None:
            return
        barge_in.false_alarms = 0 if by_words else barge_in.false_alarms + 1
        if barge_in.false_alarms >= MOST_FALSE_ALARMS:
            self._give_up(
                "twice I stopped for something that was no word, so from now on I speak on. "
                "A key still stops me; headphones or a quieter place may help"
            )

    def _give_up(self, why: str) -> None:
        if self.barge_in is not None:
            self.barge_in.off = True
        self.listener.screen.show(Notice(message=why))

    def _ear(self) -> "Ear | None":
        if self.barge_in is None or self.barge_in.off:
            return None
        try:
            self.barge_in.microphone.open()
        except DeviceError:
            return None  # whoever listens next is told
        return Ear(self.barge_in, self.speaker.cut)
