"""``voicecoach evaluate``: measure the analysis on labelled answers."""

import argparse
import contextlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from voicecoach.analysis.assessment import Report
from voicecoach.analysis.pipeline import make_report
from voicecoach.classifiers.choose import learned_answers
from voicecoach.cli.engines import choose_classifier
from voicecoach.cli.figures import figures_text
from voicecoach.cli.output import is_screen, print_json
from voicecoach.errors import UsageError
from voicecoach.evaluation.corpus import Answer, parse_corpus
from voicecoach.evaluation.evaluate import Assess, evaluate
from voicecoach.evaluation.recognize import Conditions
from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import Transcript
from voicecoach.values import encode


def run(args: argparse.Namespace) -> int:
    """Judge every answer, and print how well that agrees with the labels."""
    conditions = Conditions(unpunctuated=args.unpunctuated, word_errors=args.word_errors)
    corpora = {str(path): _read(path) for path in args.corpora}
    assess = _assessor(args)
    with _progress(sum(map(len, corpora.values()))) as on_answer:
        evaluation = evaluate(
            corpora, assess, conditions, learned=learned_answers(), on_answer=on_answer
        )
    if args.format == "text":
        print(figures_text(evaluation, errors=args.errors))
        return 0
    document = encode(evaluation)
    if not args.errors:
        del document["errors"]
    print_json(document)
    return 0


def _read(path: Path) -> tuple[Answer, ...]:
    try:
        content = path.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}): check the name") from None
    except UnicodeDecodeError:
        raise UsageError(f"{path} is not UTF-8 text: save the corpus as UTF-8") from None
    return parse_corpus(content, file=str(path))


def _assessor(args: argparse.Namespace) -> Assess:
    classifier = choose_classifier(args, notify=lambda line: print(line, file=sys.stderr))

    def assess(transcript: Transcript, kind: str) -> Report:
        return make_report(
            transcript,
            language=ENGLISH,
            source="a corpus",
            engine="text",
            kind=kind,
            classifier=classifier,
        )

    return assess


@contextlib.contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """Show on a terminal how many answers are judged; elsewhere nothing."""
    if not is_screen(sys.stderr):
        yield lambda: None
        return
    from rich.progress import Progress

    from voicecoach.cli.canvas import screen

    with Progress(console=screen(stderr=True), transient=True) as bar:
        task = bar.add_task("judging answers", total=total)
        yield lambda: bar.advance(task)
