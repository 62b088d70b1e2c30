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
from collections.abc import Callable, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.bench_hearing import BASE, UNSEEN, VOICES
from scripts.hearing.course import answers_of
from scripts.turns.figures import Figure, median, summed
from scripts.turns.listened import Listened, listen
from scripts.turns.real_time import Answered
from scripts.turns.sound_time import Measured
from scripts.turns.spoken import MANNERS, Spoken, speak
from voicecoach.classifiers.encoder import EncoderClassifier
from voicecoach.classifiers.linear import LinearClassifier
from voicecoach.classifiers.memory import Remembering
from voicecoach.classifiers.turns import WEIGHTS, EncodedTurns
from voicecoach.cli.engines import best_voice
from voicecoach.session.endings.waits import Waits
from voicecoach.settings import data_folder, voices_folder
from voicecoach.stt.choose import ENGINES, WITH_MODEL, load_recognizer

BEFORE = Waits(silence_s=3.0)
"""This silence ended every answer while there was no model of turns."""


def main() -> int:
    """Measure and print; what was measured before Ctrl-C is printed, too."""
    args = _arguments()
    encoder = EncoderClassifier(linear=LinearClassifier())
    classifier = Remembering(encoder)
    model = EncodedTurns(encoder, args.weights)
    coach = best_voice(voices_folder(data_folder(None)), notify=_tell)
    recognizer = load_recognizer(args.engine, model=args.model)
    waits = Waits() if args.open_s is None else Waits(open_s=args.open_s)
    measured = Measured(recognizer, args.cache)
    ways: dict[str, Callable[[Spoken], Listened]] = {
        "with the model of turns": partial(listen, measured=measured, waits=waits, model=model),
        "without": partial(listen, measured=measured, waits=BEFORE, model=None),
    }
    listened: dict[str, dict[str, list[Listened]]] = {
        way: {manner: [] for manner in args.manners} for way in ways
    }
    begun = {"date": time.strftime("%Y-%m-%d"), "cores": os.cpu_count(), "load_before": _load()}
    code = 0
    answered: list[Answered] = []
    answers = answers_of(args.corpus)[: args.answers]
    try:
        for manner in args.manners:
            for answer, voice in zip(answers, cycle(args.voices), strict=False):
                spoken = speak(answer, voice, manner, seed=args.seed, cache=args.cache)
                for way, hear in ways.items():
                    listened[way][manner].append(hear(spoken))
                    print(_line(way, manner, listened[way][manner][-1]), file=sys.stderr)
        for number, voice in zip(range(args.real_time), cycle(args.voices), strict=False):
            spoken = speak(answers[number], voice, "natural", seed=args.seed, cache=args.cache)
            answered.append(
                answer(
                    spoken,
                    recognizer=recognizer,
                    voice=coach,
                    classifier=classifier,
                    turns=model,
                )
            )
            print(answered[-1], file=sys.stderr)
    except KeyboardInterrupt:
        code = 130
    figures: Figure = {
        "engine": measured.name,
        **begun,
        "seed": args.seed,
        "silence_s": {
            "finished": waits.finished_s,
            "open": waits.open_s,
            "unfinished": waits.unfinished_s,
            "not known": waits.silence_s,
            "without the model": BEFORE.silence_s,
        },
        **{
            way: {manner: summed(those) for manner, those in by_manner.items() if those}
            for way, by_manner in listened.items()
        },
        "in real time": _in_real_time(answered, coach.name),
        "recognition_of_a_piece_s": median(measured.seconds),
        "load_after": _load(),
    }
    print(json.dumps(figures, indent=1, ensure_ascii=False))
    return code


def _line(way: str, manner: str, one: Listened) -> str:
    waited = "cut off" if one.wait_s is None else f"{one.wait_s:.2f} s"
    return f"{one.id} {one.voice} {manner}, {way}: {one.ended_by}, {waited}, {len(one.early)} early"


def _in_real_time(answered: Sequence[Answered], voice: str) -> Figure:
    """Sum up what was heard in real time."""
    return {
        "answers": len(answered),
        "voice": voice,
        "wait_s": median([one.wait_s for one in answered]),
        "last_word_to_first_sound_s": median([one.first_sound_s for one in answered]),
        "finished": sum(one.ended_by == "finished" for one in answered),
    }


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
        "--open-s", type=float, help="silence where words leave it open (default: 4)"
    )
    parser.add_argument("--answers", type=int, default=48, help="how many (default: 48)")
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
