"""Measure what is heard of answers whose words and times are known. Prints JSON.

    .venv/bin/python scripts/bench_hearing.py --engine whisper --model DIR
    .venv/bin/python scripts/bench_hearing.py --engine sphinx --answers 8 --conditions clean

docs/hearing.md says what is measured and how.
"""

import argparse
import json
import os
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

from scripts.hearing.conditions import CONDITIONS
from scripts.hearing.ears import Ears
from scripts.hearing.figures import Heard, summed
from scripts.hearing.render import say
from voicecoach.evaluation.corpus import Answer, parse_corpus

CORPORA = (
    *sorted((ROOT / "benchmark" / "unseen").glob("*.jsonl")),
    *sorted((ROOT / "benchmark").glob("*.jsonl")),
)

VOICES = ("joe", "slt", "joe", "rms", "joe", "awb")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--engine", default="whisper")
    parser.add_argument("--model", type=Path)
    parser.add_argument("--answers", type=int, default=24)
    parser.add_argument("--conditions", default=",".join(CONDITIONS))
    parser.add_argument("--voices", default=",".join(VOICES))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cache", type=Path)
    parser.add_argument("--details", type=Path)
    args = parser.parse_args()
    ears = Ears(args.engine, args.model)
    corpora = [parse_corpus(path.read_text("utf-8"), file=path.name) for path in CORPORA]
    answers = [a for row in zip(*corpora) for a in row][: args.answers]
    voices = args.voices.split(",")
    results: dict[str, Any] = {"engine": ears.name}
    everything = []
    for name in args.conditions.split(","):
        condition = CONDITIONS[name]
        heard = []
        some = answers[: -(-len(answers) // 3)] if condition.small else answers
        for n, answer in enumerate(some):
            said = say(
                answer,
                voices[n % len(voices)],
                seed=args.seed,
                stretch=condition.stretch,
                cache=args.cache,
            )
            one = ears.hear(condition.applied(said, name), name)
            heard.append(one)
            print(
                f"{name} {answer.id} {one.voice}: {one.errors}/{one.words} wrong, late {[round(x, 2) for x in one.late_s]} rtf {one.busy_s / one.sound_s:.2f} clock {one.read_right} {one.clock_right}",
                file=sys.stderr,
                flush=True,
            )
        everything += heard
        results[name] = {"all": summed(heard)} | {
            v: summed([h for h in heard if h.voice == v])
            for v in dict.fromkeys(h.voice for h in heard)
        }
    if args.details:
        args.details.write_text(
            "".join(json.dumps(asdict(h), default=list) + "\n" for h in everything)
        )
    print(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
