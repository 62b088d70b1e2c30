"""Words that belong to speaking: fillers and hedges, each a piece of evidence."""

from collections.abc import Iterator

from voicecoach.analysis.assessment import Evidence
from voicecoach.analysis.evidence import Found, evidence_of
from voicecoach.analysis.reading import Reading


def find_fillers(reading: Reading, _found: Found) -> Iterator[Evidence]:
    """Find each filler."""
    for run in reading.fillers:
        yield _exactly(reading, run.start, run.stop - 1, "filler")


def find_hedges(reading: Reading, _found: Found) -> Iterator[Evidence]:
    """Find each hedge; hedges do not reach across sentences."""
    for sentence in reading.sentences:
        places = [place for place in range(sentence.first, sentence.end) if reading.tokens[place]]
        plain = [" ".join(reading.tokens[place]) for place in places]
        index = 0
        while index < len(places):
            length = next(
                (
                    len(hedge)
                    for hedge in reading.language.speech.hedges
                    if tuple(plain[index : index + len(hedge)]) == hedge
                ),
                0,
            )
            if length:
                last = places[index + length - 1]
                yield _exactly(reading, places[index], last, "hedge")
            index += max(1, length)


def _exactly(reading: Reading, first: int, last: int, signal: str) -> Evidence:
    said = (token for tokens in reading.tokens[first : last + 1] for token in tokens)
    return evidence_of(
        reading,
        first,
        last,
        signal=signal,
        rule=f"{signal}.{'-'.join(said)}",
        reliability=1.0,
        exact=True,
    )
