"""Debriefs over a fixed part of the labelled answers; ``python -m lab.debriefs`` measures all."""

import json
from collections import Counter
from pathlib import Path

import pytest

from lab.debriefs import MEASURED, QUALITIES, Pools, debriefs, pools_of
from voicecoach.classifiers.choose import load_classifier
from voicecoach.interview.debrief import Debrief
from voicecoach.interview.ownership import owned_in

OF_EACH = 8


@pytest.fixture(scope="module")
def pools(tmp_path_factory: pytest.TempPathFactory) -> Pools:
    """The first behavioral answers of each verdict, and all that only sound like a choice.

    Answers labelled without a choice in which the verdict finds one are left out: what is tested is
    what a panel makes of verdicts.
    """
    left = Counter({"yes": OF_EACH, "no": OF_EACH, "not_clearly": OF_EACH})
    lines = []
    for line in MEASURED[0].read_text(encoding="utf-8").splitlines():
        answer = json.loads(line)
        if answer["kind"] == "behavioral" and left[answer["verdict"]] > 0:
            left[answer["verdict"]] -= 1
            lines.append(line)
    part: Path = tmp_path_factory.mktemp("part") / "part.jsonl"
    part.write_text("\n".join(lines), encoding="utf-8")
    pools = pools_of([part], load_classifier()[0])
    without = [each for each in pools["no"] if owned_in(each.report).level != "clear"]
    assert len(without) >= OF_EACH - 2
    return {**pools, "no": without}


@pytest.fixture(scope="module")
def held(pools: Pools) -> list[tuple[str, Debrief]]:
    return list(debriefs(pools, loops=6))


def test_every_quality_is_measured(held: list[tuple[str, Debrief]]) -> None:
    assert {quality for quality, _debrief in held} == set(QUALITIES)


def test_who_lacks_a_choice_in_a_round_is_never_hired(held: list[tuple[str, Debrief]]) -> None:
    hired = {quality for quality, debrief in held if debrief.decision == "hire"}
    assert hired <= {"a clear choice in every round"}


def test_who_chooses_in_every_round_is_never_refused(held: list[tuple[str, Debrief]]) -> None:
    clear = [each.decision for quality, each in held if quality == "a clear choice in every round"]
    assert "no hire" not in clear
    assert clear.count("hire") * 2 > len(clear)


def test_what_only_sounds_like_a_choice_is_refused(held: list[tuple[str, Debrief]]) -> None:
    for quality, debrief in held:
        if quality in ("buzzwords", "what one would do", "demands about pay"):
            assert debrief.decision == "no hire"
