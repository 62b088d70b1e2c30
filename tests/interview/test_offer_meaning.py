"""What an ask means, on utterances in everybody's English: act, part and figure, reasons.

The files hold what was meant in front of what was said. ``asks/seen.txt`` was there while the
reading was written; ``asks/unseen.txt`` was written before it, and looked at only when that was
done: 43 of 46 were right.
"""

import functools
from pathlib import Path

import pytest

from voicecoach.cli.packs import read_pack
from voicecoach.interview.offers.answers import part_meant
from voicecoach.interview.offers.offer import Offer
from voicecoach.interview.offers.talk import open_talk
from voicecoach.interview.offers.value import Value, package_value, value_of
from voicecoach.languages.english.offers.ask import Wanted, understand

HERE = Path(__file__).parent
CASH = 650_000 + 150_000


@functools.cache
def shipped(name: str) -> Offer:
    pack = read_pack(HERE.parents[1] / "questions" / "pay-negotiation.toml")
    offer = next(each.offer for each in pack.questions if each.id == name)
    assert offer is not None
    return offer


def utterances(name: str) -> list[tuple[list[str], str]]:
    lines = (HERE / "asks" / name).read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" | ", 1) for line in lines if not line.startswith("#"))
    return [(sorted(meant.split()), said) for meant, said in pairs]


def meaning(text: str) -> list[str]:
    """Return the act, each part as ``part=figure`` (``~`` where it is unsure), and the reasons."""
    said = understand(text)
    talk = open_talk(shipped("first-offer"))
    return sorted([said.act, *(_asked(each, talk) for each in said.wanted),
                   *(each.kind for each in said.reasons)])  # fmt: skip


def _asked(wanted: Wanted, talk: object) -> str:
    part = wanted.part or part_meant(talk, wanted.figure)
    rule = talk.offer.rule(part)
    if rule is not None and rule.offered is None:
        return f"{part}=yes" if part in ("review", "level") else f"{part}=?"
    if wanted.figure is None:
        return f"{part}=?"
    if part == "package":
        return f"{part}={_shown(package_value(wanted.figure, cash=CASH))}"
    value = value_of(wanted.figure, rule, talk.offer, stands=rule.offered)
    if value.low <= rule.offered < value.high:
        value = Value(low=value.high, high=value.high)
    return f"{part}={_shown(value)}"


def _shown(value: Value) -> str:
    ends = dict.fromkeys(f"{end:.10g}" for end in (value.low, value.high))
    return "..".join(ends) + ("" if value.sure else "~")


def test_most_of_what_the_reading_was_not_written_for_is_understood() -> None:
    held_back = utterances("unseen.txt")
    right = sum(meaning(said) == meant for meant, said in held_back)
    assert right >= 0.9 * len(held_back)


@pytest.mark.parametrize(("meant", "said"), utterances("seen.txt"))
def test_what_is_meant_is_understood(meant: list[str], said: str) -> None:
    assert meaning(said) == meant
