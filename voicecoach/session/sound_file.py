"""Hear a recording that lies in a file: choose its track, raise it where it is quiet."""

import functools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from voicecoach.audio.clip import Samples
from voicecoach.audio.decode import AudioReader, NotSoundError
from voicecoach.audio.level import raised
from voicecoach.audio.part import only
from voicecoach.errors import UsageError, VoicecoachError
from voicecoach.session.recording import transcribe_recording
from voicecoach.session.survey import survey
from voicecoach.stt import Recognizer
from voicecoach.transcript import Transcript
from voicecoach.transcripts.content import ACCEPTED
from voicecoach.transcripts.cut import WHOLE, Part, expect_within
from voicecoach.vad.tracker import SpeechTracker

Notify = Callable[[str], None]
"""Takes a line that the person should see."""

OnProgress = Callable[[float], None]
"""Is told how many seconds of sound are done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ears:
    """What hears recordings."""

    recognizer: Recognizer
    new_tracker: Callable[[], SpeechTracker]
    """Gives one that has heard nothing yet."""

    survey_tracker: Callable[[], SpeechTracker]
    """The same, of the detector that takes no tone for speech: it chooses among tracks."""

    detector: str
    """Name of what tells speech from noise, for the record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundFile:
    """A file that holds sound."""

    path: Path
    name: str
    """What messages call it."""

    part: Part = WHOLE
    """What of it is the answer."""

    track: int | None = None
    """The one to hear, counting from 0; None for the one with most speech."""


def require_sound(path: Path, name: str) -> None:
    """Raise UsageError for a file that is no sound: before a model is loaded for it."""
    try:
        AudioReader(path, name=name).close()
    except NotSoundError:
        raise UsageError(f"{name} cannot be read as sound, nor as text: give {ACCEPTED}") from None


def hear_file(
    file: SoundFile, ears: Ears, *, notify: Notify, on_progress: OnProgress
) -> Transcript:
    """Return what was said in a recording.

    Raises UsageError for a file that is no sound, and where the part lies beyond its end.
    """
    track, gain_db = choose_track(file, ears.survey_tracker, notify=notify)
    with AudioReader(file.path, track=track, name=file.name) as reader:
        transcript = transcribe_recording(
            only(raised(reader, gain_db), file.part.from_s, file.part.to_s),
            tracker=ears.new_tracker(),
            recognizer=ears.recognizer,
            on_progress=on_progress,
        )
    if reader.damage is not None:
        notify(f"{file.name} is damaged: {reader.damage}; judged is what could be read")
    return replace(transcript, asked_s=file.part.from_s)


def choose_track(
    file: SoundFile, tracker: Callable[[], SpeechTracker], *, notify: Notify
) -> tuple[int, float]:
    """Return the track to hear and what to raise it by, and tell what is unusual about them."""
    name = file.name

    def sound(track: int) -> Iterator[Samples]:
        with AudioReader(file.path, track=track, name=name) as reader:
            yield from only(reader, file.part.from_s, file.part.to_s)

    with AudioReader(file.path, name=name) as reader:
        tracks = list(range(reader.tracks))
    if file.track is not None:
        if file.track >= len(tracks):
            raise UsageError(
                f"{name} has {len(tracks)} sound track(s), so no track {file.track + 1}"
            )
        tracks = [file.track]
    found = survey([functools.partial(sound, track) for track in tracks], tracker)
    try:
        expect_within(file.part, found.duration_s)
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
