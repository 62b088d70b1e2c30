"""``voicecoach interview``: all rounds for one role, then the debrief."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from voicecoach.archive.files import new_id
from voicecoach.archive.interviews import InterviewRecord, Interviews
from voicecoach.archive.sessions import Archive
from voicecoach.cli.devices import add_device_arguments
from voicecoach.cli.engines import add_engine_arguments
from voicecoach.cli.interviews import find_loop, loop_files
from voicecoach.cli.kept_interview import KeptInterview
from voicecoach.cli.kept_session import NotKeptError, kept_at_the_end
from voicecoach.cli.packs import find_pack
from voicecoach.cli.patience import add_patience_arguments, seconds, waits_of
from voicecoach.cli.recovering import offer_recovery
from voicecoach.cli.seat import take_seat
from voicecoach.cli.width import wrapped
from voicecoach.errors import SessionBrokeOffError, UsageError, VoicecoachError
from voicecoach.interview.panel import LONGEST_MINUTES, SHORTEST_MINUTES, Loop, Round
from voicecoach.interview.questions import Question
from voicecoach.interview.rounds import borrowed
from voicecoach.settings import data_folder

EXAMPLES = """examples:
  voicecoach interview                                 the interviews there are
  voicecoach interview tencent-ai-pm                   all rounds: four of 45 minutes, then an offer
  voicecoach interview tencent-ai-pm --minutes 10 --rounds 1
  voicecoach interview tencent-ai-pm --resume          the next round, another day
  voicecoach interview tencent-music-pm --interrupt    stress: the interviewers cut in
  voicecoach interview mock-debrief                    two minutes to get your decision across
  voicecoach interview tencent-ai-pm --text            in writing, without sound

Where silence ended an answer too early, speak on at once, or press c while the next question is
spoken. Instead of an answer you may say (or type, with --text), in your own words: repeat the
question, what do you mean by that, give me a moment, I have no example, skip, slower, pause, or
stop, which leaves the round for another day; and in a case you may ask first, such as "How many
users does it have?". Each round is kept as it is held. After the last one the panel sits down:
votes with your words, the doubt that decided, one decision, and what would have changed it."""


KEYS = "q repeat, t time to think, p pause, k skip, x stop, c go on with your answer"
"""What the screen says about keys."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument("interview", nargs="?", metavar="INTERVIEW", help="by name, or a TOML file")
    parser.add_argument(
        "--minutes",
        type=seconds(SHORTEST_MINUTES, LONGEST_MINUTES),
        metavar="M",
        help="length of each round (default: as in the interview; 45 is real)",
    )
    parser.add_argument(
        "--rounds", type=int, metavar="N", help="hold so many rounds now (default: all)"
    )
    parser.add_argument(
        "--resume", action="store_true", help="go on with the last interview of this name"
    )
    parser.add_argument(
        "--interrupt",
        action="store_true",
        help="stress mode: cut in on claims, on rambling and over time",
    )
    parser.add_argument(
        "--debrief", action="store_true", help="hold the debrief now, on the rounds held so far"
    )
    parser.add_argument("--text", action="store_true", help="type the answers instead of speaking")
    add_patience_arguments(parser)
    add_device_arguments(parser)
    add_engine_arguments(parser)


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
            complete = _hold(interview, today, args)
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
    return 0 if complete else 1


def _hold(interview: KeptInterview, today: Sequence[Round], args: argparse.Namespace) -> bool:
    """Hold the rounds of today, and the debrief after the last; False where one broke off."""
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
                return False
        if not interview.waiting and room.kept_all:
            interview.debrief(aloud=None if args.text else room.say)
    return True


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
    )
    if args.resume or args.debrief:
        record = interviews.latest(loop.id)
        for line in interviews.broken:
            print(f"voicecoach: left out: {line}", file=sys.stderr)
    if record is None:
        raise UsageError(
            f"there is no interview {loop.id} to go on with; begin one without --resume"
        )
    return KeptInterview(
        loop=loop,
        questions=_questions(loop, data),
        record=record,
        interviews=interviews,
        sessions=Archive(data),
        interrupts=args.interrupt,
    )


def _questions(loop: Loop, data: Path) -> tuple[Question, ...]:
    """Return what can be asked: what rounds borrow from other packs, then the own."""
    lenders = {pack for round_ in loop.rounds for pack in round_.borrows.values()}
    packs = {name: find_pack(name, data).questions for name in sorted(lenders)}
    return (*borrowed(loop, packs), *find_pack(loop.pack, data).questions)


def _list(data: Path) -> None:
    for name in loop_files(data):
        loop = find_loop(name, data)
        print(wrapped(f"{name}: {loop.title}"))
        print(wrapped(loop.description, "  "))
        for each in loop.rounds:
            who = " and ".join(f"{one.name}, {one.role}" for one in each.panelists)
            print(wrapped(f"{each.title} ({each.minutes:g} minutes): {who}", "    "))
