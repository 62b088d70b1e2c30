"""How who makes an offer speaks: moves in words, figures named, wordings taken in turn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from voicecoach.languages.english.interview.offer import (
    ACKNOWLEDGED,
    MOVES,
    NAMES,
    NOTHING,
    OPENED_BY,
    REASONS,
    SHORT_NAMES,
    UNACKNOWLEDGED,
)
from voicecoach.languages.english.listing import listed

SUMMED_AS: Mapping[str, str] = {
    "start": "a start in {amount}", "remote": "{amount} at home", "leave": "{amount} of leave",
}  # fmt: skip
"""How a part is named in a sum, where that is not its name and its figure."""

IN_PART: Mapping[str, str] = {
    "base": "in base", "equity": "in equity", "bonus": "as a bonus", "start": "until your start",
    "remote": "at home", "leave": "of leave", "relocation": "for your move",
    "housing": "for housing", "sign-on": "as a sign-on payment",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """How often each wording was used."""

    counts: tuple[tuple[str, int], ...] = ()

    def of(self, key: str) -> int:
        """Return how often."""
        return dict(self.counts).get(key, 0)

    def with_one(self, key: str) -> "Said":
        """Return the same with one more."""
        return Said(counts=tuple({**dict(self.counts), key: self.of(key) + 1}.items()))


@dataclass(frozen=True, slots=True)
class Move:
    """One thing that the counterpart does, and what it is about."""

    key: str
    told: Mapping[str, Any] = field(default_factory=dict)
    asks: bool = False
    """It hands the turn back with a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """How one counterpart speaks, and what they said before."""

    manner: str = "warm"
    currency: str = "yuan"
    said: Said = Said()

    def say(self, moves: Sequence[Move]) -> tuple[str, "Words"]:
        """Put moves into one reply; return it, and the words with what was used."""
        words, sentences = self, []
        if moves and moves[0].key not in UNACKNOWLEDGED and not moves[0].key.startswith("end_"):
            sentence, words = words._next("acknowledged", ACKNOWLEDGED[self.manner], {})
            sentences.append(sentence)
        for move in moves:
            told = self._in_words(move.told)
            sentence, words = words._next(move.key, MOVES[move.key], told)
            sentences.append(sentence)
        return " ".join(sentences), words

    def amount(self, unit: str | None, value: float) -> str:
        """Name a figure: "690,000 yuan", "0.07 percent", "8 weeks"."""
        if unit in ("money a year", "money once"):
            return f"{value:,.0f} {self.currency}"
        if unit == "percent":
            return f"{value:g} percent"
        counted = {"weeks": "week", "days a week": "day", "days a year": "day"}.get(unit or "", "")
        plural = "" if value == 1 else "s"
        per = {"days a week": " a week", "days a year": " a year"}.get(unit or "", "")
        return f"{value:g} {counted}{plural}{per}"

    def sum_up(self, figures: Sequence[tuple[str, str, float]], granted: Sequence[str]) -> str:
        """Name all that stands."""
        parts = [
            SUMMED_AS.get(part, "{part} {amount}").format(
                part=SHORT_NAMES[part].removeprefix("the "), amount=self.amount(unit, value)
            )
            for part, unit, value in figures
        ]
        return listed([*parts, *granted])

    def _next(
        self, key: str, wordings: Sequence[str], told: Mapping[str, str]
    ) -> tuple[str, "Words"]:
        text = wordings[self.said.of(key) % len(wordings)].format(**told)
        return text[:1].upper() + text[1:], replace(self, said=self.said.with_one(key))

    def _in_words(self, told: Mapping[str, Any]) -> dict[str, str]:
        unit, part = told.get("unit"), told.get("part")
        money = "money a year"
        said = {
            "part": NAMES.get(str(part), "that"),
            "in_part": IN_PART.get(str(part), "for " + NAMES.get(str(part), "that")),
            "reason": REASONS[told.get("reason")],
            "opens": " or ".join(OPENED_BY[each] for each in told.get("opens", ())[:2]),
            "sum": self.sum_up(told.get("figures", ()), told.get("granted", ())),
        }
        for key in ("asked", "stands", "to"):
            if key in told:
                said[key] = self.amount(unit or money, told[key]) if told[key] else NOTHING
        if "cash" in told:
            said["cash"] = self.amount(money, told["cash"])
        said["what_was_asked"] = said["part"]
        if "asked" in said:
            said["what_was_asked"] = f"{said['asked']} {said['in_part']}"
        if "value" in told:
            said["asked_exactly"] = self._exactly(told, unit)
        return {**{key: str(told[key]) for key in ("terms", "fixed", "fact", "until")
                   if key in told}, **said}  # fmt: skip

    def _exactly(self, told: Mapping[str, Any], unit: str | None) -> str:
        if told.get("monthly") is not None:
            return f"{self.amount(unit, told['monthly'])} a month"
        yearly = " a year" if unit == "money a year" else ""
        return f"{self.amount(unit, told['value'])}{yearly}"
