"""What came of a talk about an offer: kept with it, and told afterwards with the limits."""

from collections.abc import Iterator

from voicecoach.interview.offers.offer import MOST_PAY, Offer, PartRule
from voicecoach.interview.offers.record import PartOutcome, TalkOutcome
from voicecoach.interview.offers.state import Made, Talk
from voicecoach.languages.english.interview import offer_told as told
from voicecoach.languages.english.interview.offer import NAMES, NOTHING, SHORT_NAMES
from voicecoach.languages.english.interview.offer_speech import IN_PART, Words
from voicecoach.languages.english.listing import listed


def outcome_of(talk: Talk) -> TalkOutcome:
    """Sum up a talk; one that goes on counts as broken off."""
    figures = any(each.figure is not None for each in talk.made)
    return TalkOutcome(
        ended=talk.ended or "stopped",
        parts=tuple(_part(talk, rule) for rule in talk.offer.parts),
        currency=talk.offer.currency,
        bounded=talk.offer.room is not None,
        only_more=talk.only_more > 0 and not figures,
    )


def _part(talk: Talk, rule: PartRule) -> PartOutcome:
    made = [each for each in talk.made if each.part == rule.part]
    named = [each for each in made if each.figure is not None]
    last = named[-1] if named else Made(part=rule.part)
    reasons = dict.fromkeys(each.because.kind for each in made if each.because is not None)
    return PartOutcome(
        part=rule.part,
        unit=rule.unit,
        offered=rule.offered,
        stands=talk.value(rule) if rule.offered is not None else None,
        limit=None if rule.fixed else rule.limit,
        terms=rule.terms,
        granted=rule.part in talk.granted,
        asked=None if last.figure is None else min(last.figure, MOST_PAY),
        was_asked=bool(made),
        ranged=last.ranged,
        because=tuple(reasons),
        opens=rule.opens,
        blocked=made[-1].blocked if made else None,
    )


def tell_offer(offer: Offer) -> str:
    """Tell what is offered, and which parts can be talked about; how far they go stays untold."""
    words = Words(currency=offer.currency)
    figures = [
        (each.part, each.unit, each.offered)
        for each in offer.parts
        if each.unit is not None and each.offered
    ]
    open_parts = listed([SHORT_NAMES[each.part] for each in offer.parts if not each.fixed])
    return told.OFFERED.format(sum=words.sum_up(figures, ()), parts=open_parts)


def tell_outcome(outcome: TalkOutcome) -> str:
    """Tell what was asked and why, what moved, what was left, and what a better ask would be."""
    words = Words(currency=outcome.currency)
    told_parts = [*_asked(outcome, words), *_left(outcome, words), _better(outcome, words)]
    return " ".join([told.ENDED[outcome.ended], *told_parts])


def outcome_lines(outcome: TalkOutcome) -> tuple[str, ...]:
    """Tell the same as lines of a page, with what stands at the beginning."""
    words = Words(currency=outcome.currency)
    figures = [
        (each.part, each.unit, each.stands)
        for each in outcome.parts
        if each.unit is not None and each.stands and (each.is_pay or each.moved)
    ]
    total = words.sum_up(figures, [each.terms for each in outcome.parts if each.granted])
    return (
        f"{told.ENDED[outcome.ended]} {told.STANDS.format(sum=total)}",
        *_asked(outcome, words),
        " ".join(_left(outcome, words)),
        _better(outcome, words),
    )


def _asked(outcome: TalkOutcome, words: Words) -> list[str]:
    asked = [_told(each, words) for each in outcome.parts if each.was_asked]
    return asked or [told.ONLY_MORE if outcome.only_more else told.NOTHING_ASKED]


def _told(one: PartOutcome, words: Words) -> str:
    reasons = listed([told.GIVEN[each] for each in one.because])
    said = {
        "part": NAMES[one.part],
        "Part": NAMES[one.part].capitalize(),
        "in_part": IN_PART.get(one.part, ""),
        "terms": one.terms,
        "because": told.BECAUSE.format(reasons=reasons) if reasons else "",
        "why": told.WHY[one.blocked],
        "asked": _amount(one, one.asked, words),
        "offered": _amount(one, one.offered, words),
        "stands": _amount(one, one.stands, words),
    }
    if one.granted:
        text = told.GRANTED
    elif one.moved:
        met = one.asked is not None and one.asked <= (one.stands or 0.0)
        text = told.MET if met else told.MOVED if one.asked is not None else told.MOVED_ALONE
    else:
        text = told.STAYED if one.asked is not None and one.unit else told.STAYED_ALONE
    return text.format(**said)


def _amount(one: PartOutcome, figure: float | None, words: Words) -> str:
    return words.amount(one.unit, figure) if figure else NOTHING


def _left(outcome: TalkOutcome, words: Words) -> list[str]:
    """Tell the limits that were not reached, and the parts that were forgotten."""
    could = [each for each in outcome.parts if each.could_move]
    further = [_limit(each, words) for each in could if each.was_asked]
    forgotten = [_limit(each, words) for each in could if not each.was_asked and each.is_pay]
    if not further and not forgotten:
        return [told.NOTHING_LEFT]
    left = [told.FURTHER.format(parts=listed(further))] if further else []
    left += [told.FORGOTTEN.format(parts=listed(forgotten))] if forgotten else []
    return [*left, *([told.NOT_ALL] if outcome.bounded and len(further + forgotten) > 1 else [])]


def _limit(one: PartOutcome, words: Words) -> str:
    limit = _amount(one, one.limit, words)
    return one.terms or told.UP_TO.format(part=SHORT_NAMES[one.part], limit=limit)


def _better(outcome: TalkOutcome, words: Words) -> str:
    """Say what would have gained most: the first thing that was missing."""
    return next(_improvements(outcome, words), told.BETTER["none"])


def _improvements(outcome: TalkOutcome, words: Words) -> Iterator[str]:
    asked = [each for each in outcome.parts if each.was_asked]
    could = [each for each in outcome.parts if each.could_move]
    main = next((each for each in could if each.limit is not None and each.opens), None)
    if outcome.only_more and main is not None:
        yield _example("only_more", main, words)
    if main is not None and main.part == "base" and not asked:
        yield told.BETTER["first"]
    for one in asked:
        if one.could_move and one.limit is not None and one.blocked in told.BETTER:
            yield _example(str(one.blocked), one, words)
    if could and any(each.ranged for each in asked):
        yield told.BETTER["ranged"]
    for one in asked:
        if one.asked is not None and one.could_move and one.asked == one.stands:
            yield _example("low", one, words)
    for one in could:
        if not one.was_asked and one.is_pay:
            yield told.BETTER["unasked"].format(part=one.terms or NAMES[one.part])
    if main is not None:
        yield _example("used reason", main, words)


def _example(key: str, one: PartOutcome, words: Words) -> str:
    example = f"{_amount(one, one.limit, words)} {IN_PART.get(one.part, '')}".strip()
    reason = told.SUPPORTED_BY[one.opens[0]] if one.opens else ""
    return told.BETTER[key].format(example=example, reason=reason)
