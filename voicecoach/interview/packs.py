"""Read a question pack from the text of its TOML file, and report every fault it has at once."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, cast

from voicecoach.analysis.clocks import USUAL_BUDGET_S
from voicecoach.interview.faults import Fault, FaultList, PackError
from voicecoach.interview.offer import Offer, read_offer, with_shared_offers
from voicecoach.interview.questions import (
    BEHAVIORAL_DOMAINS,
    KINDS,
    Fact,
    Kind,
    Pack,
    Question,
    did_you_mean,
)

PACK_KEYS = ("title", "description", "question")
QUESTION_KEYS = (
    "id", "prompt", "spoken", "plain", "kind", "domain", "budget_s", "source", "round", "shows",
    "facts", "probes", "replies", "offer",
)  # fmt: skip
FACT_KEYS = ("about", "says")

MIN_BUDGET_S = 10
MAX_BUDGET_S = 600
"""From a one-line pitch to a whiteboard case told aloud."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_ID_FORM = "lower-case letters, digits and single hyphens, such as late-launch-2"


def parse_pack(text: str, *, file: str) -> Pack:
    """Read the text of the pack file ``file``, whose name without suffix becomes the pack's id.

    Raises PackError, whatever the text; a text with several faults has them all reported.
    """
    try:
        document = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # beyond syntax: huge numbers, deep nesting
        raise PackError([_syntax_fault(text, file, error)]) from None
    faults = FaultList()
    pack_id = PurePath(file).stem
    if not _ID.fullmatch(pack_id):
        faults.add(None, "file name", f"{pack_id!r} cannot name a pack; use {_ID_FORM}")
    top = _Table(document, PACK_KEYS, None, faults)
    pack = Pack(
        id=pack_id,
        title=top.text("title"),
        description=top.text("description"),
        questions=_questions(document, faults),
    )
    if faults:
        raise PackError(faults.located(text, file))
    return pack


def _questions(document: Mapping[str, Any], faults: FaultList) -> tuple[Question, ...]:
    tables = document.get("question", [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        faults.add(None, "question", "must be tables; begin each question with [[question]]")
        return ()
    if not tables:
        faults.add(None, "question", "missing; a pack needs at least one [[question]] table")
    filled, problems = with_shared_offers(tables)
    for index, problem in problems.items():
        faults.add(index, "offer", problem)
    questions = tuple(_question(table, index, faults) for index, table in enumerate(filled))
    first_with: dict[str, int] = {}
    for index, question in enumerate(questions):
        first = first_with.setdefault(question.id, index)
        if question.id and first != index:
            used = f"{question.id!r} is the id of question {first + 1} already"
            faults.add(index, "id", f"{used}; each needs one of its own")
    return questions


def _question(values: Mapping[str, Any], index: int, faults: FaultList) -> Question:
    table = _Table(values, QUESTION_KEYS, index, faults)
    kind = table.choice("kind", KINDS)
    return Question(
        id=table.slug("id"),
        prompt=table.text("prompt"),
        spoken=table.text("spoken") if "spoken" in values else "",
        plain=table.text("plain") if "plain" in values else "",
        kind=cast("Kind", kind),
        domain=(
            table.choice("domain", BEHAVIORAL_DOMAINS)
            if kind == "behavioral"
            else table.slug("domain")
        ),
        budget_s=table.seconds("budget_s", USUAL_BUDGET_S),
        source=table.text("source"),
        round=table.slug("round") if "round" in values else "",
        shows=table.text("shows") if "shows" in values else "",
        facts=table.facts(faults),
        probes=table.texts("probes"),
        replies=table.texts("replies"),
        offer=table.offer() if "offer" in values else None,
    )


class _Table:
    """One table, handing out checked values; for a bad one it notes the fault and gives ``""``."""

    def __init__(
        self,
        values: Mapping[str, Any],
        known: tuple[str, ...],
        index: int | None,
        faults: FaultList,
    ) -> None:
        self._values = values
        self._index = index
        self._faults = faults
        for key in values:
            if key not in known:
                hint = did_you_mean(key, known) or f"allowed here: {', '.join(known)}"
                self._fault(key, f"unknown key; {hint}")

    def text(self, key: str) -> str:
        if line := _line(self._values.get(key)):
            return line
        return self._bad(key, "a text in quotes, without control characters")

    def texts(self, key: str) -> tuple[str, ...]:
        values = self._values.get(key, [])
        lines = tuple(map(_line, values)) if isinstance(values, list) else ("",)
        if all(lines):
            return lines
        self._bad(key, "a list of texts in quotes, without control characters")
        return ()

    def facts(self, faults: FaultList) -> tuple[Fact, ...]:
        values = self._values.get("facts", [])
        if isinstance(values, list) and all(isinstance(value, dict) for value in values):
            tables = (_Table(value, FACT_KEYS, self._index, faults) for value in values)
            return tuple(Fact(about=one.texts("about"), says=one.text("says")) for one in tables)
        self._bad("facts", "tables of about and says; begin each with [[question.facts]]")
        return ()

    def offer(self) -> Offer | None:
        values = self._values.get("offer")
        if not isinstance(values, dict):
            self._bad("offer", "a table; begin it with [question.offer]")
            return None
        offer, problems = read_offer(values)
        for problem in problems:
            self._fault("offer", problem)
        if self._values.get("kind") != "negotiation":
            self._fault("offer", "belongs to a question of the kind negotiation")
        return offer

    def slug(self, key: str) -> str:
        value = self._values.get(key)
        if isinstance(value, str) and _ID.fullmatch(value):
            return value
        return self._bad(key, _ID_FORM)

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        value = self._values.get(key)
        if isinstance(value, str) and value in allowed:
            return value
        hint = did_you_mean(value, allowed) if isinstance(value, str) else ""
        return self._bad(key, ", ".join(allowed), hint)

    def seconds(self, key: str, default: float) -> float:
        value = self._values.get(key, default)
        number = isinstance(value, int | float) and not isinstance(value, bool)
        if number and MIN_BUDGET_S <= value <= MAX_BUDGET_S:
            return float(value)
        self._bad(key, f"a number of seconds from {MIN_BUDGET_S} to {MAX_BUDGET_S}")
        return default

    def _bad(self, key: str, allowed: str, hint: str = "") -> str:
        found = f"{_shown(self._values[key])} won't do" if key in self._values else "missing"
        self._fault(key, "; ".join(filter(None, (found, f"allowed: {allowed}", hint))))
        return ""

    def _fault(self, key: str, problem: str) -> None:
        self._faults.add(self._index, key, problem)


def _line(value: object) -> str:
    """Put a text on one line; empty for what is none, or would reach the terminal as a command."""
    line = " ".join(value.split()) if isinstance(value, str) else ""
    return "" if any(unicodedata.category(character) == "Cc" for character in line) else line


def _syntax_fault(text: str, file: str, error: Exception) -> Fault:
    if isinstance(error, RecursionError):
        problem, line = "nested too deeply to be a pack", 1
    elif not isinstance(error, tomllib.TOMLDecodeError):
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
