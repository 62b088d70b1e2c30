"""Hear a recording that somebody hands in, with the engines that the options name."""

import argparse
import contextlib
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from voicecoach.cli.engines import choose_detector
from voicecoach.cli.output import is_screen
from voicecoach.stt import Recognizer
from voicecoach.transcript import Transcript
from voicecoach.transcripts.cut import Part

if TYPE_CHECKING:  # it loads numpy, which help can do without
    from voicecoach.session.sound_file import Ears

PROGRESS_EVERY_S = 60.0
"""Without a terminal, one line for each so much sound."""

Load = Callable[[], Recognizer]
"""Gives the recognizer; called once a file needs one."""

Notify = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """A file that holds sound."""

    path: Path
    name: str
    """What messages call it."""

    part: Part
    """What of it is the answer."""


def hear(
    recording: Recording, args: argparse.Namespace, load: Load, *, notify: Notify
) -> tuple[Transcript, str]:
    """Return what was said in a recording and the name of the engine that heard it.

    Raises UsageError for a file that is no sound, and where the part lies beyond its end.
    """
    from voicecoach.session.sound_file import SoundFile, hear_file, require_sound

    require_sound(recording.path, recording.name)
    ears = ears_of(args, load())
    file = SoundFile(
        path=recording.path,
        name=recording.name,
        part=recording.part,
        track=None if args.track is None else args.track - 1,
    )
    with sound_progress(recording.name) as on_progress:
        transcript = hear_file(file, ears, notify=notify, on_progress=on_progress)
    return transcript, ears.recognizer.name


def ears_of(args: argparse.Namespace, recognizer: Recognizer) -> "Ears":
    """Return what hears recordings, with the detector that the options name."""
    from voicecoach.session.sound_file import Ears
    from voicecoach.vad.choose import DEFAULT, voice_detector
    from voicecoach.vad.tracker import SpeechTracker

    return Ears(
        recognizer=recognizer,
        new_tracker=lambda: SpeechTracker(choose_detector(args)),
        # The one that takes no tone for speech, whichever is chosen to time it.
        survey_tracker=lambda: SpeechTracker(voice_detector(DEFAULT)),
        detector=args.vad,
    )


@contextlib.contextmanager
def sound_progress(name: str) -> Iterator[Callable[[float], None]]:
    """Show how far a recording is heard: on a terminal at once, else a line now and then."""
    if is_screen(sys.stderr):
        from rich.markup import escape

        from voicecoach.cli.canvas import screen

        shown = escape(Path(name).name)
        with screen(stderr=True).status(f"{shown}: listening") as status:

            def update(done_s: float) -> None:
                status.update(f"{shown}: {done_s:.0f} s of sound heard")

            yield update
        return
    printed_s = 0.0

    def print_now_and_then(done_s: float) -> None:
        nonlocal printed_s
        if done_s - printed_s >= PROGRESS_EVERY_S:
            printed_s = done_s
            print(f"{Path(name).name}: {done_s:.0f} s of sound heard", file=sys.stderr)

    yield print_now_and_then
