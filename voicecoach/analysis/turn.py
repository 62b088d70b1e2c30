"""Whether an answer is over, by its words: what a model of turns is shown, and what it says.

Silence alone can't tell the end of an answer from a pause in it. Interviewers hear it in what was
said: they wait for less after an answer that is complete, and for more in the middle of a sentence.
"""

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import Literal, Protocol

from voicecoach.analysis.alignment import speech_of
from voicecoach.analysis.classifier import Phase
from voicecoach.analysis.evidence import Found
from voicecoach.analysis.finders.by_rules import hits
from voicecoach.analysis.language import Language
from voicecoach.analysis.measure.phases import guessed_phases
from voicecoach.analysis.reading import Reading, read
from voicecoach.transcript import Transcript, Word

TurnState = Literal["finished", "open", "unfinished"]
"""The answer is surely over; a sentence may be, and who knows; a sentence surely is not."""

CUT_OFF = ("-", "\u2013", "\u2014")
"""Ends of a word, as recognizers spell it, that was broken off in the middle."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """Where an answer stands after its words so far."""

    state: TurnState
    finished: float
    """Probability that the answer is over, 0 to 1."""

    unfinished: float
    """Probability that its last sentence goes on, 0 to 1; with the other at most 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnSeen:
    """An answer so far, as a model of turns sees it. What follows is never known."""

    kind: str
    """behavioral, case or negotiation: answers to these are labelled."""

    sentence: tuple[str, ...]
    """The last sentence as plain tokens, fillers too, without marks; a word that was cut off ends
    in a hyphen."""

    before: tuple[str, ...]
    """The sentence before it; empty at the start."""

    answer_s: float
    """From the first word to the end of the last."""

    budget_s: float
    phases: tuple[Phase, ...]
    """Of all sentences so far, the last too, as rules guess them."""

    signals: tuple[frozenset[str], ...]
    """What rules found in each of them."""


class TurnModel(Protocol):
    """A model trained on whole answers. The same words always get the same turn."""

    name: str
    """For the record, for example ``turns 1``."""

    def judge(self, seen: TurnSeen) -> Turn:
        """Say where an answer stands; its thresholds are its own."""


def turn_so_far(
    words: tuple[Word, ...],
    model: TurnModel,
    *,
    language: Language,
    kind: str,
    budget_s: float,
    familiar: bool = True,
) -> Turn | None:
    """Say where an answer to a question of a kind stands after these words; None: not known.

    A model knows only what it learned from: first answers, in the language, of the kinds that are
    labelled. Of others, and of replies to follow-ups or answers with another language in them
    (where ``familiar`` is False), nothing is known but that a sentence surely goes on.
    """
    if not words:
        return None
    turn = model.judge(see(words, language=language, kind=kind, budget_s=budget_s))
    familiar = familiar and not language.kind(kind).labelled_as
    return turn if familiar or turn.state == "unfinished" else None


def see(words: tuple[Word, ...], *, language: Language, kind: str, budget_s: float) -> TurnSeen:
    """Look at an answer so far, of at least one word.

    The mark after the last word is left out: recognizers put a full stop where the sound ends.
    """
    words = (*words[:-1], _unmarked(words[-1]))
    transcript = Transcript(
        words=words, speech=speech_of(words), duration_s=words[-1].end_s, times_from="words"
    )
    reading = read(transcript, language=language, kind=kind, budget_s=budget_s)
    found = Found.of(hit.evidence for hit in hits(reading))
    signals: defaultdict[int, set[str]] = defaultdict(set)
    for item in found.all:
        signals[item.sentence].add(item.signal)
    sentences = [_tokens(reading, range(item.first, item.end)) for item in reading.sentences]
    return TurnSeen(
        kind=reading.kind.labelled_as or reading.kind.name,
        sentence=sentences[-1],
        before=sentences[-2] if len(sentences) > 1 else (),
        answer_s=words[-1].end_s - words[0].start_s,
        budget_s=budget_s,
        phases=tuple(phase for phase, _ in guessed_phases(reading, found)),
        signals=tuple(frozenset(signals[index]) for index in range(len(sentences))),
    )


def _unmarked(word: Word) -> Word:
    cut = word.text.endswith(CUT_OFF)
    bare = word.text.rstrip(".,;:?!\u2026\"'\u201d\u2019)]-\u2013\u2014")
    return replace(word, text=f"{bare}-" if cut and bare else bare or word.text)


def _tokens(reading: Reading, places: range) -> tuple[str, ...]:
    tokens = [token for place in places for token in reading.tokens[place]]
    if tokens and reading.words[places.stop - 1].text.endswith(CUT_OFF):
        tokens[-1] += "-"
    return tuple(tokens)
