"""Which of several wordings a question gets: one that sounds right and unlike all others so far."""

import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from voicecoach.interview.lint import sound_problems
from voicecoach.interview.near_duplicates import (
    NEAR_DUPLICATE,
    NEAR_DUPLICATE_SPOKEN,
    alike_across,
    likeness,
)
from voicecoach.interview.plain_speech import MOST_WORDS_PLAIN, MOST_WORDS_SPOKEN, count_asks
from voicecoach.interview.questions import Pack

MARGIN = 0.04
"""So much below what counts as a near-duplicate two questions stay, as far as they can."""


FEWEST_PROBES = 2
"""Of a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """One way to put a question."""

    prompt: str
    spoken: str
    plain: str
    made_of: tuple[str, ...]
    """The texts that it was made of, which are seldom used twice."""

    is_thin: bool = False
    """Whether it quotes so little that any other way to ask is better."""


class WordingsSoFar:
    """What a pack says so far."""

    def __init__(self, beside: Sequence[Pack] = ()) -> None:
        """Take the packs that are there already: nothing is nearly a question of theirs."""
        self._others = [
            (other.prompt, other.spoken)
            for pack in beside
            for other in pack.questions
            if other.kind != "introduction"
        ]
        self._chosen: list[Wording] = []
        self._used: Counter[str] = Counter()
        self._probes: set[str] = set()

    def choose(self, wordings: Iterable[Wording], *, seed: str) -> Wording | None:
        """Take the wording that was used least and is like no other; None where all are.

        Among equals a place that follows from ``seed`` decides, so that the same pack is made
        twice.
        """
        ordered = sorted(
            wordings,
            key=lambda each: (
                each.is_thin,
                [self._used[part] for part in each.made_of],
                zlib.crc32(f"{seed} {each.made_of}".encode("utf-8", "surrogatepass")),
            ),
        )
        for margin in (MARGIN, 0.0):
            for each in ordered:
                is_own = not self._is_like_another(each, margin) and not self._is_theirs(each)
                if is_own and sounds_right(each):
                    self._chosen.append(each)
                    self._used.update(each.made_of)
                    return each
        return None

    def dig(self, texts: Sequence[tuple[str, str]], *, seed: str, most: int) -> tuple[str, ...]:
        """Take up to ``most`` follow-ups of (wording, text), first those that were used least.

        One that another question has too is taken only where there would be fewer than two.
        """
        if not texts:
            return ()
        place = zlib.crc32(seed.encode("utf-8", "surrogatepass"))
        turned = [texts[(place + at) % len(texts)] for at in range(len(texts))]
        good = [(wording, text) for wording, text in turned if follows_up_well(text)]
        good.sort(key=lambda pair: (pair[1] in self._probes, self._used[pair[0]]))
        fresh = sum(text not in self._probes for _, text in good)
        chosen = good[: max(0, min(most, max(fresh, FEWEST_PROBES)))]
        self._used.update(wording for wording, _ in chosen)
        self._probes.update(text for _, text in chosen)
        return tuple(text for _, text in chosen)

    def _is_theirs(self, wording: Wording) -> bool:
        return any(
            True
            for prompt, spoken in self._others
            for _ in alike_across(wording.prompt, wording.spoken, prompt, spoken)
        )

    def _is_like_another(self, wording: Wording, margin: float) -> bool:
        return any(
            likeness(wording.prompt, other.prompt) >= NEAR_DUPLICATE - margin
            or likeness(wording.spoken, other.spoken) >= NEAR_DUPLICATE_SPOKEN - margin
            for other in self._chosen
        )


def sounds_right(wording: Wording) -> bool:
    """Whether nothing is wrong with how a question sounds, as ``questions check`` would say."""
    texts = (wording.prompt, wording.spoken, wording.plain)
    short = len(wording.spoken.split()) <= MOST_WORDS_SPOKEN
    plain = len(wording.plain.split()) <= MOST_WORDS_PLAIN
    one_ask = count_asks(wording.spoken) == 1 and count_asks(wording.plain) == 1
    return short and plain and one_ask and not any(map(sound_problems, texts))


def follows_up_well(text: str) -> bool:
    """Whether a follow-up asks for one thing, in one breath."""
    short = len(text.split()) <= MOST_WORDS_SPOKEN
    return short and count_asks(text) == 1 and not sound_problems(text)
