"""Measure the rules and finders that back a choice, a sentence at a time, on labelled answers.

    python -m lab.finder_figures training/natural-*.jsonl benchmark/dev-*.jsonl

Prints precision and recall of each signal and of each rule. With --errors SIGNAL the sentences
that were missed or wrongly found follow; not for answers that are kept for measuring.
"""

import argparse
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from voicecoach.analysis.reading import read
from voicecoach.evaluation.corpus import Answer, parse_corpus
from voicecoach.languages.english import ENGLISH
from voicecoach.languages.english.backing import mentions
from voicecoach.transcripts.text import parse_text

KEPT_FOR_MEASURING = "natural-dev"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--errors", metavar="SIGNAL")
    parser.add_argument("--rule", help="only errors of this rule")
    options = parser.parse_args()
    if options.errors and any(KEPT_FOR_MEASURING in path.name for path in options.files):
        parser.error(f"{KEPT_FOR_MEASURING} is for measuring: its sentences are not shown")
    answers = [
        answer
        for path in options.files
        for answer in parse_corpus(path.read_text(encoding="utf-8"), file=str(path))
    ]
    gold: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    by_rule: dict[str, Counter[bool]] = defaultdict(Counter)
    for answer in answers:
        found = found_in(answer)
        for index, sentence in enumerate(answer.sentences):
            labels = set(map(str, sentence.signals))
            gold.update(labels)
            heard = {signal for signal, _rule in found[index]}
            right.update(heard & labels)
            wrong.update(heard - labels)
            for signal, rule in found[index]:
                by_rule[rule][signal in labels] += 1
            if options.errors:
                show(options, sentence.text, found[index], labels)
    print(f"{'signal':24} gold right wrong  P     R     F1")
    for signal in sorted({*right, *wrong}):
        figures = (gold[signal], right[signal], wrong[signal])
        precision = right[signal] / max(1, right[signal] + wrong[signal])
        recall = right[signal] / max(1, gold[signal])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{signal:24} {figures[0]:4} {figures[1]:5} {figures[2]:5} ", end="")
        print(f"{precision:5.3f} {recall:5.3f} {f1:5.3f}")
    for rule, counts in sorted(by_rule.items()):
        total = counts.total()
        print(f"  {rule:44} {total:4} {counts[True] / total:5.3f}")


def found_in(answer: Answer) -> Sequence[set[tuple[str, str]]]:
    """Find everything in an answer: pairs of signal and rule, for each sentence.

    Choices are taken from the labels: finding them is measured elsewhere.
    """
    lines = [line_of(sentence.text) for sentence in answer.sentences]
    chosen = [i for i, sentence in enumerate(answer.sentences) if "decision" in sentence.signals]
    found: list[set[tuple[str, str]]] = [set() for _line in lines]
    for proven in (True, False):
        for each in mentions(lines, chosen=chosen, kind=answer.kind, proven=proven):
            found[each.sentence].add((each.signal, each.rule + " proven" * proven))
    return found


def line_of(text: str) -> str:
    """Write a sentence as rules see it."""
    reading = read(parse_text(text), language=ENGLISH)
    return " ".join(sentence.line.text for sentence in reading.sentences)


def show(
    options: argparse.Namespace, text: str, found: Iterable[tuple[str, str]], labels: set[str]
) -> None:
    """Print a sentence that was missed or wrongly found."""
    rules = [rule for signal, rule in found if signal == options.errors]
    if options.rule and options.rule not in rules:
        return
    if bool(rules) != (options.errors in labels):
        print("WRONG" if rules else "MISSED", " ".join(rules), "|", text)


if __name__ == "__main__":
    main()
