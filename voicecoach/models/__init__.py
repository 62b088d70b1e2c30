"""Recognition models and voices as files: which there are, where they come from, which are here.

A *source* is a place that has the files of a model; each kind of source is one module, which makes
a ``Source`` of what the catalog says about the model.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from voicecoach.errors import VoicecoachError

Progress = Callable[[int, int], None]
"""Called with the bytes that are here and the bytes there will be."""


class SourceError(VoicecoachError):
    """A source cannot be reached, or does not have what was asked for.

    What has arrived stays where it is, for a later call to go on from.
    """


class DamagedError(SourceError):
    """What has arrived is not what was asked for: nothing of it is of any use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A file of a model, as its source describes it."""

    name: str
    size_bytes: int
    sha256: str | None
    """In hexadecimal digits; None where the source does not tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Supply:
    """What a source has of a model, and the way to get it."""

    origin: str
    """Where exactly it comes from, for the record: an address, names and versions of packages."""

    files: tuple[SourceFile, ...]
    """The model's files as they will lie on the disk."""

    transfer_bytes: int
    """What comes over the line; less than the files where they come packed."""

    room_bytes: int
    """What the disk has to hold until the model is in place."""

    download: Callable[[Path, Progress], None]
    """Brings the files into a folder, going on from what an earlier call has left there, and may
    leave more beside them. The progress is that of the transfer. Raises SourceError, or OSError
    where the disk fails."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A place that may have the files of one model."""

    name: str
    """For a person, such as ``https://huggingface.co``."""

    look: Callable[[], Supply]
    """Asks what there is. Raises SourceError, within seconds where nothing answers."""
