"""What was said against what was heard: word errors, onsets, fillers, words that nobody said.

Words are compared as the field does it: by the fewest changes that turn one text into the other
(jiwer), spelled alike by Whisper's own normalizer for English ("twelve percent" is "12%").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from scripts.hearing.voices import missing
from voicecoach.languages.english.speech import FILLED_PAUSES
from voicecoach.transcript import Word

FILLER = "um"
"""Every filled pause counts as this one: whether it was "um" or "uh" is a matter of spelling."""

HESITATIONS = frozenset({"um", "umm", "uhm", "uh", "uhh", "er", "erm"})
"""Those that should be written down. "Ah", "eh" and "hm" can be meant as an answer: to write them
is right, to leave them out no fault."""

HEARD_AS = 3
"""A word that is misheard may come out as so many ("underneath" as "under an eth"); what is more
was made up."""

_EDGES = ".,;:?!…-–—\"'()[]“”‘’"  # noqa: RUF001 - marks that cling to words in transcripts


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One word as it is compared."""

    text: str
    word: int
    """Index of the word that it is, or is a part of: "it's" is two."""

    first: bool
    """Begins that word."""

    opens: int | None = None
    """Index of the sentence that it is the first word of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """What became of a stretch of words: both sides alike, or different and never both empty."""

    alike: bool
    said: range
    heard: range


def word_errors(texts: Sequence[str], words: Sequence[Word]) -> tuple[int, int]:
    """Count the words that are wrong, lost or added, and the words said; fillers aside."""
    said = _spelled(" ".join(texts))
    heard = _spelled(" ".join(word.text for word in words))
    if not said:
        return len(heard.split()), 0
    process = _jiwer().process_words(said, heard)
    errors = process.substitutions + process.deletions + process.insertions
    return errors, len(said.split())


def onset_errors_s(
    texts: Sequence[str], starts_s: Sequence[float], words: Sequence[Word]
) -> tuple[float, ...]:
    """Return how late each text's first word is placed in time, where it was heard right."""
    said, heard = tokens_said(texts), tokens_heard(words)
    pairs = (
        (said[i], heard[j])
        for match in matches(said, heard)
        if match.alike
        for i, j in zip(match.said, match.heard, strict=True)
    )
    return tuple(
        words[there.word].start_s - starts_s[here.opens]
        for here, there in pairs
        if here.opens is not None and there.first
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Fillers:
    """Filled pauses of an answer."""

    said: int
    found: int
    """Of those said, how many were heard in their place."""

    heard: int
    right: int
    """Of those heard, how many were said in their place."""


def fillers(texts: Sequence[str], words: Sequence[Word]) -> Fillers:
    """Count "um" and "uh" that were said and heard."""
    said, heard = tokens_said(texts), tokens_heard(words)
    written = _words_of(texts)
    hesitations = {
        place
        for place, token in enumerate(said)
        if written[token.word].lower().strip(_EDGES) in HESITATIONS
    }
    same = [place for match in matches(said, heard) if match.alike for place in match.said]
    return Fillers(
        said=len(hesitations),
        found=len(hesitations.intersection(same)),
        heard=sum(token.text == FILLER for token in heard),
        right=sum(said[place].text == FILLER for place in same),
    )


def invented(texts: Sequence[str], words: Sequence[Word]) -> tuple[str, ...]:
    """List the words that are no mishearing of anything; fillers are none of them.

    Those are what stands between two sentences, or before or after all of them, where nothing was
    said; two words or more within a sentence where nothing was said; and where something was, what
    is more than three words for each of it.
    """
    said, heard = tokens_said(texts), tokens_heard(words)
    made_up: list[str] = []
    for match in matches(said, heard):
        if match.alike:
            continue
        missed = len({said[i].word for i in match.said})
        others = (heard[j] for j in match.heard if heard[j].text != FILLER)
        given = list(dict.fromkeys(token.word for token in others))
        at = match.said.start
        between = not missed and (at in {0, len(said)} or said[at].opens is not None)
        surplus = len(given) - HEARD_AS * missed
        if surplus > 1 or (surplus == 1 and (missed or between)):
            made_up += [words[index].text for index in given[-surplus:]]
    return tuple(made_up)


def tokens_said(texts: Sequence[str]) -> list[Token]:
    """Spell the words of sentences alike, one by one."""
    opening, count = {}, 0
    for index, text in enumerate(texts):
        opening[count] = index
        count += len(_words_of([text]))
    return [
        Token(
            text=text, word=number, first=place == 0, opens=None if place else opening.get(number)
        )
        for number, word in enumerate(_words_of(texts))
        for place, text in enumerate(_plain(word))
    ]


def tokens_heard(words: Sequence[Word]) -> list[Token]:
    """Spell the words of a transcript alike."""
    return [
        Token(text=text, word=index, first=place == 0)
        for index, word in enumerate(words)
        for place, text in enumerate(_plain(word.text.replace("-", " ")))
    ]


def matches(said: Sequence[Token], heard: Sequence[Token]) -> Iterator[Matched]:
    """Yield what became of what, in order; stretches that differ are as long as can be."""
    if not said or not heard:
        if said or heard:
            yield Matched(alike=False, said=range(len(said)), heard=range(len(heard)))
        return
    process = _jiwer().process_words(
        " ".join(token.text for token in said), " ".join(token.text for token in heard)
    )
    borders = [(0, 0)]
    for chunk in process.alignments[0]:
        if chunk.type == "equal":
            borders.append((chunk.ref_start_idx, chunk.hyp_start_idx))
            borders.append((chunk.ref_end_idx, chunk.hyp_end_idx))
    borders.append((len(said), len(heard)))
    for place, ((i, j), (k, m)) in enumerate(pairwise(borders)):
        if i < k or j < m:
            yield Matched(alike=place % 2 == 1, said=range(i, k), heard=range(j, m))


def _words_of(texts: Sequence[str]) -> list[str]:
    return [word for text in texts for word in text.replace("-", " ").split()]


def _plain(word: str) -> list[str]:
    """Spell one word; none where it is punctuation only."""
    bare = word.lower().strip(_EDGES)
    if bare in FILLED_PAUSES:
        return [FILLER]
    return [part for part in _normalizer()(word).split() if any(map(str.isalnum, part))]


def _spelled(text: str) -> str:
    kept = (word for word in text.split() if word.lower().strip(_EDGES) not in FILLED_PAUSES)
    return str(_normalizer()(" ".join(kept)))


@cache
def _normalizer() -> Any:
    try:
        from whisper_normalizer.english import EnglishTextNormalizer
    except ImportError:
        missing("whisper-normalizer")
    return EnglishTextNormalizer()


def _jiwer() -> Any:
    try:
        import jiwer
    except ImportError:
        missing("jiwer")
    return jiwer
