from pathlib import Path

import pytest

from voicecoach.errors import UsageError
from voicecoach.interview.panel import parse_loop

SHIPPED = sorted((Path(__file__).parents[2] / "interviews").glob("*.toml"))

GOOD = """
title = "A loop"
description = "Of one round."
pack = "mine"
[[rounds]]
id = "first"
title = "First"
about = "All."
minutes = 30
[[rounds.panelists]]
name = "Ann"
role = "boss"
lens = "choices"
manner = "calm"
listens_for = ["decision"]
opening = "Hello."
closing = "Bye."
"""


def test_a_loop_is_read_with_its_rounds_and_people():
    loop = parse_loop(GOOD, file="some/mine.toml")
    assert (loop.id, loop.pack, loop.rounds[0].minutes) == ("mine", "mine", 30)
    assert loop.rounds[0].panelists[0].listens_for == ("decision",)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('pack = "mine"\n', "", "pack: missing"),
        ("minutes = 30", "minutes = 500", "rounds.first.minutes: 500 won't do; allowed: 2 to 90"),
        ("minutes = 30", 'minutes = "x"', "rounds[0].minutes: expected a number"),
        ('["decision"]', '["charm"]', "Ann listens for 'charm'; allowed: decision, rejected"),
        ('title = "A loop"', "title = ", "not valid TOML"),
        (GOOD[GOOD.index("[[rounds]]") :], "rounds = []", "at least one [[rounds]]"),
        (GOOD[GOOD.index("[[rounds.pan") :], "panelists = []", "rounds.first: nobody asks"),
        (GOOD, GOOD + GOOD[GOOD.index("[[rounds]]") :], "'first' is the id of two rounds"),
    ],
)
def test_a_fault_is_told_in_one_line_with_its_place(old, new, told):
    with pytest.raises(UsageError) as caught:
        parse_loop(GOOD.replace(old, new, 1), file="mine.toml")
    assert told in str(caught.value)
    assert str(caught.value).startswith("mine.toml: ")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_interviews_sound_like_people(path):
    loop = parse_loop(path.read_text(encoding="utf-8"), file=str(path))
    assert (
        len(loop.rounds) == {"mock-debrief": 1, "tencent-ai-pm": 5, "tencent-music-pm": 6}[loop.id]
    )
    people = [panelist for each in loop.rounds for panelist in each.panelists]
    assert len({panelist.name for panelist in people}) == len(people)
    for panelist in people:
        for said in (panelist.opening, panelist.closing):
            assert said.endswith((".", "?"))
            assert len(said.split()) <= 60
        assert "decision" in panelist.listens_for or "experiment" in panelist.listens_for
