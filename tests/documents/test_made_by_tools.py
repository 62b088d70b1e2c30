"""CVs made by LaTeX, browsers and office programs, read as a person would copy them out.

Beside each file in made/ lie its source and what it should give, a line each: form, level, text.
The expected lines were checked by eye against the page.
"""

import tomllib
from pathlib import Path

import pytest

from voicecoach.documents.read import read_document

MADE = Path(__file__).parent / "made"
LABELLED = Path(__file__).parents[1] / "preparation" / "cvs"


@pytest.mark.parametrize("expected", sorted(MADE.glob("*.lines")), ids=lambda path: path.stem)
def test_files_by_tools(expected: Path) -> None:
    (path,) = (each for each in MADE.glob(f"{expected.stem}.*") if each.suffix in {".pdf", ".docx"})

    document = read_document(path)

    shown = [f"{line.form} {line.level} {line.text}" for line in document.lines]
    assert shown == expected.read_text(encoding="utf-8").splitlines()


def labelled() -> list[object]:
    return [pytest.param(path, id=path.stem) for path in sorted(LABELLED.glob("*.toml"))]


def claims_of(labels: dict[str, object]) -> list[str]:
    roles = labels.get("role", [])
    assert isinstance(roles, list)
    loose = labels.get("loose_claims", [])
    assert isinstance(loose, list)
    return [*loose, *(claim for role in roles for claim in role.get("claims", []))]


@pytest.mark.parametrize("labels", labelled())
def test_each_labelled_claim_is_within_exactly_one_line(labels: Path) -> None:
    suffixes = (".pdf", ".docx", ".md", ".txt")
    (path,) = (each for each in map(labels.with_suffix, suffixes) if each.exists())
    claims = claims_of(tomllib.loads(labels.read_text(encoding="utf-8")))

    lines = [line.text for line in read_document(path).lines]

    found = [sum(" ".join(claim.split()) in line for line in lines) for claim in claims]
    assert sum(each == 1 for each in found) >= 0.95 * len(claims)


def test_the_same_file_gives_the_same_lines() -> None:
    path = MADE / "halves.pdf"

    assert read_document(path) == read_document(path)
