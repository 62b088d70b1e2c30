"""``voicecoach interview``: all rounds for one role, then the debrief."""

import argparse
import contextlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from voicecoach.archive.folder import SessionFolder, new_id
from voicecoach.archive.interviews import InterviewRecord, Interviews
from voicecoach.archive.sessions import Archive
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.cli.devices import add_device_arguments, open_microphone, open_speaker_or_none
from voicecoach.cli.engines import add_engine_arguments, choose_classifier
from voicecoach.cli.interviews import find_loop, loop_files
from voicecoach.cli.packs import find_pack
from voicecoach.cli.plain import PlainScreen
from voicecoach.cli.screen import open_desk
from voicecoach.cli.studio import add_patience_arguments, end_rules, open_studio, seconds
from voicecoach.errors import UsageError
from voicecoach.interview.debrief import Debrief, hold_debrief
from voicecoach.interview.ledger import Claim, find_contradictions, with_claims
from voicecoach.interview.panel import LONGEST_MINUTES, SHORTEST_MINUTES, Loop, Round
from voicecoach.interview.rounds import Exchange
from voicecoach.language_id import likely_languages
from voicecoach.languages.english import ENGLISH
from voicecoach.session.events import Screen
from voicecoach.session.panel_interview import Asker, PanelInterview
from voicecoach.session.text_interviewer import TextInterviewer
from voicecoach.settings import data_folder

EXAMPLES = """examples:
  voicecoach interview                                 the interviews there are
  voicecoach interview tencent-ai-pm                   all four rounds, 45 minutes each
  voicecoach interview tencent-ai-pm --minutes 10 --rounds 1
  voicecoach interview tencent-ai-pm --resume          the next round, another day
  voicecoach interview tencent-music-pm --interrupt    stress: the interviewers cut in
  voicecoach interview mock-debrief                    two minutes to get your decision across
  voicecoach interview tencent-ai-pm --text            in writing, without sound

Each round is kept as it is held. After the last one the panel sits down: votes with your words,
the doubt that decided, one decision, and what would have changed it."""


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
        "--interrupt", action="store_true", help="stress mode: cut in at a pause, mid-answer"
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
    loop = find_loop(args.interview, data)
    interviews = Interviews(data)
    record = _record(args, loop, interviews)
    waiting = [each for each in loop.rounds if not record.is_complete(each.id)]
    today = [] if args.debrief else waiting[: args.rounds]
    if today:
        with _seats(args, loop) as room:
            for round_ in today:
                record = _hold(room, args, loop, round_, record, interviews, data)
                if not record.is_complete(round_.id):
                    _say_how_to_resume(loop, record)
                    return 1
            if len(today) < len(waiting):
                _say_how_to_resume(loop, record)
                return 0
            return _debrief(loop, record, interviews, room.say)
    return _debrief(loop, record, interviews, print)


def _record(args: argparse.Namespace, loop: Loop, interviews: Interviews) -> InterviewRecord:
    now = datetime.now(UTC).astimezone()
    if args.resume or args.debrief:
        found = interviews.latest(loop.id)
        if found is None:
            raise UsageError(
                f"there is no interview {loop.id} to go on with; begin one without --resume"
            )
        return found
    return InterviewRecord(
        id=new_id(now),
        loop=loop.id,
        started_at=now.isoformat(timespec="seconds"),
        minutes=args.minutes,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What a round needs: somebody who asks, for a session's folder."""

    seat: Callable[[SessionFolder], contextlib.AbstractContextManager[tuple[Asker, Screen]]]
    say: Callable[[str], None]


@contextlib.contextmanager
def _seats(args: argparse.Namespace, loop: Loop) -> Iterator[Room]:
    """Load the engines, or none for an interview in writing."""
    if args.text:
        yield _writing_room(args)
        return
    microphone = open_microphone(args)
    speaker = open_speaker_or_none(args, notify=print)
    studio = open_studio(args, notify=print, ask=ask_on_terminal())
    print(f"{loop.title}. {loop.description}")

    @contextlib.contextmanager
    def seat(folder: SessionFolder) -> Iterator[tuple[Asker, Screen]]:
        with open_desk() as desk:
            interviewer = studio.interviewer(
                microphone=microphone,
                speaker=speaker,
                desk=desk,
                folder=folder,
                rules=end_rules(args),
                hold_off_s=args.hold_off,
            )
            yield interviewer, desk.screen

    def say(text: str) -> None:
        print(text)
        speaker.play(studio.voice.synthesize(text))

    try:
        yield Room(seat=seat, say=say)
    finally:
        speaker.close()


def _writing_room(args: argparse.Namespace) -> Room:
    classifier = choose_classifier(args, notify=print)
    screen = PlainScreen(print)

    @contextlib.contextmanager
    def seat(folder: SessionFolder) -> Iterator[tuple[Asker, Screen]]:
        yield (
            TextInterviewer(
                read=_typed,
                screen=screen,
                folder=folder,
                language=ENGLISH,
                classifier=classifier,
                likely=likely_languages,
                now=lambda: datetime.now(UTC).astimezone(),
            ),
            screen,
        )

    return Room(seat=seat, say=print)


def _typed() -> str | None:
    """Read one answer: lines up to an empty one."""
    lines: list[str] = []
    if sys.stdin.isatty():
        print("Type your answer; an empty line ends it.")
    for line in sys.stdin:
        if line.strip():
            lines.append(line.strip())
        elif lines:
            break
    return " ".join(lines) or None


def _hold(
    room: Room,
    args: argparse.Namespace,
    loop: Loop,
    round_: Round,
    record: InterviewRecord,
    interviews: Interviews,
    data: Path,
) -> InterviewRecord:
    """Hold one round; Ctrl-C keeps what was said."""
    number = loop.rounds.index(round_) + 1
    print(f"\nRound {number} of {len(loop.rounds)}: {round_.title}. {round_.about}")
    latest = record

    def keep(changed: InterviewRecord) -> None:
        nonlocal latest
        latest = changed
        interviews.keep(changed)

    folder = Archive(data).start_session(pack=loop.pack)
    try:
        with folder, room.seat(folder) as (asker, screen):
            return PanelInterview(
                asker=asker,
                folder=folder,
                screen=screen,
                loop=loop,
                questions=find_pack(loop.pack, data).questions,
                keep=keep,
                language=ENGLISH,
                classifier=getattr(asker, "classifier", None),
                interrupts=args.interrupt,
                claims=_claims(interviews.exchanges(record)),
            ).hold_round(record, round_)
    except KeyboardInterrupt:
        _say_how_to_resume(loop, latest)
        raise


def _claims(exchanges: tuple[Exchange, ...]) -> tuple[Claim, ...]:
    """Note all figures of the rounds so far, answer by answer."""
    claims: tuple[Claim, ...] = ()
    for exchange in exchanges:
        for report in (exchange.report, *exchange.replies):
            if report is not None:
                claims = with_claims(claims, report, question=exchange.question.id)
    return claims


def _debrief(
    loop: Loop, record: InterviewRecord, interviews: Interviews, say: Callable[[str], None]
) -> int:
    exchanges = interviews.exchanges(record)
    if not exchanges:
        raise UsageError("nothing was answered in this interview yet; begin it without --debrief")
    debrief: Debrief = hold_debrief(loop, exchanges, find_contradictions(_claims(exchanges)))
    print()
    print(debrief.written)
    path = interviews.keep_debrief(record, debrief.written)
    say(debrief.spoken)
    print(f"Kept: {path}")
    return 0


def _say_how_to_resume(loop: Loop, record: InterviewRecord) -> None:
    left = [each.title for each in loop.rounds if not record.is_complete(each.id)]
    print(f"\nKept. Still to come: {', '.join(left)}.")
    print(f"Go on any day: voicecoach interview {loop.id} --resume")


def _list(data: Path) -> None:
    for name in loop_files(data):
        loop = find_loop(name, data)
        print(f"{name}: {loop.title}\n  {loop.description}")
        for each in loop.rounds:
            who = " and ".join(f"{one.name}, {one.role}" for one in each.panelists)
            print(f"    {each.title} ({each.minutes:g} minutes): {who}")
