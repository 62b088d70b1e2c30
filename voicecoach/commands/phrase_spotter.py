"""Listens for a few fixed phrases at the end of a piece of sound; needs no download."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from voicecoach.audio.clip import RATE_HZ, Clip, silence
from voicecoach.errors import VoicecoachError
from voicecoach.scratch import scratch_folder
from voicecoach.stt.sphinx import FRAME_S, feed, new_decoder, pcm_blocks
from voicecoach.transcript import Span

HEARD_S = 2.5
"""How much sound before its end is listened to: the longest phrase said slowly, with a lead-in."""

SLACK_S = 0.3
"""How far from the end of the sound a phrase may end."""

THRESHOLD = 1e-15
"""How much likelier than any other sounds a phrase must be, as PocketSphinx counts it. Of 1e-10,
1e-15 and 1e-20 the one with the fewest misses before ordinary speech is taken for a phrase;
scripts/bench_phrases.py measures both."""

QUIET_PEAK = 0.01
"""Sound below -40 dBFS before and after the phrase is silence; it is cut off to find the end."""

TAIL_S = 0.3
"""Silence that the decoder needs to bring a phrase to its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotted:
    """A phrase that was heard, and when in the clip."""

    phrase: str
    span: Span


class PhraseSpotter:
    """Tells which of its phrases the sound ends with.

    A phrase competes with a free sequence of speech sounds and has to win clearly. Phrases are
    lower-case words of the CMU dictionary. Loading takes a tenth of a second.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        phrases = tuple(phrases)
        self._decoder = new_decoder(lm=None)
        for word in {word for phrase in phrases for word in phrase.split()}:
            if self._decoder.lookup_word(word) is None:
                raise VoicecoachError(
                    f"PocketSphinx cannot listen for {word!r}: not in its dictionary"
                )
        # The library takes several phrases only from a file.
        with scratch_folder() as folder:
            file = folder / "phrases.txt"
            lines = (f"{phrase} /{THRESHOLD:g}/\n" for phrase in phrases)
            file.write_text("".join(lines), encoding="utf-8")
            self._decoder.add_kws("phrases", str(file))
        self._decoder.activate_search("phrases")

    def spot(self, clip: Clip) -> Spotted | None:
        """Return the phrase that the clip ends with, or None."""
        loud = np.flatnonzero(np.abs(clip.samples) >= QUIET_PEAK)
        if len(loud) == 0:
            return None
        end_s = loud[-1] / RATE_HZ
        start_s = max(0.0, end_s - HEARD_S)
        heard = np.concatenate([clip.cut(start_s, end_s).samples, silence(TAIL_S).samples])
        blocks = list(pcm_blocks(Clip(samples=heard)))
        mean = feed(self._decoder, blocks)
        feed(self._decoder, blocks, mean=mean)
        found = [
            Spotted(
                phrase=segment.word.strip(),
                span=Span(
                    start_s=start_s + segment.start_frame * FRAME_S,
                    end_s=start_s + (segment.end_frame + 1) * FRAME_S,
                ),
            )
            for segment in self._decoder.seg() or ()
        ]
        at_end = [spotted for spotted in found if spotted.span.end_s >= end_s - SLACK_S]
        return max(at_end, key=lambda spotted: spotted.span.duration_s, default=None)
