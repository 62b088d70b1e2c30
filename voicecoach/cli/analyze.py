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
from voicecoach.cli.packs import find_pack, find_question_pack
from voicecoach.cli.recordings import Load, Recording, hear
from voicecoach.cli.report import report_text
from voicecoach.cli.terminal import draw
from voicecoach.cli.width import text_width
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.interview.questions import KINDS, Question, pick_questions
from voicecoach.languages.english import ENGLISH
from voicecoach.session.judging import judged_by
from voicecoach.settings import data_folder
from voicecoach.stt import Recognizer
from voicecoach.transcripts.clock import LATEST_S, written
from voicecoach.transcripts.cut import Part
from voicecoach.transcripts.script import HandedIn
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
  voicecoach analyze --question latest-stop answer.m4a
  voicecoach analyze --keep recordings/        all of them, kept as a session
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
        metavar="KIND",
        help=f"of the question: {', '.join(KINDS)} (default: what the file says, else behavioral)",
    )
    parser.add_argument(
        "--question",
        metavar="ID",
        help="what was asked: it is judged as an answer to that, by its kind and length",
    )
    parser.add_argument("--pack", help="the pack of the --question, where several have it")
    parser.add_argument(
        "--keep",
        action="store_true",
        help="keep the answers, as practice does, in a session of their own; FILE may be a folder "
        "of recordings, which all cores then work on",
    )
    add_engine_arguments(parser, speaks=False)


def run(args: argparse.Namespace) -> int:
    """Judge each file; a bad one is reported and does not keep the others from being judged."""
    question, pack = _asked(args)
    if args.keep:
        from voicecoach.cli.keeping import keep

        return keep(args, question=question, pack=pack, part=_part(args))

    @functools.cache
    def load() -> Recognizer:
        return choose_recognizer(args, notify=_notify, ask=ask_on_terminal())

    classifier = choose_classifier(args, notify=_notify)
    reports: list[Report] = []
    code = 0
    for path in args.files:
        try:
            report = analyze(path, args, load, classifier, question)
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
    path: Path,
    args: argparse.Namespace,
    load: Load,
    classifier: SentenceClassifier | None,
    question: Question | None = None,
) -> Report:
    """Judge one file; ``load`` gives the recognizer once a file needs one.

    ``question`` is what it answers, where that is known.
    """
    with opened(path) as given:
        if isinstance(given, str):
            said = _read(given, path, args)
        else:
            said = _heard(given, path, args, load)
    report = make_report(
        said.transcript,
        language=ENGLISH,
        source=shown(path),
        engine=said.engine,
        kind=question.kind if question else args.kind or said.kind,
        budget_s=question.budget_s if question else said.budget_s,
        classifier=classifier,
    )
    return replace(report, judged_by=judged_by(classifier))


def _read(text: str, path: Path, args: argparse.Namespace) -> HandedIn:
    given = handed_in(text, shown(path), speaker=args.speaker, part=_part(args))
    for note in given.notes:
        _notify(f"{shown(path)}: {note}")
    return given


def _heard(sound: Path, path: Path, args: argparse.Namespace, load: Load) -> HandedIn:
    if args.speaker:
        raise UsageError(f"{shown(path)} is sound; --speaker chooses a speaker of a transcript")
    recording = Recording(path=sound, name=shown(path), part=_part(args))
    transcript, engine = hear(recording, args, load, notify=_notify)
    return HandedIn(transcript=transcript, engine=engine)


def _asked(args: argparse.Namespace) -> tuple[Question | None, str]:
    """Return the question that the options name, and the id of its pack."""
    if args.question is None:
        if args.pack is not None:
            raise UsageError("--pack names where the --question is from: name that, too")
        return None, ""
    if args.kind is not None:
        raise UsageError("--question has a kind of its own: leave out --kind")
    data = data_folder(args.data)
    if args.pack is not None:
        pack = find_pack(args.pack, data)
    else:
        pack = find_question_pack([args.question], data)
    (question,) = pick_questions(pack, [args.question])
    return question, pack.id


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
