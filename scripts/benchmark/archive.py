"""Lists, search and pages of an archive of ten thousand answers, held against one of a thousand.

What is measured is told by ``scripts/bench_archive.py`` and ``scripts/bench_review.py``.
"""

import random
import tempfile
import time
from pathlib import Path

from scripts import bench_archive, bench_review
from scripts.benchmark.figures import Figure, ratio
from scripts.benchmark.machine import tell
from scripts.many_answers import make_archive

ANSWERS, QUICK_ANSWERS = (1_000, 10_000), (50, 200)
A_SESSION, JUDGED = 5, 40
REPEAT, QUICK_REPEAT = 5, 1


def measure(*, quick: bool) -> Figure:
    """Make two archives and use them; hold the larger one's times against the smaller one's."""
    sizes, repeat = (QUICK_ANSWERS, QUICK_REPEAT) if quick else (ANSWERS, REPEAT)
    found = {}
    for answers in sizes:
        with tempfile.TemporaryDirectory() as name:
            data, began_s = Path(name), time.monotonic()
            make_archive(data, answers, A_SESSION, JUDGED, random.Random(1))
            tell(f"{answers} answers made in {time.monotonic() - began_s:.0f} s")
            listed = bench_archive.measure(data, repeat)
            tell(f"{answers} answers listed and searched")
            bench_review.add_long_answers(data)
            found[str(answers)] = {"archive": listed, "review": bench_review.measure(data, repeat)}
            tell(f"{answers} answers seen on the page")
    fewer, more = (times_of(found[str(answers)]) for answers in sizes)
    return {
        "sizes": [str(answers) for answers in sizes],
        "s": {name: {str(sizes[0]): fewer[name], str(sizes[1]): more[name]} for name in more},
        "more_over_fewer": {name: ratio(more[name], fewer[name]) for name in more},
        "found": found,
    }


def times_of(found: Figure) -> dict[str, float]:
    """Pick the times that a person waits for."""
    archive, review = found["archive"], found["review"]
    times = {
        "voicecoach history list, from start to end": archive["history list, cold_s"]["median"],
        "the first use by a program": archive["first use by a program"]["s"],
        "the index made anew": archive["index made anew"]["s"],
        **{f"list: {name}": each["median"] for name, each in archive["list_s"].items()},
        **{
            f"search: {name}": each["first 50"]["median"]
            for name, each in archive["search_s"].items()
        },
        "a new answer found": archive["a new answer_s"]["found"]["median"],
        "an answer deleted": archive["an answer deleted_s"]["median"],
        "review: from start to first byte": review["start to first byte"],
    }
    for name, page in review["pages"].items():
        times[f"review: {name}, whole"] = page["whole"]
        if "loaded" in page:
            times[f"review: {name}, loaded by Chromium"] = page["loaded"]
    return times
