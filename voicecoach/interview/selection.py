"""Which questions a session takes, of however many packs: what was asked longest ago is first."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest

from voicecoach.interview.questions import Pack, Question


@dataclass(frozen=True, slots=True, kw_only=True)
class PackQuestion:
    """A question and the pack that it is from."""

    pack: str
    """Id of the pack."""

    question: Question


def pooled(packs: Sequence[Pack], topics: Sequence[str] = ()) -> tuple[PackQuestion, ...]:
    """Return the questions of all packs, the packs taking turns; only those about the topics."""
    columns = (
        [PackQuestion(pack=pack.id, question=question) for question in pack.questions]
        for pack in packs
    )
    rows = zip_longest(*columns)
    return tuple(
        one
        for row in rows
        for one in row
        if one is not None and (not topics or any(is_about(one.question, each) for each in topics))
    )


def longest_ago_first(
    pool: Sequence[PackQuestion], asked_at: Mapping[tuple[str, str], float]
) -> tuple[PackQuestion, ...]:
    """Order questions by when they were asked last, never first; among equals as they came.

    ``asked_at`` gives seconds since 1970 by the ids of pack and question.
    """
    never = float("-inf")
    return tuple(sorted(pool, key=lambda one: asked_at.get((one.pack, one.question.id), never)))


def is_about(question: Question, topic: str) -> bool:
    """Whether a question's domain, kind or round has every word of a topic, or begins with it.

    "launch" is "launching-without-full-data" and "killing-a-project-near-launch".
    """
    named = _words(f"{question.domain} {question.kind} {' '.join(question.rounds)}")
    wanted = _words(topic)
    return bool(wanted) and all(any(word.startswith(one) for word in named) for one in wanted)


def is_for_company(pack: Pack, name: str) -> bool:
    """Whether a pack's id or title has every word of a company's name."""
    wanted = _words(name)
    return bool(wanted) and set(wanted) <= set(_words(f"{pack.id} {pack.title}"))


def topics_of(pool: Sequence[PackQuestion]) -> tuple[str, ...]:
    """Return the topics that there are, each once, in order."""
    return tuple(dict.fromkeys(one.question.domain for one in pool))


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.casefold())
