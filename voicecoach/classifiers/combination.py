"""How the models and what else was found are weighed together: learned, kept as a small file.

A logistic regression for each label over the log-odds of the models and over what rules found in
the sentence. lab/combine.py learns it on writers that no model has learned from.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import numpy.typing as npt

from voicecoach.analysis.classifier import LABELS
from voicecoach.classifiers.soundness import require_sound
from voicecoach.errors import VoicecoachError

Floats = npt.NDArray[np.float64]

FILE = Path(__file__).with_name("combination.json")


@dataclass(frozen=True, slots=True, kw_only=True)
class Combination:
    """Weights for each of LABELS, in that order."""

    encoder: Floats
    linear: Floats
    offset: Floats
    """The label's threshold is subtracted, so that it is reported from log-odds of 0 on."""

    beside: Mapping[str, Mapping[str, float]]
    """For each label what the names of other findings in the sentence add to its log-odds."""

    def log_odds(self, linear: Floats, encoder: Floats | None = None) -> Floats:
        """Combine the models' log-odds of LABELS; the last axis holds the labels."""
        both = self.linear * linear + self.offset
        return both if encoder is None else both + self.encoder * encoder


def read_combination(of: Literal["encoder", "linear"], path: Path = FILE) -> Combination:
    """Read the combination with the encoder, or the one for the linear model alone.

    Raises VoicecoachError where the file is missing or broken.
    """
    require_sound((path,))
    try:
        stored = json.loads(path.read_text(encoding="utf-8"))[of]
        rows = [stored[label] for label in LABELS]
        return Combination(
            encoder=np.array([row["encoder"] for row in rows], np.float64),
            linear=np.array([row["linear"] for row in rows], np.float64),
            offset=np.array([row["offset"] - row["threshold"] for row in rows], np.float64),
            beside={label: row["beside"] for label, row in zip(LABELS, rows, strict=True)},
        )
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise VoicecoachError(
            f"how the classifiers are combined cannot be read ({path}: {error}); "
            "install voicecoach again"
        ) from error
