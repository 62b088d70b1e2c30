"""Stumbles: words said twice by accident, and phrases begun again."""

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.sentences import Sentence
from voicecoach.analysis.signals.detect import mean_confidence
from voicecoach.analysis.signals.line import filler_runs, tokens_of
from voicecoach.languages.english.speech import MEANT_TWICE, RESTARTED_FROM
from voicecoach.transcript import Word

LONGEST_RESTART = 4
"""Words of a phrase that is said again: "I was going to, I was going to"."""

BROKEN_OFF_WITHIN = 4
"""A phrase that is broken off by a comma or a dash has at most this many words."""

REPEAT_RELIABILITY = 0.9
RESTART_RELIABILITY = 0.75

_CUT = ("-", "–", "—", "…", ",")  # noqa: RUF001 - dashes as they stand in transcripts


def find_stumbles(sentence: Sentence) -> tuple[Evidence, ...]:
    """Find repeats and restarts as evidence; fillers between do not hide them."""
    fillers = {index for run in filler_runs(sentence.words) for index in run}
    words = tuple(
        word
        for index, word in enumerate(sentence.words)
        if index not in fillers and tokens_of(word)
    )
    plain = [" ".join(tokens_of(word)) for word in words]
    found: list[Evidence] = []
    index = 0
    while index < len(words):
        if again := _said_again(plain, index):
            signal = "repeat" if again == 1 else "restart"
            found.append(_stumble(signal, f"{signal}.same", words[index : index + 2 * again]))
            index += again
        elif broken := _broken_off(words, plain, index):
            found.append(_stumble("restart", "restart.other", words[index : index + broken + 2]))
            index += broken
        else:
            index += 1
    return tuple(found)


def _said_again(plain: list[str], index: int) -> int:
    """Return how many words from ``index`` on are said twice in a row, 0 if none."""
    for length in range(LONGEST_RESTART, 0, -1):
        phrase = plain[index : index + length]
        if len(phrase) == length and phrase == plain[index + length : index + 2 * length]:
            meant = length == 1 and (phrase[0] in MEANT_TWICE or phrase[0][:1].isdigit())
            return 0 if meant else length
    return 0


def _broken_off(words: tuple[Word, ...], plain: list[str], index: int) -> int:
    """Return how many words are dropped where a phrase starts over in other words.

    "I wanted, I needed to go": the same opening word comes twice, a cut in front of the second.
    """
    if plain[index] not in RESTARTED_FROM:
        return 0
    for length in range(2, BROKEN_OFF_WITHIN + 1):
        at = index + length
        if at + 1 >= len(words):
            return 0
        cut = words[at - 1].text.endswith(_CUT)
        if cut:
            return length if plain[at] == plain[index] else 0
    return 0


def _stumble(signal: str, rule: str, words: tuple[Word, ...]) -> Evidence:
    reliability = REPEAT_RELIABILITY if signal == "repeat" else RESTART_RELIABILITY
    return Evidence(
        signal=signal,
        start_s=words[0].start_s,
        end_s=max(words[0].start_s, words[-1].end_s),
        quote=" ".join(word.text for word in words).strip(",.;:?!"),
        confidence=round(reliability * min(word.confidence for word in words), 4),
        heard=round(mean_confidence(words), 4),
        rule=rule,
    )
