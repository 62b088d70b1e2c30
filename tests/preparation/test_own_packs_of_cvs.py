"""The pack of each labelled CV, with the jobs in turn: sound, and each line to the letter."""

import re
from pathlib import Path

import pytest

from voicecoach.cli.packs import read_pack
from voicecoach.documents.read import read_document
from voicecoach.interview.lint import lint_pack
from voicecoach.interview.pack_text import pack_to_toml
from voicecoach.preparation.asking.own_pack import make_pack
from voicecoach.preparation.doubts import find_doubts
from voicecoach.preparation.jobs.job_reading import read_job
from voicecoach.preparation.matching import match
from voicecoach.preparation.reading import read_cv

HERE = Path(__file__).parent
KINDS = (".pdf", ".docx", ".md", ".txt")
SOURCE = re.compile(r"(CV|Job), line (\d+): “(.*?)”(?=[.;]|$)")
SHIPPED = [read_pack(path) for path in sorted((HERE.parents[1] / "questions").glob("*.toml"))]


def of(folder: str) -> list[Path]:
    """Return the documents of a folder."""
    found = (path for path in sorted((HERE / folder).iterdir()) if path.suffix in KINDS)
    return [path for path in found if path.stem != "README"]


CVS, JOBS = of("cvs"), of("jobs")


@pytest.mark.parametrize("place", range(len(CVS)), ids=lambda place: CVS[place].stem)
def test_every_pack_passes_the_check_and_quotes_lines_that_are_there(place: int) -> None:
    document, asked = read_document(CVS[place]), read_document(JOBS[place % len(JOBS)])
    cv, job = read_cv(document, today="2026-11"), read_job(asked)
    doubts, matches = find_doubts(cv), match(cv, job)
    pack = make_pack(cv, job, matches, doubts, company="", beside=SHIPPED)
    text = pack_to_toml(pack)
    assert [str(each) for each in lint_pack(text, file="prepared.toml", others=SHIPPED)] == []
    again = make_pack(cv, job, matches, doubts, company="", beside=SHIPPED)
    assert pack_to_toml(again) == text
    for question in pack.questions:
        named = SOURCE.findall(question.source)
        assert named, question.id
        for kind, line, words in named:
            there = (document if kind == "CV" else asked).line(int(line)).text
            assert words in " ".join(there.split()), question.id
        assert len(question.probes) >= 2, question.id
    wanted = min(24, len(cv.claims))
    assert sum(each.id.startswith(("cv-", "gap-", "title-")) for each in pack.questions) >= (
        0.9 * wanted
    )
