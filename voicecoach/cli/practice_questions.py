"""Which questions ``voicecoach practice`` asks: the options that say it, and what they choose."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from voicecoach.cli.indexing import opened_archive
from voicecoach.cli.options.practice import DEFAULT_COUNT
from voicecoach.cli.packs import (
    chosen_pack,
    find_pack,
    find_question_pack,
    packs_for_company,
    readable_packs,
)
from voicecoach.errors import UsageError
from voicecoach.interview.questions import Pack, did_you_mean, pick_questions
from voicecoach.interview.selection import PackQuestion, longest_ago_first, pooled, topics_of

MOST_TOPICS_NAMED = 12
"""A line that names more topics than this is not read."""


def chosen_questions(args: argparse.Namespace, data: Path) -> tuple[PackQuestion, ...]:
    """Return the questions that those options choose. Raises UsageError where there are none."""
    if args.company is not None and args.pack:
        raise UsageError("--company chooses the packs; leave out --pack")
    if args.question:
        return _named(args, data)
    packs = _packs(args, data)
    pool = pooled(packs, args.topic or ())
    named = " and ".join(pack.id for pack in packs)
    if not pool:
        raise UsageError(
            f"no question of {named} is about {' or '.join(map(repr, args.topic))}; "
            f"{_topics_there_are(args.topic, topics_of(pooled(packs)))}"
        )
    count = args.count if args.count is not None else _usual_count(args, len(pool))
    if count < 1:
        raise UsageError(f"cannot ask {count} questions; --count is at least 1")
    if count > len(pool):
        raise UsageError(
            f"{named} {'has' if len(packs) == 1 else 'have'} {len(pool)} such questions; "
            f"--count {count} is more"
        )
    if args.shuffle:
        return tuple(Random().sample(pool, count))  # noqa: S311 - variety, not secrecy
    return longest_ago_first(pool, opened_archive(data).asked_at())[:count]


def _named(args: argparse.Namespace, data: Path) -> tuple[PackQuestion, ...]:
    """Return questions by their ids, in the order named: twice where named twice."""
    if args.topic:
        raise UsageError("--question names the questions; leave out --topic")
    if args.pack or args.company:
        packs = _packs(args, data)
    else:
        packs = (find_question_pack(args.question, data),)
    first_with = {one.question.id: one for one in reversed(pooled(packs))}
    among = replace(
        packs[0],
        id=" or ".join(pack.id for pack in packs),
        questions=tuple(one.question for one in first_with.values()),
    )
    picked = pick_questions(among, args.question, args.count)
    return tuple(first_with[question.id] for question in picked)


def _packs(args: argparse.Namespace, data: Path) -> tuple[Pack, ...]:
    if args.company is not None:
        return packs_for_company(args.company, data)
    if args.pack:
        return tuple(find_pack(each, data) for each in dict.fromkeys(args.pack))
    if args.topic:
        return tuple(found.pack for found in readable_packs(data))
    return (chosen_pack(args, data),)


def _usual_count(args: argparse.Namespace, available: int) -> int:
    return len(args.mic_file) if args.mic_file else min(DEFAULT_COUNT, available)


def _topics_there_are(wanted: Sequence[str], topics: Sequence[str]) -> str:
    """Name topics like the wanted ones, else all where they are few, else where to see them."""
    close = next(filter(None, (did_you_mean(each, topics) for each in wanted)), "")
    if close or len(topics) <= MOST_TOPICS_NAMED:
        return close or f"there are {', '.join(topics)}"
    some = ", ".join(topics[:MOST_TOPICS_NAMED])
    return f"there are {some} and others: voicecoach questions list names them all"
