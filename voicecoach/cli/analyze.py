"""``voicecoach analyze``: judge what was recorded or written down elsewhere."""

import argparse
import functools
import sys
from dataclasses import replace
from pathlib import Path

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.pipeline import make_report
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.cli.engines import add_engine_arguments, choose_classifier, choose_recognizer
from voicecoach.cli.inputs import handed_in, opened, point_in_time, shown
from voicecoach.cli.output import is_screen, print_json
from voicecoach.cli.recordings import Load, Recording, hear
from voicecoach.cli.report import report_text
from voicecoach.cli.terminal import draw
from voicecoach.cli.width import text_width
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.interview.questions import KINDS
from voicecoach.languages.english import ENGLISH
from voicecoach.session.judging import judged_by
from voicecoach.stt import Recognizer
from voicecoach.transcripts.clock import LATEST_S, written
from voicecoach.transcripts.cut import Part
from voicecoach.values import encode

EXAMPLES = """examples:
  voicecoach analyze answer.m4a
  voicecoach analyze --format json answer.wav > answer.json
  voicecoach analyze answer.txt                text or Markdown, timed at 150 words a minute
  voicecoach analyze meeting.vtt               SRT, WebVTT, or what Zoom, Teams, Otter, Meet save
  voicecoach analyze --speaker "Jane Doe" meeting.txt
  voicecoach analyze --from 12.5 talk.mp4      the answer begins there
  voicecoach analyze whisper.json              what Whisper's programs write; see docs/formats.md
  voicecoach analyze answer.json               a report or a kept answer, judged again
  voicecoach analyze -                         standard input: pasted text, a pipe, sound too

What a file is, is told by its content and not by its name. Of several speakers only the candidate
is judged. With several files, --format json prints one list of reports."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="a recording of one answer, or its transcript; - is standard input",
    )
    parser.add_argument(
        "--speaker",
        default="",
        metavar="NAME",
        help="whose words are judged, where a transcript has several speakers (default: the "
        "candidate by role, else whoever talks most)",
    )
    parser.add_argument(
        "--from",
        dest="from_s",
        type=point_in_time,
        default=0.0,
        metavar="TIME",
        help="where the answer begins, such as 12.5 or 1:02:03, for a recording that holds more",
    )
    parser.add_argument(
        "--to",
        dest="to_s",
        type=point_in_time,
        default=LATEST_S,
        metavar="TIME",
        help="where it ends",
    )
    parser.add_argument(
        "--track",
        type=_track,
        metavar="N",
        help="which sound track of a recording, from 1 (default: the one with most speech)",
    )
    parser.add_argument(
        "--format",
        choices=["text", "json"],
        default="text",
        help="text to read (the default), or the documented JSON of docs/formats.md",
    )
    parser.add_argument(
        "--kind",
        choices=KINDS,
        help="of the question (default: what the file says, else behavioral)",
    )
    add_engine_arguments(parser, speaks=False)


def run(args: argparse.Namespace) -> int:
    """Judge each file; a bad one is reported and does not keep the others from being judged."""

    @functools.cache
    def load() -> Recognizer:
        return choose_recognizer(args, notify=_notify, ask=ask_on_terminal())

    classifier = choose_classifier(args, notify=_notify)
    reports: list[Report] = []
    code = 0
    for path in args.files:
        try:
            report = analyze(path, args, load, classifier)
        except VoicecoachError as error:
            if len(args.files) == 1:
                raise
            print(f"voicecoach: {error}", file=sys.stderr)
            code = max(code, error.exit_code)
            continue
        reports.append(report)
        if args.format == "text":
            if len(args.files) > 1:
                print(f"\n{path}")
            draw(as_text(report))
    if args.format == "json":
        documents = [encode(report) for report in reports]
        print_json(documents[0] if len(args.files) == 1 else documents)
    return code


def analyze(
    path: Path, args: argparse.Namespace, load: Load, classifier: SentenceClassifier | None
) -> Report:
    """Judge one file; ``load`` gives the recognizer once a file needs one."""
    with opened(path) as given:
        if isinstance(given, str):
            report = _read(given, path, args, classifier)
        else:
            report = _heard(given, path, args, load, classifier)
    return replace(report, judged_by=judged_by(classifier))


def _read(
    text: str, path: Path, args: argparse.Namespace, classifier: SentenceClassifier | None
) -> Report:
    given = handed_in(text, shown(path), speaker=args.speaker, part=_part(args))
    for note in given.notes:
        _notify(f"{shown(path)}: {note}")
    return make_report(
        given.transcript,
        language=ENGLISH,
        source=shown(path),
        engine=given.engine,
        kind=args.kind or given.kind,
        budget_s=given.budget_s,
        classifier=classifier,
    )


def _heard(
    sound: Path,
    path: Path,
    args: argparse.Namespace,
    load: Load,
    classifier: SentenceClassifier | None,
) -> Report:
    if args.speaker:
        raise UsageError(f"{shown(path)} is sound; --speaker chooses a speaker of a transcript")
    recording = Recording(path=sound, name=shown(path), part=_part(args))
    transcript, engine = hear(recording, args, load, notify=_notify)
    return make_report(
        transcript,
        language=ENGLISH,
        source=shown(path),
        engine=engine,
        kind=args.kind or "behavioral",
        classifier=classifier,
    )


def _part(args: argparse.Namespace) -> Part:
    if args.from_s >= args.to_s:
        raise UsageError(f"--from {written(args.from_s)} is not before --to {written(args.to_s)}")
    return Part(from_s=args.from_s, to_s=args.to_s)


def as_text(report: Report) -> str:
    """Render a report for standard output, in colour only on a terminal."""
    return report_text(report, width=text_width(), color=is_screen(sys.stdout))


def _track(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of a track, such as 2")
    return int(text)


def _notify(message: str) -> None:
    print(message, file=sys.stderr)
