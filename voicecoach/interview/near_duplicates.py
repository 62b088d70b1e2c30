"""Questions that ask the same thing as another one, in the same pack or in another."""

import functools
import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from voicecoach.interview.questions import Pack

NEAR_DUPLICATE = 0.5
"""Likeness from which two prompts ask the same thing. Measured: no two of the shipped questions
exceed 0.45; of 32 rewordings (tests/interview/rewordings.toml) 29 are found by these bars, among
them all 16 that were set aside."""

NEAR_DUPLICATE_SPOKEN = 0.75
"""The same for spoken forms, which are shorter and so share more by chance: the shipped ones stay
below 0.7."""

NEAR_DUPLICATE_FORMS = 0.6
"""The same for a prompt and a spoken form of another pack: the shipped ones stay below 0.58."""

FEWEST_SHARED = 3
"""Words that are shared at least across packs: of two short questions one is half of all."""

_STEM_LETTERS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class NearDuplicate:
    """A question that is nearly another one."""

    index: int
    """Of the question in its pack, from 0."""

    key: str
    """The form that is alike, ``prompt`` or ``spoken``."""

    other: str
    """Id of the other question; of another pack with that pack's id and a slash before it."""

    alike: float
    """0 to 1."""


def likeness(prompt: str, other: str) -> float:
    """Return how much two prompts have in common, from 0 to 1.

    It is Dice's coefficient of their words of five letters and more (shorter ones are the grammar
    of any question), cut to five so that "launch" and "launches" count as one.
    """
    first, second = _content(prompt), _content(other)
    if not first or not second:
        return 0.0
    return 2 * len(first & second) / (len(first) + len(second))


def within(pack: Pack) -> Iterator[NearDuplicate]:
    """Give the questions of a pack that are nearly an earlier one of it."""
    for (_, earlier), (index, later) in itertools.combinations(enumerate(pack.questions), 2):
        for key, one, other, bar in (
            ("prompt", earlier.prompt, later.prompt, NEAR_DUPLICATE),
            ("spoken", earlier.spoken, later.spoken, NEAR_DUPLICATE_SPOKEN),
        ):
            if (alike := likeness(one, other)) >= bar:
                yield NearDuplicate(index=index, key=key, other=earlier.id, alike=alike)


def across(pack: Pack, others: Sequence[Pack]) -> Iterator[NearDuplicate]:
    """Give the questions of a pack that are nearly one of another pack, each with the likest.

    A pack of the same id is left out, since the one takes the other's place, and so are questions
    in which the candidate introduces themself: every interview has one.
    """
    theirs = [
        (f"{other.id}/{question.id}", question)
        for other in others
        if other.id != pack.id
        for question in other.questions
        if question.kind != "introduction"
    ]
    for index, question in enumerate(pack.questions):
        if question.kind == "introduction":
            continue
        found = [
            NearDuplicate(index=index, key=key, other=name, alike=alike)
            for name, other in theirs
            for key, alike in alike_across(
                question.prompt, question.spoken, other.prompt, other.spoken
            )
        ]
        if found:
            yield max(found, key=lambda each: each.alike)


def alike_across(
    prompt: str, spoken: str, other_prompt: str, other_spoken: str
) -> Iterator[tuple[str, float]]:
    """Give the forms in which a question is nearly one of another pack, and how alike they are."""
    forms = (
        ("prompt", prompt, other_prompt, NEAR_DUPLICATE),
        ("prompt", prompt, other_spoken, NEAR_DUPLICATE_FORMS),
        ("spoken", spoken, other_prompt, NEAR_DUPLICATE_FORMS),
        ("spoken", spoken, other_spoken, NEAR_DUPLICATE_SPOKEN),
    )
    for key, one, two, bar in forms:
        enough = len(_content(one) & _content(two)) >= FEWEST_SHARED
        if enough and (alike := likeness(one, two)) >= bar:
            yield key, alike


@functools.lru_cache(maxsize=4_096)
def _content(prompt: str) -> frozenset[str]:
    words = re.findall(r"\w+", prompt.casefold())
    return frozenset(word[:_STEM_LETTERS] for word in words if len(word) >= _STEM_LETTERS)
