"""What listens, wired once for a whole session."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from voicecoach.audio.clip import Samples
from voicecoach.audio.streams import DeviceLostError, Microphone
from voicecoach.session.endings.waits import Waits
from voicecoach.session.events import Controls, Notice, Screen
from voicecoach.session.hold_off import HoldOff
from voicecoach.vad.tracker import SpeechTracker


@dataclass(frozen=True, slots=True, kw_only=True)
class Listener:
    """The parts that every answer is listened to with."""

    microphone: Microphone
    new_tracker: Callable[[], SpeechTracker]
    controls: Controls
    screen: Screen
    waits: Waits
    """The patience with an answer where its question asks for no other."""

    silent_hint: str
    """What to say when the microphone delivers only digital silence."""

    hold_off: HoldOff = field(default_factory=HoldOff)

    def let_pass(self) -> None:
        """Open a microphone in the room and drop what it hears of what was just said there.

        Raises DeviceError when it cannot be opened; who listens next hears that it is lost.
        """
        if not self.microphone.hears_speaker:
            return
        self.microphone.start()
        try:
            for _block in self.own_voice():
                pass
        except DeviceLostError:
            self.microphone.stop()
        except BaseException:
            self.microphone.stop()
            raise

    def own_voice(self) -> Iterator[Samples]:
        """Yield what an open microphone hears while that may still be the coach."""
        known_s = self.hold_off.seconds
        yield from self.hold_off.heard(self.microphone)
        if (late_s := self.hold_off.seconds) > known_s:
            message = (
                f"the microphone hears me late: from now on I wait {late_s:.1f} s after what I say "
                "before I listen. Headphones or another speaker spare you that"
            )
            self.screen.show(Notice(message=message))
