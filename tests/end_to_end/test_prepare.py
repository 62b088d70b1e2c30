"""From a PDF to an answer by voice, to a question that only its owner would be asked."""

from pathlib import Path

import pytest

from tests.program import run
from voicecoach.archive.preparation import Preparations
from voicecoach.archive.sessions import Archive
from voicecoach.archive.stories import StoryBank
from voicecoach.interview.packs import parse_pack

TESTS = Path(__file__).parents[1]
CV = TESTS / "documents" / "made" / "twocol.pdf"
ANSWER = TESTS / "voices" / "answer.flac"
TOLD = (
    "I chose the plan comparison over a price cut, because half of the visitors left on that page."
    " It cost us a quarter of work on the app. Paid conversion went from 2.4 to 3.9 percent."
)
JOB = """\
Senior Product Manager, Subscriptions

Requirements
- Experience with billing systems and subscriptions
- Experience of oil drilling at sea

Responsibilities
- Grow paid conversion
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


def voicecoach(data: Path, *arguments: str) -> str:
    code, output = run(*arguments, "--data", str(data))
    assert code == 0, output
    return output


def test_a_pdf_becomes_an_answer_to_a_question_of_ones_own(data: Path, tmp_path: Path) -> None:
    job = tmp_path / "job.txt"
    job.write_text(JOB, encoding="utf-8")

    shown = voicecoach(data, "prepare", "--cv", str(CV), "--job", str(job), "--yes")

    assert "Priya Raman (twocol.pdf)" in shown
    assert "2020-04 to now" in shown
    made = Preparations(data).load()
    assert made is not None
    grades = {match.requirement.text: match.grade for match in made.matches}
    assert grades["Experience of oil drilling at sea"] == "gap"
    pack = parse_pack((data / "questions" / "prepared.toml").read_text("utf-8"), file="prepared")
    assert voicecoach(data, "questions", "check", "prepared").count(": good") == 1
    drill = ("drill", "--pack", "prepared", "--count", "1", "--engine", "sphinx")
    stop = Path(__file__).parent / "voices" / "stop.flac"
    voicecoach(
        data, *drill, "--voice", "espeak", "--classifier", "rules", "--fast",
        "--speaker-file", str(tmp_path / "heard.wav"),
        "--mic-file", str(ANSWER), "--mic-file", str(stop),
    )  # fmt: skip
    first = Archive(data).find("latest").answers[0].record
    assert first is not None
    assert first.status == "assessed"
    assert first.pack == "prepared"
    assert first.question in pack.questions


def test_a_line_of_the_cv_becomes_a_story_with_its_judgment(data: Path, tmp_path: Path) -> None:
    voicecoach(data, "prepare", "--cv", str(CV), "--yes")
    told = tmp_path / "told.txt"
    told.write_text(TOLD, encoding="utf-8")
    domain = "long-term-over-short-term"

    output = voicecoach(
        data, "stories", "add", "--claim", "paid conversion", "--text", str(told),
        "--domain", domain, "--classifier", "rules", "--yes",
    )  # fmt: skip

    (story,) = StoryBank(data).all()
    assert story.from_line.startswith("Grew paid conversion from 2.4% to 3.9%")
    assert story.domain == domain
    pack = parse_pack((data / "questions" / "prepared.toml").read_text("utf-8"), file="prepared")
    (asked,) = [question for question in pack.questions if question.id in story.told_for]
    assert story.from_line in asked.source
    assert "plan comparison" in str(story.core)
    assert "your CV    Grew paid conversion" in output


def test_two_runs_give_the_same_questions(tmp_path: Path) -> None:
    packs = []
    for name in ("one", "other"):
        voicecoach(tmp_path / name, "prepare", "--cv", str(CV), "--yes")
        packs.append((tmp_path / name / "questions" / "prepared.toml").read_bytes())

    assert packs[0] == packs[1]
