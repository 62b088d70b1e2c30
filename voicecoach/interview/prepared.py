"""An interview that was prepared: its rounds ask from the candidate's own pack as well."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from random import Random

from voicecoach.interview.panel import Loop, Round
from voicecoach.interview.questions import Question

FIRST_OF_ALL = ("introduction", "motivation")
"""Kinds of question that a round begins with."""

FEWEST, MOST = 2, 3
"""Questions of one's own in a round: three where little else is always asked in it, else two."""

USUAL = 2
"""So many others a round may always ask before it is full."""

ELSEWHERE = 0.25
"""How much likelier a question is in a round of its own than one that fits any."""

FAR = 1e12
"""The number of what belongs to other rounds: drawn only where a round would have fewer than two.
"""

LATER = 8.0
"""So many places further back in the pack a question is half as likely. House rule."""


def with_own_questions(
    loop: Loop, own: Sequence[Question], others: Mapping[str, Question], *, pack: str, seed: str
) -> Loop:
    """Return the interview with two or three questions of one's own in each round.

    ``own`` are the questions of the pack named ``pack``, the likeliest first; ``others`` what
    rounds always ask, by the name that they have there. Its introduction takes the place of any
    other. In each round those are drawn that are likely there: the same for the same ``seed``,
    others for another one, and none twice in an interview.
    """
    opening = next((each for each in own if each.kind == "introduction"), None)
    left = [each for each in own if each.kind not in FIRST_OF_ALL]
    if not any(_belongs(each, round_) for each in left for round_ in loop.rounds):
        left = [replace(each, rounds=()) for each in left]  # its rounds are those of others
    rounds: list[Round] = []
    for round_ in loop.rounds:
        if round_.talk:
            rounds.append(round_)
            continue
        kinds = {name: others[name].kind for name in round_.always if name in others}
        always = [
            f"{pack}/{opening.id}" if opening and kinds.get(name) == "introduction" else name
            for name in round_.always
        ]
        first = [each for each in always if _is_first(each, kinds, pack)]
        rest = [each for each in always if each not in first]
        most = MOST if len(first) + len(rest) < USUAL else FEWEST
        drawn = _drawn(left, round_, most, seed=f"{seed} {round_.id}")
        left = [each for each in left if each not in drawn]
        names = tuple(f"{pack}/{each.id}" for each in drawn)
        rounds.append(replace(round_, always=(*first, *names, *rest), own=names))
    return replace(loop, rounds=tuple(rounds))


def _is_first(name: str, kinds: Mapping[str, str], pack: str) -> bool:
    return name.startswith(f"{pack}/") or kinds.get(name) in FIRST_OF_ALL


def _drawn(
    questions: Sequence[Question], round_: Round, most: int, *, seed: str
) -> tuple[Question, ...]:
    """Draw questions for a round, each as likely as it is asked there, in their order.

    A draw without putting back, weighted (Efraimidis and Spirakis, 2006, Information Processing
    Letters 97): each gets a number by chance, the smaller the likelier it is, and the smallest win.
    """
    numbered = sorted(_numbered(questions, round_, seed))
    fitting = [(number, at) for number, at in numbered if number < FAR]
    drawn = numbered[: min(most, max(len(fitting), FEWEST))]
    return tuple(questions[at] for _, at in sorted(drawn, key=lambda pair: pair[1]))


def _numbered(
    questions: Sequence[Question], round_: Round, seed: str
) -> Iterator[tuple[float, int]]:
    for at, question in enumerate(questions):
        chance = Random(f"{seed} {question.id}").random()  # noqa: S311 - no secret
        if question.rounds and not _belongs(question, round_):
            yield FAR + chance, at
        else:
            place = question.rounds.index(round_.id) if question.rounds else 1 / ELSEWHERE - 1
            likely = 2 ** (-at / LATER) / (1 + place)
            yield -math.log(1.0 - chance) / likely, at


def _belongs(question: Question, round_: Round) -> bool:
    return round_.id in question.rounds
