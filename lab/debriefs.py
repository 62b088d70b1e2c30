"""Whether debriefs decide rightly: loops of labelled answers of known quality, and their ends.

python -m lab.debriefs                                # measured: benchmark/natural-dev.jsonl
python -m lab.debriefs benchmark/dev-*.jsonl          # what the rules were tuned on

An answer is known to choose, or not to, by its label ``verdict``. Answers that only sound like a
choice are in lab/sounding.jsonl, marked with what they are in truth.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from lab.judged import judged
from voicecoach.analysis.assessment import Report
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.pipeline import make_report
from voicecoach.classifiers.choose import load_classifier
from voicecoach.interview.debrief import Debrief, hold_debrief
from voicecoach.interview.panel import Loop, parse_loop
from voicecoach.interview.questions import Question
from voicecoach.interview.rounds import Exchange
from voicecoach.languages.english import ENGLISH
from voicecoach.transcripts.text import parse_text

ROOT = Path(__file__).parents[1]
MEASURED = (ROOT / "benchmark" / "natural-dev.jsonl",)
SOUNDING = ROOT / "lab" / "sounding.jsonl"
LOOP = ROOT / "interviews" / "tencent-ai-pm.toml"
SEED = 11
LOOPS = 20
"""Loops of each quality."""

SEATS = 5
"""Answers that one loop takes; no answer is given twice in one."""

QUALITIES: Mapping[str, tuple[str, ...]] = {
    "a clear choice in every round": ("yes",),
    "a choice, and not clearly": ("not_clearly",),
    "no choice at all": ("no",),
    "clear in all rounds but the last": ("yes", "yes", "yes", "yes", "no"),
    "clear in one round of four": ("yes", "no", "no", "no", "no"),
    "buzzwords": ("buzzwords",),
    "what one would do": ("would",),
    "demands about pay": ("pay",),
    "clear, but buzzwords in one round": ("yes", "buzzwords", "yes", "yes", "yes"),
    "clear, but a plan in one round": ("yes", "yes", "yes", "yes", "would"),
    "clear, but pay in one round": ("pay", "yes", "yes", "yes", "yes"),
}
"""What the answers of a loop are, in the order of its seats; repeated where there are more."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A labelled answer, judged."""

    question: str
    kind: str
    report: Report


Pools = Mapping[str, Sequence[Answer]]


def pools_of(files: Iterable[Path], classifier: SentenceClassifier | None) -> Pools:
    """Judge all answers and sort them by what they are. Talks about pay are left out."""
    pools: dict[str, list[Answer]] = {}
    for file in files:
        for answer, report in judged(file, classifier):
            if answer["kind"] != "negotiation" and (verdict := answer.get("verdict")):
                told = Answer(answer["question"], answer["kind"], report)
                pools.setdefault(verdict, []).append(told)
    for line in SOUNDING.read_text(encoding="utf-8").splitlines():
        answer = json.loads(line)
        report = make_report(
            parse_text(answer["text"]),
            language=ENGLISH,
            source=SOUNDING.name,
            engine="text",
            kind="behavioral",
            classifier=classifier,
        )
        told = Answer("Tell me about a project you stopped.", "behavioral", report)
        pools.setdefault(answer["is"], []).append(told)
    return pools


def debriefs(
    pools: Pools, *, loops: int = LOOPS, seed: int = SEED
) -> Iterator[tuple[str, Debrief]]:
    """Hold so many loops of every quality, each of other answers, and their debriefs."""
    loop = parse_loop(LOOP.read_text(encoding="utf-8"), file=LOOP.name)
    chance = Random(seed)
    for quality, kinds in QUALITIES.items():
        if any(len(pools.get(each, ())) < SEATS for each in kinds):
            continue
        for _loop in range(loops):
            yield quality, hold_debrief(loop, list(_exchanges(loop, pools, kinds, chance)))


def main() -> None:
    """Print a table of decisions and votes by quality."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=MEASURED)
    classifier, _name = load_classifier()
    decisions: dict[str, Counter[str]] = {}
    ballots: dict[str, Counter[str]] = {}
    for quality, debrief in debriefs(pools_of(parser.parse_args().files, classifier)):
        decisions.setdefault(quality, Counter())[debrief.decision] += 1
        ballots.setdefault(quality, Counter()).update(vote.ballot for vote in debrief.votes)
    print("| loops of | held | hire | not decided | no hire | strong yes among votes |")
    print("|---|---|---|---|---|---|")
    for quality, counts in decisions.items():
        votes = ballots[quality]
        strong = f"{votes['strong yes']} of {votes.total()}"
        row = (counts.total(), counts["hire"], counts["unsure"], counts["no hire"], strong)
        print(f"| {quality} | {' | '.join(map(str, row))} |")


def _exchanges(
    loop: Loop, pools: Pools, kinds: Sequence[str], chance: Random
) -> Iterator[Exchange]:
    rounds = [round_ for round_ in loop.rounds if not round_.talk]  # nobody votes on pay
    seats = [(round_, panelist) for round_ in rounds for panelist in round_.panelists]
    mixed = {kind: iter(chance.sample(pools[kind], SEATS)) for kind in sorted({*kinds})}
    for number, (round_, panelist) in enumerate(seats):
        answer = next(mixed[kinds[number % len(kinds)]])
        question = Question(
            id=f"question-{number}",
            prompt=answer.question,
            kind="case" if answer.kind == "case" else "behavioral",
            domain="any",
            source="a labelled answer",
        )
        yield Exchange(
            round=round_.id, panelist=panelist.name, question=question, report=answer.report
        )


if __name__ == "__main__":
    main()
