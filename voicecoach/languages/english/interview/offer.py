"""What who makes an offer says: short sentences that name each figure as it was understood.

Each move has several wordings; they are used in turn, so that a talk seldom says one twice.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from voicecoach.languages.english.listing import listed

COUNTERPART = "Recruiter"
"""Who makes an offer, where nobody is named."""

NAMES: Mapping[str, str] = {
    "base": "base", "bonus": "the yearly bonus", "success-bonus": "the launch bonus",
    "equity": "equity", "vesting": "the vesting", "sign-on": "a sign-on payment",
    "relocation": "the money for your move", "housing": "the housing allowance",
    "level": "the level", "review": "an early pay review", "start": "the start date",
    "remote": "days at home", "leave": "more leave", "package": "the whole package",
}  # fmt: skip

SHORT_NAMES: Mapping[str, str] = {
    **NAMES, "bonus": "bonus", "sign-on": "sign-on", "relocation": "relocation",
    "housing": "housing", "equity": "equity",
}  # fmt: skip

NOTHING = "nothing"
"""A figure of zero."""

REASONS: Mapping[str | None, str] = {
    "result": "that result", "other-offer": "the other offer", "market": "the market",
    "scope": "the size of the role", "loss": "what you would lose", "experience": "your experience",
    "present-pay": "what you earn today", "need": "what you need", None: "that",
}  # fmt: skip

ACKNOWLEDGED = {
    "warm": (
        "Thank you, that is clear.", "I understand.", "It is good that you ask.",
        "I see what you mean.", "All right, let me see.", "Thank you for saying so.",
    ),
    "firm": (
        "All right.", "Understood.", "I hear you.", "Let me be direct.", "Fine.", "Good.",
    ),
}  # fmt: skip

UNACKNOWLEDGED = frozenset({"confirm", "fact", "no_fact", "threat_noted", "refused", "threatened"})

MOVES: Mapping[str, tuple[str, ...]] = {
    "moved": (
        "You ask for {asked} {in_part}. Because of {reason}, I can go from {stands} to {to}.",
        "{asked} {in_part} is more than I have. Because of {reason}, I can do {to}.",
        "I can't reach {asked} {in_part}. I can move from {stands} to {to}, because of {reason}.",
    ),
    "moved_freely": (
        "I can't do {asked} {in_part}. {to} is possible.",
        "{asked} {in_part} is too much. I can do {to}.",
    ),
    "met": (
        "You ask for {asked} {in_part}. I can do that.",
        "{asked} {in_part}: yes, I can agree to that.",
    ),
    "granted": (
        "I can give you that: {terms}.",
        "Yes, that is possible: {terms}.",
    ),
    "granted_already": ("We have that already: {terms}.",),
    "already": (
        "You ask for {asked} {in_part}, and {stands} is in the offer already.",
        "{asked} {in_part} is no problem: the offer has {stands}.",
    ),
    "at_the_end": (
        "For {part} we stand at {stands}. That is as far as I can go.",
        "I can't move {part} any further than {stands}.",
        "{stands} {in_part} is the most that I can do.",
    ),
    "no_room": ("I have no room left for {part}.",),
    "too_far": (
        "{asked} {in_part} is too far from what this role pays. I can't take it to my director.",
        "I can't discuss {asked} {in_part}. It is far above this role.",
    ),
    "fixed": ("{fixed}",),
    "not_in_offer": (
        "I can't decide about {part}, so I can't promise anything there.",
        "{part} is not in my hands.",
    ),
    "no_reason": (
        "I heard {what_was_asked}, and no reason for it yet.",
        "I can't move {part} without a reason.",
        "Without a reason, {part} stays as it is.",
    ),
    "reason_used": (
        "I can use {reason} once only, and I have used it.",
        "I can't move {part} for {reason} a second time.",
    ),
    "reason_weak": (
        "I believe you, but {reason} is not what we pay for here.",
        "I can't move {part} because of {reason}.",
    ),
    "package": ("We can talk about the whole package, and I can only move it part by part.",),
    "package_sum": (
        "You ask for {asked} in all. A year, in cash, the offer stands at {cash}.",
        "{asked} in all is your figure. The yearly cash in the offer is {cash}.",
    ),
    "threat_noted": ("You are free to go elsewhere. Let us look at what you ask for.",),
    "threatened": (
        "You are free to decide, and I can't move because of that alone. What stands is {sum}.",
        "I heard that, and it changes nothing. What stands is {sum}.",
    ),
    "refused": ("I am sorry to hear that. What stands is {sum}.",),
    "reason_noted": ("That is good to know.", "I have noted that."),
    "fact": ("{fact}",),
    "no_fact": (
        "I don't know that. I will ask and write to you.",
        "I can't answer that today. I will find out.",
    ),
    "confirm": ("Did you say {asked_exactly}?", "I want to be sure: is it {asked_exactly}?"),
    "what_figure": (
        "Which figure do you have in mind for {part}?",
        "How much are you thinking of for {part}?",
        "Please give me one figure for {part}. What is it?",
    ),
    "what_reason": (
        "What is it based on?",
        "What have you done, or what else do you have, that supports it?",
        "What can I tell my director?",
    ),
    "which_part": (
        "You would like more. Which part of the offer, and how much?",
        "More of what, and how much?",
    ),
    "one_figure": (
        "I can't work with more alone. Name one part and one figure, please. What is it?",
        "I still need one part and one figure. Which ones?",
    ),
    "package_part": (
        "Which part should move first?",
        "Which part matters most to you?",
    ),
    "elsewhere": (
        "I can look at {part}. What would you need there?",
        "There may be room in {part}. What do you have in mind?",
        "We could talk about {part}. What would help you?",
    ),
    "enough": (
        "Is there anything else, or do we agree?",
        "Does that settle it for you?",
        "What else do you need to say yes?",
    ),
    "live_with_it": (
        "Can you live with that?",
        "Would you say yes to that?",
        "Does that help you decide?",
    ),
    "is_it_a_yes": ("Is that a yes to the offer?", "So do we agree?"),
    "what_would_help": (
        "If one thing could change your mind, what would it be?",
        "What would you need to say yes?",
    ),
    "what_for": (
        "What would you like to ask for?",
        "Which part should move because of it, and to what?",
    ),
    "your_turn": (
        "What else would you like to talk about?",
        "Which part of the offer is important to you?",
        "What do you think about the offer as it stands?",
    ),
    "end_agreed": ("Then we agree: {sum}. I will put it in the letter.",),
    "end_time": ("Of course, take your time. Until {until} this stands: {sum}.",),
    "end_refused": (
        "I am sorry that we don't agree. Should that change until {until}, this stands: {sum}.",
    ),
    "end_turns": ("That is all I can do today. So, until {until} this stands: {sum}.",),
    "end_stopped": ("We have to stop here. Until {until} this stands: {sum}.",),
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
        parts = [f"{_summed_as(part)} {self.amount(unit, value)}" for part, unit, value in figures]
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


IN_PART: Mapping[str, str] = {
    "base": "in base", "equity": "in equity", "bonus": "as a bonus", "start": "until your start",
    "remote": "at home", "leave": "of leave", "relocation": "for your move",
    "housing": "for housing", "sign-on": "as a sign-on payment",
}  # fmt: skip


def _summed_as(part: str) -> str:
    return {"start": "a start in", "remote": "at home", "leave": "leave"}.get(
        part, SHORT_NAMES[part].removeprefix("the ")
    )
