"""In which rounds a question of one's own is asked."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from voicecoach.interview.questions import Question
from voicecoach.languages.english.preparing.round_words import JOB_ROUNDS, JOB_ROUNDS_ELSE
from voicecoach.preparation.asking.word_beginnings import most_named

LIKELY = 0.6
"""A question is for the rounds in which it is at least so likely, compared with the likeliest."""

MOST_ROUNDS = 4
"""In more of them a question would be one of all."""

FEWEST_IN_ROUND = 3
"""So many questions each round has to choose from, as far as there are any for it at all."""


def likely_rounds(likelihood: Mapping[str, float]) -> tuple[str, ...]:
    """Return the rounds in which something is asked most likely, the likeliest first."""
    ordered = sorted(likelihood, key=lambda name: (-likelihood[name], name))
    if not ordered or likelihood[ordered[0]] <= 0:
        return ()
    least = LIKELY * likelihood[ordered[0]]
    return tuple(name for name in ordered if likelihood[name] >= least)[:MOST_ROUNDS]


def rounds_by_words(text: str) -> tuple[str, ...]:
    """Return the rounds in which what a line speaks of comes up."""
    named = most_named(text, ((names, words) for words, names in JOB_ROUNDS))
    return named or JOB_ROUNDS_ELSE


def merged(likelihoods: Iterable[Mapping[str, float]]) -> Mapping[str, float]:
    """Return for each round the largest of several likelihoods."""
    found: dict[str, float] = {}
    for each in likelihoods:
        for name, likelihood in each.items():
            found[name] = max(found.get(name, 0.0), likelihood)
    return found


def spread(
    questions: Sequence[Question], likelihoods: Mapping[str, Mapping[str, float]]
) -> tuple[Question, ...]:
    """Give rounds with too few questions those that are likeliest there.

    ``likelihoods`` are by the id of the question; one without any stays where it is.
    """
    spread_out = list(questions)
    for name in sorted(merged(likelihoods.values())):
        having = sum(name in each.rounds for each in spread_out)
        others = [
            (-likelihoods[each.id].get(name, 0.0), at)
            for at, each in enumerate(spread_out)
            if name not in each.rounds and likelihoods.get(each.id, {}).get(name, 0.0) > 0
        ]
        for _, at in sorted(others)[: max(0, FEWEST_IN_ROUND - having)]:
            rounds = (*spread_out[at].rounds, name)
            spread_out[at] = replace(spread_out[at], rounds=rounds)
    return tuple(spread_out)
