"""How often each headline stands over different answers, what is quoted and counted aside.

python -m lab.headlines benchmark/natural-dev.jsonl
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lab.judged import judged
from voicecoach.classifiers.choose import load_classifier

MOST = 1 / 8
"""Share of the answers that one headline may stand over."""

_QUOTED = re.compile(r"“[^”]*”")
_MOMENT = re.compile(r"(?:the very start|(?:about )?second \d+|\d+(?: min)?(?: \d+)? ?s\b|\d+)")


def template(headline: str) -> str:
    """Take the quote, the moments and the figures out of a headline."""
    return _MOMENT.sub("…", _QUOTED.sub("“…”", headline))


def headlines(files: list[Path]) -> Iterator[str]:
    """Judge every answer of labelled files as text, and give its headline."""
    classifier, _name = load_classifier()
    for file in files:
        for _answer, report in judged(file, classifier):
            yield report.feedback.headline


def main() -> None:
    """Print each headline with its count, the commonest first, and whether one is too common."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    counts = Counter(template(each) for each in headlines(parser.parse_args().files))
    for text, count in counts.most_common():
        print(f"{count:4}  {text}")
    total, most = counts.total(), max(counts.values())
    print(f"{len(counts)} headlines over {total} answers; the commonest over {most / total:.3f}")
    print(
        f"at most {int(total * MOST)} may be equal:", "fine" if most <= total * MOST else "not so"
    )


if __name__ == "__main__":
    main()
