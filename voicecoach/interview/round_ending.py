"""How a round went: two sentences at its end, and what the interviewers' goodbyes go by.

Both follow from the exchanges as the vote will. A hopeless round is not praised, and where the
recognizer was unsure nobody is blamed.
"""

from collections.abc import Sequence
from typing import Literal

from voicecoach.analysis.evidence import is_clear, surely_heard
from voicecoach.interview.debrief_talk import said_aloud
from voicecoach.interview.offers.record import TalkOutcome
from voicecoach.interview.panel import Panelist
from voicecoach.interview.rounds import Exchange
from voicecoach.interview.testimony import reports_of, was_written, words_of
from voicecoach.interview.weighing import (
    TRADE_OFF,
    Weighed,
    judge,
    main_reason,
    weigh_exchanges,
)
from voicecoach.languages.english.in_words import in_words
from voicecoach.languages.english.interview import debrief as words
from voicecoach.languages.english.interview import round_ending as ending
from voicecoach.languages.english.interview.offer import NAMES
from voicecoach.languages.english.listing import listed
from voicecoach.languages.english.pay_demand import has_amount

Went = Literal["convinced", "doubtful", "open"]
"""``open`` where there is no vote, or nobody can say."""


def how_it_went(exchanges: Sequence[Exchange]) -> Went:
    """Say how the questions of one interviewer, or of a round, went."""
    ballot, _because = judge(weigh_exchanges(exchanges))
    if ballot in ("strong yes", "yes"):
        return "convinced"
    return "doubtful" if ballot in ("strong no", "no") else "open"


def goodbye(panelist: Panelist, exchanges: Sequence[Exchange]) -> str:
    """Choose what an interviewer says last, by how their own questions went."""
    went = how_it_went([each for each in exchanges if each.panelist == panelist.name])
    chosen = {"convinced": panelist.closing_convinced, "doubtful": panelist.closing_doubtful}
    return chosen.get(went, "") or panelist.closing


def two_sentences(exchanges: Sequence[Exchange]) -> str:
    """Say how a round went, in two sentences."""
    return " ".join(_sentences(exchanges))


def _sentences(exchanges: Sequence[Exchange]) -> tuple[str, str]:
    if not exchanges or all(map(_nothing_was_typed, exchanges)):
        return ending.NOTHING, ending.NOTHING_NEXT
    weighed = weigh_exchanges(exchanges)
    if not weighed:
        return _without_a_choice(exchanges)
    _ballot, because = judge(weighed)
    judged = [each for each in weighed if each.is_judged]
    if because in ending.NOBODY_CAN_SAY:
        return ending.NOBODY_CAN_SAY[because]
    owned = [each for each in judged if each.is_owned]
    if not owned:
        first = ending.NOT_SURE if _is_doubtful(judged) else ending.NO_CHOICE
        return first, _why(judged, ending.WHY)
    if len(owned) < len(judged):
        said = ending.CHOSE_IN_SOME.format(owned=in_words(len(owned)), judged=in_words(len(judged)))
        return said, _why(judged, ending.IN_THE_OTHERS)
    return _chose(owned), _backing(owned)


def _nothing_was_typed(exchange: Exchange) -> bool:
    """Whether it is sure that nothing was answered; by voice a silence may be the microphone's."""
    reports = reports_of(exchange)
    return bool(reports) and all(
        was_written(each) and not each.transcript.words for each in reports
    )


def _is_doubtful(judged: Sequence[Weighed]) -> bool:
    """Whether something came near a choice: then it may be there all the same."""
    return any(each.own.level == "maybe" for each in judged)


def _why(judged: Sequence[Weighed], told: ending.Table) -> str:
    why = main_reason(judged)
    left_out = sum(each.own.why == why for each in judged)
    return told[why].format(left_out=ending.questions(left_out))


def _chose(owned: Sequence[Weighed]) -> str:
    for each in owned:
        words_ = words_of(each.exchange, each.own)
        if words_ is not None and surely_heard(words_.evidence):
            return ending.CHOSE.format(quote=said_aloud(words_.quote))
    return ending.CHOSE_WITHOUT_WORDS


def _backing(owned: Sequence[Weighed]) -> str:
    shown = {name for each in owned for name in each.trade_offs}
    named = [words.WEIGHED_BY[name] for name in TRADE_OFF if name in shown]
    return ending.WEIGHED.format(backing=listed(named)) if named else ending.UNWEIGHED


def _without_a_choice(exchanges: Sequence[Exchange]) -> tuple[str, str]:
    """Tell of an introduction by its rubric, and of a talk about pay by its ask."""
    reports = [each.report for each in exchanges if each.report is not None]
    if not any(report.transcript.words for report in reports):
        return ending.NOTHING, ending.NOTHING_NEXT
    if all(each.question.kind == "negotiation" for each in exchanges):
        return ending.PAY, _ask(exchanges)
    levels = [level.level for report in reports for level in report.rubric]
    clear = levels.count("clear")
    return ending.NOT_ASKED, ending.PARTS_CLEAR.format(
        clear=in_words(clear), criteria=in_words(len(levels))
    )


def _ask(exchanges: Sequence[Exchange]) -> str:
    """Tell what a talk about pay came to, or where it did not come to its end, of its ask alone."""
    outcome = next((each.outcome for each in exchanges if each.outcome is not None), None)
    if outcome is not None:
        return _outcome(outcome)
    asks = any(
        item.signal == "decision" and is_clear(item) and has_amount(item.quote)
        for each in exchanges
        for report in reports_of(each)
        for item in report.signals
    )
    return ending.PAY_ASKED if asks else ending.PAY_OPEN


def _outcome(outcome: TalkOutcome) -> str:
    if moved := [NAMES[each.part] for each in outcome.parts if each.moved]:
        return ending.PAY_MOVED.format(parts=listed(moved))
    if outcome.only_more:
        return ending.PAY_ONLY_MORE
    asked = [NAMES[each.part] for each in outcome.parts if each.was_asked]
    if not asked:
        return ending.PAY_NOT_ASKED
    told = ending.PAY_STOOD if len(asked) == 1 else ending.PAY_STOOD_ALL
    return told.format(parts=listed(asked))
