"""Stumbles: words said twice by accident, and phrases begun again."""

from collections.abc import Iterator, Sequence

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found, evidence_of
from voicecoach.analysis.language import Speech
from voicecoach.analysis.reading import Reading, Sentence

LONGEST_RESTART = 4
"""Words of a phrase that is said again: "I was going to, I was going to"."""

BROKEN_OFF_WITHIN = 4
"""A phrase that is broken off by a comma or a dash has at most this many words."""

RELIABILITY = {"repeat": 0.9, "restart": 0.75}

_CUT = ("-", "–", "—", "…", ",")  # noqa: RUF001 - dashes as they stand in transcripts


def find_stumbles(reading: Reading, _found: Found) -> Iterator[Evidence]:
    """Find repeats and restarts; fillers between do not hide them."""
    for sentence in reading.sentences:
        yield from _in_sentence(reading, sentence)


def _in_sentence(reading: Reading, sentence: Sentence) -> Iterator[Evidence]:
    places = [
        place
        for place in range(sentence.first, sentence.end)
        if place not in reading.filler_places and reading.tokens[place]
    ]
    texts = [reading.words[place].text for place in places]
    plain = [" ".join(reading.tokens[place]) for place in places]
    speech = reading.language.speech

    def stumble(signal: str, how: str, first: int, length: int) -> Evidence:
        return evidence_of(
            reading,
            places[first],
            places[first + length - 1],
            signal=signal,
            rule=f"{signal}.{how}",
            reliability=RELIABILITY[signal],
            exact=True,
        )

    index = 0
    while index < len(places):
        if again := _said_again(plain, index, speech):
            yield stumble("repeat" if again == 1 else "restart", "same", index, 2 * again)
            index += again
        elif broken := _broken_off(texts, plain, index, speech):
            yield stumble("restart", "other", index, broken + 2)
            index += broken
        else:
            index += 1


def _said_again(plain: Sequence[str], index: int, speech: Speech) -> int:
    """Return how many words from ``index`` on are said twice in a row, 0 if none."""
    for length in range(LONGEST_RESTART, 0, -1):
        phrase = plain[index : index + length]
        if len(phrase) == length and phrase == plain[index + length : index + 2 * length]:
            single = phrase[0]
            meant = length == 1 and (single in speech.meant_twice or single[:1].isdigit())
            return 0 if meant else length
    return 0


def _broken_off(texts: Sequence[str], plain: Sequence[str], index: int, speech: Speech) -> int:
    """Return how many words are dropped where a phrase starts over in other words.

    "I wanted, I needed to go": the same opening word comes twice, a cut in front of the second.
    """
    if plain[index] not in speech.restarted_from:
        return 0
    for length in range(2, BROKEN_OFF_WITHIN + 1):
        at = index + length
        if at + 1 >= len(texts):
            return 0
        if texts[at - 1].endswith(_CUT):
            return length if plain[at] == plain[index] else 0
    return 0
