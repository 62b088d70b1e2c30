"""Measure whether answers are cut off, and how long they are waited for. Prints JSON.

    .venv/bin/python scripts/bench_turns.py
    .venv/bin/python scripts/bench_turns.py --engine sphinx
    .venv/bin/python scripts/bench_turns.py --answers 8 --manners stress

Answers that no model has learned from are said by synthetic voices, with silences of known length
within sentences, between them and after the end, and listened to as the product does, in the time
of the sound: with the model of turns, and without it as before. An answer that is taken to be over
before its last word is cut off, however quickly it is reopened. docs/turns.md says more. Needs the
dependency group ``bench`` and the program flite.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from typing import get_args

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.bench_hearing import BASE, UNSEEN, VOICES
from scripts.hearing.course import answers_of
from scripts.turns.figures import Figure, in_real_time, median, summed
from scripts.turns.listened import Listened, listen
from scripts.turns.real_time import Answered, put
from scripts.turns.sound_time import Measured
from scripts.turns.spoken import MANNERS, Spoken, speak
from voicecoach.analysis.turn import TurnState
from voicecoach.classifiers.encoder import EncoderClassifier
from voicecoach.classifiers.linear import LinearClassifier
from voicecoach.classifiers.memory import Remembering
from voicecoach.classifiers.turns import WEIGHTS, EncodedTurns
from voicecoach.cli.engines import best_voice
from voicecoach.session.endings.waits import Waits
from voicecoach.settings import data_folder, voices_folder
from voicecoach.stt.choose import ENGINES, WITH_MODEL, load_recognizer

BEFORE = Waits()
"""This silence ended every answer while there was no model of turns."""


def main() -> int:
    """Measure and print; what was measured before Ctrl-C is printed, too."""
    args = _arguments()
    encoder = EncoderClassifier(linear=LinearClassifier())
    turns = EncodedTurns(encoder, args.weights)
    recognizer = load_recognizer(args.engine, model=args.model)
    waits = Waits(by_words=True, silence_s=args.end_silence)
    figures: Figure = {
        "engine": recognizer.name,
        "date": time.strftime("%Y-%m-%d"),
        "cores": os.cpu_count(),
        "seed": args.seed,
        "waits_s": {
            **{str(state): waits.after(state) for state in (*get_args(TurnState), None)},
            "without the model": BEFORE.unsure_s,
        },
        "load_before": _load(),
    }
    measured = Measured(recognizer, args.cache)
    ways: dict[str, Callable[[Spoken], Listened]] = {
        "with the model of turns": partial(listen, measured=measured, waits=waits, model=turns),
        "without": partial(listen, measured=measured, waits=BEFORE, model=None),
    }
    listened: dict[str, dict[str, list[Listened]]] = {
        way: {manner: [] for manner in args.manners} for way in ways
    }
    answered: list[Answered] = []
    code = 0
    try:
        for manner in args.manners:
            for spoken in _spoken(args, manner, args.answers):
                for way, hear in ways.items():
                    listened[way][manner].append(hear(spoken))
                    _tell(_line(way, manner, listened[way][manner][-1]))
        voice = best_voice(voices_folder(data_folder(None)), notify=_tell)
        for spoken in _spoken(args, "natural", args.real_time):
            answered.append(
                put(
                    spoken,
                    recognizer=recognizer,
                    voice=voice,
                    classifier=Remembering(encoder),
                    turns=turns,
                )
            )
            _tell(f"{spoken.answer.id} {spoken.voice} in real time: {answered[-1]}")
    except KeyboardInterrupt:
        code = 130
    for way, by_manner in listened.items():
        figures[way] = {manner: summed(those) for manner, those in by_manner.items() if those}
    figures["recognition_of_a_piece_s"] = median(measured.seconds)
    if answered:
        figures["in_real_time"] = {"voice": voice.name, **in_real_time(answered)}
    figures["load_after"] = _load()
    print(json.dumps(figures, indent=1, ensure_ascii=False))
    return code


def _line(way: str, manner: str, one: Listened) -> str:
    waited = "cut off" if one.wait_s is None else f"{one.wait_s:.2f} s"
    return f"{one.id} {one.voice} {manner}, {way}: {one.ended_by}, {waited}, {len(one.early)} early"


def _spoken(args: argparse.Namespace, manner: str, count: int) -> Iterator[Spoken]:
    """Have so many answers said, each by the next voice."""
    said = zip(answers_of(args.corpus), cycle(args.voices), strict=False)
    for answer, voice in islice(said, args.skip, args.skip + count):
        yield speak(answer, voice, manner, seed=args.seed, cache=args.cache)


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


def _load() -> float | None:
    """How many programs want a processor, on average of a minute; not to be had on Windows."""
    return round(os.getloadavg()[0], 1) if hasattr(os, "getloadavg") else None


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--engine", choices=ENGINES, default=WITH_MODEL.name)
    parser.add_argument("--model", type=Path, help="of a Whisper model (default: models/base)")
    parser.add_argument("--weights", type=Path, default=WEIGHTS, help="of another model of turns")
    parser.add_argument(
        "--end-silence", type=float, metavar="S", help="where nobody is sure (default: 4)"
    )
    parser.add_argument("--answers", type=int, default=48, help="how many (default: 48)")
    parser.add_argument("--skip", type=int, default=0, help="leave out so many of the first ones")
    parser.add_argument(
        "--manners", nargs="+", choices=MANNERS, default=list(MANNERS), help="of falling silent"
    )
    parser.add_argument(
        "--voices", nargs="+", default=VOICES, help="in turn (default: joe for half, flite's)"
    )
    parser.add_argument(
        "--real-time",
        type=int,
        default=0,
        metavar="N",
        help="hear so many natural answers in real time, too, to the first sound of the feedback",
    )
    parser.add_argument("--corpus", type=Path, nargs="+", default=UNSEEN, help="labelled answers")
    parser.add_argument("--seed", type=int, default=1, help="of silences and noise (default: 1)")
    parser.add_argument("--cache", type=Path, help="a folder for what was said and heard once")
    args = parser.parse_args()
    if args.engine == WITH_MODEL.name and not args.model:
        args.model = BASE
    return args


if __name__ == "__main__":
    sys.exit(main())
