"""How well clause borders are found, on sentences labelled by hand (clause_borders.txt).

Half of the sentences ("mended") were looked at when the rules were mended, the other half
("unseen") never was: its figures are the ones to quote.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from voicecoach.analysis.line import tokens_of
from voicecoach.languages.english.grammar.borders import begins_clause
from voicecoach.transcript import Word

LABELLED = Path(__file__).with_name("clause_borders.txt")

BAR = "|"

_FILLERS = frozenset({"um", "uh", "er", "erm"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Labelled:
    """A sentence and where its clauses begin."""

    half: str
    source: str
    """Id of the answer that it is from."""

    words: tuple[str, ...]
    borders: frozenset[int]
    """Indices of words, without the first, that begin a clause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """Counts over sentences."""

    right: int
    wrong: int
    """Borders that are none."""

    missed: int
    sentences: int

    @property
    def precision(self) -> float:
        """Share of what is found that is labelled."""
        return self.right / max(1, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """Share of what is labelled that is found."""
        return self.right / max(1, self.right + self.missed)


def read_labelled(path: Path = LABELLED) -> tuple[Labelled, ...]:
    """Read the file of sentences. Raises ValueError where a line is none."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(_labelled(line) for line in lines if line and not line.startswith("#"))


def _labelled(line: str) -> Labelled:
    half, source, text = line.split("\t")
    words: list[str] = []
    borders: set[int] = set()
    for piece in text.split():
        if piece == BAR:
            borders.add(len(words))
        else:
            words.append(piece)
    return Labelled(half=half, source=source, words=tuple(words), borders=frozenset(borders))


def found_borders(words: Sequence[str]) -> frozenset[int]:
    """Return where the product finds that clauses begin, fillers aside, but for the first word."""
    tokens: list[str] = []
    places: list[int] = []
    for place, text in enumerate(words):
        for token in tokens_of(Word(text=text, start_s=0.0, end_s=0.0, confidence=1.0)):
            if token not in _FILLERS:
                tokens.append(token)
                places.append(place)
    return frozenset(
        places[index] for index in range(1, len(tokens)) if begins_clause(tokens, index)
    ) - {0}


def figures(sentences: Sequence[Labelled]) -> Figures:
    """Hold what is found against the labels."""
    found = [found_borders(sentence.words) for sentence in sentences]
    labelled = [sentence.borders for sentence in sentences]
    return Figures(
        right=sum(len(a & b) for a, b in zip(found, labelled, strict=True)),
        wrong=sum(len(a - b) for a, b in zip(found, labelled, strict=True)),
        missed=sum(len(b - a) for a, b in zip(found, labelled, strict=True)),
        sentences=len(sentences),
    )


def _mistakes(sentences: Sequence[Labelled]) -> Iterator[str]:
    for sentence in sentences:
        found = found_borders(sentence.words)
        if found != sentence.borders:
            yield (
                sentence.source
                + "  "
                + " ".join(
                    ("[+]" if place in found - sentence.borders else "")
                    + ("[-]" if place in sentence.borders - found else "")
                    + ("|" if place in found & sentence.borders else "")
                    + word
                    for place, word in enumerate(sentence.words)
                )
            )


def main() -> None:
    """Print precision and recall of both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--mistakes", action="store_true", help="show those of the half that was mended on"
    )
    args = parser.parse_args()
    sentences = read_labelled()
    for half in ("mended", "unseen"):
        those = [sentence for sentence in sentences if sentence.half == half]
        told = figures(those)
        print(
            f"{half}: {told.sentences} sentences, {told.right + told.missed} borders; "
            f"precision {told.precision:.3f}, recall {told.recall:.3f} "
            f"({told.right} right, {told.wrong} wrong, {told.missed} missed)"
        )
        if args.mistakes and half == "mended":
            print("\n".join(_mistakes(those)))


if __name__ == "__main__":
    main()
