"""Whether answers that go astray are noticed as such, and whether others are left alone.

python -m lab.noticed lab/noticed.jsonl

Each answer says in ``noticed`` which faults it has. Prints for each fault how many of those with it
were noticed, how many without it were taken to have it, and which answers those are.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from voicecoach.analysis import make_report
from voicecoach.analysis.assessment import Report
from voicecoach.analysis.evidence import is_clear
from voicecoach.analysis.verdict.astray import CODES
from voicecoach.classifiers.choose import load_classifier
from voicecoach.languages.english import ENGLISH
from voicecoach.transcripts.text import parse_text

FAULTS = (*CODES, "hypothetical")


def noticed(report: Report) -> frozenset[str]:
    """Return the faults that a report tells of."""
    faults = {item.signal for item in report.signals if is_clear(item)} & {*CODES}
    if report.structure and report.structure.known_because == "hypothetical":
        faults.add("hypothetical")
    return frozenset(faults)


def judged(
    file: Path, *, rules_alone: bool
) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    """Give of each answer its name, the faults that it has, and those that are noticed."""
    classifier = None if rules_alone else load_classifier()[0]
    for line in file.read_text(encoding="utf-8").splitlines():
        answer = json.loads(line)
        report = make_report(
            parse_text(" ".join(each["text"] for each in answer["sentences"])),
            language=ENGLISH,
            source=str(file),
            engine="text",
            kind=answer["kind"],
            classifier=classifier,
        )
        yield answer["id"], frozenset(answer["noticed"]), noticed(report)


def main() -> None:
    """Count, fault by fault."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--rules-alone", action="store_true", help="without a classifier")
    arguments = parser.parse_args()
    answers = list(judged(arguments.file, rules_alone=arguments.rules_alone))
    for fault in FAULTS:
        there = [name for name, gold, _found in answers if fault in gold]
        missed = [name for name, gold, found in answers if fault in gold - found]
        wrong = [name for name, gold, found in answers if fault in found - gold]
        print(f"{fault}: {len(there) - len(missed)} of {len(there)} noticed, {len(wrong)} wrongly")
        for what, names in (("missed", missed), ("wrongly", wrong)):
            if names:
                print(f"  {what}: {', '.join(names)}")


if __name__ == "__main__":
    main()
