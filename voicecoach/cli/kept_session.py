"""A session that is kept, and what is said of it at its end."""

import argparse
import contextlib
import sys
from collections.abc import Iterator
from datetime import UTC, datetime

from voicecoach.archive.folder import SessionFolder
from voicecoach.archive.owed import Owed
from voicecoach.archive.sessions import Archive, little_room
from voicecoach.cli.ask import ask_on_terminal
from voicecoach.cli.width import wrapped
from voicecoach.errors import SessionBrokeOffError, VoicecoachError
from voicecoach.preferences import time_left
from voicecoach.session.keeping import ALL_KEPT
from voicecoach.settings import data_folder


class NotKeptError(VoicecoachError):
    """Something of a session that came to its end could not be written; it is lost."""


@contextlib.contextmanager
def kept_session(args: argparse.Namespace, *, pack: str) -> Iterator[SessionFolder]:
    """Begin a session; at its end, whatever that is, say what of it is kept and where.

    Enter it before the seat: by the time it speaks, the terminal is as it was. Raises ArchiveError
    where nothing can be kept, SessionBrokeOffError in place of what ends a session that had begun,
    and NotKeptError at the end of one of which not all could be kept.
    """
    folder = Archive(data_folder(args.data)).start_session(pack=pack)
    tell_little_room(args, folder)
    day = args.preferences.interview_on
    if day is not None and (left := time_left(day, datetime.now(UTC).astimezone().date())):
        print(f"Your interview is {left}.", flush=True)
    lost = ""
    try:
        with folder, kept_at_the_end(folder.owed):
            yield folder
    except NotKeptError as error:
        lost = str(error)
        raise
    except KeyboardInterrupt:
        print("\nStopped." if folder.path.exists() else "\nStopped. There is nothing to keep yet.")
        raise
    except VoicecoachError as error:
        if folder.path.exists():
            raise SessionBrokeOffError(str(error)) from error
        raise
    finally:
        if folder.path.exists():  # where no answer had begun, none is left
            what = "What else" if lost or folder.owed else "What"
            print(f"{what} was said is kept; look at it again: voicecoach history show {folder.id}")


def tell_little_room(args: argparse.Namespace, folder: SessionFolder) -> None:
    """Say how long the room on the disk lasts, where that is not long; what is typed needs none."""
    is_spoken = getattr(args, "text", None) in (None, False)
    if is_spoken and (little := little_room(folder.path.parent)):
        print(wrapped(f"Note: {little}"), flush=True)


@contextlib.contextmanager
def kept_at_the_end(owed: Owed) -> Iterator[None]:
    """Write what is owed at the end, whatever that is, and say where that cannot be.

    On a terminal the person may make room first. Raises NotKeptError where nothing else ends it.
    """
    asks = True
    try:
        yield
    except BaseException as error:
        # Who sends a signal does not wait for an answer; Ctrl-C is pressed by who can give one.
        asks = isinstance(error, VoicecoachError) or type(error) is KeyboardInterrupt
        if not _last_try(owed, asks=asks):
            print(f"voicecoach: {_lost(owed)}", file=sys.stderr, flush=True)
        raise
    if not _last_try(owed, asks=asks):
        raise NotKeptError(_lost(owed))


def _last_try(owed: Owed, *, asks: bool) -> bool:
    """Write what is owed; return whether nothing is any more."""
    if not owed:
        return True
    ask = ask_on_terminal() if asks else None
    while not owed.settle():
        if ask is None:
            return False
        print(wrapped(f"Not on the disk yet: {', '.join(owed.missing)} ({owed.reason})."))
        if not ask("Make room for it first. Try again?"):
            return False
    print(f"{ALL_KEPT}.", flush=True)
    return True


def _lost(owed: Owed) -> str:
    return f"not kept: {', '.join(owed.missing)} ({owed.reason})"
