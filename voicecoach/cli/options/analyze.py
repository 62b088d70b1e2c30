"""Options of ``voicecoach analyze``."""

import argparse
from pathlib import Path

from voicecoach.cli.options.engines import (
    add_engine_arguments,
)
from voicecoach.interview.questions import KINDS
from voicecoach.transcripts.clock import LATEST_S, seconds_of

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
        type=_point_in_time,
        default=0.0,
        metavar="TIME",
        help="where the answer begins, such as 12.5 or 1:02:03, for a recording that holds more",
    )
    parser.add_argument(
        "--to",
        dest="to_s",
        type=_point_in_time,
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


def _track(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of a track, such as 2")
    return int(text)


def _point_in_time(text: str) -> float:
    """Read an option's time in seconds."""
    try:
        return seconds_of(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None
