"""Options of ``voicecoach evaluate``."""

import argparse
from pathlib import Path

from voicecoach.cli.options.engines import add_classifier_argument

EXAMPLES = """examples:
  voicecoach evaluate benchmark/*.jsonl
  voicecoach evaluate --unpunctuated --word-errors 0.1 benchmark/*.jsonl
  voicecoach evaluate --errors benchmark/dev-a.jsonl
  voicecoach evaluate --format json benchmark/*.jsonl > figures.json

A corpus has one labelled answer a line; benchmark/GUIDE.md says how to label, and
docs/benchmark.md what the figures mean. The same options always give the same figures."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    parser.add_argument(
        "corpora",
        nargs="+",
        type=Path,
        metavar="CORPUS",
        help="labelled answers, one JSON object a line (.jsonl)",
    )
    parser.add_argument(
        "--unpunctuated",
        action="store_true",
        help="take punctuation and capitals away, as a recognizer without them would",
    )
    parser.add_argument(
        "--word-errors",
        type=_share,
        default=0.0,
        metavar="SHARE",
        help="get this share of the words wrong as a recognizer would, from 0 to 1 (default: 0)",
    )
    add_classifier_argument(parser)
    parser.add_argument(
        "--errors",
        action="store_true",
        help="list every miss, false hit and wrong phase with its words",
    )
    parser.add_argument(
        "--format",
        choices=["text", "json"],
        default="text",
        help="text to read (the default), or the JSON of docs/benchmark.md",
    )


def _share(text: str) -> float:
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no share from 0 to 1, such as 0.1")
    return share
