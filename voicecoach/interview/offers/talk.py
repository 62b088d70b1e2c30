"""A talk about an offer: what was asked for, what the counterpart answers, and what stands.

Pure and deterministic: the same words give the same replies. A reason moves a part by a share of
the gap between what stands and what is asked for, less each time, in whole steps. Nothing goes
beyond a limit, nothing that was granted is taken back, and no reason moves anything twice.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.evidence import HEARD_FROM
from voicecoach.interview.offers.answers import answer_ask, ask_figure
from voicecoach.interview.offers.offer import Offer, PartRule
from voicecoach.interview.offers.record import Ended
from voicecoach.interview.offers.state import Awaited, Talk
from voicecoach.interview.questions import Question
from voicecoach.languages.english.interview.offer_speech import Move, Words
from voicecoach.languages.english.offers.ask import Reason, Utterance, Wanted, understand
from voicecoach.languages.english.offers.figures import Figure, doubtful_numbers


def open_talk(offer: Offer, facts: Iterable[tuple[tuple[str, ...], str]] = ()) -> Talk:
    """Begin a talk about an offer."""
    words = Words(manner=offer.manner, currency=offer.currency)
    return Talk(offer=offer, facts=tuple(facts), words=words, focus=offer.about)


def hear(talk: Talk, text: str, *, doubtful: Collection[str] = ()) -> Talk:
    """Return the talk after the candidate said something and the counterpart answered.

    ``doubtful`` are numbers in it that may have been misheard. A talk that has ended stays.
    """
    if talk.ended:
        return talk
    said = _taken_up(talk, understand(text))
    awaited = talk.awaited
    heard = replace(talk, awaited=None, given=_with_reasons(talk, said.reasons))
    moves, heard = _answered(heard, said, awaited, doubtful=doubtful)
    last = len(talk.replies) + 1 >= talk.offer.turns
    if heard.ended is None and last:
        heard = replace(heard, ended="turns")
    if heard.ended is not None:
        moves = [each for each in moves if not each.asks]
        moves.append(Move(f"end_{heard.ended}", {"until": talk.offer.until, **_sum_up(heard)}))
    text, words = heard.words.say(moves)
    return replace(heard, replies=(*heard.replies, text), words=words)


def talk_about(question: Question, reports: Sequence[Report]) -> Talk | None:
    """Hold the talk about a question's offer again, answer by answer; None without an offer.

    Answers without words are left out.
    """
    if question.offer is None:
        return None
    facts = [(fact.about, fact.says) for fact in question.facts]
    talk = open_talk(question.offer, facts)
    for report in reports:
        words = report.transcript.words
        if words:
            doubtful = doubtful_numbers(words, sure_from=HEARD_FROM)
            talk = hear(talk, report.transcript.text, doubtful=doubtful)
    return talk


def broken_off(talk: Talk) -> Talk:
    """Return the talk as it is left where there is no more of it: with a sum, if it began."""
    if talk.ended or not talk.replies:
        return talk
    end = Move("end_stopped", {"until": talk.offer.until, **_sum_up(talk)})
    text, words = talk.words.say([end])
    return replace(talk, ended="stopped", replies=(*talk.replies, text), words=words)


def _taken_up(talk: Talk, said: Utterance) -> Utterance:
    """Fill in what was not named: what the counterpart asked back for, or what is talked about."""
    if any(each.figure for each in said.wanted):
        return said
    awaited = talk.awaited or Awaited(what="part")
    wanted = _named(talk, said) if not said.wanted and awaited.what != "yes" else ()
    is_yes = said.confirms and said.act in ("other", "content", "accept", "reason")
    if {
        "confirmation": is_yes and not said.wanted,
        "reason": bool(said.reasons),
        # Pressing for what was not granted in full.
        "yes": awaited.value is not None and not said.wanted and said.act in ("reason", "more"),
    }.get(awaited.what, False):
        others = [each for each in said.wanted if each.part not in (None, awaited.part)]
        wanted = (_again(awaited), *others)
    return replace(said, act="ask", accepts=False, wanted=wanted) if wanted else said


def _named(talk: Talk, said: Utterance) -> tuple[Wanted, ...]:
    """Return what a few words name, or wish for where it is being talked about."""
    rule = talk.offer.rule(talk.focus)
    open_terms = rule is not None and rule.terms and rule.part not in talk.granted
    if said.wants_it and said.act in ("other", "reason") and open_terms:
        return (Wanted(part=talk.focus, figure=None),)
    if said.named and said.act == "other":
        return (Wanted(part=said.named[0], figure=None),)
    return ()


def _again(awaited: Awaited) -> Wanted:
    figure = None
    if (value := awaited.value) is not None:
        figure = Figure(low=value.low, high=value.high, scaled=True, per="year")
    return Wanted(part=awaited.part, figure=figure)


def _with_reasons(talk: Talk, reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    known = {*talk.given, *talk.spent}
    return (*talk.given, *(each for each in reasons if not _is_known(each, known)))


def _is_known(reason: Reason, known: Iterable[Reason]) -> bool:
    """Whether it was given before: told again without its number it is no new one."""
    return any(
        each.kind == reason.kind
        and (each.kind != "result" or set(reason.figures) <= set(each.figures))
        for each in known
    )


def _answered(
    talk: Talk, said: Utterance, awaited: Awaited | None, *, doubtful: Collection[str]
) -> tuple[list[Move], Talk]:
    """Return what the counterpart does, and the talk with it."""
    if said.wanted:
        moves, talk = _asked_for(talk, said, awaited, doubtful=doubtful)
        settled = talk.awaited is None or talk.awaited.what == "yes"
        met = said.accepts and settled and _is_met(talk, len(said.wanted))
        return moves, replace(talk, ended="agreed") if met else talk
    if awaited is not None and (answer := _yes_or_no(talk, said, awaited)) is not None:
        return answer
    if (ended := _ending(talk, said)) is not None:
        return [], replace(talk, ended=ended)
    return _without_ask(talk, said)


def _yes_or_no(talk: Talk, said: Utterance, awaited: Awaited) -> tuple[list[Move], Talk] | None:
    """Take in a yes or a no to what was asked; None where it is something else."""
    if awaited.what == "confirmation" and said.confirms is False:
        talk = replace(talk, awaited=Awaited(what="figure", part=awaited.part))
        return [ask_figure(awaited.part)], talk
    if awaited.what == "reason" and said.act == "other" and said.confirms is None:
        return [Move("what_reason", asks=True)], replace(talk, awaited=awaited)
    if awaited.what != "yes" or said.act != "other":
        return None
    if said.confirms:
        return [], replace(talk, ended="agreed")
    if said.confirms is False:
        return [Move("what_would_help", asks=True)], talk
    return [Move("live_with_it", asks=True)], replace(talk, awaited=awaited)


def _ending(talk: Talk, said: Utterance) -> Ended | None:
    """Tell what ends the talk: a yes, a wish for time, a second no."""
    if said.act == "accept" or (said.act == "content" and talk.made):
        return "agreed"
    if said.act == "time":
        return "time"
    return "refused" if said.act == "refuse" and talk.pressed else None


def _without_ask(talk: Talk, said: Utterance) -> tuple[list[Move], Talk]:
    """Answer what asks for nothing yet."""
    back = Move("your_turn", asks=True)
    moves: list[Move] = []
    match said.act:
        case "refuse" | "threat":
            moves = [Move("refused" if said.act == "refuse" else "threatened", _sum_up(talk))]
            back, talk = Move("what_would_help", asks=True), replace(talk, pressed=talk.pressed + 1)
        case "question":
            moves = [_fact(talk, said.question)]
        case "more":
            back = Move("one_figure" if talk.only_more else "which_part", asks=True)
            awaited = Awaited(what="part", part=talk.focus)
            talk = replace(talk, only_more=talk.only_more + 1, awaited=awaited)
        case "reason":
            moves, back = [Move("reason_noted")], Move("what_for", asks=True)
        case _ if said.act == "content" or (said.confirms and said.is_short):
            back, talk = Move("is_it_a_yes", asks=True), replace(talk, awaited=Awaited(what="yes"))
    return [*moves, back], talk


def _asked_for(
    talk: Talk, said: Utterance, awaited: Awaited | None, *, doubtful: Collection[str]
) -> tuple[list[Move], Talk]:
    """Answer what was asked for, part by part; one question back is put, first what is needed."""
    moves: list[Move] = [Move("threat_noted")] if said.threatens else []
    if said.question:
        moves.append(_fact(talk, said.question))
    back: list[Move] = []
    for wanted in said.wanted:
        first = talk.awaited
        more, talk = answer_ask(talk, wanted, said, awaited, doubtful=doubtful)
        moves += [each for each in more if not each.asks]
        asks = [each for each in more if each.asks]
        if first is not None and first.what != "yes":
            talk = replace(talk, awaited=first)
        elif asks:
            back = asks[:1]
    moves += back
    return moves, talk


def _fact(talk: Talk, question: str) -> Move:
    asked = f" {question} "
    for about, says in talk.facts:
        if any(word.lower() in asked for word in about):
            return Move("fact", {"fact": says})
    return Move("no_fact")


def _is_met(talk: Talk, asks: int) -> bool:
    """Whether each of the last asks is granted in full."""
    return all(
        made.moved_to is not None and made.moved_to >= (made.figure or 0.0)
        for made in talk.made[-asks:]
    )


def _sum_up(talk: Talk) -> dict[str, object]:
    """Return what stands, part by part, for the words that sum it up."""
    figures = tuple(
        (rule.part, rule.unit, talk.value(rule))
        for rule in talk.offer.parts
        if rule.unit is not None and _is_summed(talk, rule)
    )
    terms = tuple(rule.terms for rule in talk.offer.parts if rule.part in talk.granted)
    return {"figures": figures, "granted": terms}


def _is_summed(talk: Talk, rule: PartRule) -> bool:
    """Whether a figure belongs into the sum: money always, a date or days where they moved."""
    is_pay = rule.unit in ("money a year", "money once", "percent")
    return talk.value(rule) > 0 if is_pay else rule.part in talk.stands
