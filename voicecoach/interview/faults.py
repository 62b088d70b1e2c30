"""What can be wrong with a question pack or its model answers, and where in the file."""

from collections.abc import Iterable
from dataclasses import dataclass

from voicecoach.errors import UsageError
from voicecoach.interview.toml_lines import Place, find_lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong with a pack."""

    file: str
    line: int
    """Counted from 1. For a missing key, the header of the table that lacks it."""

    key: str
    problem: str
    """What is wrong and what is allowed."""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.key}: {self.problem}"


class PackError(UsageError):
    """A pack that cannot be used. ``faults`` holds all of them, in the order of the file."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))
        first, more = self.faults[0], len(self.faults) - 1
        rest = f" (and {more} more: voicecoach questions check {first.file})" if more else ""
        super().__init__(f"{first}{rest}")


class FaultList:
    """Faults gathered by key; lines are looked up only once there is something to say."""

    def __init__(self, array: str = "question") -> None:
        """Take the name of the tables that the file is a list of."""
        self._array = array
        self._found: list[tuple[int | None, str, str]] = []

    def __bool__(self) -> bool:
        return bool(self._found)

    def add(self, index: int | None, key: str, problem: str) -> None:
        """Note a problem with ``key`` of the table ``index`` (from 0), or of the file (None)."""
        self._found.append((index, key, problem))

    def located(self, text: str, file: str) -> list[Fault]:
        """Return the faults with their lines in ``text``, which must be valid TOML."""
        lines = find_lines(text, self._array)
        faults = []
        for index, key, problem in self._found:
            # A missing key is reported at its table, and one of an inline table at the array.
            nearest: list[Place] = [(index, key)]
            if index is not None:
                nearest += [(index, None), (None, self._array)]
            line = next((lines[place] for place in nearest if place in lines), 1)
            shown = key if key.isprintable() and 0 < len(key) <= 40 else repr(key[:40])
            faults.append(Fault(file=file, line=line, key=shown, problem=problem))
        return faults
