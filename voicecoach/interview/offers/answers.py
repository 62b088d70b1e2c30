"""What the counterpart answers to an ask: part by part, by the rules of the offer."""

from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeAlias

from voicecoach.interview.offers.offer import PartRule
from voicecoach.interview.offers.record import Blocked
from voicecoach.interview.offers.state import Awaited, Made, Talk, can_move, moved_to, moves_of
from voicecoach.interview.offers.value import MONTHS, Value, package_value, value_of
from voicecoach.languages.english.interview.offer_speech import Move
from voicecoach.languages.english.offers.ask import Reason, Utterance, Wanted
from voicecoach.languages.english.offers.figures import Figure
from voicecoach.languages.english.offers.parts import PartName

Answer: TypeAlias = tuple[list[Move], Talk]
"""What the counterpart does, and the talk with it."""

TIMES = ("weeks", "days a week", "days a year")

TOO_FAR = 2.0
"""A figure that lies beyond the limit by more than so many times what may move is not answered."""


def answer_ask(
    talk: Talk,
    wanted: Wanted,
    said: Utterance,
    awaited: Awaited | None,
    *,
    doubtful: Collection[str],
) -> Answer:
    """Return what the counterpart does about one thing asked for, and the talk with it.

    ``doubtful`` are numbers that may have been misheard.
    """
    part = wanted.part or part_meant(talk, wanted.figure, awaited)
    rule = talk.offer.rule(part)
    if part == "package" or rule is None:
        return _whole_package(talk, wanted.figure) if part == "package" else _no_part(talk, part)
    talk = replace(talk, focus=part)
    if rule.terms or rule.fixed:
        return _terms(talk, rule, wanted, said)
    if wanted.figure is None:
        return _without_figure(talk, rule)
    confirmed = awaited is not None and awaited.what == "confirmation" and awaited.part == part
    value = value_of(wanted.figure, rule, talk.offer, stands=talk.value(rule))
    if value.low <= talk.value(rule) < value.high:
        value = replace(value, low=value.high)  # "from 0.05 to 0.07"
    unsure = not value.sure or any(token in doubtful for token in wanted.figure.said)
    if unsure and not confirmed:
        told = {"part": part, "unit": rule.unit, "value": value.low, "monthly": value.monthly}
        talk = replace(talk, awaited=Awaited(what="confirmation", part=part, value=value))
        return [Move("confirm", told, asks=True)], talk
    return _figure(talk, rule, value, said)


def _no_part(talk: Talk, part: PartName | None) -> Answer:
    """Answer an ask for what the offer has no rule for."""
    talk = _noted(talk, Made(part=part or "base", blocked="not there"))
    return _elsewhere(talk, part, Move("not_in_offer", {"part": part}))


def _without_figure(talk: Talk, rule: PartRule) -> Answer:
    """Ask for the figure, where the part may move at all."""
    if not can_move(talk, rule):
        talk = _noted(talk, Made(part=rule.part, blocked="limit"))
        return _elsewhere(talk, rule.part, Move("at_the_end", _told(talk, rule)))
    return _figure_wanted(_noted(talk, Made(part=rule.part, blocked="no figure")), rule.part)


def _figure(talk: Talk, rule: PartRule, value: Value, said: Utterance) -> Answer:
    """Answer an ask with a figure."""
    stands, part = talk.value(rule), rule.part
    told = {**_told(talk, rule), "asked": value.low}
    made = Made(part=part, figure=value.low, ranged=value.low < value.high)
    if value.low <= stands:
        return _settled(_noted(talk, replace(made, moved_to=stands)), Move("already", told))
    if not can_move(talk, rule):
        return _elsewhere(_noted(talk, replace(made, blocked="limit")), part,
                          Move("at_the_end", told))  # fmt: skip
    limit, offered = rule.limit or 0.0, rule.offered or 0.0
    if value.low > limit + TOO_FAR * (limit - offered):
        talk = _noted(talk, replace(made, blocked="too far"))
        return _figure_wanted(talk, part, Move("too_far", told))
    reason = talk.reason_for(rule)
    if rule.opens and reason is None:
        return _reason_wanted(talk, rule, said, made, told, value)
    to = moved_to(talk, rule, value.low)
    talk = _noted(_used(talk, reason), replace(made, moved_to=to, because=reason))
    talk = replace(talk, stands={**talk.stands, part: to})
    told |= {"to": to, "reason": reason.kind if reason else None}
    if to >= value.low:
        return _settled(talk, Move("met", told))
    moves, talk = _settled(talk, Move("moved" if reason else "moved_freely", told), "live_with_it")
    return moves, replace(talk, awaited=Awaited(what="yes", part=part, value=value))


def _terms(talk: Talk, rule: PartRule, wanted: Wanted, said: Utterance) -> Answer:
    """Answer an ask for a part that has no figure, or that does not move."""
    part = rule.part
    told = {"part": part, "terms": rule.terms, "fixed": rule.fixed}
    made = Made(part=part)
    if wanted.figure is not None and rule.offered is not None:
        value = value_of(wanted.figure, rule, talk.offer, stands=talk.value(rule))
        made = replace(made, figure=value.low, ranged=value.low < value.high)
    if part in talk.granted:
        return _settled(talk, Move("granted_already", told))
    if rule.fixed:
        return _elsewhere(_noted(talk, replace(made, blocked="fixed")), part, Move("fixed", told))
    if not can_move(talk, rule):
        return _elsewhere(_noted(talk, replace(made, blocked="limit")), part, Move("no_room", told))
    reason = talk.reason_for(rule)
    if rule.opens and reason is None:
        return _reason_wanted(talk, rule, said, made, told, None)
    talk = _noted(_used(talk, reason), replace(made, moved_to=1.0, because=reason))
    talk = replace(talk, granted=talk.granted | {part})
    return _settled(talk, Move("granted", told))


def _settled(talk: Talk, said: Move, asks: str = "enough") -> Answer:
    """Say what came of an ask, and ask for a yes."""
    return [said, Move(asks, asks=True)], replace(talk, awaited=Awaited(what="yes"))


def _used(talk: Talk, reason: Reason | None) -> Talk:
    """Return the talk after a reason moved something: it moves nothing else."""
    if reason is None:
        return talk
    given = tuple(each for each in talk.given if each != reason)
    return replace(talk, given=given, spent=talk.spent | {reason})


def _reason_wanted(
    talk: Talk,
    rule: PartRule,
    said: Utterance,
    made: Made,
    told: Mapping[str, object],
    value: Value | None,
) -> Answer:
    """Ask for a reason: there was none, one that was used, or one that does not count here."""
    kinds = [each.kind for each in said.reasons]
    used = any(kind in rule.opens for kind in kinds)
    key, blocked = _NO_REASON[len(kinds) and 1 + used]
    if not kinds and moves_of(talk, rule):
        key = "no_new_reason"
    elif not kinds and rule.terms:
        key = "no_reason_terms"
    move = Move(key, {**told, "reason": kinds[0] if kinds else None, "opens": rule.opens})
    awaited = Awaited(what="reason", part=rule.part, value=value)
    talk = replace(_noted(talk, replace(made, blocked=blocked)), awaited=awaited)
    return [move, Move(_ASKED_BACK.get(key, "what_reason"), told, asks=True)], talk


_ASKED_BACK = {
    "reason_weak": "anything_like_that",
    "reason_used": "another_reason",
    "no_new_reason": "another_reason",
}
_NO_REASON: tuple[tuple[str, Blocked], ...] = (
    ("no_reason", "no reason"),
    ("reason_weak", "weak reason"),
    ("reason_used", "used reason"),
)


def _whole_package(talk: Talk, figure: Figure | None) -> Answer:
    """Answer an ask for the sum of all: it moves part by part."""
    cash = sum(talk.value(each) for each in talk.offer.parts if each.unit == "money a year")
    told: dict[str, object] = {"cash": cash}
    if figure is not None and cash:
        told["asked"] = package_value(figure, cash=cash).low
    talk = replace(talk, awaited=Awaited(what="part"))
    return [Move("package_sum" if "asked" in told else "package", told),
            Move("package_part", asks=True)], talk  # fmt: skip


def part_meant(
    talk: Talk, figure: Figure | None, awaited: Awaited | None = None
) -> PartName | None:
    """Return what a figure without a name is of: what was asked back for, or talked about.

    A figure that is unlikely for either and likely for the main part is of that.
    """
    if figure is not None and figure.months > MONTHS:
        return "package"
    main = next((each.part for each in talk.offer.parts if each.offered is not None), None)
    asked_back = awaited.part if awaited is not None else None
    named = [each for each in (asked_back, talk.focus, main) if each is not None]
    rules = [talk.offer.rule(each) for each in named]
    likely = [
        rule.part
        for rule in rules
        if figure is not None and rule is not None and _is_likely(talk, figure, rule)
    ]
    return next(iter((*likely, *named)), None)


def _is_likely(talk: Talk, figure: Figure, rule: PartRule) -> bool:
    if rule.offered is None or figure.is_time != (rule.unit in TIMES):
        return False
    return value_of(figure, rule, talk.offer, stands=talk.value(rule)).sure


def _elsewhere(talk: Talk, part: PartName | None, said: Move) -> Answer:
    """Say why one part does not move, and point at another one that could, each once."""
    asked = {each.part for each in talk.made} | talk.pointed_at
    for rule in talk.offer.parts:
        if rule.part != part and rule.part not in asked and can_move(talk, rule):
            move = Move("elsewhere", {"part": rule.part}, asks=True)
            awaited = Awaited(what="figure", part=rule.part)
            talk = replace(talk, awaited=awaited, pointed_at=talk.pointed_at | {rule.part})
            return [said, move], talk
    return [said, Move("your_turn", asks=True)], talk


def _figure_wanted(talk: Talk, part: PartName | None, *said: Move) -> Answer:
    talk = replace(talk, awaited=Awaited(what="figure", part=part))
    return [*said, ask_figure(part)], talk


def ask_figure(part: PartName | None) -> Move:
    """Ask back for the figure of a part."""
    return Move("what_figure", {"part": part}, asks=True)


def _noted(talk: Talk, made: Made) -> Talk:
    return replace(talk, focus=made.part, made=(*talk.made, made))


def _told(talk: Talk, rule: PartRule) -> dict[str, object]:
    return {"part": rule.part, "unit": rule.unit, "stands": talk.value(rule)}
