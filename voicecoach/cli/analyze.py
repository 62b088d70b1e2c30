"""``voicecoach analyze``: judge what was recorded or written down elsewhere."""

import argparse
import contextlib
import functools
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.handed_in import HandedIn, parse_json, parse_text
from voicecoach.analysis.pipeline import make_report
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.cli.engines import (
    add_engine_arguments,
    choose_classifier,
    choose_detector,
    choose_recognizer,
)
from voicecoach.cli.report import report_text
from voicecoach.cli.width import text_width
from voicecoach.codec import encode
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.interview.questions import KINDS
from voicecoach.stt import Recognizer

EXAMPLES = """examples:
  voicecoach analyze answer.m4a
  voicecoach analyze --format json answer.wav > answer.json
  voicecoach analyze transcript.txt            text is timed at 150 words a minute
  voicecoach analyze words.json                words with times; see docs/formats.md
  voicecoach analyze answer.json               a report or a kept answer, judged again

Takes WAV, FLAC, MP3, M4A, WebM, OGG, the sound of an MP4, and transcripts as .txt or .json. With
several files, --format json prints one list of reports."""

PROGRESS_EVERY_S = 60.0
"""Without a terminal, one line for each so much sound."""

Load = Callable[[], Recognizer]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="a recording of one answer, or its transcript as .txt or .json",
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
            print(as_text(report), flush=True)
    if args.format == "json":
        documents = [encode(report) for report in reports]
        shown = documents[0] if len(args.files) == 1 else documents
        print(json.dumps(shown, indent=1, ensure_ascii=False))
    return code


def analyze(
    path: Path, args: argparse.Namespace, load: Load, classifier: SentenceClassifier | None
) -> Report:
    """Judge one file; ``load`` gives the recognizer once a file needs one."""
    if path.suffix.lower() in (".txt", ".json"):
        given = _handed_in(path)
        return make_report(
            given.transcript,
            source=str(path),
            engine=given.engine,
            kind=args.kind or given.kind,
            budget_s=given.budget_s,
            classifier=classifier,
        )
    from voicecoach.audio.decode import AudioReader
    from voicecoach.session.recording import transcribe_recording
    from voicecoach.vad.tracker import SpeechTracker

    with AudioReader(path) as reader:
        recognizer = load()
        with _progress(path) as on_progress:
            transcript = transcribe_recording(
                reader,
                tracker=SpeechTracker(choose_detector(args)),
                recognizer=recognizer,
                on_progress=on_progress,
            )
        if reader.damage is not None:
            _notify(f"{path} is damaged: {reader.damage}; judged is what could be read")
    return make_report(
        transcript,
        source=str(path),
        engine=recognizer.name,
        kind=args.kind or "behavioral",
        classifier=classifier,
    )


def as_text(report: Report) -> str:
    """Render a report for standard output, in colour only on a terminal."""
    return report_text(report, width=text_width(), color=sys.stdout.isatty())


def _handed_in(path: Path) -> HandedIn:
    try:
        content = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}): check the name") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8 text: save the transcript as UTF-8") from None
    try:
        if path.suffix.lower() == ".json":
            return parse_json(content)
        return HandedIn(transcript=parse_text(content))
    except VoicecoachError as error:
        raise UsageError(f"{path}: {error}") from None


def _notify(message: str) -> None:
    print(message, file=sys.stderr)


@contextlib.contextmanager
def _progress(path: Path) -> Iterator[Callable[[float], None]]:
    if sys.stderr.isatty():
        from rich.console import Console
        from rich.markup import escape

        name = escape(path.name)
        with Console(stderr=True).status(f"{name}: listening") as status:

            def update(done_s: float) -> None:
                status.update(f"{name}: {done_s:.0f} s of sound heard")

            yield update
        return
    printed_s = 0.0

    def print_now_and_then(done_s: float) -> None:
        nonlocal printed_s
        if done_s - printed_s >= PROGRESS_EVERY_S:
            printed_s = done_s
            _notify(f"{path.name}: {done_s:.0f} s of sound heard")

    yield print_now_and_then
