"""How much of labelled CVs is found: claims, roles, skills and gaps.

python -m lab.cv_claims tests/preparation/cvs            # a line for each CV, then all together
python -m lab.cv_claims tests/preparation/cvs --errors   # with all that was missed or is wrong
"""

import argparse
from pathlib import Path

from lab.cv_labels import TODAY, Score, added, document_of, labelled_files, scores
from voicecoach.preparation.reading import read_cv


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path, help="with NAME.toml beside NAME.pdf, .docx, …")
    parser.add_argument("--errors", action="store_true", help="print what was missed or is wrong")
    arguments = parser.parse_args()
    files = labelled_files(arguments.folder)
    if not files:
        parser.error(f"{arguments.folder} holds no labelled CV: NAME.toml beside NAME.pdf")
    width = max(len(file.name) for file, _ in files)
    print(f"{'':{width}}  claims: precision, recall, F1   roles     skills F1   gaps")
    all_scores: list[dict[str, Score]] = []
    for file, labels in files:
        found = scores(read_cv(document_of(file), today=TODAY), labels)
        all_scores.append(found)
        print(f"{file.name:{width}}  {_row(found)}")
        if arguments.errors:
            _print_errors(found)
    overall = {name: added([each[name] for each in all_scores]) for name in all_scores[0]}
    print(f"{'all':{width}}  {_row(overall)}")


def _row(found: dict[str, Score]) -> str:
    claims, roles, skills, gaps = (found[name] for name in ("claims", "roles", "skills", "gaps"))
    return (
        f"{claims.precision:.2f}  {claims.recall:.2f}  {claims.f1:.3f}   "
        f"{_of(roles)}   {skills.f1:.2f}   {_of(gaps)}"
    )


def _of(score: Score) -> str:
    """Say how many of how many were found, and how many were found besides."""
    besides = f" (+{len(score.wrong)})" if score.wrong else ""
    return f"{score.right} of {score.right + len(score.missed)}{besides}"


def _print_errors(found: dict[str, Score]) -> None:
    for name, score in found.items():
        for text in score.missed:
            print(f"    {name} missed: {text}")
        for text in score.wrong:
            print(f"    {name} wrong:  {text}")


if __name__ == "__main__":
    main()
