"""``voicecoach``, also as ``python -m voicecoach``: what holds before the rest of it is loaded."""

import sys
from typing import NoReturn

from voicecoach.cli.stopping import stop_at_once


def entry_point() -> NoReturn:
    """Run the command line as a console script."""
    stop_at_once()
    from voicecoach.cli.standard_streams import open_streams

    open_streams()
    from voicecoach.cli.main import run_command_line

    run_command_line(sys.argv[1:])


if __name__ == "__main__":
    entry_point()
