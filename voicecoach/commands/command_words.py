"""What the spoken commands are, and the words that say them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Literal

from voicecoach.transcript import Word

Command = Literal[
    "next",
    "again",
    "repeat",
    "follow up",
    "slower",
    "skip",
    "moment",
    "pause",
    "resume",
    "what did i miss",
    "model answer",
    "stop",
]
"""What the candidate may ask of the drill: another question, the same question as a retake, hear
the question again, be asked more, slower speech, leave this question out, time to think, wait, go
on after waiting, hear what was missing, hear one way to answer it, end."""

PHRASES: Mapping[Command, tuple[str, ...]] = MappingProxyType(
    {
        "next": ("next", "next question", "next one", "go on", "move on"),
        "again": ("again", "try again", "once more", "one more time", "let me try again"),
        "repeat": (
            "repeat",
            "repeat the question",
            "say that again",
            "repeat that",
            "what was the question",
        ),
        "follow up": ("follow up", "ask me more", "ask a follow up", "dig deeper"),
        "slower": ("slower", "slow down", "speak slower", "speak more slowly"),
        "skip": ("skip", "skip this one", "skip it", "skip this question"),
        "moment": ("hold on", "wait a moment", "one moment"),
        "pause": ("pause", "take a break"),
        "resume": ("resume", "continue", "carry on", "keep going"),
        "what did i miss": ("what did i miss", "what was missing", "what am i missing"),
        "model answer": (
            "model answer",
            "give me a model answer",
            "tell me a model answer",
            "show me a model answer",
            "how would you answer it",
        ),
        "stop": (
            "stop",
            "i want to stop",
            "that's enough",
            "that's enough for today",
            "let's stop",
            "quit",
        ),
    }
)
"""Every way to say a command, in words of the CMU dictionary."""

_LEADS = ("okay", "ok", "so", "well", "alright", "right", "yes", "yeah", "um", "uh", "er", "and")
_LEADS_OF_TWO = ("can you", "could you", "would you", "lets")
GOING_ON = ("go on", "go ahead", "keep talking", "please continue")
"""Ways to say "resume" where the coach was stopped in the middle of a sentence; else "go on" is
"next"."""

LEAD_INS: tuple[tuple[str, ...], ...] = tuple(
    tuple(lead.split()) for lead in (*_LEADS, *_LEADS_OF_TWO, "please")
)
"""What may come before a command in recognized or typed text: "okay, next"."""

TRAILERS: tuple[tuple[str, ...], ...] = (("please",), ("thanks",), ("thank", "you"), ("now",))
"""What may come after it."""

_APOSTROPHE = re.compile(r"['\u2019`]")
_NOT_A_LETTER = re.compile(r"[^a-z]+")


def command_of(words: Sequence[Word] | str, *, going_on: bool = False) -> Command | None:
    """Return the command that the words are, or None: no other word may be among them.

    Takes recognized words or typed text; case, punctuation and politeness make no difference.
    ``going_on`` says that the coach was stopped in the middle of a sentence (``GOING_ON``).
    """
    text = words if isinstance(words, str) else " ".join(word.text for word in words)
    spoken = tuple(_plain(text).split())
    known = {**_BY_WORDS, **_ON_STOPPING} if going_on else _BY_WORDS
    return next(
        (
            known[core]
            for rest in _without_lead_ins(spoken)
            for core in _without_trailers(rest)
            if core in known
        ),
        None,
    )


def _without_lead_ins(spoken: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the words as they are, then without one lead-in after the other."""
    yield spoken
    while lead := next((one for one in LEAD_INS if spoken[: len(one)] == one), None):
        spoken = spoken[len(lead) :]
        yield spoken


def _without_trailers(spoken: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Yield the words as they are, then without one trailer after the other."""
    yield spoken
    while trailer := next((one for one in TRAILERS if spoken[-len(one) :] == one), None):
        spoken = spoken[: -len(trailer)]
        yield spoken


def _plain(text: str) -> str:
    """Lower case, letters only: "That's" becomes "thats", "follow-up" two words."""
    return _NOT_A_LETTER.sub(" ", _APOSTROPHE.sub("", text.lower())).strip()


_BY_WORDS: Mapping[tuple[str, ...], Command] = MappingProxyType(
    {
        tuple(_plain(phrase).split()): command
        for command, phrases in PHRASES.items()
        for phrase in phrases
    }
)

_ON_STOPPING: Mapping[tuple[str, ...], Command] = MappingProxyType(
    {tuple(phrase.split()): "resume" for phrase in GOING_ON}
)
