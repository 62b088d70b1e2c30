"""What a plan is made for: the packs, the interview, the day and the minutes of whoever asks."""

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from voicecoach.archive.interviews import Interviews
from voicecoach.archive.preparation import PACK, Preparation, Preparations
from voicecoach.archive.standing import ToPrepare, plan_of
from voicecoach.cli.interviews import find_loop, loop_files
from voicecoach.cli.packs import DEFAULT_PACK, chosen_pack, find_pack, pack_files
from voicecoach.errors import UsageError
from voicecoach.interview.panel import Loop
from voicecoach.interview.questions import Pack, Question
from voicecoach.preparation.planning.plan import MINUTES_A_DAY, Plan
from voicecoach.settings import data_folder

OPENING = ("every-panel", "about-yourself")
"""What opens an interview where no pack of one's own says it: the pack and the question."""

COMMON_IN_TITLES = frozenset({"product", "manager", "onsite", "interview", "the", "and", "for"})
"""Words of an interview's title that tell none from another."""

_WORD = re.compile(r"[^\W\d_]{2,}")

FEWEST_ROUNDS = 2
"""An interview of one round is an exercise, and none to be planned for."""


def plan_today(args: argparse.Namespace, *, today: date) -> Plan:
    """Make the plan by the options, the settings and what is kept. Raises VoicecoachError."""
    data = data_folder(args.data)
    preparation = Preparations(data).load()
    packs = _packs(args, data, preparation)
    asked = [(pack.id, question) for pack in packs for question in pack.questions]
    if not any(question.kind == "introduction" for _pack, question in asked):
        asked = [*_opening(data), *asked]
    own = preparation is not None and any(pack.id == PACK for pack in packs)
    wanted = ToPrepare(
        questions=asked,
        weights=dict(_weights(asked, preparation)) if preparation is not None and own else {},
        loop=_loop(data, packs, preparation),
        prepared=own,
        interview_on=args.preferences.interview_on,
        minutes=int(getattr(args, "minutes", None) or args.preferences.minutes_a_day
                    or MINUTES_A_DAY),
    )  # fmt: skip
    return plan_of(data, wanted, today=today)


def _packs(args: argparse.Namespace, data: Path, preparation: Preparation | None) -> Sequence[Pack]:
    """Return the pack that was named, else the candidate's own, else those of the settings."""
    if getattr(args, "pack", None) is not None:
        return [chosen_pack(args, data)]
    if preparation is not None and PACK in pack_files(data):
        return [find_pack(PACK, data)]
    found = []
    for name in args.preferences.packs:
        try:
            found.append(find_pack(name, data))
        except UsageError:
            continue  # ``voicecoach settings`` names it
    return found or [find_pack(DEFAULT_PACK, data)]


def _opening(data: Path) -> Iterator[tuple[str, Question]]:
    pack, name = OPENING
    for question in find_pack(pack, data).questions if pack in pack_files(data) else ():
        if question.id == name:
            yield pack, question


def _weights(
    asked: Sequence[tuple[str, Question]], preparation: Preparation
) -> Iterator[tuple[tuple[str, str], float]]:
    """Give each question the weight of the doubt that it asks about, by the words it quotes."""
    for pack, question in asked:
        texts = " ".join((question.prompt, question.source, question.shows, *question.probes))
        weights = [
            max(
                (doubt.rounds.get(name, doubt.weight) for name in question.rounds),
                default=doubt.weight,
            )
            for doubt in preparation.doubts
            if doubt.quote and doubt.quote in texts
        ]
        if weights:
            yield (pack, question.id), max(weights)


def _loop(data: Path, packs: Sequence[Pack], preparation: Preparation | None) -> Loop | None:
    """Return the interview to practise for: the company's, else one of which the job's text speaks.

    Else the last one that was held, else one that asks from the packs, else the one that is called
    most like them.
    """
    loops = {name: loop for name, loop in _loops(data).items() if len(loop.rounds) >= FEWEST_ROUNDS}
    if preparation is not None and loops:
        best = max(loops.values(), key=lambda loop: _spoken_of(loop, preparation))
        if _spoken_of(best, preparation) > (False, 0):
            return best
    for record in Interviews(data).all():
        if record.loop in loops:
            return loops[record.loop]
    names = {pack.id for pack in packs}
    asking = [loop for loop in loops.values() if loop.pack in names]
    words = {word for name in names for word in name.split("-")}
    alike = sorted(
        loops.values(), key=lambda loop: (-len(words & set(loop.id.split("-"))), loop.id)
    )
    return next(iter((*asking, *alike)), None)


def _spoken_of(loop: Loop, preparation: Preparation) -> tuple[bool, int]:
    """Whether an interview is the company's, and how often the job's text has a word of its name.

    What every product manager's interview is called says nothing.
    """
    company = preparation.company.casefold().strip()
    texts = " ".join((preparation.company, *(line.text for line in preparation.job_lines)))
    said = Counter(_WORD.findall(texts.casefold()))
    named = set(_WORD.findall(loop.title.casefold())) - COMMON_IN_TITLES
    return bool(company) and company in loop.title.casefold(), sum(said[word] for word in named)


def _loops(data: Path) -> Mapping[str, Loop]:
    found = {}
    for name in loop_files(data):
        try:
            found[name] = find_loop(name, data)
        except UsageError:
            continue  # ``voicecoach interview`` names it
    return found
