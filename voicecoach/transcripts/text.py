"""Times for words that have none of their own."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from voicecoach.analysis.alignment import speech_of
from voicecoach.analysis.sentences import ends_sentence
from voicecoach.errors import VoicecoachError
from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import Span, Transcript, Word
from voicecoach.transcripts.writing import units

ASSUMED_WPM = 150.0
"""Pace given to text without times: about the mean of US speakers (NCVS)."""

SENTENCE_PAUSE_S = 0.6
"""Silence given to a full stop, part of the assumed pace (Liu et al. 2022)."""

MOST_WORDS = 100_000
"""No answer has a tenth of them; they are judged in half a minute."""

MOST_CHARACTERS = 12 * MOST_WORDS
"""Twice as many as so many words have: longer ones were never said."""

CHARACTERS_A_WORD = 1.6
"""Of Chinese, Japanese or Thai in the time of an English word: some 240 a minute."""


def parse_text(content: str) -> Transcript:
    """Time plain text at 150 words a minute, the pauses between sentences included.

    Raises VoicecoachError when there is no word in it.
    """
    texts = content.removeprefix("\ufeff").split()
    expect_words(texts)
    words = assumed_times(texts)
    return Transcript(
        words=words, speech=speech_of(words), duration_s=words[-1].end_s, times_from="assumed"
    )


def assumed_times(texts: Sequence[str]) -> tuple[Word, ...]:
    """Time words, at least one, at 150 a minute, the pauses between sentences included."""
    lengths = [max(1.0, units(text) / CHARACTERS_A_WORD) for text in texts]
    stops = sum(map(_stops, texts[:-1]))
    total_s = sum(lengths) * 60.0 / ASSUMED_WPM
    # Many very short sentences must not eat up the time for the words themselves.
    pause_s = min(SENTENCE_PAUSE_S, total_s / 2 / stops) if stops else 0.0
    word_s = (total_s - stops * pause_s) / sum(lengths)
    words: list[Word] = []
    now_s = 0.0
    for text, length in zip(texts, lengths, strict=True):
        words.append(Word(text=text, start_s=now_s, end_s=now_s + word_s * length))
        now_s += word_s * length + (pause_s if _stops(text) else 0.0)
    return tuple(words)


def _stops(text: str) -> bool:
    return ends_sentence(text, ENGLISH.speech.abbreviations)


def spread(text: str, span: Span) -> tuple[Word, ...]:
    """Give each word its share of the time in which a text was said, by its length."""
    texts = text.split()
    # A word takes time beyond its letters: "a" is not a tenth of "acquisition".
    lengths = [len(word) + 2 for word in texts]
    share_s = span.duration_s / max(1, sum(lengths))
    ends = [span.start_s + letters * share_s for letters in accumulate(lengths)]
    times = pairwise([span.start_s, *ends[:-1], span.end_s])
    return tuple(
        Word(text=word, start_s=start_s, end_s=end_s)
        for word, (start_s, end_s) in zip(texts, times, strict=False)
    )


def expect_words(texts: Sequence[str]) -> None:
    """Raise VoicecoachError where nothing can have been said, or more than anybody says."""
    if len(texts) > MOST_WORDS:
        raise VoicecoachError(
            f"there are {len(texts):,} words in it, ten hours of talk: give the transcript of one "
            "answer"
        )
    if not any(any(map(str.isalnum, text)) for text in texts):
        raise VoicecoachError("there are no words in it; write out what was said")
    if (characters := sum(map(len, texts))) > MOST_CHARACTERS:
        raise VoicecoachError(
            f"there are {characters:,} characters in its words, more than anybody says: give the "
            "transcript of one answer"
        )
