"""Measure what is heard of answers whose words, times and labels are known. Prints JSON.

    .venv/bin/python scripts/bench_hearing.py
    .venv/bin/python scripts/bench_hearing.py --engine sphinx
    .venv/bin/python scripts/bench_hearing.py --answers 8 --parts conditions,fillers

docs/hearing.md says what is measured and how. Needs the dependency group ``bench`` and the programs
flite and espeak-ng. The same options give the same sound.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.hearing import languages, nothing, parts
from scripts.hearing.conditions import CONDITIONS
from scripts.hearing.course import Course, answers_of
from scripts.hearing.ears import Ears
from scripts.hearing.figures import Figure
from scripts.hearing.human import REFERENCES, of_people
from scripts.hearing.voices import FLITE_VOICES, missing
from voicecoach.errors import VoicecoachError
from voicecoach.stt.choose import ENGINES, FALLBACK, WITH_MODEL

UNSEEN = tuple(sorted((ROOT / "benchmark" / "unseen").glob("*.jsonl")))
"""No model has learned from these."""

BASE = ROOT / "models" / "base"
"""Where scripts/run.py puts the model to start with."""

VOICES = tuple(voice for other in FLITE_VOICES for voice in ("joe", other))
"""In turn: half of the answers have the natural voice."""

PARTS: Mapping[str, Callable[[Course], Figure]] = {
    "fillers": parts.with_fillers,
    "codecs": parts.in_codecs,
    "nothing": nothing.of_nothing,
    "foreign": languages.foreign,
    "english": languages.english,
    "television": parts.beside_television,
    "repeats": parts.repeatedly,
}


def main() -> int:
    """Measure and print; what was measured before Ctrl-C is printed, too."""
    args = _arguments()
    _check_group()
    figures: Figure = {}
    code = 0
    with ExitStack() as stack:
        details = args.details and stack.enter_context(args.details.open("w", encoding="utf-8"))
        try:
            _measure(args, details, figures)
        except VoicecoachError as error:
            print(f"bench_hearing: {error}", file=sys.stderr)
            return error.exit_code
        except KeyboardInterrupt:
            code = 130
    print(json.dumps(figures, indent=1, ensure_ascii=False))
    return code


def _measure(args: argparse.Namespace, details: Any, figures: Figure) -> None:
    """Fill in the figures, part by part."""
    ears = Ears(args.engine, args.model, workers=args.workers, details=details)
    course = Course(
        ears=ears,
        answers=answers_of(args.corpus),
        count=args.answers,
        voices=args.voices,
        seed=args.seed,
        cache=args.cache,
    )
    figures |= {
        "engine": ears.name,
        "date": time.strftime("%Y-%m-%d"),
        "cores": os.cpu_count(),
        "workers": args.workers,
        "seed": args.seed,
        "load_before": _load(),
    }
    if args.human:
        figures["people"] = of_people(course, args.human)
    for part in args.parts:
        if part == "conditions":
            figures[part] = parts.in_conditions(course, args.conditions)
        else:
            figures[part] = PARTS[part](course)
    figures["load_after"] = _load()


def _check_group() -> None:
    """End at once, not after the first answer, where the packages of the bench are not here."""
    for package in ("jiwer", "whisper_normalizer"):
        if find_spec(package) is None:
            missing(package)


def _load() -> float | None:
    """How many programs want a processor, on average of a minute; not to be had on Windows."""
    return round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    all_parts = ("conditions", *PARTS)
    parser.add_argument("--engine", choices=ENGINES, default=WITH_MODEL.name)
    parser.add_argument(
        "--model", type=Path, metavar="DIR", help="of a Whisper model (default: models/base)"
    )
    parser.add_argument(
        "--answers",
        type=_at_least_one,
        default=24,
        help="in the main set; others follow (default: 24)",
    )
    parser.add_argument(
        "--parts", type=_some_of(all_parts), default=all_parts, help=_list_of(all_parts)
    )
    parser.add_argument(
        "--conditions", type=_some_of(CONDITIONS), default=CONDITIONS, help=_list_of(CONDITIONS)
    )
    parser.add_argument(
        "--voices",
        type=lambda text: tuple(text.split(",")),
        default=VOICES,
        help="in turn: joe, flite's, espeak:NAME (default: joe for half, slt, rms, awb)",
    )
    parser.add_argument("--corpus", type=Path, nargs="+", default=UNSEEN, help="labelled answers")
    parser.add_argument("--human", type=Path, metavar="DIR", help="a folder of people's speech")
    parser.add_argument("--seed", type=int, default=1, help="of silences and noise (default: 1)")
    parser.add_argument("--workers", type=_at_least_one, default=1, help="processes (default: 1)")
    parser.add_argument("--cache", type=Path, metavar="DIR", help="for what was said once")
    parser.add_argument(
        "--details", type=Path, metavar="FILE", help="a line of JSON for each thing heard"
    )
    args = parser.parse_args()
    if args.engine == WITH_MODEL.name and not args.model:
        args.model = BASE
    if args.engine == FALLBACK.name and args.model:
        parser.error(f"{FALLBACK.name} takes no --model")
    needed = [*args.corpus, *([args.human / REFERENCES] if args.human else [])]
    for path in needed:
        if not path.is_file():
            parser.error(f"there is no {path}")
    return args


def _at_least_one(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number from 1 up")
    return int(text)


def _some_of(allowed: Any) -> Callable[[str], tuple[str, ...]]:
    def chosen(text: str) -> tuple[str, ...]:
        names = tuple(text.split(","))
        for name in names:
            if name not in allowed:
                raise argparse.ArgumentTypeError(f"no {name!r}; there are {', '.join(allowed)}")
        return names

    return chosen


def _list_of(names: Any) -> str:
    return f"some of {','.join(names)} (default: all)"


if __name__ == "__main__":
    sys.exit(main())
