"""Exchanges of an interview as a panel meets them: one answer to everybody who asks."""

from pathlib import Path

from tests.interview.builders import report_of
from voicecoach.interview.panel import parse_loop
from voicecoach.interview.probes import Probe
from voicecoach.interview.questions import Question
from voicecoach.interview.replies import judge_reply
from voicecoach.interview.rounds import Exchange

LOOP = parse_loop(
    (Path(__file__).parents[2] / "interviews" / "tencent-ai-pm.toml").read_text(encoding="utf-8"),
    file="tencent-ai-pm.toml",
)
SEATS = [(round_.id, panelist.name) for round_ in LOOP.rounds for panelist in round_.panelists]


def exchange(text, *, seat=0, kind="behavioral", replies=(), declined=None, left_open=()):
    round_, name = SEATS[seat]
    question = Question(
        id=f"q-{seat}",
        prompt=f"Let me ask question {seat}. What did you stop before it was finished?",
        kind=kind,
        domain="d",
        source="s",
    )
    held = Exchange(
        round=round_,
        panelist=name,
        question=question,
        report=None if declined else report_of(text, kind),
        declined=declined,
    )
    for depth, (gap, said) in enumerate(replies, start=1):
        report = report_of(said, kind)
        probe = Probe(text="?", gap=gap, depth=depth)
        assert judge_reply(probe, report) is not None
        held = held.with_reply(probe, report, interrupted=False)
    for gap in left_open:
        held = held.with_declined(Probe(text="?", gap=gap, depth=1))
    return held


def loop_of(texts, **more):
    return [exchange(text, seat=seat, **more) for seat, text in enumerate(texts)]
