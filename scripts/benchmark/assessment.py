"""What it takes to judge a transcript of two minutes, and a thousand of them.

Each is judged as a file is that somebody brings: words with their seconds in, a report out, and
nothing remembered from one to the next.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[2]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from scripts.benchmark.figures import Figure, middle, ratio, rounded, slope
from scripts.benchmark.machine import peak_mb, resident_mb, tell
from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.pipeline import make_report
from voicecoach.classifiers.choose import load_classifier
from voicecoach.classifiers.memory import Remembering
from voicecoach.evaluation.corpus import Answer, parse_corpus
from voicecoach.evaluation.timeline import speak
from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import Transcript

CLASSIFIERS = ("encoder", "linear", "rules")
WORDS = 295
"""Two minutes at 150 words a minute, a little less for the silence before and after."""

MANY, FEW = 1000, 20
QUICK_MANY, QUICK_FEW = 20, 5


def measure(*, quick: bool) -> Figure:
    """Judge a few with each classifier, then many on all cores with and without the encoder."""
    few, many = (QUICK_FEW, QUICK_MANY) if quick else (FEW, MANY)
    one = {}
    for classifier in CLASSIFIERS:
        one[classifier] = of_one(_in_a_program_of_its_own(classifier, few))
        tell(f"{classifier}: {one[classifier]['later_cpu_s']['median']} s of processor each")
    thousand = {}
    for classifier in ("encoder", "rules"):
        began_s = time.monotonic()
        workers = os.cpu_count() or 1
        programs = [_started(classifier, many // workers, seed) for seed in range(workers)]
        those = [json.loads(program.communicate()[0]) for program in programs]
        thousand[classifier] = of_many(those, time.monotonic() - began_s)
        tell(f"{thousand[classifier]['n']} with {classifier}: {thousand[classifier]['took_s']} s")
    return {
        "one": one,
        "encoder_over_rules": ratio(
            one["encoder"]["later_cpu_s"]["median"], one["rules"]["later_cpu_s"]["median"]
        ),
        "many": thousand,
    }


def of_one(found: Figure) -> Figure:
    """Tell the first, which finds nothing warm, from the later ones."""
    first, *later = found["cpu_s"]
    figures = middle(later)
    return {
        "minutes": rounded(sum(found["minutes"]) / len(found["minutes"])),
        "loading_cpu_s": found["loading_cpu_s"],
        "first_cpu_s": rounded(first),
        "later_cpu_s": figures,
        "first_over_later": ratio(first, figures["median"]),
    }


def of_many(those: list[Figure], took_s: float) -> Figure:
    """Sum up what several programs judged side by side, their start included."""
    count = sum(len(one["cpu_s"]) for one in those)
    return {
        "n": count,
        "programs": len(those),
        "took_s": rounded(took_s),
        "a_second": rounded(count / took_s),
        "cpu_s_each": rounded(sum(sum(one["cpu_s"]) for one in those) / count),
        "mb_after_the_first": max(one["mb"][0] for one in those),
        "mb_after_the_last": max(one["mb"][-1] for one in those),
        "mb_most": max(one["mb_most"] for one in those),
        "mb_a_thousand": rounded(max(mb_a_thousand(one["mb"]) for one in those)),
    }


def mb_a_thousand(mb: list[float]) -> float:
    """Return by how much memory grows over a thousand, by the second half of what was judged."""
    half = mb[len(mb) // 2 :]
    return 1000 * (slope(range(len(half)), half) or 0.0)


def judge(classifier: SentenceClassifier | None, transcripts: Iterator[Transcript]) -> Figure:
    """Judge transcripts one after the other; the seconds of processor of each, and memory."""
    found: Figure = {"cpu_s": [], "minutes": [], "mb": []}
    for transcript in transcripts:
        began_s = time.process_time()
        make_report(
            transcript, language=ENGLISH, source="bench", engine="text", classifier=classifier
        )
        found["cpu_s"].append(round(time.process_time() - began_s, 4))
        found["minutes"].append(transcript.duration_s / 60)
        found["mb"].append(resident_mb() or 0.0)
    return found | {"mb_most": peak_mb() or 0.0}


def transcripts(seed: int) -> Iterator[Transcript]:
    """Yield transcripts of about two minutes without end: labelled answers, one after the other."""
    random = Random(seed)
    files = sorted((ROOT / "benchmark").rglob("*.jsonl"))
    answers = [
        answer
        for file in files
        for answer in parse_corpus(file.read_text(encoding="utf-8"), file=file.name)
    ]
    while True:
        yield _transcript(random.sample(answers, 6), random)


def _transcript(answers: list[Answer], random: Random) -> Transcript:
    first = answers[0]
    sentences, words = [], 0
    for sentence in (sentence for answer in answers for sentence in answer.sentences):
        if words >= WORDS:
            break
        sentences.append(sentence)
        words += len(sentence.text.split())
    spoken = speak(replace(first, id=f"{first.id} {random.random()}", sentences=tuple(sentences)))
    return spoken.transcript(spoken.words)


def _in_a_program_of_its_own(classifier: str, count: int) -> Figure:
    found: Figure = json.loads(_started(classifier, count, seed=0).communicate()[0])
    return found


def _started(classifier: str, count: int, seed: int) -> subprocess.Popen[str]:
    command = [sys.executable, __file__, classifier, str(count), str(seed)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def main() -> None:
    """Judge so many here; what is found goes to stdout."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("classifier", choices=CLASSIFIERS)
    parser.add_argument("count", type=int)
    parser.add_argument("seed", type=int)
    args = parser.parse_args()
    began_s = time.process_time()
    classifier, _ = load_classifier(args.classifier)
    loading_s = time.process_time() - began_s
    if isinstance(classifier, Remembering):
        classifier = classifier.classifier
    found = judge(classifier, islice(transcripts(args.seed), args.count))
    print(json.dumps({"loading_cpu_s": rounded(loading_s), **found}))


if __name__ == "__main__":
    main()
