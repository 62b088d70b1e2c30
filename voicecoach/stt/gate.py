"""What is believed of all that a recognizer gives, whichever it is.

A recognizer that is made to write down every sound also writes down what nobody said: a polite
ending into the silence after the last word, one sentence over and over. What the gate does not
believe is not lost: it is kept as dropped, with the reason.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from voicecoach.audio.clip import Clip, level_dbfs
from voicecoach.stt import Recognition
from voicecoach.transcript import DroppedText, DropReason, ForeignSpeech, Word

AUDIBLE_PEAK = 0.001
"""-60 dBFS: speech that never gets louder leaves some five bits of a 16-bit recording, too little
to recognize; what recognizers report there they made up."""

PEAK_MARGIN_S = 0.3
"""How far beside its stated place a word's sound is looked for; word times are rough."""

LETTERS_PER_S = 40.0
"""Nobody speaks one and a half times as fast as fast English: 6 words, about 27 letters, a second.
What is made up gets next to no time: "Thank you for your attention" 0.16 s."""

HARDLY_BELIEVED = 0.2
"""A made-up phrase begins with a word that the recognizer itself gave about 0.01; what follows
("you" after "Thank") may look sure. A word that was said can lose its time, too, to a slip of the
alignment, but not its confidence."""

PHRASE_WORDS, PHRASE_LETTERS_PER_S = 3, 100.0
"""So long a phrase in next to no time is made up, however sure its words look: a last sentence that
Whisper writes down twice has no time at all the second time."""

MOST_TIMES = ((1, 6), (3, 4), (12, 3))
"""Up to so many words, said so often in a row, are a loop of the recognizer: people say "no, no,
no", and hardly a sentence three times."""

LEVEL_S = 0.1
"""Over what time the level of a word is taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Believed:
    """What a clip holds; all times relative to its start."""

    words: tuple[Word, ...] = ()
    foreign: tuple[ForeignSpeech, ...] = ()
    dropped: tuple[DroppedText, ...] = ()
    english: float = 1.0
    """How probable the engine found it that the words are English, 0 to 1."""


def believed(given: Recognition, clip: Clip, *, faintest_dbfs: float = -120.0) -> Believed:
    """Sort what was given by time, fit it into the clip, and take out what nobody said.

    ``faintest_dbfs`` is the level below which a voice is not the candidate's.
    """
    words = sorted((_fitted(word, clip.duration_s) for word in given.words), key=_start_s)
    reasons: list[DropReason | None] = [_reason(word, clip, faintest_dbfs) for word in words]
    _mark(reasons, _hurried(words), "not spoken")
    _mark(reasons, _repeated(words), "repeated")
    return Believed(
        words=tuple(word for word, why in zip(words, reasons, strict=True) if why is None),
        foreign=tuple(each for each in given.foreign if _is_heard(each, clip)),
        dropped=tuple(_dropped(words, reasons)),
        english=given.english,
    )


def _fitted(word: Word, duration_s: float) -> Word:
    start_s = min(max(word.start_s, 0.0), duration_s)
    end_s = min(max(word.end_s, start_s), duration_s)
    confidence = min(max(word.confidence, 0.0), 1.0)
    return replace(word, start_s=start_s, end_s=end_s, confidence=confidence)


def _start_s(word: Word) -> float:
    return word.start_s


def _reason(word: Word, clip: Clip, faintest_dbfs: float) -> DropReason | None:
    """Judge one word by its sound alone."""
    near = clip.cut(word.start_s - PEAK_MARGIN_S, word.end_s + PEAK_MARGIN_S)
    if _peak(near) < AUDIBLE_PEAK:
        return "not spoken"
    return "background" if _loudest_dbfs(near) < faintest_dbfs else None


def _is_heard(passage: ForeignSpeech, clip: Clip) -> bool:
    """Whether there is any speech: in silence and noise Whisper hears any language at all."""
    return bool(passage.text) and _peak(clip.cut(passage.start_s, passage.end_s)) >= AUDIBLE_PEAK


def _peak(clip: Clip) -> float:
    return float(np.max(np.abs(clip.samples), initial=0.0))


def _loudest_dbfs(clip: Clip) -> float:
    """Level of the loudest tenth of a second."""
    step = round(LEVEL_S * clip.rate_hz)
    return max(
        level_dbfs(clip.samples[first : first + step])
        for first in range(0, max(1, len(clip.samples) - step // 2), step)
    )


def _hurried(words: Sequence[Word]) -> Iterator[range]:
    """Yield runs of words that have no time to be spoken.

    A slip of the alignment is none: such a run begins with a word hardly believed, or is a whole
    phrase said in a moment.
    """
    first = 0
    for hurried, run in groupby(words, key=_has_no_time):
        said = tuple(run)
        letters = sum(len(word.text) for word in said)
        at_once = len(said) >= PHRASE_WORDS and _lasts_s(said) < letters / PHRASE_LETTERS_PER_S
        if hurried and (at_once or said[0].confidence < HARDLY_BELIEVED):
            yield range(first, first + len(said))
        first += len(said)


def _lasts_s(words: Sequence[Word]) -> float:
    return words[-1].end_s - words[0].start_s


def _has_no_time(word: Word) -> bool:
    return word.end_s - word.start_s < len(word.text) / LETTERS_PER_S


def _repeated(words: Sequence[Word]) -> Iterator[range]:
    """Yield all but the first of what is given over and over."""
    spelled = [word.text.lower().strip(".,;:?!…\"'") for word in words]
    index = 0
    while index < len(words):
        found = max(
            (_loop_at(spelled, index, size) for size in range(1, MOST_TIMES[-1][0] + 1)), key=len
        )
        if found:
            yield found
        index = found.stop if found else index + 1


def _loop_at(spelled: Sequence[str], first: int, size: int) -> range:
    """Return what of a loop of ``size`` words from ``first`` is too much; empty for no loop."""
    unit = spelled[first : first + size]
    end = first + size
    while spelled[end : end + size] == unit:
        end += size
    most = next(times for words, times in MOST_TIMES if size <= words)
    return range(first + size, end) if (end - first) // size >= most else range(0)


def _mark(reasons: list[DropReason | None], runs: Iterable[range], why: DropReason) -> None:
    for run in runs:
        for index in run:
            reasons[index] = reasons[index] or why


def _dropped(words: Sequence[Word], reasons: Sequence[DropReason | None]) -> Iterator[DroppedText]:
    """Yield each run of words that were dropped for one reason."""
    first = 0
    for end in range(1, len(words) + 1):
        if end < len(words) and reasons[end] == reasons[first]:
            continue
        if (why := reasons[first]) is not None:
            yield DroppedText(
                start_s=words[first].start_s,
                end_s=max(word.end_s for word in words[first:end]),
                text=" ".join(word.text for word in words[first:end]),
                reason=why,
            )
        first = end
