"""``voicecoach interview``: all rounds for one role, then the debrief."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from voicecoach.archive.files import new_id
from voicecoach.archive.interviews import InterviewRecord, Interviews
from voicecoach.archive.sessions import Archive
from voicecoach.cli.interviews import find_loop, loop_files
from voicecoach.cli.kept_interview import KeptInterview
from voicecoach.cli.kept_session import NotKeptError, kept_at_the_end
from voicecoach.cli.patience import waits_of
from voicecoach.cli.prepared_interview import kept_figures, prepared_loop, questions_of
from voicecoach.cli.recovering import offer_recovery
from voicecoach.cli.seat import take_seat
from voicecoach.cli.width import wrapped
from voicecoach.errors import SessionBrokeOffError, UsageError, VoicecoachError
from voicecoach.interview.panel import Round
from voicecoach.settings import data_folder

KEYS = "q repeat, t time to think, p pause, k skip, x stop, c go on with your answer"
"""What the screen says about keys."""


def run(args: argparse.Namespace) -> int:
    """Hold the rounds that are left, then the debrief; 1 where a round could not be finished."""
    data = data_folder(args.data)
    if args.interview is None:
        _list(data)
        return 0
    if args.rounds is not None and args.rounds < 1:
        raise UsageError(f"cannot hold {args.rounds} rounds; --rounds is at least 1")
    if args.text and args.interrupt:
        raise UsageError("--interrupt needs a voice: leave out --text")
    interview = _interview(args, data)
    today = () if args.debrief else interview.waiting[: args.rounds]
    if not today:
        with kept_at_the_end(interview.owed):
            interview.debrief()
        return 0
    offer_recovery(args)
    try:
        with (
            interview.interviews.going_on(interview.record),
            interview.sittings,
            kept_at_the_end(interview.owed),
        ):
            code = _hold(interview, today, args)
    except NotKeptError:
        interview.say_how_to_go_on()
        raise
    except KeyboardInterrupt:
        print("\nStopped.")
        interview.say_how_to_go_on()
        raise
    except VoicecoachError as error:
        if interview.begun:
            interview.say_how_to_go_on()
            raise SessionBrokeOffError(str(error)) from error
        raise
    if not interview.debriefed:
        interview.say_how_to_go_on()
    return code


def _hold(interview: KeptInterview, today: Sequence[Round], args: argparse.Namespace) -> int:
    """Hold the rounds of today, and the debrief after the last; return the exit code."""
    with take_seat(
        args,
        typed=args.text,
        waits=waits_of(args),
        keys=KEYS,
        script=interview.script(today),
    ) as seat:
        print(wrapped(f"{interview.loop.title}. {interview.loop.description}"))
        for round_ in today:
            room = interview.hold(round_, seat, args)
            if round_ in interview.waiting:
                return seat.exit_code(complete=False)
        if not interview.waiting and room.kept_all:
            interview.debrief(aloud=None if args.text else room.say)
    return seat.exit_code(complete=True)


def _interview(args: argparse.Namespace, data: Path) -> KeptInterview:
    """Begin an interview, or take up the last one of its name."""
    loop = find_loop(args.interview, data)
    interviews = Interviews(data)
    now = datetime.now(UTC).astimezone()
    record: InterviewRecord | None = InterviewRecord(
        id=new_id(now),
        loop=loop.id,
        started_at=now.isoformat(timespec="seconds"),
        minutes=args.minutes,
        prepared=args.prepared,
    )
    if args.resume or args.debrief:
        record = interviews.latest(loop.id)
        for line in interviews.broken:
            print(f"voicecoach: left out: {line}", file=sys.stderr)
    if record is None:
        raise UsageError(
            f"there is no interview {loop.id} to go on with; begin one without --resume"
        )
    if args.prepared and not record.prepared:
        raise UsageError(
            "that interview was begun without --prepared; leave it out, or begin one without"
            f" {'--debrief' if args.debrief else '--resume'}"
        )
    if record.prepared and not args.debrief:
        loop = prepared_loop(loop, data, seed=record.id)
    return KeptInterview(
        loop=loop,
        questions=questions_of(loop, data, seed=record.id),
        record=record,
        in_cv=kept_figures(data) if record.prepared else (),
        interviews=interviews,
        sessions=Archive(data),
        interrupts=args.interrupt,
    )


def _list(data: Path) -> None:
    for name in loop_files(data):
        loop = find_loop(name, data)
        print(wrapped(f"{name}: {loop.title}"))
        print(wrapped(loop.description, "  "))
        for each in loop.rounds:
            who = " and ".join(f"{one.name}, {one.role}" for one in each.panelists)
            print(wrapped(f"{each.title} ({each.minutes:g} minutes): {who}", "    "))
