"""Commands and numbers as they are heard: by their words where those are sure, else by sound."""

from collections.abc import Callable

from voicecoach.audio.clip import Clip
from voicecoach.commands.command_words import GOING_ON, Command, command_of
from voicecoach.transcript import Word

NUMBERS = ("one", "two", "three", "four", "five")

BESIDE_NUMBERS = 0.96
"""How sure a command of one word has to be where a number from one to five is likelier: "four" in
one of three voices sounds like "slower" with 0.94."""

AT_ONCE_S = 0.15
"""A number found later in the sound is the end of another word: "skip" ends like "two"."""

SURE, BESIDE_WORDS = 0.6, 0.9
"""Where the recognizer is sure of every word and they are no command, the sound has to be surer: of
one or two words PocketSphinx is often sure and wrong."""


class SpokenCommands:
    """Hears commands. Satisfies ``session.understanding.Commands``."""

    def __init__(self) -> None:
        from voicecoach.commands.command_spotter import CommandSpotter

        self._spotter = CommandSpotter()

    def command(
        self,
        clip: Clip,
        words: tuple[Word, ...],
        *,
        surely: bool = False,
        going_on: bool = False,
    ) -> Command | None:
        """See ``session.understanding.Commands``."""
        if (command := command_of(words, going_on=going_on)) is not None:
            return command
        heard = self._spotter.hear(clip)
        if heard is None:
            return None
        sure_words = bool(words) and all(word.confidence >= SURE for word in words)
        like_a_number = surely and " " not in heard.phrase
        needed = BESIDE_NUMBERS if like_a_number else BESIDE_WORDS if sure_words else 0.0
        if heard.confidence < needed:
            return None
        return "resume" if going_on and heard.phrase in GOING_ON else heard.command


def number_spotter() -> Callable[[Clip], str | None]:
    """Return what hears a number from one to five that is said with nothing before it."""
    from voicecoach.commands.phrase_spotter import QUIET_PEAK, PhraseSpotter

    spotter = PhraseSpotter(NUMBERS)

    def number(clip: Clip) -> str | None:
        spotted = spotter.spot(clip)
        if spotted is None:
            return None
        first_loud_s = int((abs(clip.samples) >= QUIET_PEAK).argmax()) / clip.rate_hz
        alone = spotted.span.start_s - first_loud_s <= AT_ONCE_S
        return spotted.phrase if alone else None

    return number
