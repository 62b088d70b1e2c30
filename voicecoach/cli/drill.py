"""``voicecoach drill``: hands-free practice by voice alone."""

import argparse
import contextlib
import time
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.schedule import Schedule
from voicecoach.archive.stories import StoryBank
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.cli.devices import add_device_arguments
from voicecoach.cli.engines import add_engine_arguments
from voicecoach.cli.keyboard import Keyboard, NoKeys
from voicecoach.cli.packs import add_question_arguments, chosen_pack
from voicecoach.cli.patience import add_patience_arguments, end_silence_s, seconds
from voicecoach.cli.screen import KEPT_ON_CTRL_C
from voicecoach.cli.seat import kept_session, take_seat, take_writing_seat
from voicecoach.cli.spoken import SpokenCommands, number_spotter
from voicecoach.cli.typed import read_line
from voicecoach.commands.command_words import Command
from voicecoach.errors import UsageError
from voicecoach.interview.questions import Pack, Question, pick_questions
from voicecoach.interview.silence import SilenceRules
from voicecoach.session.drill import Drill
from voicecoach.session.endings.waits import Waits
from voicecoach.session.hands_free import HandsFree
from voicecoach.session.room import Room
from voicecoach.session.short_drills import hold_ladder, hold_retrieval
from voicecoach.session.typed_room import TypedRoom
from voicecoach.settings import data_folder
from voicecoach.tts.choose import slower

DEFAULT_COUNT = 5
"""Questions where neither their number nor a time is given: about twenty minutes."""

EXAMPLES = """examples:
  voicecoach drill                               what is due, then what is new; no screen needed
  voicecoach drill --pack tencent-ai-pm --minutes 20
  voicecoach drill --question latest-stop        the same question until you say next
  voicecoach drill --ladder --question latest-stop   one story, five lengths
  voicecoach drill --retrieval                   ten seconds for a story and its opening line
  voicecoach drill --text                        in writing

At every prompt you can say: next, again, repeat the question, follow up, slower, skip, pause,
resume, what did I miss, stop. Rising tones mean that you are listened to, a knock that you were
heard. Say "that's my answer" to end an answer; silence is asked about before it ends anything.
On a terminal the keys n a q f s k p r m x do the same, and Enter ends an answer."""

KEYS: Mapping[str, Command] = {
    "n": "next",
    "a": "again",
    "q": "repeat",
    "f": "follow up",
    "s": "slower",
    "k": "skip",
    "p": "pause",
    "r": "resume",
    "m": "what did i miss",
    "x": "stop",
}
KEYS_HINT = "n next, a again, f follow up, m missed, p pause, x stop"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    add_question_arguments(parser)
    parser.add_argument(
        "--count",
        type=int,
        metavar="N",
        help=f"at most so many questions (default: {DEFAULT_COUNT}, or any number in --minutes)",
    )
    parser.add_argument(
        "--minutes",
        type=seconds(1, 240),
        metavar="M",
        help="begin no question after this time",
    )
    special = parser.add_mutually_exclusive_group()
    special.add_argument(
        "--ladder", action="store_true", help="tell one story in 20, 30, 60, 90 and 120 seconds"
    )
    special.add_argument(
        "--retrieval",
        action="store_true",
        help="ten seconds for a story and its opening line, in each of the eight domains",
    )
    parser.add_argument("--text", action="store_true", help="type instead of speaking")
    add_patience_arguments(parser)
    add_device_arguments(parser)
    add_engine_arguments(parser)


def run(args: argparse.Namespace) -> int:
    """Hold the drill; return 1 where there was nobody to go on with."""
    data = data_folder(args.data)
    pack = chosen_pack(args, data)
    schedule = Schedule(data)
    questions = _questions(args, pack, schedule)
    with kept_session(args, pack=pack.id) as folder, _room(args, folder) as room:
        drill = Drill(
            room=room,
            progress=schedule,
            pack=pack.id,
            monotonic=time.monotonic,
            minutes=args.minutes,
        )
        complete = _hold(args, drill, questions)
    return 0 if complete else 1


def _hold(args: argparse.Namespace, drill: Drill, questions: Sequence[Question]) -> bool:
    if args.ladder:
        return hold_ladder(drill, questions[0])
    if args.retrieval:
        bank = StoryBank(data_folder(args.data)).all()
        return hold_retrieval(drill, {story.title: str(story.core) for story in bank})
    return drill.hold(questions)


def _questions(args: argparse.Namespace, pack: Pack, schedule: Schedule) -> Sequence[Question]:
    """Return the named questions, or what is due and then what is new."""
    if args.count is not None and args.count < 1:
        raise UsageError(f"cannot ask {args.count} questions; --count is at least 1")
    if args.question:
        return pick_questions(pack, args.question, args.count)
    count = args.count or (len(pack.questions) if args.minutes else DEFAULT_COUNT)
    return schedule.in_order(pack.questions, pack=pack.id, now=datetime.now(UTC))[:count]


@contextlib.contextmanager
def _room(args: argparse.Namespace, folder: SessionFolder) -> Iterator[Room]:
    if args.text:
        interviewer = take_writing_seat(args).interviewer(folder)
        yield TypedRoom(interviewer=interviewer, read_line=read_line)
        return
    with take_seat(
        args,
        # Only noise without words lets the time run out unasked, and that twice as late.
        waits=Waits(nothing_heard_s=2 * args.give_up),
        without_sound="voicecoach drill --text",
        on_ctrl_c=f"{KEPT_ON_CTRL_C} · {KEYS_HINT}",
        letters="".join(KEYS),
        offer=ask_on_terminal(),
    ) as seat:
        yield HandsFree(
            interviewer=seat.interviewer(folder),
            commands=SpokenCommands(),
            numbers=number_spotter(),
            keys=DrillKeys(seat.desk.controls),
            slower=slower,
            silence=_silence(args),
        )


def _silence(args: argparse.Namespace) -> SilenceRules:
    """Wait as long as the options say, in three parts before an answer has begun."""
    rules = SilenceRules()
    _first, *asked = rules.within_the_answer
    total = sum(rules.before_the_answer)
    before = tuple(args.give_up * part / total for part in rules.before_the_answer)
    return SilenceRules(
        before_the_answer=(before[0], before[1], before[2]),
        within_the_answer=(end_silence_s(args), asked[0], asked[1]),
    )


class DrillKeys:
    """The keys of the drill. Satisfies ``session.hands_free.Keys``."""

    def __init__(self, controls: Keyboard | NoKeys) -> None:
        self.arm = controls.arm
        self.pressed = controls.pressed
        self._letter = controls.letter

    def command(self) -> Command | None:
        """Return the command whose key was pressed."""
        return KEYS.get(self._letter())
