"""One table of a TOML file that people write: its values checked, its faults noted all at once."""

import re
import tomllib
import unicodedata
from collections.abc import Iterator, Mapping
from typing import Any

from voicecoach.interview.faults import Fault, FaultList
from voicecoach.interview.questions import did_you_mean
from voicecoach.values import DeepKeyError

ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
ID_FORM = "lower-case letters, digits and single hyphens, such as late-launch-2"


LONGEST_TEXT = 3_000
"""Characters of one text: some three minutes when it is spoken. The longest that is shipped has
1,137, a model answer."""


class Table:
    """One table, handing out checked values; for a bad one it notes the fault and gives ``""``."""

    def __init__(
        self,
        values: Mapping[str, Any],
        known: tuple[str, ...],
        index: int | None,
        faults: FaultList,
    ) -> None:
        self.values = values
        self.index = index
        self._faults = faults
        for key, value in values.items():
            # What tables the file is a list of, each looks after itself.
            if index is not None or isinstance(value, str):
                for problem in too_long(value):
                    self.fault(key, problem)
            if key not in known:
                hint = did_you_mean(key, known) or f"allowed here: {', '.join(known)}"
                self.fault(key, f"unknown key; {hint}")

    def text(self, key: str) -> str:
        """Return a text on one line."""
        if line := _line(self.values.get(key)):
            return line
        return self.bad(key, "a text in quotes, without control characters")

    def texts(self, key: str) -> tuple[str, ...]:
        """Return a list of texts; none where the key is not there."""
        values = self.values.get(key, [])
        lines = tuple(map(_line, values)) if isinstance(values, list) else ("",)
        if all(lines):
            return lines
        self.bad(key, "a list of texts in quotes, without control characters")
        return ()

    def slug(self, key: str) -> str:
        """Return an id."""
        value = self.values.get(key)
        if isinstance(value, str) and ID.fullmatch(value):
            return value
        return self.bad(key, ID_FORM)

    def slugs(self, key: str) -> tuple[str, ...]:
        """Return one id or a list of them, each once; at least one."""
        value = self.values.get(key)
        ids = value if isinstance(value, list) else [value]
        if ids and all(isinstance(each, str) and ID.fullmatch(each) for each in ids):
            return tuple(dict.fromkeys(ids))
        self.bad(key, f"{ID_FORM}; or a list of such ids")
        return ()

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        """Return one of the texts that are allowed."""
        value = self.values.get(key)
        if isinstance(value, str) and value in allowed:
            return value
        hint = did_you_mean(value, allowed) if isinstance(value, str) else ""
        return self.bad(key, ", ".join(allowed), hint)

    def bad(self, key: str, allowed: str, hint: str = "") -> str:
        """Note that the value of a key won't do, or that there is none, and what is allowed."""
        found = f"{_shown(self.values[key])} won't do" if key in self.values else "missing"
        self.fault(key, "; ".join(filter(None, (found, f"allowed: {allowed}", hint))))
        return ""

    def fault(self, key: str, problem: str) -> None:
        """Note a problem with a key."""
        self._faults.add(self.index, key, problem)


def _line(value: object) -> str:
    """Put a text on one line; empty for what is none, or would reach the terminal as a command."""
    line = " ".join(value.split()) if isinstance(value, str) else ""
    return "" if any(unicodedata.category(character) == "Cc" for character in line) else line


def too_long(value: object) -> Iterator[str]:
    """Say how long the longest text in a value is, where that is longer than allowed."""
    longest, waiting = 0, [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, str):
            longest = max(longest, len(part))
        elif isinstance(part, dict):
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part
    if longest > LONGEST_TEXT:
        yield f"a text of {longest:,} characters; allowed: up to {LONGEST_TEXT:,}"


def syntax_fault(text: str, file: str, error: Exception) -> Fault:
    """Tell what keeps a text from being read as TOML at all."""
    if isinstance(error, RecursionError):
        problem, line = "nested too deeply to be read", 1
    elif not isinstance(error, tomllib.TOMLDecodeError | DeepKeyError):
        problem, line = "holds a number too large to read", 1
    else:
        problem = f"not valid: {error}"
        named = re.search(r"\(at line (\d+)", problem)
        line = int(named[1]) if named else text.rstrip().count("\n") + 1  # "at end of document"
    return Fault(file=file, line=line, key="TOML", problem=problem)


def _shown(value: object) -> str:
    """Name a value in a message: short, on one line, and never failing however odd it is."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) or (isinstance(value, int) and abs(value) < 10**12):
        return str(value)
    if isinstance(value, str):
        return repr(value if len(value) <= 40 else value[:37] + "...")
    names: dict[type, str] = {int: "so large a number", list: "a list", dict: "a table"}
    return names.get(type(value), "a date or time")
