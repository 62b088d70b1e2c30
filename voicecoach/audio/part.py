"""A part of a recording, on the recording's own clock."""

from collections.abc import Iterable, Iterator

from voicecoach.audio.clip import RATE_HZ, Samples


def only(blocks: Iterable[Samples], from_s: float, to_s: float) -> Iterator[Samples]:
    """Yield the sound up to ``to_s``, silent before ``from_s``, so that times stay as they are."""
    first, last = round(from_s * RATE_HZ), round(to_s * RATE_HZ)
    at = 0
    for block in blocks:
        within = block[: max(0, last - at)]
        if at < first:
            within = within.copy()
            within[: first - at] = 0.0
        if len(within):
            yield within
        at += len(block)
        if at >= last:
            return
