"""Measure what a candidate waits for and what it costs. Prints JSON.

    .venv/bin/python scripts/bench.py                           # every part, about an hour
    .venv/bin/python scripts/bench.py latency starts --quick    # a first impression
    .venv/bin/python scripts/bench.py memory --save bench.json  # put beside what is in there
    .venv/bin/python scripts/bench.py --as-markdown bench.json  # as tables

Each part runs in a process of its own. What is compared is measured in one run, in turn or side by
side, so that a busy machine spoils both. docs/benchmarks.md says what the figures mean.
"""

import argparse
import json
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.benchmark.figures import Figure
from scripts.benchmark.machine import load, machine, tell
from scripts.benchmark.tables import tables
from voicecoach.errors import VoicecoachError

PARTS: Mapping[str, str] = {
    "latency": "from the last word to the first sound of the feedback; 15 minutes",
    "streaming": "work while the candidate speaks, with the machine busy or not; 11 minutes",
    "assessment": "what it takes to judge a transcript, and a thousand; 2 to 3 minutes",
    "starts": "from a command to its help, from practice to its first sound; 3 minutes",
    "memory": "over two hours of session; 20 minutes",
    "archive": "lists, search and pages with 10,000 answers; 4 minutes",
}
"""Each is the module of its name in scripts/benchmark, with a function ``measure(*, quick)``."""


def main() -> int:
    """Measure and print."""
    args = _arguments()
    if args.as_markdown:
        print(tables(json.loads(args.as_markdown.read_text(encoding="utf-8"))))
        return 0
    parts = args.parts or list(PARTS)
    try:
        found = measured(parts[0], quick=args.quick) if len(parts) == 1 else _each(parts, args)
    except VoicecoachError as error:
        print(f"bench.py: {error}", file=sys.stderr)
        return error.exit_code
    if args.save:
        saved(found, args.save)
    print(json.dumps(found, indent=1))
    return 0 if len(found) == len(parts) else 1


def measured(part: str, *, quick: bool) -> Figure:
    """Measure a part here, and say where and when that was."""
    measure: Callable[..., Figure] = import_module(f"scripts.benchmark.{part}").measure
    before, began_s = load(), time.monotonic()
    tell(f"{part}: {PARTS[part]}")
    figures = measure(quick=quick)
    return {
        part: {
            "command": f"scripts/bench.py {part}{' --quick' if quick else ''}",
            "date": time.strftime("%Y-%m-%d"),
            "took_s": round(time.monotonic() - began_s),
            "load_before": before,
            "load_after": load(),
            "machine": machine(),
            **figures,
        }
    }


def saved(found: Figure, file: Path) -> None:
    """Put parts into a file, in the place of what was measured of them before."""
    kept = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    parts = {part: figures for part in PARTS for figures in [(kept | found).get(part)] if figures}
    file.write_text(json.dumps(parts, indent=1) + "\n", encoding="utf-8")


def _each(parts: list[str], args: argparse.Namespace) -> Figure:
    """Measure parts one after the other, each in a process of its own."""
    found: Figure = {}
    for part in parts:
        command = [sys.executable, __file__, part, *(["--quick"] if args.quick else [])]
        done = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True)
        if done.returncode:
            tell(f"{part} was not measured")
            continue
        found |= json.loads(done.stdout)
        if args.save:
            saved(found, args.save)  # the later parts may fail
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=(__doc__ or "").partition("\n")[0],
        epilog="\n".join(f"{part:11} {what}" for part, what in PARTS.items()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("parts", nargs="*", metavar="PART", help="what to measure (all)")
    parser.add_argument("--quick", action="store_true", help="little of it, to see that it works")
    parser.add_argument("--save", type=Path, metavar="FILE", help="put it into this file, too")
    parser.add_argument(
        "--as-markdown", type=Path, metavar="FILE", help="print what is in a file as tables"
    )
    args = parser.parse_args()
    if unknown := [part for part in args.parts if part not in PARTS]:
        parser.error(f"no part {unknown[0]!r}; there are {', '.join(PARTS)}")
    return args


if __name__ == "__main__":
    sys.exit(main())
