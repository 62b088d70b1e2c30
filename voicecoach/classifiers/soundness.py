"""Whether the shipped models are what was shipped, before anything of them is believed.

A library that loads weights may end the whole program over a changed byte, or hear nonsense ever
after; a sum of 24 MB takes some 20 ms. ``sums.json`` beside the files has them; lab/sums.py writes
it. A folder without one, such as that of a model in the making, is not checked.
"""

import json
import zlib
from collections.abc import Iterable
from pathlib import Path

from voicecoach.errors import VoicecoachError

SUMS = "sums.json"

_AT_ONCE_BYTES = 1 << 20


def require_sound(files: Iterable[Path]) -> None:
    """Raise VoicecoachError for a file that is not as its folder's sums say."""
    for file in files:
        try:
            sums = json.loads((file.parent / SUMS).read_text(encoding="ascii"))
            is_sound = sums.get(file.name) == sum_of(file)
        except FileNotFoundError:
            if file.exists():  # a folder without sums
                continue
            is_sound = False
        except (OSError, ValueError, AttributeError, RecursionError) as error:
            raise VoicecoachError(
                f"{file} cannot be checked ({type(error).__name__}); install voicecoach again"
            ) from error
        if not is_sound:
            raise VoicecoachError(
                f"{file} is missing or not what was shipped; install voicecoach again"
            )


def sum_of(file: Path) -> str:
    """Return the CRC-32 of a file and its length: enough for damage. Raises OSError.

    Ends of lines don't count in JSON: a checkout may have either.
    """
    if file.suffix == ".json":
        content = file.read_bytes().replace(b"\r\n", b"\n")
        return f"{zlib.crc32(content):08x}-{len(content)}"
    found, size_bytes = 0, 0
    with file.open("rb") as opened:
        while chunk := opened.read(_AT_ONCE_BYTES):
            found, size_bytes = zlib.crc32(chunk, found), size_bytes + len(chunk)
    return f"{found:08x}-{size_bytes}"
