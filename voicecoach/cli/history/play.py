"""``history play``: hear a recording again, or only where something was said."""

import argparse
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from voicecoach.analysis.assessment import Report
from voicecoach.archive.records import KeptAnswer
from voicecoach.archive.sessions import Archive
from voicecoach.cli.arguments import Actions, add_action
from voicecoach.cli.history.names import add_session_arguments, chosen
from voicecoach.cli.output import print_now
from voicecoach.cli.width import wrapped
from voicecoach.errors import UsageError
from voicecoach.preferences import Preferences

if TYPE_CHECKING:
    from voicecoach.audio.clip import Clip

BEFORE_S, AFTER_S = 1.0, 1.0
"""What is played around a piece of evidence, so that it has its context."""

_SECONDS = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """What of a recording is played."""

    start_s: float
    """Of the recording, as ``end_s``."""

    end_s: float
    told: str
    """What a person reads meanwhile."""


def add(actions: Actions) -> None:
    """Declare the action."""
    parser = add_action(actions, "play", "play the recordings of a session, or one finding of them")
    add_session_arguments(parser)
    parser.add_argument(
        "--at",
        metavar="WHERE",
        default=None,
        help="decision, another finding as show names it (cost, result, ...), or a second of the "
        "answer to begin at",
    )
    output = parser.add_mutually_exclusive_group()
    output.add_argument(
        "--speaker",
        metavar="DEVICE",
        default=None,
        help="number of a speaker, or part of its name (default: as in voicecoach settings)",
    )
    output.add_argument(
        "--speaker-file", metavar="OUT.wav", default=None, help="write it to a file instead"
    )
    parser.set_defaults(preferences=Preferences(), mic_file=None)


def run(archive: Archive, args: argparse.Namespace) -> int:
    """Play what was chosen, one answer after the other; Ctrl-C stops."""
    from pathlib import Path

    from voicecoach.cli.devices import open_speaker

    session, answers = chosen(archive, args)
    stretches = [
        (answer, stretch)
        for answer in answers
        if answer.audio_path and (stretch := _stretch(answer, args.at)) is not None
    ]
    if not stretches:
        raise UsageError(_nothing(session.id, answers, args.at))
    args.speaker_file = Path(args.speaker_file) if args.speaker_file else None
    speaker = open_speaker(args, notify=print_now)
    try:
        for answer, stretch in stretches:
            print_now(wrapped(f"{answer.number}. {stretch.told}"))
            speaker.play(_sound(answer, stretch))
    finally:
        speaker.close()
    return 0


def _stretch(answer: KeptAnswer, at: str | None) -> Stretch | None:
    """Find what of an answer is meant; None where it has nothing of the kind."""
    record = answer.record
    report = record.report if record else None
    prompt = record.question.prompt if record else "unknown question"
    if at is None:
        return Stretch(start_s=0.0, end_s=float("inf"), told=f"{prompt} Ctrl-C stops.")
    if _SECONDS.fullmatch(at):
        start_s = float(at) + (report.transcript.begins_s if report else 0.0)
        if report and start_s >= report.transcript.duration_s:
            return None
        return Stretch(start_s=start_s, end_s=float("inf"), told=f"From second {at}. {prompt}")
    return _finding(report, at) if report else None


def _finding(report: Report, at: str) -> Stretch | None:
    from voicecoach.review.answer import answer_view

    view, named = answer_view(report), at.lower().replace("_", " ")
    for item in view.evidence:
        if named in _names(item.names, item.signals):
            shown = ", ".join(item.names)
            return Stretch(
                start_s=item.start_s - BEFORE_S,
                end_s=item.end_s + AFTER_S,
                told=f"{shown}, {item.second} s: “{item.quote}”",
            )
    for finding in view.findings:
        if named == finding.code.replace("_", " ") and finding.start_s is not None:
            return Stretch(
                start_s=finding.start_s - BEFORE_S,
                end_s=(finding.end_s or finding.start_s) + AFTER_S,
                told=f"{finding.second} s: {finding.message}",
            )
    return None


def _names(*names: tuple[str, ...]) -> frozenset[str]:
    """All names under which evidence can be asked for, in one form."""
    return frozenset(name.lower().replace("_", " ") for those in names for name in those)


def _nothing(session_id: str, answers: Sequence[KeptAnswer], at: str | None) -> str:
    """Say why there is nothing to play, and what there is."""
    from voicecoach.review.answer import answer_view

    with_sound = [each for each in answers if each.audio_path]
    if not with_sound:
        return f"session {session_id} has no recording to play here; typed answers have none"
    reports = [each.record.report for each in with_sound if each.record and each.record.report]
    if at is not None and _SECONDS.fullmatch(at):
        longest_s = max(each.transcript.duration_s - each.transcript.begins_s for each in reports)
        return f"session {session_id} is over before second {at} here; it ends at {longest_s:.0f} s"
    known = {
        name for report in reports for item in answer_view(report).evidence for name in item.names
    }
    if not known:
        return f"session {session_id} has no finding {at!r} here, nor any other; give a second"
    return (
        f"session {session_id} has no finding {at!r} here; there is {', '.join(sorted(known))}; "
        "name one of these, or a second of the answer"
    )


def _sound(answer: KeptAnswer, stretch: Stretch) -> Iterator["Clip"]:
    """Read the part of a recording, a block at a time."""
    from voicecoach.audio.clip import RATE_HZ, Clip
    from voicecoach.audio.decode import AudioReader

    if answer.audio_path is None:
        return
    first = max(0.0, stretch.start_s) * RATE_HZ
    at = 0
    with AudioReader(answer.audio_path, name=answer.audio_path.name) as reader:
        for block in reader:
            begin = min(len(block), max(0, round(first) - at))
            end = min(float(len(block)), stretch.end_s * RATE_HZ - at)
            at += len(block)
            if end <= 0:
                return
            if begin < end:
                yield Clip(samples=block[begin : round(end)])
