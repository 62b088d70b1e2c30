"""Whether answers that go astray are noticed as such, and whether others are left alone.

python -m lab.noticed lab/noticed.jsonl

Each answer says in ``noticed`` which faults it has. Prints for each fault how many of those with it
were noticed, how many without it were taken to have it, and which answers those are.
"""

import argparse
from pathlib import Path

from lab.judged import judged
from voicecoach.analysis.assessment import Report
from voicecoach.analysis.evidence import is_clear
from voicecoach.analysis.verdict.astray import CODES
from voicecoach.classifiers.choose import load_classifier

FAULTS = (*CODES, "hypothetical")


def noticed(report: Report) -> frozenset[str]:
    """Return the faults that a report tells of."""
    faults = {item.signal for item in report.signals if is_clear(item)} & {*CODES}
    if report.structure and report.structure.known_because == "hypothetical":
        faults.add("hypothetical")
    return frozenset(faults)


def main() -> None:
    """Count, fault by fault."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", type=Path)
    parser.add_argument("--rules-alone", action="store_true", help="without a classifier")
    arguments = parser.parse_args()
    classifier = None if arguments.rules_alone else load_classifier()[0]
    answers = [
        (answer["id"], frozenset(answer["noticed"]), noticed(report))
        for answer, report in judged(arguments.file, classifier)
    ]
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
