"""``voicecoach drill``: hands-free practice by voice alone."""

import argparse
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

from voicecoach.archive.schedule import Schedule
from voicecoach.archive.stories import StoryBank
from voicecoach.cli.kept_session import kept_session
from voicecoach.cli.model_answers import readable_model_answer
from voicecoach.cli.options.drill import DEFAULT_COUNT
from voicecoach.cli.packs import chosen_pack
from voicecoach.cli.patience import waits_of
from voicecoach.cli.plan_page import plan_text
from voicecoach.cli.planned import plan_today
from voicecoach.cli.recovering import offer_recovery
from voicecoach.cli.seat import take_seat
from voicecoach.errors import UsageError
from voicecoach.interview.questions import Pack, Question, pick_questions
from voicecoach.interview.silence import SilenceRules
from voicecoach.session.programmes.drill import Drill
from voicecoach.session.programmes.ladder import hold_ladder
from voicecoach.session.programmes.retrieval import hold_retrieval
from voicecoach.session.room import Room
from voicecoach.settings import data_folder
from voicecoach.tts.ahead import Script

KEYS = (
    "n next, a again, f follow up, m missed, w one way to answer, p pause, "
    "c go on with your answer, x stop"
)
"""What the screen says about keys."""


def run(args: argparse.Namespace) -> int:
    """Hold the drill, or print the plan; return 1 where one was cut off or nobody was there."""
    data = data_folder(args.data)
    if args.due:
        if args.question or args.count is not None:
            raise UsageError("--due prints a plan and asks nothing: leave out --question, --count")
        print(plan_text(plan_today(args, today=datetime.now(UTC).astimezone().date())))
        return 0
    pack = chosen_pack(args, data)
    offer_recovery(args)
    schedule = Schedule(data)
    questions = _questions(args, pack, schedule)
    with (
        kept_session(args, pack=pack.id) as folder,
        take_seat(
            args,
            typed=args.text,
            # Only noise without words lets the time run out unasked, and that twice as late.
            waits=replace(waits_of(args), nothing_heard_s=2 * args.give_up),
            silence=_silence(args),
            keys=KEYS,
            script=Script(lines=tuple(("", question.aloud) for question in questions)),
        ) as seat,
        closing(seat.room(folder)) as room,
    ):
        complete = _hold(args, room, questions, schedule, pack=pack.id)
    return seat.exit_code(complete=complete)


def _hold(
    args: argparse.Namespace,
    room: Room,
    questions: Sequence[Question],
    schedule: Schedule,
    *,
    pack: str,
) -> bool:
    data = data_folder(args.data)
    if args.ladder:
        return hold_ladder(room, questions[0], pack=pack)
    if args.retrieval:
        bank = StoryBank(data).all()
        return hold_retrieval(room, {each.title: str(each.core) for each in bank}, pack=pack)
    return Drill(
        room=room,
        progress=schedule,
        pack=pack,
        monotonic=time.monotonic,
        minutes=args.minutes,
        model_answer=lambda question: readable_model_answer(pack, question.id, data),
    ).hold(questions)


def _questions(args: argparse.Namespace, pack: Pack, schedule: Schedule) -> Sequence[Question]:
    """Return the named questions, or what is due and then what is new."""
    if args.count is not None and args.count < 1:
        raise UsageError(f"cannot ask {args.count} questions; --count is at least 1")
    if args.question:
        return pick_questions(pack, args.question, args.count)
    count = args.count or (len(pack.questions) if args.minutes else DEFAULT_COUNT)
    return schedule.in_order(pack.questions, pack=pack.id, now=datetime.now(UTC))[:count]


def _silence(args: argparse.Namespace) -> SilenceRules:
    """Wait as long as the options say, in three parts before an answer has begun."""
    rules = SilenceRules()
    _first, *asked = rules.within_the_answer
    total = sum(rules.before_the_answer)
    before = tuple(args.give_up * part / total for part in rules.before_the_answer)
    return SilenceRules(
        before_the_answer=(before[0], before[1], before[2]),
        within_the_answer=(waits_of(args).unsure_s, asked[0], asked[1]),
    )
