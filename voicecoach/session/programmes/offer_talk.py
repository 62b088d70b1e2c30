"""A talk about an offer: the counterpart answers what was asked for, then it is summed up."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.foreign import is_foreign
from voicecoach.commands.command_words import Command
from voicecoach.interview.offers.outcome import outcome_of, tell_outcome
from voicecoach.interview.offers.record import TalkOutcome
from voicecoach.interview.offers.talk import broken_off, talk_about
from voicecoach.interview.probes import follow_up, next_probe
from voicecoach.interview.questions import Question
from voicecoach.languages.english.interview.offer import COUNTERPART
from voicecoach.session.programmes.asking import done, put
from voicecoach.session.programmes.round_notes import RoundNotes
from voicecoach.session.room import Asked, Manner, Room


@dataclass(frozen=True, slots=True, kw_only=True)
class HeldTalk:
    """A talk that was held outside of an interview."""

    first: Asked
    """What was said to the offer itself."""

    reports: tuple[Report, ...]
    """Of all that was said, in order; empty where nothing was."""

    outcome: TalkOutcome | None
    """None where nothing was said."""

    last: Asked
    """What was said last, with a command that it ended with."""


def practise_talk(room: Room, question: Question, manner: Manner) -> HeldTalk:
    """Put an offer, answer each ask by its rules, sum up what stands, and tell what came of it.

    ``manner`` is that of the question; nothing is judged aloud in between. A "skip" or "stop" in
    place of an answer ends the talk, and so does an answer without words.
    """
    manner = replace(manner, feedback=False, asker=manner.asker or COUNTERPART)
    first = asked = put(room, question, manner)
    reports: list[Report] = []
    while True:
        if asked.is_earlier:
            reports.pop()
        if (report := asked.report) is None or is_foreign(report.transcript):
            break
        reports.append(report)
        first = asked if len(reports) == 1 else first
        probe = next_probe(question, reports, ())
        if probe is None or asked.command is not None or asked.nobody_left:
            break
        following = follow_up(question, probe)
        asked = put(room, following, replace(manner, depth=probe.depth), or_go_on=True)
    outcome, said = _summed_up(room, question, reports, who=manner.asker)
    command = done(room, said) or asked.command
    if outcome is not None and command != "stop":
        command = room.say(tell_outcome(outcome)) or command
    last = replace(asked, command=command)
    return HeldTalk(first=first, reports=tuple(reports), outcome=outcome, last=last)


def close_talk(room: Room, notes: RoundNotes) -> tuple[RoundNotes, Command | None]:
    """Sum up the talk about an offer that a round just held, if it did and none did so before.

    Returns the notes with what came of it, and a command that was said into that.
    """
    exchange = notes.exchanges[-1] if notes.exchanges else None
    if exchange is None or exchange.report is None or exchange.outcome is not None:
        return notes, None
    reports = [exchange.report, *exchange.replies]
    outcome, said = _summed_up(room, exchange.question, reports, who=exchange.panelist)
    return (notes.with_outcome(outcome) if outcome else notes), said


def _summed_up(
    room: Room, question: Question, reports: Sequence[Report], *, who: str
) -> tuple[TalkOutcome | None, Command | None]:
    talk = talk_about(question, reports)
    if talk is None or not talk.replies:
        return None, None
    talk = broken_off(talk)
    return outcome_of(talk), room.say(talk.replies[-1], who=who)
