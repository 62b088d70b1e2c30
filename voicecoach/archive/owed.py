"""What the disk would not take yet: held in memory, and written once there is room."""

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from voicecoach.errors import VoicecoachError

Write = Callable[[], object]
"""Writes something as it stands. Raises VoicecoachError where the disk will not take it."""


@dataclass(frozen=True, slots=True)
class _Owed:
    write: Write
    missing: Callable[[], str]


class Owed:
    """What is still to be written of what goes on. As long as there is something, it is true.

    Sound is by far the largest part: an hour of it takes some 65 MB, never more than 115 MB.
    """

    def __init__(self) -> None:
        self._all: dict[Hashable, _Owed] = {}
        self.reason: VoicecoachError | None = None
        """Why the disk would not take something the last time."""

    def __bool__(self) -> bool:
        return bool(self._all)

    def __contains__(self, name: Hashable) -> bool:
        return name in self._all

    @property
    def missing(self) -> tuple[str, ...]:
        """What is not on the disk, each in a few words."""
        return tuple(each.missing() for each in self._all.values())

    def missing_of(self, names: tuple[Hashable, ...]) -> tuple[str, ...]:
        """Return what of these is not on the disk, each in a few words."""
        return tuple(self._all[name].missing() for name in names if name in self._all)

    def write(
        self, name: Hashable, write: Write, *, missing: str, first: Write | None = None
    ) -> None:
        """Write something now, or as soon as there is room, in place of what was owed as ``name``.

        What was owed before is tried first. ``first`` is how it is written for the first time,
        where that differs. ``missing`` says what is not on the disk as long as it is owed.
        """
        self._all.pop(name, None)
        self.settle()
        try:
            (first or write)()
        except VoicecoachError as error:
            self.add(name, write, missing=lambda: missing, reason=error)

    def add(
        self,
        name: Hashable,
        write: Write,
        *,
        missing: Callable[[], str],
        reason: VoicecoachError,
    ) -> None:
        """Owe what could not be written, for a ``reason``."""
        self._all[name] = _Owed(write, missing)
        self.reason = reason

    def forget(self, name: Hashable) -> None:
        """Owe something no more: nobody wants it."""
        self._all.pop(name, None)

    def settle(self) -> bool:
        """Try to write what is owed; return whether all of it was."""
        for name, each in list(self._all.items()):
            try:
                each.write()
            except VoicecoachError as error:
                self.reason = error
            else:
                self._all.pop(name, None)
        return not self._all
