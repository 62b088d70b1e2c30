"""How rightly it is told what an opening brought in, on labelled openings by several persons.

python -m lab.covered tests/interview/covered/held_out.toml
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from voicecoach.analysis.pipeline import make_report
from voicecoach.interview.coverage import find_covered
from voicecoach.languages.english import ENGLISH
from voicecoach.transcripts.text import parse_text


def judged(file: Path) -> Iterator[tuple[str, bool, str]]:
    """Give each line with whether the opening says it, and what is found."""
    for opening in tomllib.loads(file.read_text(encoding="utf-8"))["opening"]:
        report = make_report(
            parse_text(opening["spoken"]),
            language=ENGLISH,
            source=opening["person"],
            engine="text",
            kind="introduction",
            budget_s=60.0,
        )
        lines = opening["claims"]
        found = find_covered(report, [line["text"] for line in lines])
        for line, item in zip(lines, found, strict=True):
            yield line["text"], line["said"], item.level


def main() -> None:
    """Print what is wrong or unsure, then the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    for file in parser.parse_args().files:
        counts: Counter[tuple[bool, str]] = Counter()
        for text, said, level in judged(file):
            counts[said, level] += 1
            if level != ("heard" if said else "missing"):
                print(f"  {'said' if said else 'not said'}, {level}: {text}")
        said = sum(count for (true, _level), count in counts.items() if true)
        heard = counts[True, "heard"] + counts[False, "heard"]
        print(
            f"{file.name}: {counts.total()} pairs, {said} said; heard: precision "
            f"{counts[True, 'heard'] / max(1, heard):.2f}, recall "
            f"{counts[True, 'heard'] / max(1, said):.2f}; of those said {counts[True, 'missing']} "
            f"denied; of those not said {counts[False, 'perhaps']} perhaps"
        )


if __name__ == "__main__":
    main()
