"""How well job texts are read and held against CVs, on labelled ones beside each other.

``python -m lab.job_texts tests/preparation/jobs [--errors]``: a line for each job text, then all
together. What is asked for counts as found where its label and what was found are the same words,
or where one holds the other and at least half of it.
"""

import argparse
import tomllib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from voicecoach.documents.read import read_document
from voicecoach.preparation.job import Requirement
from voicecoach.preparation.jobs.job_reading import read_job
from voicecoach.preparation.matching import match
from voicecoach.preparation.reading import read_cv

HALF = 0.5
TODAY = "2026-11"


@dataclass
class Counted:
    """What was found of one job text, or of several."""

    asked: int = 0
    found: int = 0
    read: int = 0
    false: int = 0
    aside: int = 0
    aside_read: int = 0
    grades: Counter[tuple[str, str]] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    def add(self, other: "Counted") -> None:
        """Add the figures of another."""
        for name in ("asked", "found", "read", "false", "aside", "aside_read"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.grades += other.grades

    def __str__(self) -> str:
        recall = self.found / self.asked if self.asked else 1.0
        precision = 1 - self.false / self.read if self.read else 1.0
        graded = sum(self.grades.values())
        agree = sum(count for (want, got), count in self.grades.items() if want == got)
        gaps = sum(n for (want, got), n in self.grades.items() if got == "gap" != want)
        return (
            f"asked for {self.found}/{self.asked} ({recall:.0%}), read {self.read}, of which right "
            f"{precision:.0%}, aside taken for asked {self.aside_read}/{self.aside}; grades agree "
            f"{agree}/{graded}, false gaps {gaps}"
        )


def count(labels: dict[str, Any], job_path: Path, cvs: Path) -> Counted:
    """Read one job text and hold it against its labels and its CV."""
    job = read_job(read_document(job_path))
    counted = Counted(asked=len(labels["requirements"]), read=len(job.requirements))
    left = list(job.requirements)
    for text in labels["requirements"]:
        same = _same(text, job.requirements)
        counted.found += bool(same)
        if not same:
            counted.errors.append(f"missed: {text}")
        left = [each for each in left if each not in same]
    counted.false = len(left)
    counted.errors += [f"false: {each.text}" for each in left]
    for text in labels.get("not_requirements", ()):
        counted.aside += 1
        if taken := _same(text, left):
            counted.aside_read += 1
            counted.errors.append(f"aside: {taken[0].text}")
    for name in ("title", "company"):
        if labels.get(name, "") != getattr(job, name):
            counted.errors.append(f"{name}: {labels.get(name)!r} read as {getattr(job, name)!r}")
    if "cv" in labels:
        cv = read_cv(read_document(of_name(cvs, labels["cv"])), today=TODAY)
        for expected in labels.get("expects", ()):
            found = [m for m in match(cv, job) if _same(expected["line"], [m.requirement])]
            got = found[0].grade if found else "unread"
            counted.grades[expected["grade"], got] += 1
            if got != expected["grade"]:
                why = found[0].why if found else ""
                counted.errors.append(
                    f"grade {expected['grade']}, got {got}: {expected['line']} | {why}"
                )
    return counted


def _same(text: str, found: Sequence[Requirement]) -> list[Requirement]:
    return [each for each in found if _overlap(_plain(text), _plain(each.text))]


def _overlap(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return bool(short) and short in long and len(short) >= HALF * len(long)


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in text.lower()).split())


def of_name(folder: Path, stem: str) -> Path:
    """Return the file of that name that is read, whatever its format."""
    made = ("pdf", "docx", "md", "txt")
    return next(path for suffix in made if (path := folder / f"{stem}.{suffix}").exists())


def main(argv: Sequence[str] | None = None) -> None:
    """Print the figures of a folder of labelled job texts."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--cvs", type=Path, default=None)
    parser.add_argument("--errors", action="store_true")
    given = parser.parse_args(argv)
    together = Counted()
    for path in sorted(given.folder.glob("*.toml")):
        labels = tomllib.loads(path.read_text(encoding="utf-8"))
        if "requirements" not in labels:
            continue
        cvs = given.cvs or given.folder.parent / "cvs"
        counted = count(labels, of_name(given.folder, path.stem), cvs)
        print(f"{path.stem}: {counted}")
        if given.errors:
            print(*(f"    {error}" for error in counted.errors), sep="\n")
        together.add(counted)
    print(f"together: {together}")


if __name__ == "__main__":
    main()
