"""How loudly microphones hear speakers, as doctor measured it: ``DATA/echo.json``.

It may be deleted at any time, and a file that cannot be read counts as none: it is measured again.
"""

from dataclasses import dataclass
from pathlib import Path

from voicecoach.archive.store import Store

FILE_NAME = "echo.json"

MOST = 50
"""Pairs that are remembered, the latest ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """How loudly one microphone hears one speaker."""

    microphone: str
    speaker: str
    """Names of the devices."""

    echo_db: float
    """Level that it hears against the level that is played: ``audio.echo.echo_db``."""

    measured_at: str
    """ISO 8601 with offset."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Echoes:
    """The whole file."""

    pairs: tuple[Echo, ...] = ()
    """Oldest first."""

    def between(self, microphone: str, speaker: str) -> Echo | None:
        """Return the echo of a pair, or None where it was not measured."""
        return next((each for each in self.pairs if _pair(each) == (microphone, speaker)), None)


def read_echoes(data: Path) -> Echoes:
    """Return what was measured so far."""
    found = _store(data).read(FILE_NAME, Echoes)
    return found if isinstance(found, Echoes) else Echoes()


def keep_echo(data: Path, echo: Echo) -> None:
    """Remember an echo in place of an earlier one. Raises ArchiveError."""
    store = _store(data)
    with store.locked():
        others = tuple(each for each in read_echoes(data).pairs if _pair(each) != _pair(echo))
        store.write(FILE_NAME, Echoes(pairs=(*others, echo)[-MOST:]))


def _store(data: Path) -> Store:
    return Store(data, of="measured echo")


def _pair(echo: Echo) -> tuple[str, str]:
    return echo.microphone, echo.speaker
