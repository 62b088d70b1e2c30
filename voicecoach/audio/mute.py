"""The speaker of a machine that has none."""

from collections.abc import Iterable

from voicecoach.audio.clip import Clip


class Mute:
    """Plays nothing and takes no time over it; what would be spoken is on the screen."""

    name = "none"

    def play(self, clips: Iterable[Clip]) -> bool:  # noqa: ARG002 - the signature is the Protocol's
        """Drop the clips without asking for them."""
        return True

    def cut(self) -> None:
        """Do nothing."""

    def close(self) -> None:
        """Do nothing."""
