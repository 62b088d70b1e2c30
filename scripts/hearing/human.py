"""People's speech, from a folder with ``references.json``: text, and word times where known."""

import json
from pathlib import Path
from typing import Any

import numpy as np

from scripts.hearing.course import Course
from scripts.hearing.ears import Recording
from scripts.hearing.figures import Figure, quantile, ratio, rounded
from scripts.hearing.measures import invented, onset_errors_s, word_errors

REFERENCES = "references.json"


def of_people(course: Course, folder: Path) -> Figure:
    """Word errors and how late words are placed, each word of the reference by itself.

    The file has one object: to the name of each recording an object with its ``text`` and, where
    they are known, its ``words`` with ``text`` and ``start_s``.
    """
    references: dict[str, Any] = json.loads((folder / REFERENCES).read_text(encoding="utf-8"))
    recordings = (Recording(label=name, sound=folder / name) for name in references)
    errors, said, late_s, made_up, busy_s, sound_s = [], [], [], {}, 0.0, 0.0
    for (name, reference), judged in zip(
        references.items(), course.ears.judged(recordings), strict=True
    ):
        transcript = judged.report.transcript
        wrong, count = word_errors([reference["text"]], transcript.words)
        errors.append(wrong)
        said.append(count)
        times = reference.get("words") or []
        late_s += onset_errors_s(
            [word["text"] for word in times], [word["start_s"] for word in times], transcript.words
        )
        if extra := invented([reference["text"]], transcript.words):
            made_up[name] = " ".join(extra)
        busy_s, sound_s = busy_s + judged.busy_s, sound_s + transcript.duration_s
    late = np.abs(late_s)
    return {
        "recordings": len(said),
        "word_errors": ratio(errors, said),
        "onset": {
            "median_s": quantile(late, 50),
            "p95_s": quantile(late, 95),
            "n": int(late.size),
        },
        "invented": made_up,
        "real_time_factor": rounded(busy_s / sound_s),
    }
