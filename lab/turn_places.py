r"""Places in labelled answers at which somebody may fall silent, as the model of turns sees them.

    python -m lab.turn_places --write learn.npz training/*.jsonl benchmark/dev-*.jsonl

The end of an answer, the ends of its other sentences, and places within sentences, where people
stop to think: at commas, after the first words of a sentence, after words that wait for another,
anywhere; now and then with a filler or in the middle of a word.
"""

import argparse
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import numpy.typing as npt

from lab.measure import read
from voicecoach.analysis.clocks import USUAL_BUDGET_S
from voicecoach.analysis.turn import TurnSeen, TurnState, see
from voicecoach.classifiers.encoder import EncoderClassifier
from voicecoach.classifiers.linear import LinearClassifier
from voicecoach.classifiers.turns import Meanings, tails_of, told
from voicecoach.evaluation.corpus import Answer
from voicecoach.evaluation.recognize import Conditions, recognize
from voicecoach.evaluation.timeline import speak
from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import Word

Array = npt.NDArray[Any]

CONDITIONS: Mapping[str, Conditions] = {
    "written": Conditions(),
    "unpunctuated": Conditions(unpunctuated=True),
    "misheard": Conditions(unpunctuated=True, word_errors=0.1),
}

WITHIN = 4
"""How many places within sentences are drawn from an answer."""

AFTER = {"comma": 8.0, "beginning": 4.0, "waiting": 4.0, "anything": 1.0}
"""How much likelier than anywhere else people are to stop after each."""

BEGINNING = 2
"""The first words of a sentence, after which people stop to think of the rest."""

FILLED, BROKEN = 0.15, 0.08
"""Share of places within sentences with a filler after the last word, and with half of a word."""

FILLED_ENDS = 0.05
"""Share of the other sentence ends after which a filler is said: then the answer goes on."""

FILLERS = ("um", "uh", "so um", "and uh", "and", "so", "but", "and then")

AS_GOOD_AS_EQUAL_S = 1e-6

_WAITING = ENGLISH.quoting.dangling


@dataclass(frozen=True, kw_only=True)
class Places:
    """Places, one a row in every field."""

    meanings: Array
    told: Array
    tails: Array
    """The last words, a string for each number of them, in one with a bar between them."""

    states: Array
    """Where the answer stands."""

    writers: Array
    kinds: Array
    conditions: Array

    def where(self, mask: Array) -> "Places":
        """Keep some of the rows."""
        return Places(**{field.name: getattr(self, field.name)[mask] for field in fields(self)})

    def write(self, path: Path) -> None:
        """Store them."""
        np.savez(path, **{field.name: getattr(self, field.name) for field in fields(self)})

    @classmethod
    def read(cls, path: Path) -> "Places":
        """Read what was stored."""
        with np.load(path) as stored:
            return cls(**{field.name: stored[field.name] for field in fields(cls)})

    @classmethod
    def of(cls, paths: Iterable[Path], *, others: int) -> "Places":
        """Look at the answers in files; a file's name stands for its writer.

        Each answer is looked at as it was written and under so many of the other conditions.
        """
        meanings = Meanings(EncoderClassifier(linear=LinearClassifier()))
        rows: list[tuple[Any, ...]] = []
        for number, (writer, answer) in enumerate(read(paths)):
            for condition in _conditions(number, others):
                looks = list(looks_at(answer, CONDITIONS[condition]))
                meanings.rows([sentence for seen, _ in looks for sentence in seen.sentences])
                rows += [
                    (
                        meanings.of(seen).astype(np.float16),
                        told(seen).astype(np.float16),
                        "|".join(tails_of(seen)),
                        state,
                        writer,
                        answer.kind,
                        condition,
                    )
                    for seen, state in looks
                ]
        columns = map(np.array, zip(*rows, strict=True))
        return cls(**dict(zip((field.name for field in fields(cls)), columns, strict=True)))


def main() -> None:
    """Look at answers and store what was seen; takes some ten minutes."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--write", type=Path, required=True, help="an .npz file")
    parser.add_argument(
        "--others", type=int, default=1, help="conditions besides as written (default: 1)"
    )
    parser.add_argument("files", type=Path, nargs="+", help="labelled answers")
    arguments = parser.parse_args()
    Places.of(arguments.files, others=arguments.others).write(arguments.write)


def looks_at(answer: Answer, conditions: Conditions) -> Iterator[tuple[TurnSeen, TurnState]]:
    """Look at an answer at all ends of its sentences and at some places within, always the same."""
    spoken = speak(answer)
    heard = recognize(spoken.words, conditions, seed=answer.id)
    lengths = [len(sentence.text.split()) for sentence in answer.sentences]
    random = Random(f"{answer.id} falls silent")
    for end, state, said in (*_ends(lengths, random), *_within(spoken.words, lengths, random)):
        until_s = spoken.words[end - 1].end_s + AS_GOOD_AS_EQUAL_S
        words = _with(tuple(word for word in heard if word.end_s <= until_s), said)
        if words:
            yield see(words, language=ENGLISH, kind=answer.kind, budget_s=USUAL_BUDGET_S), state


def _conditions(number: int, others: int) -> list[str]:
    """Choose the conditions under which an answer is looked at: the others in turn."""
    written, *rest = CONDITIONS
    return [written, *(rest[(number + i) % len(rest)] for i in range(others))]


def _ends(lengths: list[int], random: Random) -> Iterator[tuple[int, TurnState, str]]:
    """Give the ends of sentences: how many words were said, and what is said after them."""
    *others, last = accumulate(lengths)
    for end in others:
        filler = random.choice(FILLERS) if random.random() < FILLED_ENDS else ""
        yield end, "unfinished" if filler else "open", filler
    yield last, "finished", ""


def _within(
    words: tuple[Word, ...], lengths: list[int], random: Random
) -> Iterator[tuple[int, TurnState, str]]:
    """Draw places within sentences likewise."""
    ends = set(accumulate(lengths))
    begins = {end + i for end in (0, *ends) for i in range(1, BEGINNING + 1)}
    places = [end for end in range(1, len(words)) if end not in ends]
    weights = [_likely(words[end - 1].text, begins=end in begins) for end in places]
    for end in random.choices(places, weights, k=WITHIN) if places else ():
        draw = random.random()
        if draw < FILLED:
            yield end, "unfinished", random.choice(FILLERS)
        elif draw < FILLED + BROKEN:
            yield end, "unfinished", f"{words[end].text[:3]}-"
        else:
            yield end, "unfinished", ""


def _likely(text: str, *, begins: bool) -> float:
    if text.endswith((",", ";", ":", "-", "\u2013", "\u2014")):
        return AFTER["comma"]
    if begins:
        return AFTER["beginning"]
    return AFTER["waiting" if text.lower() in _WAITING else "anything"]


def _with(words: tuple[Word, ...], said: str) -> tuple[Word, ...]:
    """Add a filler, or the beginning of a word."""
    now_s = words[-1].end_s if words else 0.0
    more = [
        Word(text=text, start_s=now_s + 0.3 * i, end_s=now_s + 0.3 * (i + 1))
        for i, text in enumerate(said.split())
    ]
    return (*words, *more)


if __name__ == "__main__":
    main()
