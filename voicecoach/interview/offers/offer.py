"""An offer and the rules of who makes it: what may move, how far, for which reasons.

Read from the table ``offer`` of a question. The rules are house rules for practice: they reward an
ask with one figure and a reason, as docs/packs.md tells.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from voicecoach.languages.english.offers.parts import PARTS, REASONS, PartName, ReasonKind
from voicecoach.values import DecodeError, decode

FEWEST_TURNS, MOST_TURNS = 3, 8
"""Replies of a counterpart: with fewer there is no talk, with more it is no exercise any more."""

USUAL_TURNS = 7

MOST_PAY = 1e10
"""No figure of an offer is larger, in any currency."""

Manner = Literal["warm", "firm"]

Unit = Literal["money a year", "money once", "percent", "weeks", "days a week", "days a year"]

UNITS: Mapping[PartName, Unit] = {
    "base": "money a year",
    "bonus": "money a year",
    "success-bonus": "money once",
    "equity": "percent",
    "sign-on": "money once",
    "relocation": "money once",
    "housing": "money a year",
    "start": "weeks",
    "remote": "days a week",
    "leave": "days a year",
}
"""What the figures of a part count; other parts have no figure, only terms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartRule:
    """One part of an offer: a figure that may move, terms that may be granted, or neither."""

    part: PartName
    offered: float | None = None
    """What stands at the beginning; None for a part without a figure."""

    limit: float | None = None
    """What it may never exceed."""

    step: float | None = None
    """It moves by this much, or a multiple."""

    costs: float = 0.0
    """What one step takes of the offer's ``room``; for terms what granting them takes."""

    terms: str = ""
    """What is granted where there is no figure: "a pay review after six months"."""

    opens: tuple[ReasonKind, ...] = ()
    """Reasons that move it; without any it moves on request."""

    fixed: str = ""
    """Why it does not move, as it is said; empty where it may."""

    @property
    def unit(self) -> Unit | None:
        """What its figure counts; None where it has none."""
        return UNITS.get(self.part) if self.offered is not None else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An offer, and how who makes it talks about it."""

    parts: tuple[PartRule, ...]
    manner: Manner = "warm"
    turns: int = USUAL_TURNS
    """Most replies of the counterpart; then the talk is summed up."""

    until: str = "Friday"
    """How long the offer stands for who wants to think, as it is said behind "until"."""

    about: PartName | None = None
    """The part that the question itself speaks of: what is asked for without a name is of that."""

    currency: str = "yuan"
    room: float | None = None
    """What all moves together may cost; None for no bound but the limits."""

    def rule(self, part: PartName | None) -> PartRule | None:
        """Return the rule of a part, or None where the offer has none for it."""
        return next((each for each in self.parts if each.part == part), None)


def with_shared_offers(
    tables: Sequence[Mapping[str, Any]],
) -> tuple[list[Mapping[str, Any]], dict[int, str]]:
    """Fill in offers that build on another question's with ``like``, and that question's facts.

    An offer of one's own keys comes first, and so does each part of one's own; a question with
    facts keeps those. Returns the tables of all questions, and what is wrong with one by its place.
    """
    own = {
        table["id"]: table
        for table in tables
        if isinstance(table.get("id"), str) and "like" not in _offer_of(table)
    }
    problems: dict[int, str] = {}
    filled: list[Mapping[str, Any]] = []
    for place, table in enumerate(tables):
        offer = _offer_of(table)
        model = own.get(offer["like"]) if isinstance(offer.get("like"), str) else None
        if "like" in offer and (model is None or not _offer_of(model)):
            problems[place] = f"like: no question {offer['like']!r} has an offer of its own"
            offer = {key: value for key, value in offer.items() if key != "like"}
            filled.append({**table, "offer": offer})
        elif model is not None:
            facts = {key: model[key] for key in ("facts",) if key in model}
            filled.append({**facts, **table, "offer": _built_on(offer, _offer_of(model))})
        else:
            filled.append(table)
    return filled, problems


def _offer_of(table: Mapping[str, Any]) -> Mapping[str, Any]:
    offer = table.get("offer")
    return offer if isinstance(offer, dict) else {}


def _built_on(offer: Mapping[str, Any], model: Mapping[str, Any]) -> dict[str, Any]:
    own, others = offer.get("parts", []), model.get("parts", [])
    lists = isinstance(own, list) and isinstance(others, list)
    if not lists or not all(isinstance(each, dict) for each in (*own, *others)):
        parts = own  # what is wrong with them is told with the question that they are from
    else:
        mine = {each.get("part"): each for each in own}
        inherited = [each.get("part") for each in others]
        parts = [mine.get(part, each) for part, each in zip(inherited, others, strict=True)]
        parts += [each for each in own if each.get("part") not in inherited]
    merged = {**model, **offer, "parts": parts}
    return {key: value for key, value in merged.items() if key != "like"}


def read_offer(table: Mapping[str, Any]) -> tuple[Offer | None, tuple[str, ...]]:
    """Read the table; return the offer and what is wrong with it: one of the two is empty."""
    unknown = [*_unknown(table, Offer, "")]
    parts = table.get("parts")
    for place, part in enumerate(parts if isinstance(parts, list) else (), start=1):
        if isinstance(part, dict):
            unknown += _unknown(part, PartRule, f"part {part.get('part', place)}: ")
    if unknown:
        return None, tuple(unknown)
    try:
        offer = decode(Offer, table)
    except DecodeError as error:
        return None, (str(error),)
    problems = tuple(_problems(offer))
    return (None, problems) if problems else (offer, ())


def _unknown(table: Mapping[str, Any], record: type, where: str) -> Iterator[str]:
    known = record.__dataclass_fields__  # type: ignore[attr-defined]  # both are dataclasses
    for key in table:
        if key not in known:
            yield f"{where}unknown key {key!r}; allowed here: {', '.join(known)}"


def _problems(offer: Offer) -> Iterator[str]:
    names = [each.part for each in offer.parts]
    if not names:
        yield "parts: missing; an offer needs at least one [[question.offer.parts]] table"
    for name in dict.fromkeys(name for name in names if names.count(name) > 1):
        yield f"part {name}: is there twice; each part needs one table"
    if not FEWEST_TURNS <= offer.turns <= MOST_TURNS:
        yield f"turns: {offer.turns} won't do; allowed: {FEWEST_TURNS} to {MOST_TURNS}"
    for rule in offer.parts:
        for problem in _rule_problems(rule):
            yield f"part {rule.part}: {problem}"


def _rule_problems(rule: PartRule) -> Iterator[str]:
    if rule.part == "package":
        yield "the package is the sum of its parts; give those"
    figures = (rule.offered, rule.limit, rule.step)
    bad = [each for each in (*figures, rule.costs) if each is not None and not _sound(each)]
    if bad:
        yield f"{bad[0]:g} won't do; figures are not negative and below ten billion"
        return
    if rule.offered is None:
        if rule.limit is not None or rule.step is not None:
            yield "limit and step need the figure that is offered"
        elif bool(rule.terms) == bool(rule.fixed):
            yield "needs either a figure (offered, limit, step), terms, or fixed"
        return
    if rule.part not in UNITS:
        yield f"has no figure; give terms or fixed (figures have {', '.join(UNITS)})"
    elif rule.terms:
        yield "terms are for a part without a figure"
    elif rule.fixed:
        if rule.limit not in (None, rule.offered):
            yield "is fixed, so its limit is what is offered; leave the limit out"
    elif rule.limit is None or not rule.step:
        yield "needs limit and step, or fixed"
    elif rule.limit <= rule.offered:
        yield f"limit {rule.limit:g} is not above what is offered ({rule.offered:g})"
    elif rule.step > rule.limit - rule.offered:
        yield f"step {rule.step:g} does not fit between offered and limit"


def _sound(figure: float) -> bool:
    return math.isfinite(figure) and 0 <= figure <= MOST_PAY


__all__ = ["PARTS", "REASONS", "UNITS", "Offer", "PartRule", "read_offer"]
