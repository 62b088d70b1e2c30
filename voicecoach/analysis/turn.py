"""Whether an answer is over, by its words: what a model of turns is shown, and what it says.

Silence alone can't tell the end of an answer from a pause in it. Interviewers hear it in what was
said: they wait for less after an answer that is complete, and for more in the middle of a sentence.
"""

from dataclasses import dataclass, replace
from typing import Literal, Protocol

from voicecoach.analysis.classifier import SentenceInContext
from voicecoach.analysis.finders.learned import contexts
from voicecoach.analysis.language import Language
from voicecoach.analysis.sentences import split_sentences
from voicecoach.transcript import Word

TurnState = Literal["finished", "likely", "open", "unlikely", "unfinished"]
"""The answer is surely over; probably; who knows; surely not yet, though a sentence may be; and not
even a sentence is."""

OVER: frozenset[TurnState | None] = frozenset({"finished", "likely"})
GOES_ON: frozenset[TurnState | None] = frozenset({"unlikely", "unfinished"})
"""Where the words say that the answer is over, and where they say that it is not."""

SPOKEN_WPM = 150.0
"""How many words fill the budget of an answer: the pace of US speakers (NCVS)."""

CLINGING = ".,;:?!\u2026\"'\u201d\u2019)]"
"""Marks after a word; the dashes of a word that was broken off are none."""


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

    sentences: tuple[SentenceInContext, ...]
    """At least one; each as it was seen while it was the last."""

    share: float
    """Of the budget that its words fill, pauses aside."""


class TurnModel(Protocol):
    """A model trained on whole answers. The same words always get the same turn."""

    name: str
    """For the record, for example ``turns 2``."""

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
    *before, last = words
    words = (*before, replace(last, text=last.text.rstrip(CLINGING) or last.text))
    texts = [
        " ".join(word.text for word in words[places.start : places.stop])
        for places in split_sentences(words, language)
    ]
    return TurnSeen(
        sentences=tuple(replace(each, after="") for each in contexts(texts, language.kind(kind))),
        share=len(words) / (budget_s / 60.0 * SPOKEN_WPM),
    )
