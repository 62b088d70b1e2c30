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
from voicecoach.cli.engines import choose_classifier, choose_recognizer
from voicecoach.cli.inputs import handed_in, opened, shown
from voicecoach.cli.output import is_screen, print_json
from voicecoach.cli.packs import find_pack, find_question_pack
from voicecoach.cli.recordings import Load, Recording, hear
from voicecoach.cli.report import report_text
from voicecoach.cli.terminal import draw
from voicecoach.cli.width import text_width
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.interview.coverage_told import with_coverage
from voicecoach.interview.questions import Question, pick_questions
from voicecoach.languages.english import ENGLISH
from voicecoach.session.judging import judged_by
from voicecoach.settings import data_folder
from voicecoach.stt import Recognizer
from voicecoach.transcripts.clock import written
from voicecoach.transcripts.cut import Part
from voicecoach.transcripts.script import HandedIn
from voicecoach.values import encode


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
    if question is not None:
        report = with_coverage(report, question)
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


def _notify(message: str) -> None:
    print(message, file=sys.stderr)
