"""Hear a recording that somebody hands in: choose its track, raise it where it is quiet."""

import argparse
import contextlib
import functools
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from voicecoach.cli.engines import choose_detector
from voicecoach.cli.output import is_screen
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.stt import Recognizer
from voicecoach.transcript import Transcript
from voicecoach.transcripts.content import ACCEPTED
from voicecoach.transcripts.cut import Part, expect_within

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
    from voicecoach.audio.decode import AudioReader, NotSoundError
    from voicecoach.audio.level import raised
    from voicecoach.audio.part import only
    from voicecoach.session.recording import transcribe_recording
    from voicecoach.vad.tracker import SpeechTracker

    path, name, part = recording.path, recording.name, recording.part
    try:
        AudioReader(path, name=name).close()
    except NotSoundError:
        raise UsageError(f"{name} cannot be read as sound, nor as text: give {ACCEPTED}") from None
    recognizer = load()
    with _progress(name) as on_progress:
        track, gain_db = _best(recording, args, notify=notify)
        with AudioReader(path, track=track, name=name) as reader:
            transcript = transcribe_recording(
                only(raised(reader, gain_db), part.from_s, part.to_s),
                tracker=SpeechTracker(choose_detector(args)),
                recognizer=recognizer,
                on_progress=on_progress,
            )
    if reader.damage is not None:
        notify(f"{name} is damaged: {reader.damage}; judged is what could be read")
    return replace(transcript, asked_s=part.from_s), recognizer.name


def _best(recording: Recording, args: argparse.Namespace, *, notify: Notify) -> tuple[int, float]:
    """Return the track to hear and what to raise it by, and tell what is unusual about them."""
    from voicecoach.audio.clip import Samples
    from voicecoach.audio.decode import AudioReader
    from voicecoach.audio.part import only
    from voicecoach.session.survey import survey
    from voicecoach.vad.choose import DEFAULT, voice_detector
    from voicecoach.vad.tracker import SpeechTracker

    path, name, part = recording.path, recording.name, recording.part

    def sound(track: int) -> Iterator[Samples]:
        with AudioReader(path, track=track, name=name) as reader:
            yield from only(reader, part.from_s, part.to_s)

    with AudioReader(path, name=name) as reader:
        tracks = list(range(reader.tracks))
    if args.track is not None:
        if args.track > len(tracks):
            raise UsageError(f"{name} has {len(tracks)} sound track(s), so no track {args.track}")
        tracks = [args.track - 1]
    found = survey(
        [functools.partial(sound, track) for track in tracks],
        # The one that takes no tone for speech, whichever is chosen to time it.
        lambda: SpeechTracker(voice_detector(DEFAULT)),
    )
    try:
        expect_within(part, found.duration_s)
    except VoicecoachError as error:
        raise UsageError(f"{name} {error}") from None
    if found.with_speech:
        others = "the only one with speech"
        if len(found.with_speech) > 1:
            others = "the one with most speech"
        notify(
            f"{name}: heard is sound track {found.track + 1} of {len(tracks)}, {others}; "
            "--track N chooses another"
        )
    if found.gain_db:
        notify(
            f"{name} is quiet ({found.level_dbfs:.0f} dBFS); raised by {found.gain_db:.0f} dB to "
            "be heard"
        )
    elif found.is_silent:
        notify(f"{name} is nearly silent ({found.level_dbfs:.0f} dBFS): was the microphone on?")
    return tracks[found.track], found.gain_db


@contextlib.contextmanager
def _progress(name: str) -> Iterator[Callable[[float], None]]:
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
