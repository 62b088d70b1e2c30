"""The candidate's own words as they are quoted back: whole clauses, cut where a thought ends."""

from collections.abc import Sequence

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import HEARD_FROM, mean_confidence, plain_word, waits_for_next
from voicecoach.analysis.language import Quoting
from voicecoach.analysis.reading import Reading
from voicecoach.analysis.signal import SIGNALS
from voicecoach.transcript import Word

WIDEN_WORDS = 6
"""A clause is quoted from its start if that is at most this many words before the evidence."""

SPEAKER_WITHIN = 9
"""A choice is quoted from its speaker on if that is at most this many words before its clause."""

BREATH_S = 0.3
"""A silence this long ends a clause where the recognizer gives no punctuation."""

STRIPPED = 4
"""Room for words that are stripped off the front."""

FEWEST_KEPT = 4
"""A quote is not cut or stripped to less than this many words."""

MARKS = (",", ";", ":", ".", "?", "!", "…")
ENDS = (".", "?", "!", "…")


def quote_of(evidence: Evidence, reading: Reading, longest: int) -> str:
    """Return the words of a piece of evidence as a clause of at most ``longest`` words.

    It starts where its clause does, if that is near and was heard as well. What is too long ends
    with an earlier clause, or before a word that waits for another, and with "…".
    """
    quoting = reading.language.quoting
    texts = _clause(evidence, reading.words, longest, quoting)
    while len(texts) >= FEWEST_KEPT and plain_word(texts[0]) in quoting.leading:
        texts = texts[1:]
    if SIGNALS[evidence.signal].chooses and plain_word(texts[0]) not in quoting.speaker:
        texts = _from_speaker(texts, longest, quoting)
    end = len(texts) if len(texts) <= longest else _end(texts, longest, quoting)
    ended = end == len(texts) or texts[end - 1].endswith(ENDS)
    return " ".join(texts[:end]).rstrip(".,;:!?…") + ("" if ended else "…")


def _clause(evidence: Evidence, words: Sequence[Word], longest: int, quoting: Quoting) -> list[str]:
    """Return the words of the evidence from the start of their clause to the end of theirs.

    Where they reach further than a quote may, at least one word more than that is returned.
    """
    start = _clause_start(words, evidence.first)
    if SIGNALS[evidence.signal].chooses:
        start = _speaker_before(words, start, evidence, quoting)
    end = evidence.last + 1
    most = start + 2 * longest + STRIPPED
    while end < min(len(words), most) and not _ends_clause(words, end - 1):
        end += 1
    added = (*words[start : evidence.first], *words[evidence.last + 1 : end])
    if added and mean_confidence(added) < HEARD_FROM:
        start, end = evidence.first, evidence.last + 1
    return [word.text for word in words[start:end]]


def _clause_start(words: Sequence[Word], first: int) -> int:
    for start in range(first, max(-1, first - WIDEN_WORDS - 1), -1):
        if start == 0 or _ends_clause(words, start - 1):
            return start
    return first


def _speaker_before(words: Sequence[Word], start: int, evidence: Evidence, quoting: Quoting) -> int:
    """Return where who chooses is named, if that is in the sentence and not in the words yet."""
    if any(plain_word(word.text) in quoting.speaker for word in words[start : evidence.last + 1]):
        return start
    for place in range(start - 1, max(-1, start - SPEAKER_WITHIN - 1), -1):
        if words[place].text.endswith(ENDS):
            break
        if plain_word(words[place].text) in quoting.speaker:
            return place
    return start


def _ends_clause(words: Sequence[Word], index: int) -> bool:
    return words[index].text.endswith(MARKS) or (
        index + 1 < len(words) and words[index + 1].start_s - words[index].end_s >= BREATH_S
    )


def _from_speaker(texts: list[str], longest: int, quoting: Quoting) -> list[str]:
    """Leave out a clause before the one in which the speaker chooses."""
    for start in range(1, min(longest, len(texts) - FEWEST_KEPT)):
        after = start + (plain_word(texts[start]) in quoting.leading)
        if texts[start - 1].endswith(MARKS) and plain_word(texts[after]) in quoting.speaker:
            return texts[after:]
    return texts


def _end(texts: Sequence[str], longest: int, quoting: Quoting) -> int:
    """Return how many words to keep of too many."""
    for end in range(longest, max(FEWEST_KEPT, longest // 2), -1):
        if texts[end - 1].endswith(MARKS):
            return end
    end = longest
    while end > FEWEST_KEPT and waits_for_next(texts[end - 1], quoting):
        end -= 1
    return end
