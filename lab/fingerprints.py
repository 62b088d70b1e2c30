"""Note which answers the shipped models learned from, so that evaluate can warn of them.

python -m lab.fingerprints benchmark/*.jsonl training/*.jsonl
"""

import sys
from pathlib import Path

from voicecoach.classifiers.choose import LEARNED
from voicecoach.evaluation.corpus import fingerprint, parse_corpus


def main() -> None:
    """Write the fingerprints of all answers in the files."""
    found = sorted(
        {
            fingerprint(answer)
            for name in sys.argv[1:]
            for answer in parse_corpus(Path(name).read_text(encoding="utf-8"), file=name)
        }
    )
    LEARNED.write_text("\n".join(found) + "\n", encoding="ascii")
    print(f"{len(found)} answers noted in {LEARNED}")


if __name__ == "__main__":
    main()
