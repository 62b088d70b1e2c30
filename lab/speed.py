"""Processor time of a judgment: two minutes of transcript, one new sentence, loading.

    python -m lab.speed benchmark/dev-g.jsonl

Milliseconds of processor time (not of a clock, which other work would stretch); best of five.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from voicecoach.analysis.classifier import SentenceClassifier
from voicecoach.analysis.pipeline import make_report
from voicecoach.classifiers.choose import load_classifier
from voicecoach.classifiers.memory import Remembering
from voicecoach.evaluation.corpus import parse_corpus
from voicecoach.evaluation.timeline import speak
from voicecoach.languages.english import ENGLISH
from voicecoach.transcript import Transcript, Word

SHORTEST_S, LONGEST_S = 105.0, 135.0
TIMES = 5


def main() -> None:
    """Print the times of each classifier."""
    answers = [
        (answer.kind, spoken.transcript(spoken.words))
        for path in map(Path, sys.argv[1:])
        for answer in parse_corpus(path.read_text(encoding="utf-8"), file=str(path))
        for spoken in [speak(answer)]
        if SHORTEST_S <= spoken.words[-1].end_s <= LONGEST_S
    ]
    if not answers:
        raise SystemExit("speed: no answer of about two minutes in these files")
    print(f"{len(answers)} answers of {SHORTEST_S:.0f} to {LONGEST_S:.0f} s")
    for name in ("rules", "linear", "encoder"):
        begun_s = time.process_time()
        classifier, _ = load_classifier(name)
        loaded_ms = 1000 * (time.process_time() - begun_s)
        whole = [_whole_ms(classifier, *answer) for answer in answers]
        last = [_last_ms(classifier, *answer) for answer in answers]
        print(
            f"{name}: loaded {loaded_ms:.0f}; nothing known yet: mean {sum(whole) / len(whole):.0f}"
            f", worst {max(whole):.0f}; all but the last sentence known: worst {max(last):.0f}"
        )
        if classifier:
            new = [_new_ms(classifier, *answer) for answer in answers]
            print(f"  a new sentence alone: mean {sum(new) / len(new):.1f}, worst {max(new):.1f}")


def _whole_ms(classifier: SentenceClassifier | None, kind: str, transcript: Transcript) -> float:
    return min(_ms(lambda: _judge(transcript, kind, _forgetful(classifier))) for _ in range(TIMES))


def _new_ms(classifier: SentenceClassifier, kind: str, transcript: Transcript) -> float:
    """Time what a new sentence costs while the next one is spoken.

    It is scored, and so is the one before it, which sees it now, and all so far is judged.
    """
    before, times = _all_but_the_last_sentence(transcript), []
    for _ in range(TIMES):
        knowing = _forgetful(classifier) or classifier
        _prepare(before, kind, knowing)
        times.append(_ms(lambda known=knowing: _prepare(transcript.words, kind, known)))
    return min(times)


def _prepare(words: tuple[Word, ...], kind: str, classifier: SentenceClassifier) -> None:
    """Do what a judge does while an answer is spoken, as ``session.judging`` has it."""
    so_far = Transcript(words=words, speech=(), duration_s=words[-1].end_s if words else 0.0)
    _judge(so_far, kind, classifier)


def _all_but_the_last_sentence(transcript: Transcript) -> tuple[Word, ...]:
    spoken = [i for i, word in enumerate(transcript.words[:-1]) if word.text.endswith((".", "?"))]
    return transcript.words[: spoken[-1] + 1] if spoken else ()


def _last_ms(classifier: SentenceClassifier | None, kind: str, transcript: Transcript) -> float:
    before, times = _all_but_the_last_sentence(transcript), []
    for _ in range(TIMES):
        knowing = _forgetful(classifier)
        if knowing:
            _prepare(before, kind, knowing)
        times.append(_ms(lambda known=knowing: _judge(transcript, kind, known)))
    return min(times)


def _forgetful(classifier: SentenceClassifier | None) -> SentenceClassifier | None:
    """Return the same model with nothing remembered."""
    if isinstance(classifier, Remembering):
        return Remembering(classifier.classifier)
    return classifier


def _judge(transcript: Transcript, kind: str, classifier: SentenceClassifier | None) -> None:
    make_report(
        transcript, source="", engine="text", kind=kind, classifier=classifier, language=ENGLISH
    )


def _ms(work: Callable[[], None]) -> float:
    begun_s = time.process_time()
    work()
    return 1000 * (time.process_time() - begun_s)


if __name__ == "__main__":
    main()
