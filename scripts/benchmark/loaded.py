"""Load what a session consists of, one after the other, and say how much memory each takes.

A program of its own, for memory that was in use once is seldom given back. Prints JSON.
"""

import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from scripts.benchmark.machine import resident_mb


def main() -> None:
    """Load all with the recognizer that is named."""
    taken = {"python": resident_mb() or 0.0}

    def note(name: str) -> None:
        taken[name] = round((resident_mb() or 0.0) - sum(taken.values()), 1)

    from voicecoach.cli import seat  # noqa: F401 - what is measured is that it is there

    note("the program")
    from voicecoach.vad.choose import DEFAULT, voice_detector

    detector = voice_detector(DEFAULT)
    note("voice detector")
    from voicecoach.classifiers.choose import load_classifier, load_turn_model

    classifier, _ = load_classifier("auto")
    turns = load_turn_model(classifier)
    note("what judges")
    from voicecoach.cli.engines import PIPER, voice_named
    from voicecoach.settings import data_folder, models_folder, voices_folder

    voice = voice_named(PIPER, voices_folder(data_folder()))
    list(voice.synthesize("What did you stop shortly before its launch, and why?"))
    note("voice, once it has spoken")
    from voicecoach.cli.spoken import SpokenCommands, number_spotter
    from voicecoach.commands.end_phrases import SpokenEnd

    spotters = SpokenEnd(), SpokenCommands(), number_spotter()
    note("what spots commands")
    from voicecoach.models.catalog import DEFAULT_MODEL
    from voicecoach.stt.choose import WITH_MODEL, load_recognizer

    engine = sys.argv[1]
    model = models_folder(data_folder()) / DEFAULT_MODEL if engine == WITH_MODEL.name else None
    recognizer = load_recognizer(engine, model=model)
    note("recognizer")
    from voicecoach.audio.decode import read_clip
    from voicecoach.demo import DEMO
    from voicecoach.stt import LONGEST_CLIP_S

    clip = read_clip(DEMO.candidates[0].path)
    recognizer.transcribe(clip.cut(0.0, LONGEST_CLIP_S))
    note("recognizer, once it has heard half a minute")
    print(json.dumps({**taken, "all": round(sum(taken.values()), 1)}))
    del detector, turns, spotters  # in use until here


if __name__ == "__main__":
    main()
