"""Options of ``voicecoach prepare``."""

import argparse
from pathlib import Path

SHOWN = ("claims", "doubts", "job", "stories", "all")
"""What can be shown in full."""

EXAMPLES = """examples:
  voicecoach prepare --cv cv.pdf
  voicecoach prepare --cv cv.pdf --job job.txt --date 2026-12-14
  voicecoach prepare --job -                  paste the job's text; your CV is kept already
  voicecoach prepare                          what is kept, and what to do next
  voicecoach prepare --show doubts            all that an interviewer would doubt
  voicecoach prepare --edit                   put right what was found, in your editor
  voicecoach prepare --forget                 delete all of it

It reads PDF, DOCX, Markdown and text, on this machine alone. You are shown what was found before
anything is kept: your CV's lines that questions quote, and the questions, never the file itself
unless --keep-files asks for it. docs/preparing.md tells more."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options of this command."""
    given = parser.add_argument_group("what you have")
    given.add_argument(
        "--cv", type=Path, metavar="FILE", help="your CV: PDF, DOCX, Markdown or text"
    )
    given.add_argument(
        "--job", type=Path, metavar="FILE", help="the job's text, as a file; - reads standard input"
    )
    given.add_argument(
        "--company", metavar="NAME", help="who the job is at (default: as its text says)"
    )
    given.add_argument("--date", metavar="DAY", help="the day of the interview, such as 2026-12-14")
    given.add_argument("--keep-files", action="store_true", help="keep copies of the files, too")
    given.add_argument("--yes", action="store_true", help="keep what was found without asking")
    what = parser.add_mutually_exclusive_group()
    what.add_argument(
        "--show", choices=SHOWN, metavar="WHAT", help=f"show in full: {', '.join(SHOWN)}"
    )
    what.add_argument(
        "--edit", action="store_true", help="put right what was found, in your editor"
    )
    what.add_argument("--forget", action="store_true", help="delete all that this command kept")
