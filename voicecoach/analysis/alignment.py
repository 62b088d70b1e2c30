"""Bring recognized words in line with the speech that was measured on the audio.

Recognizers stamp words well inside speech and badly around silence: Whisper is known to put the
first word after a silence up to ten seconds early (faster-whisper issue 125) and to stretch words
over what it left out (issue 230). A ten-second clock can't stand on that, so the audio has the
last word on when there was speech, and the recognizer on what was said. Together they know when a
sentence begins to some hundredths of a second (docs/hearing.md).
"""

from dataclasses import replace

from voicecoach.transcript import Span, TimeSource, Transcript, Word

EDGE_S = 0.3
"""How far from all speech a word may be before we call it a disagreement. Voice detectors lose this
much of soft beginnings and endings."""

MOVED_WORD_S = 0.3
"""Length given to a word that had to be moved; about one word at 190 a minute."""

DISAGREEMENT = 0.5
"""Factor on the confidence of a word whose time the audio contradicts."""

PAUSE_FLOOR_S = 0.25
"""The shortest silence that counts as a pause: Goldman-Eisler 1968, as used by De Jong & Bosker
2013. Shorter ones are part of articulation."""


def align(transcript: Transcript) -> tuple[Transcript, bool]:
    """Return the transcript with each word inside speech, and whether words and sound disagreed.

    Without audio (``times_from`` other than ``audio``) speech is taken from the words where it is
    missing. Aligning twice changes nothing more, and says the same.
    """
    words = tuple(sorted((_ordered(word) for word in transcript.words), key=lambda w: w.start_s))
    speech = _merged(transcript.speech)
    if not words or not speech:
        contradicted = bool(words) and transcript.times_from == "audio"
        if contradicted:  # the recognizer may have invented them out of noise
            words = tuple(_doubted(word) for word in words)
        spoken = speech or speech_of(words)
        # From here on the speech is known from words only, and says so.
        source: TimeSource = "words" if contradicted else transcript.times_from
        return _rebuilt(transcript, words, spoken, times_from=source), contradicted
    if transcript.times_from != "audio":
        return _rebuilt(transcript, words, speech, times_from=transcript.times_from), False

    placed: list[Word] = []
    disagree = False
    for word in words:
        inside = _within(word, speech)
        if inside is None:
            inside, away_s = _moved(word, speech)
            if away_s > EDGE_S:
                disagree = True
                inside = _doubted(inside)
        if placed and inside.start_s < placed[-1].start_s:
            start_s = placed[-1].start_s
            inside = replace(inside, start_s=start_s, end_s=max(inside.end_s, start_s))
        placed.append(inside)
    disagree |= transcript.words_moved
    aligned = replace(transcript, words_moved=disagree)
    return _rebuilt(aligned, tuple(placed), speech, times_from="audio"), disagree


def speech_of(words: tuple[Word, ...]) -> tuple[Span, ...]:
    """Take speech from word times: words closer than the pause floor form one stretch."""
    return _merged(
        tuple(Span(start_s=word.start_s, end_s=word.end_s) for word in words), gap_s=PAUSE_FLOOR_S
    )


def _within(word: Word, speech: tuple[Span, ...]) -> Word | None:
    """Cut a word to the stretch of speech it belongs to; None where it reaches none.

    Of several it is the last, however little of the word lies there: a recognizer lets a word begin
    where the one before it ends, so that the silence before a word counts as the word's, and so
    does the end of the speech before that. For the same reason silence in a word is no sign that it
    was heard wrong or is timed worse than others.
    """
    for span in reversed(speech):
        is_inside = span.start_s <= word.start_s <= word.end_s <= span.end_s
        if is_inside or _overlap_s(word, span) > 0:
            start_s, end_s = max(word.start_s, span.start_s), min(word.end_s, span.end_s)
            return replace(word, start_s=start_s, end_s=end_s)
    return None


def _moved(word: Word, speech: tuple[Span, ...]) -> tuple[Word, float]:
    """Return a word that reaches no speech inside of some, and how far from any it was, in s."""
    home = min(speech, key=lambda span: _distance_s(word, span))
    away_s = _distance_s(word, home)
    later = [span for span in speech if span.start_s >= word.end_s]
    # A stray word far from any speech is nearly always one that was stamped too early.
    if later and away_s > EDGE_S:
        home = later[0]
    length_s = min(word.end_s - word.start_s, MOVED_WORD_S)
    if home.start_s >= word.end_s:
        start_s, end_s = home.start_s, min(home.start_s + length_s, home.end_s)
    else:
        start_s, end_s = max(home.end_s - length_s, home.start_s), home.end_s
    return replace(word, start_s=start_s, end_s=end_s), away_s


def _overlap_s(word: Word, span: Span) -> float:
    return min(word.end_s, span.end_s) - max(word.start_s, span.start_s)


def _distance_s(word: Word, span: Span) -> float:
    return max(span.start_s - word.end_s, word.start_s - span.end_s, 0.0)


def _merged(spans: tuple[Span, ...], *, gap_s: float = 0.0) -> tuple[Span, ...]:
    """Put spans in order and join those that overlap or lie closer than ``gap_s``."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start_s):
        if merged and span.start_s - merged[-1].end_s <= gap_s:
            end_s = max(merged[-1].end_s, span.end_s)
            merged[-1] = Span(start_s=merged[-1].start_s, end_s=end_s)
        elif span.end_s >= span.start_s:
            merged.append(span)
    return tuple(merged)


def _ordered(word: Word) -> Word:
    return word if word.end_s >= word.start_s else replace(word, end_s=word.start_s)


def _doubted(word: Word) -> Word:
    if word.corrected:  # whoever said it wrote it down
        return word
    return replace(word, confidence=word.confidence * DISAGREEMENT)


def _rebuilt(
    transcript: Transcript,
    words: tuple[Word, ...],
    speech: tuple[Span, ...],
    *,
    times_from: TimeSource,
) -> Transcript:
    last_s = speech[-1].end_s if speech else 0.0
    return replace(
        transcript,
        words=words,
        speech=speech,
        duration_s=max(transcript.duration_s, last_s),
        times_from=times_from,
    )
