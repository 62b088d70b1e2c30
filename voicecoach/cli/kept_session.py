"""A session that is kept, and what is said of it at its end."""

import argparse
import contextlib
from collections.abc import Iterator
from datetime import UTC, datetime

from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.sessions import Archive
from voicecoach.errors import SessionBrokeOffError, VoicecoachError
from voicecoach.preferences import time_left
from voicecoach.settings import data_folder


@contextlib.contextmanager
def kept_session(args: argparse.Namespace, *, pack: str) -> Iterator[SessionFolder]:
    """Begin a session; at its end, whatever that is, say what of it is kept and where.

    Enter it before the seat: by the time it speaks, the terminal is as it was. Raises ArchiveError
    where nothing can be kept, SessionBrokeOffError in place of what ends a session that had begun.
    """
    folder = Archive(data_folder(args.data)).start_session(pack=pack)
    day = args.preferences.interview_on
    if day is not None and (left := time_left(day, datetime.now(UTC).astimezone().date())):
        print(f"Your interview is {left}.", flush=True)
    try:
        with folder:
            yield folder
    except KeyboardInterrupt:
        print("\nStopped." if folder.path.exists() else "\nStopped. There is nothing to keep yet.")
        raise
    except VoicecoachError as error:
        if folder.path.exists():
            raise SessionBrokeOffError(str(error)) from error
        raise
    finally:
        if folder.path.exists():  # where no answer had begun, none is left
            print(f"What was said is kept; look at it again: voicecoach history show {folder.id}")
