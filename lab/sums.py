"""Write the sums of the shipped models, once they were made anew: ``python -m lab.sums``.

``voicecoach.classifiers.soundness`` compares them before a model is loaded.
"""

import json
from pathlib import Path

from voicecoach.classifiers import encoder, turns
from voicecoach.classifiers.combination import FILE as COMBINATION
from voicecoach.classifiers.linear import WEIGHTS as LINEAR
from voicecoach.classifiers.soundness import SUMS, sum_of

SHIPPED: dict[Path, tuple[str, ...]] = {
    LINEAR.parent: (LINEAR.name, turns.WEIGHTS.name, COMBINATION.name),
    encoder.FOLDER: encoder.FILES,
}
"""Folders, and which of their files are compared."""


def written(folder: Path) -> str:
    """Return what ``sums.json`` of a folder has to hold."""
    return json.dumps({name: sum_of(folder / name) for name in SHIPPED[folder]}, indent=2) + "\n"


if __name__ == "__main__":
    for place in SHIPPED:
        (place / SUMS).write_text(written(place), encoding="ascii")
