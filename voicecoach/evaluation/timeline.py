"""Give a written answer the times at which somebody might have said it.

Labelled answers have no sound, but seconds matter: to the clocks, and to finding sentences in
words without punctuation. So each answer gets a time line, always the same for the same id. It is
made to be no easier than speech. Silence is lognormal, as silences are (Campione & Véronis 2002),
and it is an unreliable full stop: speakers run on after some sentences (how often is a habit of
each), stop at about half of their commas, and now and then in the middle of anything.
"""

import re
from bisect import bisect
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from random import Random

from voicecoach.analysis.alignment import speech_of
from voicecoach.evaluation.corpus import Answer
from voicecoach.transcript import Span, Transcript, Word

PACE_WPM = (135.0, 165.0)
"""Range of speakers' paces, pauses included, around the US mean of 150 (NCVS)."""

THINK_S = (0.4, 2.5)
"""Silence before the first word."""

TAIL_S = 1.0
"""Silence after the last."""

STOPS = (0.75, 0.95)
"""Range of speakers' habits: the share of their sentences that a silence follows. In spontaneous
speech it is most, and never all."""

COMMA_STOPS = 0.5
"""Share of commas, semicolons, colons and dashes that a silence follows."""

HESITATIONS = 0.03
"""Share of all other places with a silence: the search for a word."""

AFTER_SENTENCE = (0.65, 0.5)
AFTER_COMMA = (0.35, 0.5)
HESITATING = (0.40, 0.6)
"""Length of these silences: median in seconds, and standard deviation of its logarithm. 0.6 s is
what listeners find natural at a full stop (Liu et al. 2022); the rest is shorter and overlaps."""

SILENCE_S = (0.06, 3.0)
"""Shortest and longest silence. Shorter ones belong to the words."""

UNEVEN = 0.2
"""Standard deviation of the logarithm of a word's length around what its syllables ask for."""

_SYLLABLE = re.compile(r"[aeiouy]+|\d")
_SENTENCE_END = re.compile(r"[.?!…][\"'”’)]*$")  # noqa: RUF001 - curly quotes stand in written answers
_COMMA = re.compile(r"[,;:–—-][\"'”’)]*$")  # noqa: RUF001 - dashes and curly quotes as above


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """An answer with its time line."""

    words: tuple[Word, ...]
    """As written, punctuation clinging to them."""

    sentences: tuple[Span, ...]
    """From the first word of each labelled sentence to the end of its last."""

    def transcript(self, words: tuple[Word, ...]) -> Transcript:
        """Build the transcript of what was recognized; speech is where it was really spoken."""
        return Transcript(
            words=words, speech=speech_of(self.words), duration_s=self.words[-1].end_s + TAIL_S
        )

    def sentence_at(self, start_s: float, end_s: float) -> int:
        """Return the index of the labelled sentence that holds the middle of a stretch.

        One ends for another in the middle of the silence between them.
        """
        limits = [(one.end_s + two.start_s) / 2 for one, two in pairwise(self.sentences)]
        return bisect(limits, (start_s + end_s) / 2)


def speak(answer: Answer) -> Spoken:
    """Put an answer on a time line that depends on its id and words only."""
    random = Random(f"{answer.id} is spoken")  # noqa: S311 - the same times each time, no secret
    sentences = [sentence.text.split() for sentence in answer.sentences]
    texts = [text for sentence in sentences for text in sentence]
    ends = set(accumulate(map(len, sentences)))
    silences = list(_silences(texts, ends, random))
    weights = [_syllables(text) * random.lognormvariate(0, UNEVEN) for text in texts]
    total_s = len(texts) * 60.0 / random.uniform(*PACE_WPM)
    # However much of an answer is silence, at least half of it is left for the words.
    words_s = max(total_s - sum(silences), total_s / 2)
    words: list[Word] = []
    now_s = random.uniform(*THINK_S)
    for text, weight, silence_s in zip(texts, weights, silences, strict=True):
        end_s = now_s + words_s * weight / sum(weights)
        words.append(Word(text=text, start_s=round(now_s, 3), end_s=round(end_s, 3)))
        now_s = end_s + silence_s
    last = [end - 1 for end in sorted(ends)]
    first = [0, *(index + 1 for index in last[:-1])]
    return Spoken(
        words=tuple(words),
        sentences=tuple(
            Span(start_s=words[i].start_s, end_s=words[j].end_s)
            for i, j in zip(first, last, strict=True)
        ),
    )


def _silences(texts: list[str], ends: set[int], random: Random) -> Iterator[float]:
    """Yield the silence after each word, in seconds; mostly none."""
    stops = random.uniform(*STOPS)
    for index, text in enumerate(texts, start=1):
        if index == len(texts):
            yield 0.0
            continue
        share, (median_s, spread) = HESITATIONS, HESITATING
        if index in ends or _SENTENCE_END.search(text):
            share, (median_s, spread) = stops, AFTER_SENTENCE
        elif _COMMA.search(text):
            share, (median_s, spread) = COMMA_STOPS, AFTER_COMMA
        silence_s = median_s * random.lognormvariate(0, spread)
        shortest_s, longest_s = SILENCE_S
        yield min(max(silence_s, shortest_s), longest_s) if random.random() < share else 0.0


def _syllables(text: str) -> int:
    """Guess the syllables of an English word or a number from its letters."""
    plain = text.lower()
    count = len(_SYLLABLE.findall(plain)) + 2 * plain.count("%")
    silent = count > 1 and re.search(r"[^aeiouyl]e[^a-z]*$", plain) is not None
    return max(1, count - silent)
